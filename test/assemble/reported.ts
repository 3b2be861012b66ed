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
    ...fields,
  };
  return { ...base, id: statementId(base), group: groupOf(base) };
}

/** The n-th article's id. */
export const articleId = (n: number): string => `article:${String(n).padStart(16, '0')}`;
