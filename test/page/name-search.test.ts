import { beforeAll, describe, expect, it } from 'vitest';
import { inflectNames } from '../../src/export/inflect-names.js';
import { loadDictionary } from '../../src/knowledge/load-language.js';
import type { PageNode } from '../../src/model/page-data.js';
import { fold } from '../../src/page/fold.js';
import { NameSearch } from '../../src/page/name-search.js';

const NAMES: readonly (readonly [string, number, readonly string[]])[] = [
  ['Смоленская область', 5, ['Смоленщина', 'Smolensk Region']],
  ['Смоленск', 9, []],
  ['Анна Соколова', 3, ['Ганна Сакалава']],
  ['Пётр Климович', 2, []],
  ['Иван Орёл', 1, []],
  ['Орёл', 4, []],
  ['Амкодор-Брянск', 1, []],
  ['Комсомольск-на-Амуре', 1, []],
  ['Евразийский экономический союз', 7, ['ЕАЭС', 'Eurasian Economic Union']],
];
const nodes = NAMES.map(([label, links, names]) => ({ label, links, names }) as unknown as PageNode);
let words: [string, string][];
let search: NameSearch;

beforeAll(() => {
  words = inflectNames(
    NAMES.flatMap(([label, , names]) => [label, ...names]),
    loadDictionary(),
  );
  search = new NameSearch(nodes, words);
});

const found = (query: string): string[] => search.find(query).map((node) => NAMES[node]![0]);

describe('inflectNames', () => {
  it('gives the cases of a word as a beginning and endings, the word itself first', () => {
    expect(words).toContainEqual(['смоленск', 'ая ой ую']);
    expect(words).toContainEqual(['соколов', 'а ой у']);
    expect(words.find(([stem]) => stem === 'климови')).toEqual(['климови', 'ч ча чу чем че']);
  });

  it('leaves out what is never inflected, and words of other languages', () => {
    const forms = inflectNames(['Тбилиси', 'Region', 'ГУМ-1', '…'], loadDictionary());
    expect(forms.map(([stem]) => stem)).not.toContain('тбилис');
    expect(forms.every(([stem]) => /^[а-я-]*$/.test(stem))).toBe(true);
  });
});

describe('the search of the page', () => {
  it.each([
    ['Смоленской', ['Смоленская область']],
    ['смоленской области', ['Смоленская область']],
    ['области Смоленской', ['Смоленская область']],
    ['Смоленском', ['Смоленск']],
    ['смоленщине', ['Смоленская область']],
    ['Соколовой Анне', ['Анна Соколова']],
    ['петру', ['Пётр Климович']],
    ['ПЁТРА климовича', ['Пётр Климович']],
    ['орлом', ['Орёл', 'Иван Орёл']],
    ['комсомольске-на-амуре', ['Комсомольск-на-Амуре']],
    ['амкодора-брянска', ['Амкодор-Брянск']],
    ['евразийского экономического союза', ['Евразийский экономический союз']],
    ['eurasian', ['Евразийский экономический союз']],
    ['Ганна', ['Анна Соколова']],
  ])('«%s» finds %j', (query, names) => {
    expect(found(query)).toEqual(names);
  });

  it('takes beginnings of words, whole words first', () => {
    expect(found('смол')).toEqual(['Смоленск', 'Смоленская область']);
    expect(found('иван ор')).toEqual(['Иван Орёл']);
  });

  it('finds nothing where a word is of no name, or nothing is asked', () => {
    expect(found('смоленской деревне')).toEqual([]);
    expect(found('иван иван')).toEqual([]);
    expect(found(' …, ')).toEqual([]);
  });

  it('folds what is not a letter', () => {
    expect(fold('  «Сож»—ёлка № 5! ')).toBe('сож елка 5');
  });
});
