import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date } from '../../src/date/date.js';
import { parseEdtf } from '../../src/date/edtf.js';
import type { Dated, Resolved } from '../../src/model/document.js';
import { analyseText } from './analyse-text.js';

const WORDS =
  '1 2 5 22 31 95 2023 2022 0 99999 05.06.23 22.05.2023 1990-е 2021-м 28-го 90-х III XIX IV мая мае январь апреля понедельник среду ' +
  'пятницы осенью зимой весны году года год г. гг. квартале полугодии веке неделе месяц лет дней сутки выходные в во на с со до по к от ' +
  'за через спустя назад тому после не ранее позднее начала конце середины первой половине второй декаде прошлого этом следующей того же ' +
  'тот день последние ближайшие сегодня вчера послезавтра накануне утром ночь 14:30 часов и или , . – - / ( ) « » две тысячи двадцать ' +
  'третьего девяносто первый пару полтора около прошло состоится планируют открыли завод договор Нового';

const salad = fc
  .array(fc.constantFrom(...WORDS.split(' ')), { minLength: 1, maxLength: 30 })
  .map((words) => words.join(' '));
const anchor = fc.option(
  fc.constantFrom('2023-05-22', '2024-02-29T23:59:00+03:00', '0001-01-01', '9999-12-31', 'never', ''),
  { nil: null },
);

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
