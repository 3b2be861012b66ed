import type { Related } from '../model/document.js';
import type { ArticleRecord } from '../model/store.js';
import { EXTRACTOR, extract, type Knowledge, loadKnowledge } from '../pipeline.js';
import { assembleDirty } from '../store/assemble-dirty.js';
import type { Store } from '../store/store.js';
import { ArticleSources } from './article-sources.js';
import { countOf } from './count-of.js';
import { openForCommand } from './open-for-command.js';
import { showMessages } from './show-messages.js';
import type { Terminal } from './terminal.js';

export interface IngestFlags {
  readonly store: string;
  readonly json?: boolean;
  readonly published?: string;
}

/** What an ingest did: the documents that are in the store now, and how many of them were new to it or different. */
export interface IngestSummary {
  readonly documents: readonly Related[];
  readonly written: number;
}

/**
 * `sozh ingest SOURCE…`: reads, understands and stores articles. A bad article is reported and the others go on; the store is opened with
 * the first good one, so that a failure before leaves nothing behind. Exit code 3 where a source failed.
 */
export async function ingestCommand(
  places: readonly string[],
  flags: IngestFlags,
  terminal: Terminal,
): Promise<void> {
  const sources = new ArticleSources(places, flags, terminal);
  const { documents, written } = await ingest(sources, flags, terminal);
  const articles = documents.length;
  const statements = documents.reduce((sum, document) => sum + document.statements.length, 0);
  if (flags.json) {
    const failed = sources.failures.map(({ source, error }) => ({ source, reason: error.message }));
    terminal.out(JSON.stringify({ articles, written, statements, failed, store: flags.store }));
  } else if (articles > 0) {
    terminal.out(
      `${countOf(articles, 'article')} read, ${written} new or changed, ${countOf(statements, 'statement')} → ${flags.store}`,
    );
    terminal.out(terminal.paint.dim('next: sozh query · sozh export gexf -o graph.gexf'));
  }
  sources.throwFailures();
}

/** Does the work of `sozh ingest`; throws where the store fails. Sources that failed are noted in `sources`. */
export async function ingest(
  sources: ArticleSources,
  flags: IngestFlags,
  terminal: Terminal,
): Promise<IngestSummary> {
  const documents: Related[] = [];
  let knowledge: Knowledge | undefined;
  let store: Store | undefined;
  let written = 0;
  try {
    for await (const { article, messages, source } of sources.read()) {
      knowledge ??= loadKnowledge();
      const document = extract(article, knowledge, messages);
      showMessages(document.messages, terminal, { source: sources.nameBefore(source) });
      store ??= await openForCommand(flags.store, terminal);
      try {
        written += (await store.putArticles([recordOf(document)])).written;
      } catch (error) {
        sources.fail(source, error);
        continue;
      }
      documents.push(document);
      terminal.progress(`${countOf(documents.length, 'article')} · ${article.title}`);
    }
    if (store) await assembleDirty(store, (done, all) => terminal.progress(`assembling ${done} of ${all}`));
  } finally {
    await store?.close();
  }
  return { documents, written };
}

const recordOf = ({ article, entities, statements }: Related): ArticleRecord => ({
  article,
  extractor: EXTRACTOR,
  entities,
  statements,
});
