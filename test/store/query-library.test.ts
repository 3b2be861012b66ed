import { describe, expect, it } from 'vitest';
import { loadOntology } from '../../src/knowledge/load-ontology.js';
import { fillName, listCypher, migrationsFor, readCypher } from '../../src/store/cypher-library.js';
import { fillParameters, findQuery, listQueries, TOPICS } from '../../src/store/query-library.js';

describe('the queries of the library', () => {
  it('each say what they are for, how they are called, and all their parameters', () => {
    const queries = listQueries();
    expect(queries.map(({ name }) => name).toSorted()).toEqual(listCypher('query'));
    expect(queries.length).toBeGreaterThanOrEqual(25);
    for (const { name, title, topic, purpose, parameters, example, russian, result, cypher } of queries) {
      expect(title, name).toMatch(/^\S.{10,80}$/);
      expect(TOPICS, name).toContain(topic);
      expect(purpose, name).toMatch(/\.$/);
      expect(example, name).toMatch(new RegExp(`^sozh query ${name}( |$)`));
      expect(russian?.title, name).toMatch(/^[А-Я].{5,80}[^.]$/);
      expect(russian?.purpose, name).toMatch(/^[А-Я].*\.$/);
      expect(result.split('\n').length, name).toBeGreaterThanOrEqual(2);
      const body = cypher.replace(/^\/\/.*$/gm, '');
      const used = [...body.matchAll(/\$(\w+)/g)].map(([, parameter]) => parameter);
      expect([...new Set(used)].sort(), name).toEqual(parameters.map((parameter) => parameter.name).sort());
      const shown = [...example.matchAll(/--param (\w+)=(?:"([^"]*)"|(\S+))/g)].map(
        ([, key, quoted, bare]) => [key, quoted ?? bare],
      );
      expect(() => fillParameters(findQuery(name)!, Object.fromEntries(shown)), name).not.toThrow();
    }
  });

  it('mean the same by a name of a parameter, so that Neo4j Browser can keep one set of them', () => {
    const kinds = new Map<string, string>();
    for (const { name, parameters } of listQueries())
      for (const parameter of parameters) {
        expect(kinds.get(parameter.name) ?? parameter.type, `${name} ${parameter.name}`).toBe(parameter.type);
        kinds.set(parameter.name, parameter.type);
      }
    expect(kinds.size).toBeGreaterThan(10);
  });

  it.each(['shortest-path', 'dated-path'])('name all relation types where %s looks for a path', (name) => {
    const named = /\[:([A-Z_|]+)\*/.exec(findQuery(name)!.cypher)![1]!.split('|');
    const types = loadOntology().types.map(({ type }) => type);
    expect(named.toSorted()).toEqual(types.toSorted());
  });

  it('fill what is not given, and refuse what is missing, unknown or wrong', () => {
    const upcoming = findQuery('upcoming')!;
    expect(fillParameters(upcoming, {}, '2024-05-01')).toEqual({ day: '2024-05-01', limit: 100 });
    expect(fillParameters(upcoming, { day: '2024-01-02', limit: '5' })).toEqual({
      day: '2024-01-02',
      limit: 5,
    });
    const code = expect.objectContaining({ code: 'usage/bad-argument' });
    expect(() => fillParameters(upcoming, { days: 3 })).toThrow(code);
    expect(() => fillParameters(upcoming, { day: 'tomorrow' })).toThrow(code);
    expect(() => fillParameters(upcoming, { limit: 1.5 })).toThrow(code);
    expect(() => fillParameters(findQuery('evidence')!, {})).toThrow(code);
    expect(findQuery('no-such')).toBeNull();
  });
});

describe('the Cypher library', () => {
  it('holds one statement a file, with a header that says what it does', () => {
    for (const folder of ['schema', 'read', 'write', 'query'] as const) {
      for (const name of listCypher(folder)) {
        const text = readCypher(folder, name);
        expect(text, name).toMatch(/^\/\/ [A-ZА-Я].{8,}\n/);
        // Neo4j makes the indexes of one file in one transaction
        if (folder !== 'schema') expect(text.replace(/^\/\/.*$/gm, ''), name).not.toContain(';');
      }
    }
  });

  it('numbers the migrations without a gap, and gives each engine its own', () => {
    const names = listCypher('schema');
    expect(names.map((name) => Number(/^V(\d{4})__/.exec(name)?.[1]))).toEqual(
      names.map((_, index) => index),
    );
    const embedded = migrationsFor('embedded').map(({ name }) => name);
    const neo4j = migrationsFor('neo4j').map(({ name }) => name);
    expect(embedded.some((name) => name.endsWith('.neo4j'))).toBe(false);
    expect(neo4j.some((name) => name.endsWith('.embedded'))).toBe(false);
    expect(new Set([...embedded, ...neo4j]).size).toBe(names.length);
  });

  it('has an index on the dates of every relation type, for Neo4j', () => {
    const types = loadOntology().types.map(({ type }) => type);
    const texts = migrationsFor('neo4j').flatMap(({ statements }) => statements);
    for (const property of ['start', 'firstReported']) {
      const indexed = texts.flatMap(
        (text) => new RegExp(`-\\[r:(\\w+)\\]-\\(\\) ON \\(r\\.${property}\\)$`).exec(text.trim())?.[1] ?? [],
      );
      expect(indexed.sort()).toEqual(types.sort());
    }
  });

  it('fills a relation type or a label only with a name that is one', () => {
    expect(fillName('CREATE ()-[:__TYPE__]->()', '__TYPE__', 'MET_WITH')).toBe('CREATE ()-[:MET_WITH]->()');
    expect(fillName('SET e:__LABEL__', '__LABEL__', 'Person')).toBe('SET e:Person');
    for (const bad of ['MET WITH', 'x', 'A]->() DETACH DELETE n //', '']) {
      expect(() => fillName('__TYPE__', '__TYPE__', bad)).toThrow(RangeError);
    }
    expect(() => fillName('__LABEL__', '__LABEL__', 'Nobody')).toThrow(RangeError);
  });
});
