import { SozhError } from '../errors.js';
import { retractedArticles } from '../store/plan-decisions.js';
import type { Store } from '../store/store.js';
import { type DecideFlags, makeDecision } from './decide.js';
import { findArticleIds } from './find-articles.js';
import type { Terminal } from './terminal.js';
import { applyDecisions, withStore } from './with-store.js';

/**
 * `sozh retract ARTICLE…` (file, URL or id): the graph is as if the article had never been read; it stays out until
 * `sozh ingest --force`, or until the retraction is undone.
 */
export async function retractCommand(
  articles: readonly string[],
  flags: DecideFlags,
  terminal: Terminal,
): Promise<void> {
  await withStore(flags.store, terminal, 'write', async (store) => {
    const before = retractedArticles(await store.readDecisions());
    const ids = await idsOf(articles, store, before);
    const titles = new Map((await store.findRecords(ids)).map(({ article }) => [article.id, article.title]));
    const fresh = ids.filter((id) => !before.has(id));
    const made = fresh.map((article) =>
      makeDecision({ kind: 'retract', article }, flags.note ?? titles.get(article) ?? null),
    );
    await applyDecisions(store, { add: made }, terminal);
    if (flags.json) {
      terminal.out(JSON.stringify({ retracted: fresh, already: ids.filter((id) => before.has(id)) }));
      return;
    }
    for (const id of ids)
      terminal.out(`${id}  ${before.has(id) ? 'was retracted before' : `retracted  ${titles.get(id)}`}`);
  });
}

/** @throws SozhError `input/missing` for an article that is neither in the store nor was retracted */
async function idsOf(articles: readonly string[], store: Store, retracted: ReadonlySet<string>) {
  const ids = new Set<string>();
  for (const wanted of articles) {
    for (const id of await findArticleIds(wanted, store)) {
      if (!retracted.has(id) && (await store.findArticle(id)) === null)
        throw new SozhError('input/missing', `${wanted} is not in the store`, {
          hint: "sozh query 'MATCH (a:Article) RETURN a.id, a.title, a.aliases' lists what is",
        });
      ids.add(id);
    }
  }
  return [...ids];
}
