import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SozhError } from '../errors.js';
import type { Gazetteer } from '../model/gazetteer.js';
import { type GazetteerEntry, gazetteerEntrySchema } from '../model/knowledge.js';
import { badLine } from './bad-line.js';
import { makeGazetteer } from './gazetteer.js';
import { type ExtraEntry, joinEntries } from './join-entries.js';

export interface GazetteerOptions {
  /** the folder that holds `gazetteer/*.jsonl`; the program's own data/ when left out */
  readonly dataDir?: string;
  /** further files of entries, in the same form; they are validated line by line, in the order given */
  readonly extraFiles?: readonly string[];
  /** further entries that were checked before, as `readGazetteerFiles` gives them; they come before those of the files */
  readonly extraEntries?: readonly GazetteerEntry[];
}

const OWN_DATA = fileURLToPath(new URL('../../data/', import.meta.url));

const loaded = new Map<string, Gazetteer>();

/**
 * Reads all that Sozh knows of people, places and bodies; once per data folder, frozen. An entry of `extraFiles` with a known id adds
 * to that entry (see `joinEntries`). Throws `knowledge/bad-data` naming file, line and field, `input/missing` for an extra file that is
 * not there. The program's own lines are not checked here but by test/knowledge/gazetteer.test.ts: that would triple the time.
 */
export function loadGazetteer(options: GazetteerOptions = {}): Gazetteer {
  const dataDir = options.dataDir ?? OWN_DATA;
  let own = loaded.get(dataDir);
  if (!own) {
    own = makeGazetteer(readOwnEntries(join(dataDir, 'gazetteer')));
    loaded.set(dataDir, own);
  }
  const kept = (options.extraEntries ?? []).map(
    (entry, index): ExtraEntry => ({ entry, file: 'the gazetteer of the store', line: index + 1 }),
  );
  const extra = [...kept, ...(options.extraFiles ?? []).flatMap(readExtraFile)];
  return extra.length === 0 ? own : makeGazetteer(joinEntries(own.entries, extra));
}

/** The entries of a user's files, each line checked by itself; throws as `loadGazetteer`. */
export function readGazetteerFiles(files: readonly string[]): GazetteerEntry[] {
  return files.flatMap(readExtraFile).map(({ entry }) => entry);
}

function readOwnEntries(folder: string): GazetteerEntry[] {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  } catch (cause) {
    throw new SozhError('knowledge/bad-data', `the gazetteer cannot be read: ${folder}`, { cause });
  }
  return names.sort().flatMap((name) => parseOwnFile(join(folder, name)));
}

/** Parses a file as one array, which takes a fifth of the time of parsing line by line; only a broken file is taken apart to find the line. */
function parseOwnFile(file: string): GazetteerEntry[] {
  const content = readFileSync(file, 'utf8');
  let rows: Partial<GazetteerEntry>[];
  try {
    rows = JSON.parse(`[${content.trim().replaceAll('\n', ',')}]`);
  } catch {
    rows = linesOf(content).map(({ line, number }) => parseLine(line, file, number));
  }
  return rows.map((row) => Object.freeze(withDefaults(freezeRow(row))));
}

const NONE: never[] = [];
Object.freeze(NONE);
const NO_NAMES = Object.freeze({});

/** Fills in what a line may leave out, as `gazetteerEntrySchema` does. */
function withDefaults(row: Partial<GazetteerEntry>): GazetteerEntry {
  return {
    id: row.id!,
    type: row.type!,
    name: row.name!,
    names: row.names ?? NO_NAMES,
    aliases: row.aliases ?? NONE,
    ambiguous: row.ambiguous ?? NONE,
    adjectives: row.adjectives ?? NONE,
    demonyms: row.demonyms ?? NONE,
    wikidata: row.wikidata ?? null,
    iso: row.iso ?? null,
    level: row.level ?? null,
    country: row.country ?? null,
    partOf: row.partOf ?? NONE,
    capital: row.capital ?? null,
    seat: row.seat ?? null,
    gender: row.gender ?? null,
    terms: row.terms ?? NONE,
    start: row.start ?? null,
    end: row.end ?? null,
  };
}

function readExtraFile(file: string): ExtraEntry[] {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new SozhError('input/missing', `cannot read the gazetteer file ${file}`, { cause });
  }
  return linesOf(content).map(({ line, number }) => {
    const checked = gazetteerEntrySchema.strict().safeParse(parseLine(line, file, number));
    if (checked.success) return { entry: freezeEntry(checked.data), file, line: number };
    const issue = checked.error.issues[0]!;
    throw badLine(file, number, issue.path.join('.'), issue.message);
  });
}

/** The lines that hold something; blank lines and a byte order mark are passed over. Lines count from 1. */
function linesOf(content: string): { line: string; number: number }[] {
  return content
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '');
}

function parseLine<T>(line: string, file: string, number: number): T {
  try {
    return JSON.parse(line) as T;
  } catch (cause) {
    throw badLine(file, number, '', `not JSON: ${String(cause)}`);
  }
}

const freezeEntry = (entry: GazetteerEntry): GazetteerEntry => Object.freeze(freezeRow(entry));

/** Freezes what the fields hold; only those that are there, which are few. */
function freezeRow<T extends Partial<GazetteerEntry>>(row: T): T {
  for (const key in row) if (typeof row[key] === 'object') Object.freeze(row[key]);
  row.terms?.forEach(Object.freeze);
  return row;
}
