import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { SozhError } from '../errors.js';
import {
  englishSchema,
  frameSchema,
  headNounSchema,
  type Lexicon,
  pairWeightsSchema,
  roleSchema,
  statusWordSchema,
} from '../model/lexicon.js';

const folder = new URL('../../data/lexicon/', import.meta.url);

function readData<T>(name: string, schema: z.ZodType<T>): T {
  const data = schema.safeParse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
  if (!data.success)
    throw new SozhError('knowledge/bad-data', `data/lexicon/${name}: ${z.prettifyError(data.error)}`);
  return Object.freeze(data.data);
}

const readTable = <T>(name: string, schema: z.ZodType<T>): readonly T[] => readData(name, z.array(schema));

/** Reads and validates data/lexicon. Throws `knowledge/bad-data` with file and field where a line is wrong. */
export function loadLexicon(): Lexicon {
  return Object.freeze({
    roles: readTable('roles.json', roleSchema),
    headNouns: readTable('head-nouns.json', headNounSchema),
    frames: readTable('frames.json', frameSchema),
    statusWords: readTable('status-words.json', statusWordSchema),
    pairWeights: readData('pair-weights.json', pairWeightsSchema),
    english: readData('english.json', englishSchema),
    speechVerbs: new Set(readTable('speech-verbs.json', z.string())),
  });
}
