import { SozhError } from '../errors.js';
import type { Decision } from '../model/decision.js';
import { gazetteerEntrySchema } from '../model/knowledge.js';
import type { ArticleRecord } from '../model/store.js';
import { assembleDirty } from './assemble-dirty.js';
import type { Store } from './store.js';

const VERSION = 1;
const BATCH = 50;

/** What stands in a dump; its last line says so, too, so that one that was cut off is known for it. */
export interface DumpCounts {
  readonly entries: number;
  readonly decisions: number;
  readonly articles: number;
}

/**
 * Everything that a store is made of, as lines of JSON: a head, gazetteer entries, decisions, then each article with its mentions and
 * statements, as it said them, and an end with the counts. The same from every store that holds the same; edges and nodes follow from it.
 */
export async function* dumpLines(store: Store): AsyncGenerator<string> {
  yield JSON.stringify({ dump: 'sozh', version: VERSION });
  const [entries, decisions] = [await store.readEntries(), await store.readDecisions()];
  for (const entry of entries) yield JSON.stringify({ entry });
  for (const decision of decisions) yield JSON.stringify({ decision });
  let articles = 0;
  for await (const record of store.readRecords()) {
    yield JSON.stringify({ record });
    articles++;
  }
  yield JSON.stringify({ end: { entries: entries.length, decisions: decisions.length, articles } });
}

/**
 * Puts a dump into a store and assembles it. What is in the store already stays; a restore that was stopped may be run again.
 * @throws SozhError `input/bad-data` naming the line, also where the dump is no dump, or ends too early
 */
export async function restoreLines(
  lines: AsyncIterable<string> | Iterable<string>,
  store: Store,
  onProgress: (articles: number) => void = () => {},
): Promise<DumpCounts> {
  const counts = { entries: 0, decisions: 0, articles: 0 };
  let number = 0;
  let batch: ArticleRecord[] = [];
  let ended = false;
  const flush = async () => {
    await store.putArticles(batch);
    counts.articles += batch.length;
    batch = [];
    onProgress(counts.articles);
  };
  for await (const line of lines) {
    const { entry, decision, record, end, dump, version } = parseLine(line, ++number);
    if (number === 1 && (dump !== 'sozh' || version !== VERSION))
      throw bad(number, 'this is no dump of Sozh that this version reads');
    try {
      if (entry) {
        await store.putEntries([gazetteerEntrySchema.parse(entry)]);
        counts.entries++;
      } else if (decision) {
        await store.changeDecisions({ add: [decision as Decision] });
        counts.decisions++;
      } else if (record) {
        batch.push(record as ArticleRecord);
        if (batch.length === BATCH) await flush();
      } else if (end) ended = true;
      else if (number > 1) throw new Error('neither an entry, a decision, an article nor the end');
    } catch (error) {
      if (error instanceof SozhError && !error.code.startsWith('input/')) throw error;
      throw bad(number, (error as Error).message.replace(/\s+/g, ' '));
    }
  }
  await flush();
  if (!ended) throw bad(number, 'the dump ends too early: its last line is missing');
  await assembleDirty(store);
  return counts;
}

function parseLine(line: string, number: number): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(line);
    if (typeof parsed === 'object' && parsed !== null) return parsed as Record<string, unknown>;
  } catch {
    // said below
  }
  throw bad(number, 'not a JSON object');
}

const bad = (line: number, reason: string) =>
  new SozhError('input/bad-data', `The dump, line ${line}: ${reason}`, {
    hint: 'sozh dump -o FILE makes one',
    facts: { line },
  });
