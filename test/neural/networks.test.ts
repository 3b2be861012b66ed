import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Precision } from '../../src/neural/encoder.js';
import { ModelFile } from '../../src/neural/model-file.js';
import { MorphologyTagger } from '../../src/neural/morphology-tagger.js';
import { NameTagger } from '../../src/neural/name-tagger.js';
import { SyntaxParser } from '../../src/neural/syntax-parser.js';
import { TokenEncoder } from '../../src/neural/token-encoder.js';
import { SHAPE_NAMES, wordShape } from '../../src/neural/word-shape.js';
import { WordVectors } from '../../src/neural/word-vectors.js';
import { tokenize } from '../../src/segment/tokenize.js';

const readModel = (name: string): ModelFile =>
  new ModelFile(readFileSync(new URL(`../../data/models/${name}.bin`, import.meta.url)));
const vectors = new WordVectors(readModel('vectors'));
const encoder = new TokenEncoder(vectors);

describe('word vectors', () => {
  it('find words by bisection, from the first to the last', () => {
    const words = readModel('vectors').lines('words');
    for (const id of [0, 1, 77_777, 123_456, words.length - 3]) expect(vectors.id(words[id]!)).toBe(id);
    expect(vectors.id('минск')).toBe(words.indexOf('минск'));
  });

  it('give the id of <unk> to words that are not there', () => {
    for (const word of ['', 'ъъъ', 'минскъ', 'яяяяяя', '<pad>', '\uffff'])
      expect(vectors.id(word)).toBe(vectors.unknown);
  });

  it('write 300 numbers, similar ones for similar words', () => {
    const vector = (word: string): Float32Array => {
      const numbers = new Float32Array(302).fill(7);
      vectors.write(vectors.id(word), numbers, 1);
      expect([numbers[0], numbers[301]]).toEqual([7, 7]);
      return numbers.subarray(1, 301);
    };
    const cosine = (one: string, other: string): number => {
      const [a, b] = [vector(one), vector(other)];
      const dot = (x: Float32Array, y: Float32Array) => x.reduce((sum, value, i) => sum + value * y[i]!, 0);
      return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
    };
    expect(cosine('гомель', 'витебск')).toBeGreaterThan(cosine('гомель', 'молоко') + 0.2);
  });
});

describe('word shapes', () => {
  it.each(['ner', 'morphology', 'syntax'])('are numbered as %s numbers them', (name) => {
    expect(readModel(name).lines('shapeNames')).toEqual(SHAPE_NAMES);
  });

  it.each([
    ['Минск', 'RU_Xx'],
    ['БНР', 'RU_XX'],
    ['СИЗО-6', 'RU_XX'],
    ['Усть-Луга', 'RU_Xx-Xx'],
    ['БелАЗ', 'RU_OTHER'],
    ['я', 'RU_x'],
    ['GS12', 'EN_XX'],
    ['2011-2020', 'NUM'],
    ['-5', 'NUM'],
    ['—', 'PUNCT_—'],
    ['?!', 'PUNCT_OTHER'],
    ['½', 'OTHER'],
  ])('%s is %s', (word, shape) => {
    expect(SHAPE_NAMES[wordShape(word)]).toBe(shape);
  });
});

describe('networks', () => {
  const text = readFileSync(new URL('../analyse/reference/sentences.txt', import.meta.url), 'utf8');
  const sentences = text
    .trim()
    .split('\n')
    .map((line) => tokenize(line).map((token) => token.text));
  const rows = encoder.encode(sentences);

  it('give a sentence the same result alone and among others', () => {
    const morphology = new MorphologyTagger(vectors, readModel('morphology'));
    const syntax = new SyntaxParser(vectors, readModel('syntax'));
    const names = new NameTagger(vectors, readModel('ner'));
    const together = [morphology.tag(rows), names.tag(rows), ...Object.values(syntax.parse(rows))];
    let first = 0;
    for (const sentence of sentences) {
      const row = encoder.encode([sentence]);
      const alone = [morphology.tag(row), names.tag(row), ...Object.values(syntax.parse(row))];
      const parts = together.map((values) => [...values.slice(first, first + sentence.length)]);
      expect(parts).toEqual(alone.map((values) => [...values]));
      first += sentence.length + 1;
    }
  });

  it('give nearly the same result in 16-bit integers: less than one token of a hundred is read otherwise', () => {
    const read = (precision: Precision): ArrayLike<number>[] => {
      const options = { precision };
      const { heads, relations } = new SyntaxParser(vectors, readModel('syntax'), options).parse(rows);
      const tags = new MorphologyTagger(vectors, readModel('morphology'), options).tag(rows);
      return [tags, new NameTagger(vectors, readModel('ner'), options).tag(rows), heads, relations];
    };
    const exact = read('exact');
    for (const [i, values] of read('quick').entries()) {
      const differing = Array.from(values).filter((value, row) => value !== exact[i]![row]);
      expect(differing.length).toBeLessThan(rows.length / 100);
    }
  });

  it('give the same result when the words do not fit into their slots', () => {
    const roomy = new MorphologyTagger(vectors, readModel('morphology'));
    const narrow = new MorphologyTagger(vectors, readModel('morphology'), { slots: 272 });
    expect(new Set(rows.words).size).toBeGreaterThan(350);
    expect([...narrow.tag(rows)]).toEqual([...roomy.tag(rows)]);
    expect([...narrow.tag(rows)]).toEqual([...roomy.tag(rows)]);
  });

  it('take apart the tags of the morphology', () => {
    const { tags, readings } = new MorphologyTagger(vectors, readModel('morphology'));
    const tag = tags.indexOf('NOUN|Animacy=Inan|Case=Gen|Gender=Fem|Number=Sing');
    expect(readings[tag]).toEqual({
      pos: 'NOUN',
      features: { Animacy: 'Inan', Case: 'Gen', Gender: 'Fem', Number: 'Sing' },
    });
    expect(readings).toHaveLength(753);
  });

  it('have nothing to say of no words', () => {
    const none = encoder.encode([]);
    expect(new NameTagger(vectors, readModel('ner')).tag(none)).toHaveLength(0);
    expect(encoder.encode([[], ['Минск'], []])).toMatchObject({ length: 3 });
  });
});
