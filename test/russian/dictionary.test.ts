import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../../src/knowledge/load-language.js';
import { inflectWord } from '../../src/russian/inflect-word.js';
import { lemma } from '../../src/russian/lemma.js';
import { nominative } from '../../src/russian/nominative.js';
import { parseTag } from '../../src/russian/tag.js';
import { grammemesOf, universalTag } from '../../src/russian/universal.js';

const dictionary = loadDictionary();
const first = (word: string) => dictionary.parse(word)[0]!;

describe('readings', () => {
  it('of known words come with the likeliest first, scores adding up to 1', () => {
    const parses = dictionary.parse('стали');
    expect(parses.map(({ normal }) => normal)).toContain('сталь');
    expect(parses[0]!.normal).toBe('стать');
    expect(parses.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 3);
  });

  it('restore ё', () => {
    expect(first('самолет')).toMatchObject({ word: 'самолёт', normal: 'самолёт' });
    expect(dictionary.has('самолет')).toBe(true);
  });

  it.each([
    ['бузуковщинами', 'NOUN'],
    ['загомелить', 'INFN'],
    ['псевдопремьера', 'NOUN'],
    ['скажи-ка', 'VERB'],
    ['страны-участницы', 'NOUN'],
    ['по-речицки', 'ADVB'],
    ['1,5', 'NUMB'],
    ['XXI', 'ROMN'],
    ['Sozh', 'LATN'],
    ['«', 'PNCT'],
    ['Ъ0', 'UNKN'],
  ])('%s may be %s', (word, pos) => {
    expect(dictionary.parse(word).map(({ tag }) => tag.pos)).toContain(pos);
  });

  it('take a capital letter for an initial', () => {
    expect(dictionary.parse('Д').some(({ tag }) => tag.grammemes.has('Init'))).toBe(true);
    expect(dictionary.parse('д').some(({ tag }) => tag.grammemes.has('Init'))).toBe(false);
  });

  it('are the same every time', () => {
    expect(dictionary.parse('министр')).toBe(dictionary.parse('министр'));
    expect(dictionary.parse('Министр')).toEqual(dictionary.parse('министр'));
  });
});

describe('normal forms', () => {
  it('are different ones, in lower case, without ё', () => {
    expect(dictionary.normalForms('Самолёты')).toEqual(['самолет']);
    expect(dictionary.normalForms('стали')).toEqual(['стать', 'сталь']);
    expect(dictionary.normalForms('Беларуси')).toEqual(['беларусь']);
  });
});

describe('inflection', () => {
  it('finds the form that is most like the reading', () => {
    expect(dictionary.inflect(first('губернатор'), ['gent'])?.word).toBe('губернатора');
    expect(dictionary.inflect(first('губернатор'), ['ablt', 'plur'])?.word).toBe('губернаторами');
    expect(dictionary.inflect(first('смоленский'), ['femn', 'loct'])?.word).toBe('смоленской');
  });

  it('inflects both parts of a compound, and keeps what is fixed', () => {
    const compound = dictionary.parse('страны-участницы').find(({ tag }) => tag.grammemes.has('plur'))!;
    expect(dictionary.inflect(compound, ['datv'])?.word).toBe('странам-участницам');
    const prefixed = dictionary.parse('экс-губернатора').find(({ tag }) => tag.grammemes.has('gent'))!;
    expect(dictionary.inflect(prefixed, ['nomn'])?.word).toBe('экс-губернатор');
  });

  it('takes the common case where a word has no rare one, and gives up where there is no form', () => {
    expect(dictionary.inflect(first('министр'), ['gen2'])?.word).toBe('министра');
    expect(dictionary.inflect(first('вчера'), ['gent'])).toBeNull();
  });

  it('lists all forms of a word', () => {
    const words = dictionary.lexeme(first('мост')).map(({ word }) => word);
    expect(words).toContain('мостами');
    expect(words[0]).toBe('мост');
  });
});

describe('by the reading of a tagger', () => {
  const genitive = { Case: 'Gen', Gender: 'Masc', Number: 'Sing', Animacy: 'Anim' };

  it('the lemma is that of the reading that agrees', () => {
    expect(lemma(dictionary, 'стали', 'NOUN', { Case: 'Gen', Gender: 'Fem', Number: 'Sing' })).toBe('сталь');
    expect(lemma(dictionary, 'стали', 'VERB', { Number: 'Plur', Tense: 'Past' })).toBe('стать');
    expect(lemma(dictionary, 'Ъ0', 'X', {})).toBe('ъ0');
  });

  it('a name comes into the nominative', () => {
    expect(nominative(dictionary, 'Дмитрия', 'PROPN', genitive)).toBe('дмитрий');
    expect(nominative(dictionary, 'Крутого', 'ADJ', { Case: 'Gen', Gender: 'Masc', Number: 'Sing' })).toBe(
      'крутой',
    );
    expect(nominative(dictionary, 'Минск', 'PROPN', { Case: 'Nom' })).toBe('минск');
    expect(nominative(dictionary, 'МИД', 'X', {})).toBe('мид');
  });

  it('a word comes into any case', () => {
    expect(inflectWord(dictionary, 'посла', 'NOUN', genitive, { Case: 'Dat' })).toBe('послу');
    expect(inflectWord(dictionary, 'посла', 'NOUN', genitive, { Case: 'Nom', Number: 'Plur' })).toBe('послы');
    expect(inflectWord(dictionary, 'посла', 'VERB', genitive, { Case: 'Dat' })).toBeNull();
  });
});

describe('tags in Universal Dependencies', () => {
  it('have a part of speech and features', () => {
    expect(universalTag(parseTag('NOUN,anim,masc,Name sing,gent'))).toEqual({
      pos: 'NOUN',
      features: { Animacy: 'Anim', Gender: 'Masc', Number: 'Sing', Case: 'Gen' },
    });
    expect(universalTag(parseTag('PRED,pres')).pos).toBe('X');
  });

  it('and back: features have grammemes', () => {
    expect(grammemesOf({ Case: 'Gen', Number: 'Plur', Foreign: 'Yes' })).toEqual(['gent', 'plur']);
  });
});
