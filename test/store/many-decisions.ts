import type { Decision } from '../../src/model/decision.js';
import { decide, merge } from './decide.js';
import { manyRecords } from './many-records.js';

const statements = manyRecords(30).flatMap((record) => record.statements);
const guest = (n: number) => `person:guest-${n}`;

/** Decisions about the people and statements of `manyRecords`: chains of merges, people kept apart, statements left out. */
export const DECIDED: readonly Decision[] = [
  merge(guest(1), guest(2)),
  merge(guest(2), guest(3)),
  decide({ kind: 'reject', statement: statements[5]!.id }),
  merge(guest(10), guest(11)),
  decide({ kind: 'different', entity: guest(10), other: guest(12) }),
  decide({ kind: 'split', entity: guest(20), article: manyRecords(1)[0]!.article.id, into: guest(21) }),
  merge(guest(30), guest(31)),
  decide({ kind: 'reject', statement: statements[40]!.id }),
  decide({ kind: 'confirm', statement: statements[41]!.id }),
  merge(guest(12), guest(13)),
];

/** Those that are taken back in the end. */
export const UNDONE: readonly Decision[] = [DECIDED[3]!, DECIDED[7]!];
