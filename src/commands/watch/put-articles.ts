import { readGazetteerFiles } from '../../knowledge/load-gazetteer.js';
import { type Extract, extract, recordOf } from '../../pipeline.js';
import type { ArticleReading } from '../../read/read-article.js';
import { assembleDirty } from '../../store/assemble-dirty.js';
import type { Store } from '../../store/store.js';
import { type KnowledgeOfStore, loadKnowledgeOf } from '../ingest-articles.js';
import { openForCommand } from '../open-for-command.js';
import type { Terminal } from '../terminal.js';

/** An article after it was put: `isRetracted` where a person had taken it back, so that it stays out. */
export interface PutArticle {
  readonly document: Extract;
  readonly isRetracted: boolean;
}

/**
 * Understands articles and puts them into a store, which is open only while it is read or written. What is known besides the program's own
 * gazetteer is looked up each time, and loaded again only where it has changed.
 */
export class ArticlePutter {
  #knowledge: { readonly loaded: KnowledgeOfStore; readonly entries: string } | null = null;

  constructor(
    private readonly location: string,
    private readonly gazetteer: readonly string[],
    private readonly terminal: Terminal,
  ) {}

  async put(readings: readonly ArticleReading[]): Promise<PutArticle[]> {
    const knowledge = await this.#withStore((store) => this.#load(store));
    const documents = readings.map(({ article, messages }) => extract(article, knowledge, messages));
    const retracted = await this.#withStore(async (store) => {
      const { extractor } = knowledge;
      const put = await store.putArticles(
        documents.map((document) => ({ ...recordOf(document), extractor })),
      );
      await assembleDirty(store);
      return new Set(put.retracted);
    });
    return documents.map((document) => ({ document, isRetracted: retracted.has(document.article.id) }));
  }

  async #load(store: Store): Promise<KnowledgeOfStore> {
    const before = JSON.stringify(await store.readEntries());
    if (this.#knowledge?.entries === before) return this.#knowledge.loaded;
    const loaded = await loadKnowledgeOf(store, readGazetteerFiles(this.gazetteer));
    this.#knowledge = { loaded, entries: JSON.stringify(await store.readEntries()) };
    return loaded;
  }

  async #withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
    const store = await openForCommand(this.location, this.terminal);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }
}
