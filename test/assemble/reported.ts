import { assembleGroup } from '../../src/assemble/assemble-group.js';
import { groupOf } from '../../src/model/group-of.js';
import { statementId } from '../../src/model/statement-id.js';
import type { ReportedStatement } from '../../src/model/store.js';

/** A statement for the tests of assembly: who reported what when. Ids follow from the fields, as everywhere. */
export function reported(
  fields: Partial<ReportedStatement> & { article?: string; publishedAt?: string | null },
): ReportedStatement {
  const base = {
    article: 'article:0000000000000001',
    publishedAt: '2024-03-01T10:00:00+03:00',
    outlet: 'Вестник',
    type: 'MET_WITH',
    from: 'person:anna',
    to: 'person:boris',
    time: null,
    status: 'asserted' as const,
    aspect: 'event' as const,
    speaker: null,
    position: null,
    amount: null,
    quote: 'Они встретились.',
    start: 0,
    stop: 16,
    confidence: 0.8,
    rule: 'test',
    extractor: 'test',
    signature: null,
    ...fields,
  };
  return { ...base, id: statementId(base), group: groupOf(base) };
}

/** The n-th article's id. */
export const articleId = (n: number): string => `article:${String(n).padStart(16, '0')}`;

export const assemble = (statements: readonly ReportedStatement[]) =>
  assembleGroup(statements[0]!.group, statements);

/** «2024-03-14 planned 1»: EDTF, status, sources; sorted. */
export const brief = (statements: readonly ReportedStatement[]): string[] =>
  assemble(statements)
    .edges.map(({ edtf, status, sources }) => `${edtf ?? 'undated'} ${status} ${sources}`)
    .sort();

/** Reports of one meeting or visit, each by an article of its own, published on the day `on`. */
export const reports = (...all: (Partial<ReportedStatement> & { on: string })[]): ReportedStatement[] =>
  all.map(({ on, ...fields }, index) =>
    reported({ article: articleId(index + 1), publishedAt: `${on}T10:00:00+03:00`, ...fields }),
  );
