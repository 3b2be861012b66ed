import { describe, expect, it } from 'vitest';
// @ts-expect-error: plain JavaScript, beside the measures that use it
import { figuresOf, scoreFacts } from '../../evaluation/fact-scorer.mjs';

const text = 'Губернатор области Анна Ким. Её советник Иван Реут.';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const document = {
  text,
  spans: [
    { id: '1', type: 'job', ...at('Губернатор') },
    { id: '2', type: 'surname', ...at('Ким') },
    { id: '3', type: 'job', ...at('советник') },
    { id: '4', type: 'org_name', ...at('области') },
  ],
  objects: [
    { id: '10', type: 'Person', spans: ['2'], ...at('Анна Ким') },
    { id: '11', type: 'LocOrg', spans: ['4'], ...at('области') },
    { id: '12', type: 'Person', spans: [], ...at('Иван Реут') },
  ],
  coref: [
    { id: '20', objects: ['10'], attrs: { firstname: ['Анна'], lastname: ['Ким'] } },
    { id: '21', objects: ['11'], attrs: { name: ['Смоленская область'] } },
    { id: '22', objects: ['12'], attrs: { firstname: ['Иван'], lastname: ['Реут'] } },
  ],
  facts: [
    {
      type: 'Occupation',
      slots: [
        ['Who', ['obj20 Ким Анна']],
        ['Where', ['obj21 Смоленская область']],
        ['Position', ['span1 Губернатор']],
        ['Фаза', ['начало']],
      ],
    },
    {
      type: 'Occupation',
      slots: [
        ['Who', ['obj22 Реут Иван']],
        ['Position', ['span3 советник']],
        ['Сложность', ['повышенная']],
      ],
    },
  ],
};
const fact = (...args: [string, string][]) => ({ type: 'Occupation', args });
const score = (...found: object[]) => scoreFacts(document, 'Occupation', found);

describe('the rules of factRuEval for facts', () => {
  it('takes a fact with all its arguments for right, a letter or two apart, in any order of a name', () => {
    const found = fact(['who', 'Анна Ким'], ['where', 'Смоленской область'], ['position', 'губернатора']);
    expect(score(found)).toEqual({ tpGold: 1, tpFound: 1, gold: 1, found: 1 });
  });

  it('weighs a position half, and missed and wrong arguments alike', () => {
    expect(score(fact(['who', 'Ким'], ['where', 'Смоленская область'])).tpFound).toBeCloseTo(2 / 2.5);
    const wrong = fact(['who', 'Ким'], ['where', 'Псковская область'], ['position', 'губернатор']);
    expect(score(wrong).tpFound).toBeCloseTo(1.5 / 3.5);
  });

  it('does not match by the position alone, and passes over what is marked as difficult', () => {
    expect(score(fact(['who', 'Пётр Лоза'], ['position', 'губернатор']))).toEqual({
      tpGold: 0,
      tpFound: 0,
      gold: 1,
      found: 1,
    });
    expect(score(fact(['who', 'Иван Реут'], ['position', 'советник']))).toEqual({
      tpGold: 0,
      tpFound: 0,
      gold: 1,
      found: 0,
    });
  });

  it('lowers the quality of an identification that is spread over two facts', () => {
    const counts = score(fact(['who', 'Анна Ким']), fact(['where', 'Смоленская область']));
    // two of 2.5, found together in no fact: half of it
    expect(counts.tpGold).toBeCloseTo(0.4);
    expect(counts.tpFound).toBeCloseTo(0.8);
  });

  it('gives precision, recall and F1', () => {
    expect(figuresOf({ tpGold: 1, tpFound: 2, gold: 4, found: 4 })).toEqual({
      precision: 0.5,
      recall: 0.25,
      f1: 1 / 3,
    });
  });
});
