import { describe, expect, it } from 'vitest';
import { loadOntology } from '../../src/knowledge/load-ontology.js';
import { ENTITY_TYPES } from '../../src/model/entity.js';
import { STATUSES } from '../../src/model/statement.js';

// the list of the contract: endpoints of these are stored sorted by id
const SYMMETRIC = [
  'AGREED_WITH',
  'BORDERS',
  'COOPERATES_WITH',
  'MET_WITH',
  'NEGOTIATES_WITH',
  'RELATIVE_OF',
  'SIGNED_WITH',
  'SPOKE_WITH',
  'TRADES_WITH',
];

const ontology = loadOntology();

describe('loadOntology', () => {
  it('is loaded once and frozen', () => {
    expect(loadOntology()).toBe(ontology);
    expect(Object.isFrozen(ontology.types)).toBe(true);
    expect(ontology.types.every((type) => Object.isFrozen(type) && Object.isFrozen(type.domain))).toBe(true);
    expect(Object.isFrozen(ontology.labels.statuses.asserted)).toBe(true);
  });

  it('finds a type by its name, and nothing under a name that it does not have', () => {
    expect(ontology.types).toHaveLength(42);
    for (const type of ontology.types) expect(ontology.type(type.type)).toBe(type);
    expect(ontology.type('DREAMT_OF')).toBeUndefined();
    expect(ontology.isSymmetric('DREAMT_OF')).toBe(false);
  });

  it('has the symmetric types of the contract, each with one list of types for both ends', () => {
    const symmetric = ontology.types.filter((type) => ontology.isSymmetric(type.type));
    expect(symmetric.map((type) => type.type).sort()).toEqual(SYMMETRIC);
    for (const type of symmetric) expect(type.range).toEqual(type.domain);
  });

  it('labels statuses and types of entities in three languages', () => {
    expect(Object.keys(ontology.labels.statuses).sort()).toEqual([...STATUSES].sort());
    expect(Object.keys(ontology.labels.entityTypes).sort()).toEqual([...ENTITY_TYPES].sort());
  });
});

describe.each(ontology.types.map((type) => [type.type, type] as const))('%s', (_, type) => {
  it('has labels in the letters of their languages', () => {
    expect(type.labels.ru).toMatch(/^[а-яё -]+$/);
    expect(type.labels.be).toMatch(/^[а-зй-шы-яёіў’ -]+$/);
    expect(type.labels.en).toMatch(/^[a-z -]+$/);
  });

  it('has three example sentences in Russian and a definition', () => {
    expect(new Set(type.examples).size).toBe(3);
    for (const example of type.examples) expect(example).toMatch(/^[А-ЯЁ][^a-zA-ZіўІЎ]+\.$/);
    expect(type.definition).toMatch(/^[A-Z].+\.$/s);
  });

  it('has a PLOVER code and its score between -10 and 10, or neither', () => {
    expect(type.plover === null).toBe(type.score === null);
    if (type.aspect === 'state') expect(type.score).toBeNull();
    if (type.plover !== null) expect(type.plover).toMatch(/^[A-Z]+(-[a-z]+)?$/);
    if (type.score !== null) expect(Math.abs(type.score)).toBeLessThanOrEqual(10);
  });

  it('lists no type of entity twice', () => {
    expect(new Set(type.domain).size).toBe(type.domain.length);
    expect(new Set(type.range).size).toBe(type.range.length);
  });
});
