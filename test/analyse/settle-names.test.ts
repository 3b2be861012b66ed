import { describe, expect, it } from 'vitest';
import { settleNames } from '../../src/analyse/settle-names.js';
import type { LabelledSpan, NameSpan } from '../../src/model/token.js';

const text = 'Президент Иван Реут и МИД России обсудили российский завод в посёлке Белый Бор.';

/** A stretch of the text: of the tagger where it has a type of names, of the span model where it has a score. */
const at = (words: string) => ({ start: text.indexOf(words), stop: text.indexOf(words) + words.length });
const name = (words: string, type: NameSpan['type']): NameSpan => ({ ...at(words), type });
const span = (words: string, label: string, score: number): LabelledSpan => ({ ...at(words), label, score });

const settle = (names: NameSpan[], spans: LabelledSpan[]): string[] =>
  settleNames(text, names, spans).map(({ start, stop, type }) => `${type} ${text.slice(start, stop)}`);

describe('settling names', () => {
  it('takes persons from the span model', () => {
    const spans = [span('Президент', 'PROFESSION', 8), span('Иван Реут', 'PERSON', 2)];
    expect(settle([name('Президент Иван Реут', 'PER')], spans)).toEqual(['PER Иван Реут']);
    expect(settle([name('Белый', 'PER')], [])).toEqual([]);
  });

  it('keeps a place of the tagger where the span model sees anything, whatever it calls it', () => {
    expect(settle([name('Белый Бор', 'LOC')], [span('Белый Бор', 'FACILITY', 1)])).toEqual(['LOC Белый Бор']);
    expect(settle([name('Белый Бор', 'LOC')], [])).toEqual([]);
  });

  it('adds what the tagger has not, and puts a longer name in its place where the span model is sure', () => {
    expect(settle([], [span('МИД России', 'ORGANIZATION', 1)])).toEqual(['ORG МИД России']);
    const tagger = [name('МИД', 'ORG'), name('России', 'LOC')];
    expect(settle(tagger, [span('МИД России', 'ORGANIZATION', 9)])).toEqual(['ORG МИД России']);
    expect(settle(tagger, [span('МИД России', 'ORGANIZATION', 5)])).toEqual(['ORG МИД', 'LOC России']);
  });

  it('adds the outermost of nested names, and neither adjectives nor words without a capital letter', () => {
    const nested = [span('МИД России', 'ORGANIZATION', 9), span('России', 'COUNTRY', 9)];
    expect(settle([], nested)).toEqual(['ORG МИД России']);
    expect(settle([], [span('российский', 'COUNTRY', 9), span('завод', 'ORGANIZATION', 9)])).toEqual([]);
  });
});
