import type { SozhError } from '../errors.js';
import { type GazetteerOptions, loadGazetteer, readGazetteerFiles } from '../knowledge/load-gazetteer.js';
import type { GazetteerEntry } from '../model/knowledge.js';
import type { ArticleRecord } from '../model/store.js';
import { type Extract, type Knowledge, loadKnowledge, recordOf } from '../pipeline.js';
import { assembleDirty } from '../store/assemble-dirty.js';
import type { Store } from '../store/store.js';
import type { ArticleSources } from './article-sources.js';
import { extractAll, type SourceExtract } from './extract-all.js';
import { extractorOf } from './extractor-of.js';
import { inBatches } from './in-batches.js';
import type { Settled } from './ingest-report.js';
import { openForCommand } from './open-for-command.js';
import { passOverKnown } from './pass-over-known.js';
import { putBatch } from './put-batch.js';
import { showMessages } from './show-messages.js';
import type { StopSignals } from './stop-signals.js';
import type { Terminal } from './terminal.js';
import { untilAborted } from './until-aborted.js';

/** So many articles are written in one step: a single one takes three times as long. While they are, the next are extracted. */
const BATCH = 32;

export interface IngestOptions {
  readonly store: string;
  readonly jobs?: number;
  /** takes in what was retracted, too */
  readonly force?: boolean;
  /** files of a user's own entities; the store keeps them */
  readonly gazetteer?: readonly string[];
}

export interface IngestListener {
  /** told of each article what became of it */
  readonly onSettled?: (settled: Settled, title?: string) => void;
  /** told of each article that was extracted and stored, whether or not it was there already */
  readonly onDocument?: (document: Extract) => void;
  readonly stop?: Pick<StopSignals, 'reading' | 'finishing'>;
  /** reads also what is stored already */
  readonly again?: boolean;
}

/** What an ingest did. */
export interface IngestSummary {
  /** how many of the articles are in the store now */
  readonly articles: number;
  /** how many of these were there already, and not read again */
  readonly known: number;
  /** how many were new or changed */
  readonly written: number;
  /** of the articles that were read, known ones apart */
  readonly statements: number;
  /** ids of articles that were left out since they are retracted */
  readonly retracted: readonly string[];
  /** whether the graph holds what was read; not so where it was stopped before */
  readonly assembled: boolean;
}

/**
 * Does the work of `sozh ingest` in a bounded memory: articles are read, extracted and written side by side, each only as fast as the next
 * takes them. Sources that failed are noted in `sources`; throws where the store fails.
 */
export async function ingestArticles(
  sources: ArticleSources,
  options: IngestOptions,
  terminal: Terminal,
  listener: IngestListener = {},
): Promise<IngestSummary> {
  const ingest = new Ingest(sources, options, terminal, listener);
  try {
    await ingest.readAll();
    return { ...ingest.summary, assembled: await ingest.assemble() };
  } finally {
    await ingest.close();
  }
}

interface OpenedStore {
  readonly store: Store;
  /** what is known besides the program's own gazetteer */
  readonly gazetteer: GazetteerOptions;
  readonly extractor: string;
}

class Ingest {
  readonly summary = { articles: 0, known: 0, written: 0, statements: 0, retracted: [] as string[] };
  readonly #added: readonly GazetteerEntry[];
  #store: Store | undefined;
  #opening: Promise<OpenedStore> | undefined;

  constructor(
    private readonly sources: ArticleSources,
    private readonly options: IngestOptions,
    private readonly terminal: Terminal,
    private readonly listener: IngestListener,
  ) {
    this.#added = readGazetteerFiles(options.gazetteer ?? []);
  }

  async readAll(): Promise<void> {
    const { stop, again } = this.listener;
    const open = () => this.#open();
    const readings = again
      ? this.sources.read()
      : passOverKnown(this.sources.read(), open, ({ article, source }) => {
          this.summary.articles++;
          this.summary.known++;
          this.#settle({ source, id: article.id, status: 'known' }, article.title);
        });
    const refuse = (source: string, error: SozhError) => this.sources.refuse(source, error);
    const all = extractAll(readings, async () => (await open()).gazetteer, refuse, this.options.jobs);
    const documents = stop ? untilAborted(all, stop.reading) : all;
    let writing = Promise.resolve();
    try {
      for await (const batch of inBatches(documents, BATCH)) {
        await writing;
        writing = this.#write(batch);
        // thrown where it is waited for
        writing.catch(() => {});
      }
    } finally {
      await writing;
    }
  }

  /** Puts what was written into the graph; tells whether it came to the end. */
  async assemble(): Promise<boolean> {
    if (!this.#store) return true;
    const signal = this.listener.stop?.finishing;
    const tell = (done: number, all: number) => this.terminal.progress(`assembling ${done} of ${all}`);
    await assembleDirty(this.#store, tell, signal);
    return !signal?.aborted;
  }

  async close(): Promise<void> {
    await this.#store?.close();
  }

  /** The store, opened when it is wanted first. */
  #open(): Promise<OpenedStore> {
    this.#opening ??= this.#openStore();
    return this.#opening;
  }

  async #openStore(): Promise<OpenedStore> {
    this.#store = await openForCommand(this.options.store, this.terminal);
    const gazetteer = await addedTo(this.#store, this.#added);
    return { store: this.#store, gazetteer, extractor: extractorOf(gazetteer) };
  }

  async #write(batch: readonly SourceExtract[]): Promise<void> {
    const { store, extractor } = await this.#open();
    for (const { document, source } of batch)
      showMessages(document.messages, this.terminal, { source: this.sources.nameBefore(source) });
    const records = batch.map(({ document }) => ({ ...recordOf(document), extractor }));
    if (this.options.force) await letIn(records, store);
    const { written, outcomes } = await putBatch(store, records);
    this.summary.written += written;
    for (const [index, outcome] of outcomes.entries()) {
      const { document, source, ms } = batch[index]!;
      const { article, statements } = document;
      if (outcome.status === 'failed') {
        this.sources.refuse(source, outcome.error);
        continue;
      }
      if (outcome.status === 'retracted') {
        this.summary.retracted.push(article.id);
        this.terminal.err(`${source} was retracted and is left out; ingest --force brings it back`);
      } else {
        this.summary.articles++;
        this.summary.statements += statements.length;
        this.listener.onDocument?.(document);
      }
      this.#settle(
        {
          source,
          id: article.id,
          status: outcome.status,
          statements: statements.length,
          ms: Math.round(10 * ms) / 10,
        },
        article.title,
      );
    }
  }

  #settle(settled: Partial<Settled> & Pick<Settled, 'source' | 'id' | 'status'>, title: string): void {
    this.listener.onSettled?.({ statements: null, reason: null, ms: null, ...settled }, title);
  }
}

/** `extractor`: the version under which the store keeps what is found with it. */
export interface KnowledgeOfStore extends Knowledge {
  readonly extractor: string;
}

/** What the program knows together with what was added to this store before and is `added` now, which the store keeps. */
export async function loadKnowledgeOf(
  store: Store,
  added: readonly GazetteerEntry[] = [],
): Promise<KnowledgeOfStore> {
  const options = await addedTo(store, added);
  return { ...loadKnowledge(options), extractor: extractorOf(options) };
}

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

/** Takes back that articles were retracted. */
async function letIn(records: readonly ArticleRecord[], store: Store): Promise<void> {
  const ids = new Set(records.map(({ article }) => article.id));
  const decisions = await store.readDecisions();
  const remove = decisions
    .filter((decision) => decision.kind === 'retract' && ids.has(decision.article))
    .map((decision) => decision.id);
  if (remove.length > 0) await store.changeDecisions({ remove });
}
