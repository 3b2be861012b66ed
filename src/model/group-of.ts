import { foldPosition, splitOffice } from './split-office.js';
import type { Statement } from './statement.js';

/** Types whose direction carries no meaning (CONTRACT "Statement"); a test holds this list equal to data/ontology/relations.json. */
export const SYMMETRIC_TYPES: ReadonlySet<string> = new Set([
  'MET_WITH',
  'SPOKE_WITH',
  'NEGOTIATES_WITH',
  'AGREED_WITH',
  'SIGNED_WITH',
  'TRADES_WITH',
  'COOPERATES_WITH',
  'BORDERS',
  'RELATIVE_OF',
]);

/** Types of office: all holders of one office are read together, since a successor ends the term of the one before. */
export const OFFICE_TYPES: ReadonlySet<string> = new Set(['HOLDS_POSITION', 'ACCREDITED_TO']);

export type GroupedFields = Pick<Statement, 'type' | 'from' | 'to' | 'position'>;

/** What a group key says. `from` is null for offices, where the group holds every holder. */
export interface GroupParts {
  readonly type: string;
  readonly from: string | null;
  readonly to: string;
  readonly position: string | null;
}

/**
 * The key under which assembly compares statements: type, endpoints (sorted for symmetric types) and position, joined by `|`.
 * For offices the holder is left out and «бывший» dropped, so that (position, of) is read as one history:
 * `HOLDS_POSITION||region:smolenskaya-oblast|губернатор`.
 */
export function groupOf(statement: GroupedFields): string {
  const { type } = statement;
  if (OFFICE_TYPES.has(type)) {
    return [type, '', statement.to, splitOffice(statement.position).office].join('|');
  }
  const swap = SYMMETRIC_TYPES.has(type) && statement.to < statement.from;
  const [from, to] = swap ? [statement.to, statement.from] : [statement.from, statement.to];
  return [type, from, to, foldPosition(statement.position)].join('|');
}

/** Takes a group key apart again. */
export function partsOfGroup(group: string): GroupParts {
  const [type = '', from = '', to = '', ...position] = group.split('|');
  return { type, from: from || null, to, position: position.join('|') || null };
}
