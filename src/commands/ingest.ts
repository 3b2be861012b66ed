import { type GazetteerOptions, loadGazetteer, readGazetteerFiles } from '../knowledge/load-gazetteer.js';
import type { GazetteerEntry } from '../model/knowledge.js';
import { type Extract, type Knowledge, loadKnowledge, recordOf } from '../pipeline.js';
import { assembleDirty } from '../store/assemble-dirty.js';
import type { Store } from '../store/store.js';
import { ArticleSources } from './article-sources.js';
import { countOf } from './count-of.js';
import { extractAll } from './extract-all.js';
import { openForCommand } from './open-for-command.js';
import { showMessages } from './show-messages.js';
import type { Terminal } from './terminal.js';

export interface IngestFlags {
  readonly store: string;
  readonly json?: boolean;
  readonly published?: string;
  readonly allowPrivate?: boolean;
  readonly jobs?: number;
  /** takes in what was retracted, too */
  readonly force?: boolean;
  /** files of a user's own entities; the store keeps them */
  readonly gazetteer?: readonly string[];
}

/** What an ingest did: the documents that are in the store now, and how many of them were new to it or different. */
export interface IngestSummary {
  readonly documents: readonly Extract[];
  readonly written: number;
  /** ids of articles that were left out since they are retracted */
  readonly retracted: readonly string[];
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
  const { documents, written, retracted } = await ingest(sources, flags, terminal);
  const articles = documents.length;
  const statements = documents.reduce((sum, document) => sum + document.statements.length, 0);
  if (flags.json) {
    const failed = sources.failures.map(({ source, error }) => ({ source, reason: error.message }));
    terminal.out(JSON.stringify({ articles, written, statements, retracted, failed, store: flags.store }));
  } else if (articles > 0) {
    terminal.out(
      `${countOf(articles, 'article')} read, ${written} new or changed, ${countOf(statements, 'statement')} → ${flags.store}`,
    );
    const look = flags.store.includes('://') ? 'sozh browser' : 'sozh export gexf -o graph.gexf';
    terminal.out(terminal.paint.dim(`next: sozh query · ${look}`));
  }
  sources.throwFailures();
}

/** Does the work of `sozh ingest`; throws where the store fails. Sources that failed are noted in `sources`. */
export async function ingest(
  sources: ArticleSources,
  flags: IngestFlags,
  terminal: Terminal,
): Promise<IngestSummary> {
  const added = readGazetteerFiles(flags.gazetteer ?? []);
  const documents: Extract[] = [];
  let store: Store | undefined;
  const retracted: string[] = [];
  let written = 0;
  // opened with the first article
  const open = async (): Promise<Store> => (store ??= await openForCommand(flags.store, terminal));
  const gazetteer = async () => addedTo(await open(), added);
  try {
    for await (const { document, source } of extractAll(sources.read(), gazetteer, flags.jobs)) {
      const { article } = document;
      const store = await open();
      showMessages(document.messages, terminal, { source: sources.nameBefore(source) });
      try {
        if (flags.force) await letIn(article.id, store);
        const put = await store.putArticles([recordOf(document)]);
        written += put.written;
        if (put.retracted.length > 0) {
          retracted.push(...put.retracted);
          terminal.err(`${source} was retracted and is left out; ingest --force brings it back`);
          continue;
        }
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
  return { documents, written, retracted };
}

/** What the program knows together with what was added to this store before and is `added` now, which the store keeps. */
export const loadKnowledgeOf = async (
  store: Store,
  added: readonly GazetteerEntry[] = [],
): Promise<Knowledge> => loadKnowledge(await addedTo(store, added));

/** What was added to this store before and is `added` now, which the store keeps if it goes together with the program's own. */
async function addedTo(store: Store, added: readonly GazetteerEntry[]): Promise<GazetteerOptions> {
  const known = new Map((await store.readEntries()).map((entry) => [entry.id, entry]));
  for (const entry of added) known.set(entry.id, entry);
  const options = { extraEntries: [...known.values()] };
  if (added.length > 0) {
    loadGazetteer(options);
    await store.putEntries(added);
  }
  return options;
}

/** Takes back that an article was retracted. */
async function letIn(id: string, store: Store): Promise<void> {
  const decisions = await store.readDecisions();
  const remove = decisions
    .filter((decision) => decision.kind === 'retract' && decision.article === id)
    .map((decision) => decision.id);
  if (remove.length > 0) await store.changeDecisions({ remove });
}
