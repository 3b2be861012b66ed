import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { SozhError } from '../errors.js';
import { frameSchema, headNounSchema, type Lexicon, roleSchema, statusWordSchema } from '../model/lexicon.js';

const folder = new URL('../../data/lexicon/', import.meta.url);

function readTable<T>(name: string, schema: z.ZodType<T>): readonly T[] {
  const rows = z.array(schema).safeParse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
  if (!rows.success)
    throw new SozhError('knowledge/bad-data', `data/lexicon/${name}: ${z.prettifyError(rows.error)}`);
  return Object.freeze(rows.data);
}

/** Reads and validates data/lexicon. Throws `knowledge/bad-data` with file and field where a line is wrong. */
export function loadLexicon(): Lexicon {
  return Object.freeze({
    roles: readTable('roles.json', roleSchema),
    headNouns: readTable('head-nouns.json', headNounSchema),
    frames: readTable('frames.json', frameSchema),
    statusWords: readTable('status-words.json', statusWordSchema),
    speechVerbs: new Set(readTable('speech-verbs.json', z.string())),
  });
}
