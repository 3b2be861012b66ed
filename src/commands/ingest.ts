import { SozhError } from '../errors.js';
import type { Related } from '../model/document.js';
import type { ArticleRecord } from '../model/store.js';
import { EXTRACTOR, extract, type Knowledge, loadKnowledge } from '../pipeline.js';
import { findSources } from '../read/find-sources.js';
import type { ArticleReading } from '../read/read-article.js';
import { readSource } from '../read/read-source.js';
import { assembleDirty } from '../store/assemble-dirty.js';
import { openStore } from '../store/open-store.js';
import type { Store } from '../store/store.js';
import { showMessages } from './show-messages.js';
import type { Terminal } from './terminal.js';

export interface IngestFlags {
  readonly store: string;
  readonly json?: boolean;
  readonly published?: string;
}

export interface IngestSummary {
  readonly documents: readonly Related[];
  readonly written: number;
  readonly failed: readonly { readonly source: string; readonly reason: string }[];
}

/**
 * `sozh ingest SOURCE…`: reads, understands and stores articles. A bad article is reported and the others go on; the store is opened with
 * the first good one, so that a failure before leaves nothing behind. Exit code 3 where a source failed.
 */
export async function ingestCommand(places: readonly string[], flags: IngestFlags, terminal: Terminal): Promise<void> {
  const summary = await ingest(places, flags, terminal);
  const { documents, written, failed } = summary;
  const statements = documents.reduce((sum, document) => sum + document.statements.length, 0);
  if (flags.json) terminal.out(JSON.stringify({ articles: documents.length, written, statements, failed, store: flags.store }));
  else if (documents.length > 0) {
    terminal.out(`${documents.length} articles read, ${written} new or changed, ${statements} statements → ${flags.store}`);
    terminal.out(terminal.paint.dim('next: sozh query · sozh export gexf -o graph.gexf'));
  }
  if (failed.length > 0)
    throw new SozhError(documents.length > 0 ? 'input/unreadable' : failed[0]!.code, `${failed.length} of ${failed.length + documents.length} sources failed: ${failed[0]!.reason}`, {
      ...(failed[0]!.hint ? { hint: failed[0]!.hint } : {}),
      facts: { failed: failed.map(({ source, reason }) => ({ source, reason })) },
    });
}

type Failure = IngestSummary['failed'][number] & Pick<SozhError, 'code' | 'hint'>;

/** Does the work of `sozh ingest` and says what came of it; throws only where the store fails. */
export async function ingest(places: readonly string[], flags: IngestFlags, terminal: Terminal): Promise<IngestSummary & { readonly failed: readonly Failure[] }> {
  const documents: Related[] = [];
  const failed: Failure[] = [];
  let knowledge: Knowledge | undefined;
  let store: Store | undefined;
  let written = 0;
  try {
    for await (const reading of readings(places, flags, failed, terminal)) {
      knowledge ??= loadKnowledge();
      const document = extract(reading.article, knowledge, reading.messages);
      showMessages(document.messages, terminal, false);
      store ??= await openStore(flags.store);
      written += (await store.putArticles([recordOf(document)])).written;
      documents.push(document);
      terminal.progress(`${documents.length} articles · ${document.article.title}`);
    }
    if (store) await assembleDirty(store, (done, all) => terminal.progress(`assembling ${done} of ${all}`));
  } finally {
    await store?.close();
  }
  return { documents, written, failed };
}

/** The articles of all places; what cannot be read is noted, and the next one follows. */
async function* readings(places: readonly string[], flags: IngestFlags, failed: Failure[], terminal: Terminal): AsyncGenerator<ArticleReading> {
  const options = flags.published ? { publishedAt: flags.published } : {};
  for (const place of places) {
    try {
      for await (const source of findSources([place])) {
        const name = source.kind === 'file' ? source.path : 'standard input';
        try {
          yield* await readSource(source, options);
        } catch (error) {
          note(error, name);
        }
      }
    } catch (error) {
      note(error, place);
    }
  }

  function note(error: unknown, source: string): void {
    if (!(error instanceof SozhError) || !error.code.startsWith('input/')) throw error;
    failed.push({ source, reason: error.message, code: error.code, hint: error.hint });
    terminal.err(`${terminal.paint.red('failed')} ${error.message}`);
  }
}

const recordOf = ({ article, entities, statements }: Related): ArticleRecord => ({
  article,
  extractor: EXTRACTOR,
  entities,
  statements,
});
