import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date } from '../../src/date/date.js';
import { parseEdtf } from '../../src/date/edtf.js';
import type { Dated, Resolved } from '../../src/model/document.js';
import { segment } from '../../src/segment/segment.js';
import { analyseText } from './analyse-text.js';
import { WORDS } from './words.js';

/** How many texts at random: SOZH_RANDOM_RUNS=50000 for the long form, a minute or two. */
const RUNS = Number(process.env.SOZH_RANDOM_RUNS ?? 1000);

const salad = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 30 })
  .map((words) => words.join(' '));
const anchor = fc.option(
  fc.constantFrom('2023-05-22', '2024-02-29T23:59:00+03:00', '0001-01-01', '9999-12-31', 'never', ''),
  { nil: null },
);

/** A text cut into sentences and tokens, of which nothing else is known: thousands of them can be made in a second. */
function unreadText(text: string, publishedAt: string | null): Resolved {
  const segmented = segment({ ...analyseText('', publishedAt).article, text });
  return {
    ...segmented,
    sentences: segmented.sentences.map((sentence) => ({
      ...sentence,
      tokens: sentence.tokens.map((token) => ({
        ...token,
        pos: 'X',
        lemma: '',
        features: {},
        head: -1,
        relation: 'dep',
      })),
    })),
    names: [],
    spans: [],
    relations: [],
    mentions: [],
    entities: [],
    speeches: [],
    homeCountry: null,
  };
}

function checkDates({ article, dates }: Dated): void {
  let stop = 0;
  for (const mention of dates) {
    expect(mention.start).toBeGreaterThanOrEqual(stop);
    expect(mention.stop).toBeGreaterThan(mention.start);
    expect(article.text.slice(mention.start, mention.stop)).toBe(mention.phrase);
    stop = mention.stop;
    const { edtf, start, end } = mention.time;
    expect(start ?? end).not.toBeNull();
    if (start !== null && end !== null) expect(start < end).toBe(true);
    expect(parseEdtf(edtf), edtf).not.toBeNull();
  }
}

describe('dates of random text', () => {
  it('never throw, never overlap, always parse: words of the grammar in any order', () => {
    fc.assert(
      fc.property(salad, anchor, (text, publishedAt) => checkDates(date(analyseText(text, publishedAt)))),
      { numRuns: 400 },
    );
  });

  it('never throw on any characters at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) =>
        checkDates(date(analyseText(text, '2023-05-22'))),
      ),
      { numRuns: 200 },
    );
  });

  it('never throw, and take time in proportion to the text, without the readings of an analysis', {
    timeout: 600_000,
  }, () => {
    const anything = fc.oneof(
      salad,
      salad,
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(fc.constantFrom(...'0123456789 .,:;-–/()«»%№$мгдвсXIVЁёЇў\n'), { maxLength: 200 })
        .map((signs) => signs.join('')),
    );
    let [slowest, slowestText] = [0, ''];
    fc.assert(
      fc.property(anything, anchor, (text, publishedAt) => {
        const document = unreadText(text, publishedAt);
        const before = process.cpuUsage();
        const dated = date(document);
        const spent = process.cpuUsage(before).user / (200 + text.length);
        if (spent > slowest) [slowest, slowestText] = [spent, text];
        checkDates(dated);
      }),
      { numRuns: RUNS },
    );
    // microseconds a character; the collector and the compiler may fall into any one text
    expect(slowest, slowestText).toBeLessThan(1000);
  });

  it('never throw on tokens without any reading', () => {
    const bare = (document: Resolved): Resolved => ({
      ...document,
      sentences: document.sentences.map((sentence) => ({
        ...sentence,
        tokens: sentence.tokens.map((token) => ({ ...token, pos: 'X', lemma: '', features: {}, head: -1 })),
      })),
    });
    fc.assert(
      fc.property(salad, (text) => checkDates(date(bare(analyseText(text, '2023-05-22'))))),
      { numRuns: 100 },
    );
  });

  it('take time in proportion to the text, also in one endless sentence', () => {
    const clause =
      'в мае 2022 года и с 5 по 10 июня, а через неделю, во второй половине июля, до конца года ';
    const cost = (times: number): number => {
      const document = analyseText(clause.repeat(times), '2023-05-22');
      const runs = [1, 2, 3].map(() => {
        const before = process.cpuUsage();
        date(document);
        return process.cpuUsage(before).user;
      });
      return Math.min(...runs);
    };
    cost(20);
    const [small, large] = [cost(20), cost(200)];
    // ten times the text; a quadratic scan would take a hundred times as long
    expect(large).toBeLessThan(40 * Math.max(small, 1000));
  });
});
