import { readGazetteerFiles } from '../knowledge/load-gazetteer.js';
import type { ArticleRecord } from '../model/store.js';
import { extract, recordOf } from '../pipeline.js';
import { assembleDirty } from '../store/assemble-dirty.js';
import type { Store } from '../store/store.js';
import { countOf } from './count-of.js';
import { findArticleIds } from './find-articles.js';
import { loadKnowledgeOf } from './ingest-articles.js';
import type { Terminal } from './terminal.js';
import { withStore } from './with-store.js';

export interface ReprocessFlags {
  readonly store: string;
  readonly json?: boolean;
  readonly gazetteer?: readonly string[];
}

/**
 * `sozh reprocess [ARTICLE…]`: what the stored articles say is found anew and takes the place of what was found before. Decisions stay.
 * Killed halfway, it may be run again: what is done is done.
 */
export async function reprocessCommand(
  articles: readonly string[],
  flags: ReprocessFlags,
  terminal: Terminal,
): Promise<void> {
  const added = readGazetteerFiles(flags.gazetteer ?? []);
  await withStore(flags.store, terminal, 'write', async (store) => {
    const knowledge = await loadKnowledgeOf(store, added);
    let read = 0;
    let written = 0;
    for await (const { article } of recordsOf(articles, store)) {
      const record = { ...recordOf(extract(article, knowledge)), extractor: knowledge.extractor };
      written += (await store.putArticles([record])).written;
      terminal.progress(`${countOf(++read, 'article')} · ${article.title}`);
    }
    await assembleDirty(store, (done, all) => terminal.progress(`assembling ${done} of ${all}`));
    if (flags.json) terminal.out(JSON.stringify({ articles: read, written, store: flags.store }));
    else terminal.out(`${countOf(read, 'article')} read anew, ${written} changed → ${flags.store}`);
  });
}

async function* recordsOf(articles: readonly string[], store: Store): AsyncIterable<ArticleRecord> {
  if (articles.length === 0) {
    yield* store.readRecords();
    return;
  }
  const ids = await Promise.all(articles.map((article) => findArticleIds(article, store)));
  yield* await store.findRecords(ids.flat());
}
