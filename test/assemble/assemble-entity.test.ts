import { describe, expect, it } from 'vitest';
import { assembleEntity } from '../../src/assemble/assemble-entity.js';
import { loadOntology } from '../../src/knowledge/load-ontology.js';
import { groupOf, partsOfGroup, SYMMETRIC_TYPES } from '../../src/model/group-of.js';

describe('groupOf', () => {
  it('sorts the ends of exactly the types that the ontology calls symmetric', () => {
    const symmetric = loadOntology()
      .types.filter((type) => type.symmetric)
      .map(({ type }) => type);
    expect(symmetric.sort()).toEqual([...SYMMETRIC_TYPES].sort());
    const ends = { from: 'person:b', to: 'person:a', position: null };
    expect(groupOf({ type: 'MET_WITH', ...ends })).toBe('MET_WITH|person:a|person:b|');
    expect(groupOf({ type: 'PRAISED', ...ends })).toBe('PRAISED|person:b|person:a|');
  });

  it('reads all holders of an office together, former ones too', () => {
    const office = { type: 'HOLDS_POSITION', to: 'region:pskov' };
    const keys = [
      groupOf({ ...office, from: 'person:a', position: 'Губернатор' }),
      groupOf({ ...office, from: 'person:b', position: 'бывший  губернатор' }),
    ];
    expect(new Set(keys)).toEqual(new Set(['HOLDS_POSITION||region:pskov|губернатор']));
    expect(partsOfGroup(keys[0]!)).toEqual({
      type: 'HOLDS_POSITION',
      from: null,
      to: 'region:pskov',
      position: 'губернатор',
    });
  });
});

describe('assembleEntity', () => {
  const report = (article: number, name: string, aliases: string[] = []) => ({
    id: 'region:gomel',
    type: 'Region' as const,
    name,
    names: { be: 'Гомель' },
    aliases,
    wikidata: article % 2 ? 'Q2678' : null,
    iso: null,
    level: 'city' as const,
    articles: 1,
  });

  it('takes the name that most articles use, the others are aliases', () => {
    const reports = [report(1, 'Гомель', ['Гомля']), report(2, 'Гомель'), report(3, 'Гомель-на-Соже')];
    const node = assembleEntity(reports);
    expect(node).toEqual({
      id: 'region:gomel',
      type: 'Region',
      name: 'Гомель',
      names: { be: 'Гомель' },
      aliases: ['Гомель-на-Соже', 'Гомля'],
      wikidata: 'Q2678',
      iso: null,
      level: 'city',
      articles: 3,
    });
    expect(assembleEntity(reports.toReversed())).toEqual(node);
    expect(assembleEntity([report(1, 'Я'), report(2, 'А')])?.name).toBe('А');
    expect(assembleEntity([report(1, 'Гомель'), { ...report(2, 'Гомля'), articles: 5 }])).toMatchObject({
      name: 'Гомля',
      articles: 6,
    });
    expect(assembleEntity([])).toBeNull();
  });
});
