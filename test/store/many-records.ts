import type { ArticleRecord } from '../../src/model/store.js';
import { onDays, sampleRecord } from './sample-records.js';

/** Invented records whose people, groups and days meet often: the n-th is always the same. */
export function manyRecords(count: number): ArticleRecord[] {
  const person = (n: number) => `person:guest-${((n % 40) + 40) % 40}`;
  return Array.from({ length: count }, (_, index) =>
    sampleRecord({
      publishedAt: `2024-0${1 + (index % 9)}-1${index % 10}T1${index % 10}:00:00+03:00`,
      outlet: `Газета ${index % 7}`,
      aliases: [`many/${index}.txt`],
      statements: Array.from({ length: 8 }, (__, n) => ({
        type: n % 2 ? 'MET_WITH' : 'PRAISED',
        from: person(index + n),
        to: person(index * 7 + n * 3 + 1),
        quote: `Гость ${index} назвал причину ${n}.`,
        time: n % 3 ? onDays(`2024-0${1 + ((index + n) % 9)}-15`) : null,
      })).filter(({ from, to }) => from !== to),
    }),
  );
}
