import { describe, expect, it } from 'vitest';
import { proposePairs } from '../../src/assemble/propose-pairs.js';
import { editDistance, likeness } from '../../src/assemble/similar-names.js';
import type { Node } from '../../src/model/edge.js';
import type { EntityType } from '../../src/model/entity.js';
import { decide, merge } from '../store/decide.js';

const node = (type: EntityType, slug: string, name: string, aliases: string[] = [], articles = 1): Node => ({
  id: `${type.toLowerCase()}:${slug}`,
  type,
  name,
  names: {},
  aliases,
  wikidata: null,
  iso: null,
  level: null,
  articles,
});

const briefOf = (
  nodes: readonly Node[],
  ...rest: [decisions?: Parameters<typeof proposePairs>[1], known?: (id: string) => boolean]
) =>
  proposePairs(nodes, rest[0] ?? [], rest[1]).map(
    ({ one, other, score, reason }) => `${one.name} | ${other.name} ${score} ${reason}`,
  );

describe('pairs that may be one', () => {
  it.each([
    ['Person', 'Иван Реут', 'Реут Иван', /0\.95 the same words/],
    ['Person', 'Иван Реут', 'И. Реут', /0\.85 the same surname, and «И\.» may be short/],
    ['Person', 'Иван Реут', 'Иван Реутт', /0\.7 the names differ in a letter/],
    ['Person', 'Иван Реут', 'Реут', /0\.5 «Иван Реут» holds the name/],
    ['Person', 'Иван Реут', 'Пётр Реут', /0\.2 the same surname, another first name/],
    ['Organization', 'Сожский торговый союз', 'СТС', /0\.8 one is made of the first letters/],
    ['Organization', 'Завод «Сожмаш»', 'Сожмаш', /0\.5 .* holds the name/],
    ['Organization', 'Белнефтехим', 'Белнефтихим', /0\.7 the names differ in a letter/],
  ] as const)('%s: %s and %s', (type, one, other, wanted) => {
    expect(briefOf([node(type, 'one', one, [], 2), node(type, 'other', other)])).toEqual([
      expect.stringMatching(wanted),
    ]);
  });

  it.each([
    ['Event', 'Форум регионов 2022', 'Форум регионов 2023'],
    ['Person', 'Иван Реут', 'Иван Гурский'],
    ['Person', 'Алла Реут', 'И. Реутов'],
    ['Region', 'Псковская область', 'Московская область'],
    ['Region', 'Гомель', 'Орша'],
    ['Organization', 'МАЗ', 'БелАЗ'],
  ] as const)('are not %s: %s and %s', (type, one, other) => {
    expect(briefOf([node(type, 'one', one), node(type, 'other', other)])).toEqual([]);
  });

  it('are of one type, not called different, not both in the gazetteer, not merged already', () => {
    const [one, other] = [node('Person', 'a', 'Иван Реут'), node('Person', 'b', 'Иван Реутт')];
    expect(briefOf([one, { ...other, type: 'Region' }])).toEqual([]);
    expect(briefOf([one, other], [decide({ kind: 'different', entity: one.id, other: other.id })])).toEqual(
      [],
    );
    expect(briefOf([one, other], [], () => true)).toEqual([]);
    expect(briefOf([one, other], [], (id) => id === one.id)).toHaveLength(1);
    // what was called different stays so for whom one of them was merged into
    const third = node('Person', 'c', 'Иван Реутх');
    const apart = [
      decide({ kind: 'different', entity: 'person:z', other: other.id }),
      merge('person:z', third.id),
    ];
    expect(briefOf([other, third], apart)).toEqual([]);
  });

  it('come the likeliest first, whatever the order of the nodes', () => {
    const nodes = [
      node('Person', 'a', 'Иван Реут', ['Ваня Реут'], 5),
      node('Person', 'b', 'И. Реут'),
      node('Person', 'c', 'Пётр Реут'),
      node('Person', 'd', 'Иван Сидорович', ['Ваня Реут']),
    ];
    const proposals = briefOf(nodes);
    expect(proposals.map((line) => line.match(/[\d.]+/g)!.find((part) => /^0\.\d/.test(part)))).toEqual([
      '0.9',
      '0.85',
      '0.2',
      '0.2',
    ]);
    expect(briefOf(nodes.toReversed())).toEqual(proposals);
  });
});

describe('likeness of names', () => {
  it('is counted in letters', () => {
    expect(editDistance('реут', 'реутт')).toBe(1);
    expect(editDistance('гомель', 'гомля')).toBe(2);
    expect(editDistance('', 'мир')).toBe(3);
    expect(likeness('гомель', 'гомель')).toBe(1);
    expect(likeness('гомель', 'орша')).toBe(0);
  });
});
