import type { Statement, Status } from '../model/statement.js';
import { statementId } from '../model/statement-id.js';
import type { Time } from '../model/time.js';

/**
 * What a later sentence makes of a statement that it takes up: another day or another status, with the first day where it gives none itself; null where
 * it says nothing new, or tells of another day, so of another event. `isMoved`: the sentence itself says that the day is another now.
 */
export function tellAgain(first: Statement, later: Statement, isMoved: boolean): Statement | null {
  // «визит намечали на май, но поездка не состоится»: what is not to be was called off
  const told =
    later.status === 'denied' && first.status === 'planned' ? withStatus(later, 'cancelled') : later;
  if (!told.time) {
    const isNew = CALLED_OFF.test(told.status) || (told.status === 'asserted' && first.status === 'planned');
    return isNew ? withTime(told, first.time) : null;
  }
  const isFree = !first.time || isMoved || /^(postponed|cancelled)$/.test(first.status);
  return isFree || isWithin(told.time, first.time!) ? told : null;
}

const CALLED_OFF = /^(postponed|cancelled|denied)$/;

/** «в мае», then «12 мая» */
const isWithin = (day: Time, period: Time): boolean =>
  (period.start === null || (day.start !== null && period.start <= day.start)) &&
  (period.end === null || (day.end !== null && day.end <= period.end));

const withStatus = (statement: Statement, status: Status): Statement => {
  const changed = { ...statement, status };
  return { ...changed, id: statementId(changed) };
};

/** The statement as of that time; its id follows. */
export function withTime(statement: Statement, time: Time | null): Statement {
  const dated = { ...statement, time };
  return { ...dated, id: statementId(dated) };
}
