import { existsSync } from 'node:fs';
import { SozhError } from '../errors.js';
import { findSources } from '../read/find-sources.js';
import { readSource } from '../read/read-source.js';
import type { Store } from '../store/store.js';

const ID = /^article:[0-9a-f]{16}$/;

/**
 * The ids of the articles that a person means: by id, by file, URL or another alias, or by the text of a file. They need not be in the
 * store (a retracted one is not).
 * @throws SozhError `input/missing` where nothing is called so
 */
export async function findArticleIds(wanted: string, store: Store): Promise<string[]> {
  if (ID.test(wanted)) return [wanted];
  const named = await store.findArticle(wanted);
  if (named) return [named.id];
  if (existsSync(wanted)) {
    const ids: string[] = [];
    for await (const source of findSources([wanted]))
      for await (const reading of readSource(source)) if ('article' in reading) ids.push(reading.article.id);
    return ids;
  }
  throw new SozhError('input/missing', `no article is called «${wanted}»`, {
    hint: "a file, a URL or an id; sozh query 'MATCH (a:Article) RETURN a.id, a.title, a.aliases' lists them",
  });
}
