import { describe, expect, it } from 'vitest';
import { date } from '../../src/date/date.js';
import type { Time } from '../../src/model/time.js';
import { timeSchema } from '../../src/model/time.js';
import { analyseText } from './analyse-text.js';

const timeOf = (text: string, publishedAt: string | null = '2023-05-22T19:45:00+03:00'): Time | undefined =>
  date(analyseText(text, publishedAt)).dates[0]?.time;

describe('the time of a date', () => {
  it('is said outright', () => {
    expect(timeOf('Договор подписали 14 марта 2021 года.')).toEqual({
      edtf: '2021-03-14',
      start: '2021-03-14',
      end: '2021-03-15',
      precision: 'day',
      modifier: null,
      basis: 'explicit',
      phrase: '14 марта 2021 года',
      anchor: null,
    });
  });

  it('is counted from the article, and keeps the day it was counted from', () => {
    expect(timeOf('Договор подпишут послезавтра.')).toMatchObject({
      edtf: '2023-05-24',
      basis: 'relative',
      phrase: 'послезавтра',
      anchor: '2023-05-22',
    });
  });

  it('is a deadline that is open at its start', () => {
    expect(timeOf('Договор подпишут до конца года.')).toMatchObject({
      edtf: '../2023-12-31',
      start: null,
      end: '2024-01-01',
      precision: 'open',
      basis: 'deadline',
    });
  });

  it('is open at its end', () => {
    expect(timeOf('Договор действует с 1 марта 2022 года.')).toMatchObject({
      edtf: '2022-03-01/..',
      start: '2022-03-01',
      end: null,
      precision: 'open',
      basis: 'explicit',
    });
  });

  it.each([
    ['Договор подпишут в начале июня.', '2023-06', 'start', 'month'],
    ['Договор подписали в середине 2021 года.', '2021', 'mid', 'year'],
    ['Договор подписали в конце девяностых.', '199X', 'end', 'decade'],
    ['Договор подписали лет десять назад.', '2013', 'approx', 'year'],
    ['Договор подпишут не ранее июля.', '2023-07/..', 'after', 'open'],
  ])('keeps what is rough in its modifier: %s', (text, edtf, modifier, precision) => {
    expect(timeOf(text)).toMatchObject({ edtf, modifier, precision });
  });

  it('keeps a time of day as an instant, on the clock of the article or the one named', () => {
    expect(timeOf('Договор подписали 3 мая в 23:59.')).toMatchObject({
      edtf: '2023-05-03',
      start: '2023-05-03T23:59:00+03:00',
      end: '2023-05-04T00:00:00+03:00',
      precision: 'minute',
    });
    const vladivostok = '2023-05-22T19:45:00+10:00';
    expect(timeOf('Договор подписали 3 мая в 9 часов утра.', vladivostok)?.start).toBe(
      '2023-05-03T09:00:00+10:00',
    );
    expect(timeOf('Договор подписали 3 мая в 6 вечера по Москве.', vladivostok)?.start).toBe(
      '2023-05-03T18:00:00+03:00',
    );
  });

  it('takes the day of the article in Minsk and Moscow where that is given in UTC', () => {
    expect(timeOf('Договор подписали сегодня.', '2023-05-22T21:30:00Z')?.edtf).toBe('2023-05-23');
    expect(timeOf('Договор подписали сегодня.', '2023-05-22T20:30:00Z')?.edtf).toBe('2023-05-22');
    expect(timeOf('Договор подписали сегодня.', '2023-05-22')?.edtf).toBe('2023-05-22');
  });
});

describe('the stage', () => {
  const story =
    'Посол прилетел 3 мая. Через неделю его принял министр.\n\nПротокол от 5 марта 2019 года продлён вчера.';

  it('gives dates in the order of the text, each an exact stretch of it', () => {
    const { dates, messages, article } = date(analyseText(story, '2023-05-22'));
    expect(dates.map(({ time, sentence }) => [time.edtf, sentence])).toEqual([
      ['2023-05-03', 0],
      ['2023-05-10', 1],
      ['2019-03-05', 2],
      ['2023-05-21', 2],
    ]);
    for (const { start, stop, phrase, time, rule } of dates) {
      expect(article.text.slice(start, stop)).toBe(phrase);
      expect(timeSchema.parse(time).phrase).toBe(phrase);
      expect(rule).toMatch(/^[a-z]+\/[a-z-]+$/);
    }
    expect(messages).toEqual([]);
  });

  it('leaves out what it cannot count without the day of the article, and says so once', () => {
    const { dates, messages } = date(analyseText(story, null));
    expect(dates.map(({ time }) => time.edtf)).toEqual(['2019-03-05']);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({
      code: 'date/no-anchor',
      severity: 'warning',
      hint: 'give --published',
    });
  });

  it('needs no day of the article for dates that name their year', () => {
    const text = 'Завод построили в 1998 году, цех открыли 5 мая 2003 года, а через два года закрыли.';
    const { dates, messages } = date(analyseText(text, null));
    expect(dates.map(({ time }) => time.edtf)).toEqual(['1998', '2003-05-05', '2005']);
    expect(messages).toEqual([]);
  });

  it('changes nothing in the document it is given', () => {
    const document = analyseText(story, null);
    const before = structuredClone(document);
    date(document);
    expect(document).toEqual(before);
  });
});
