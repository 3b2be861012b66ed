import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { SozhError } from '../errors.js';
import { type RelationType, relationTypeSchema } from '../model/knowledge.js';
import { displayLabelsSchema, type Ontology } from '../model/ontology.js';

const FOLDER = new URL('../../data/ontology/', import.meta.url);

let loaded: Ontology | undefined;

/**
 * The relation types of data/ontology, read and validated once, frozen afterwards.
 * Throws `knowledge/bad-data` when a file is missing or not as the schema says, or a type stands there twice.
 */
export function loadOntology(): Ontology {
  loaded ??= freezeOntology(
    readData('relations.json', z.array(relationTypeSchema)),
    readData('labels.json', displayLabelsSchema),
  );
  return loaded;
}

function freezeOntology(types: RelationType[], labels: Ontology['labels']): Ontology {
  const byName = new Map(types.map((type) => [type.type, type]));
  if (byName.size !== types.length) {
    throw new SozhError('knowledge/bad-data', 'data/ontology/relations.json has a type twice');
  }
  return Object.freeze({
    types: deepFreeze(types),
    labels: deepFreeze(labels),
    type: (name: string) => byName.get(name),
    isSymmetric: (name: string) => byName.get(name)?.symmetric ?? false,
  });
}

function readData<T>(file: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')));
  } catch (cause) {
    const what = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new SozhError('knowledge/bad-data', `data/ontology/${file} cannot be used: ${what}`, { cause });
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
