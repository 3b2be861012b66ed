import { hashParts } from './hash-parts.js';
import type { Statement } from './statement.js';

export type IdentifyingFields = Pick<
  Statement,
  'article' | 'start' | 'stop' | 'type' | 'from' | 'to' | 'time' | 'status'
>;

/** `statement:` + hash of article id, span, type, endpoints, time (its EDTF) and status (CONTRACT "Ids"). */
export function statementId(statement: IdentifyingFields): string {
  const { article, start, stop, type, from, to, time, status } = statement;
  return `statement:${hashParts([article, start, stop, type, from, to, time?.edtf ?? null, status])}`;
}
