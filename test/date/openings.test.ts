import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../src/date/civil.js';
import { cutPieces } from '../../src/date/cut-pieces.js';
import { RUSSIAN } from '../../src/date/grammar.js';
import type { Scan } from '../../src/date/scan.js';
import { analyseText } from './analyse-text.js';
import { WORDS } from './words.js';

/** Fails where a rule finds a date at a place at which the gate would not have asked it. */
function holdGate(text: string): number {
  const { article, sentences } = analyseText(text, null);
  let matches = 0;
  sentences.forEach((sentence, sentenceIndex) => {
    const pieces = cutPieces(sentence, article.text);
    const openings = RUSSIAN.openings.mayHoldDates(sentence.tokens) ? RUSSIAN.openings.rulesOf(pieces) : null;
    const scan: Scan = {
      text: article.text,
      sentence,
      sentenceIndex,
      pieces,
      anchor: parseDay('2023-05-22'),
      zone: '+03:00',
      before: [],
      sentences: [],
    };
    pieces.forEach((piece, at) => {
      if (piece.kind === 'sign') return;
      for (const rule of RUSSIAN.rules) {
        const match = rule.match(scan, at);
        if (!match) continue;
        matches += 1;
        const words = pieces.slice(at, match.next).map((one) => one.text);
        expect(openings?.[at]?.includes(rule), `${rule.name} at «${words.join(' ')}»`).toBe(true);
      }
    });
  });
  return matches;
}

describe('the gate for speed', () => {
  it('lets through all that the rules find in the phrases', () => {
    const phrases = readFileSync(new URL('phrases.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line.includes(' => '))
      .map((line) => line.split(' => ')[0] ?? '');
    expect(holdGate(phrases.join('\n\n'))).toBeGreaterThan(400);
  });

  it('lets through all that the rules find in words of the grammar in any order', () => {
    const salad = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(salad, (words) => {
        holdGate(words.join(' '));
      }),
      { numRuns: 300 },
    );
  });

  it('asks nothing of a sentence without a word of the calendar', () => {
    const { article, sentences } = analyseText('Посол Петров вручил верительные грамоты.', null);
    const sentence = sentences[0]!;
    expect(RUSSIAN.openings.mayHoldDates(sentence.tokens)).toBe(false);
    expect(RUSSIAN.openings.rulesOf(cutPieces(sentence, article.text))).toBeNull();
  });
});
