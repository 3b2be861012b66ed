import { makeIdentity } from '../assemble/identity.js';
import type { CitedArticle, Evidence } from '../export/page-data.js';
import type { Edge } from '../model/edge.js';
import { readAllEvidence } from '../store/read-all-evidence.js';
import type { Store } from '../store/store.js';

/** What these edges of a store rest on, and all its articles. */
export async function readPageEvidence(store: Store, edges: readonly Edge[]): Promise<Evidence> {
  return { statements: await readAllEvidence(store, edges), articles: await readArticles(store) };
}

async function readArticles(store: Store): Promise<CitedArticle[]> {
  const { nodeOf } = makeIdentity(await store.readDecisions());
  const articles: CitedArticle[] = [];
  for await (const { article, entities } of store.readRecords()) {
    const { id, title, publishedAt, outlet, url } = article;
    const nodes = entities.map((entity) => nodeOf(id, entity.id));
    articles.push({ id, title, publishedAt, outlet, url, nodes });
  }
  return articles;
}
