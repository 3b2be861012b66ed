import type { Article } from '../model/article.js';
import type { Edge } from '../model/edge.js';
import { readAllEvidence } from '../store/read-all-evidence.js';
import type { Store } from '../store/store.js';

/** So many articles are read at once. */
const BATCH = 200;

/** The articles behind each edge of a store, by its id, the earliest report first: «2023-05-22 Сожские новости: Посол отчитался (https://…)». */
export async function readCitations(store: Store, edges: readonly Edge[]): Promise<Map<string, string[]>> {
  const evidence = await readAllEvidence(store, edges);
  const ids = [...new Set([...evidence.values()].flat().map(({ article }) => article))].sort();
  const cited = new Map<string, string>();
  for (let at = 0; at < ids.length; at += BATCH)
    for (const { article } of await store.findRecords(ids.slice(at, at + BATCH)))
      cited.set(article.id, cite(article));
  return new Map(
    [...evidence].map(([edge, statements]) => [
      edge,
      [...new Set(statements.flatMap(({ article }) => cited.get(article) ?? []))],
    ]),
  );
}

const cite = ({ title, publishedAt, outlet, url }: Article): string => {
  const where = [publishedAt?.slice(0, 10), outlet].filter(Boolean).join(' ');
  return `${where === '' ? '' : `${where}: `}${title}${url === null ? '' : ` (${url})`}`;
};
