import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { articleSchema } from '../../src/model/article.js';
import { entitySchema } from '../../src/model/entity.js';
import { messageSchema } from '../../src/model/message.js';
import { statementSchema } from '../../src/model/statement.js';
import { timeSchema } from '../../src/model/time.js';
import { SozhProgram } from './sozh-program.js';

const span = { start: z.int().nonnegative(), stop: z.int().positive() };
const day = z.string().nullable();
/** What `extract --json` prints. */
const documentSchema = z.strictObject({
  article: articleSchema,
  entities: z.array(entitySchema),
  dates: z.array(
    z.strictObject({
      ...span,
      phrase: z.string(),
      edtf: z.string(),
      from: day,
      to: day,
      precision: timeSchema.shape.precision,
      time: timeSchema,
    }),
  ),
  statements: z.array(statementSchema),
  messages: z.array(messageSchema),
});

const SAMPLES = ['2022-07-01-forum-grodno', '2023-05-22-ambassador-report', '2024-02-01-bryansk-governor'];
const UNDATED = 'Директор завода Иван Реут вчера посетил Гомель.\n\nВстреча прошла 3 мая 2021 года.\n';

let sozh: SozhProgram;
beforeAll(() => {
  sozh = new SozhProgram();
  for (const name of SAMPLES)
    sozh.write(`news/${name}.txt`, readFileSync(`data/articles/${name}.txt`, 'utf8'));
  sozh.write('undated.txt', UNDATED);
});
afterAll(() => sozh.remove());

describe('sozh read', () => {
  it('--json gives an object a line', async () => {
    const { code, out, err } = await sozh.run(['read', 'news', '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const articles = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(articles.map((article) => Object.keys(article))).toEqual(
      SAMPLES.map(() => ['title', 'publishedAt', 'language', 'url', 'outlet', 'text']),
    );
    expect(articles[1]).toMatchObject({
      title: 'Лукашенко расспросил посла о торговле с российскими регионами',
      publishedAt: '2023-05-22T20:30:00+03:00',
      language: 'ru',
      outlet: 'Сожские новости',
    });
    expect(articles[1].text).toMatch(/^Александр Лукашенко сегодня .* химических заводов\.$/s);
  });

  it('shows people the head and the text, and on the error stream what is wrong with it', async () => {
    const { code, out, err } = await sozh.run(['read', 'undated.txt']);
    expect(code).toBe(0);
    expect(out).toContain('no date · no outlet · ru');
    expect(out).toContain('Встреча прошла 3 мая 2021 года.');
    expect(err).toMatch(/^warning .*--published.*\[read\/no-date\]$/m);
  });
});

describe('sozh extract', () => {
  it('--json gives a document a line, whose spans hold what they say', async () => {
    const { code, out } = await sozh.run(['extract', 'news', '--json']);
    expect(code).toBe(0);
    const lines = out.trim().split('\n');
    expect(lines.length).toBe(SAMPLES.length);
    for (const line of lines) {
      const { article, entities, dates, statements } = documentSchema.parse(JSON.parse(line));
      const at = ({ start, stop }: { start: number; stop: number }) => article.text.slice(start, stop);
      expect(entities.length).toBeGreaterThan(5);
      expect(dates.length).toBeGreaterThan(2);
      expect(statements.length).toBeGreaterThan(2);
      for (const mention of entities.flatMap(({ mentions }) => mentions))
        expect(at(mention)).toBe(mention.text);
      for (const date of dates) expect(at(date)).toBe(date.phrase);
      const ids = entities.map(({ id }) => id);
      for (const statement of statements) {
        expect(statement.quote).not.toBe('');
        expect(at(statement)).toBe(statement.quote);
        expect(ids).toContain(statement.from);
        expect(ids).toContain(statement.to);
        expect(statement.article).toBe(article.id);
      }
    }
  });

  it('leaves «вчера» open where nobody says when it was written, and takes it from --published', async () => {
    const visited = async (args: readonly string[]) => {
      const { out } = await sozh.run(['extract', 'undated.txt', '--json', ...args]);
      const { statements, dates, messages } = documentSchema.parse(JSON.parse(out));
      return {
        visited: statements.filter(({ type }) => type === 'VISITED').map(({ time }) => time?.edtf ?? null),
        dates: dates.map(({ phrase, edtf }) => `${phrase} ${edtf}`),
        messages: messages.filter(({ severity }) => severity === 'warning').map(({ code }) => code),
      };
    };
    expect(await visited([])).toEqual({
      visited: [null],
      dates: ['3 мая 2021 года 2021-05-03'],
      messages: ['read/no-date', 'date/no-anchor'],
    });
    expect(await visited(['--published', '2023-05-22T09:00+03:00'])).toEqual({
      visited: ['2023-05-21'],
      dates: ['вчера 2023-05-21', '3 мая 2021 года 2021-05-03'],
      messages: [],
    });
  });

  it('shows people who, what and when', async () => {
    const { out } = await sozh.run(['extract', 'undated.txt', '--published', '2023-05-22']);
    expect(out).toMatch(/^ {2}персона +Иван Реут/m);
    expect(out).toMatch(/^ {2}• Иван Реут — .* → Гомель {2}2023-05-21$/m);
  });
});

describe('sozh dates', () => {
  it('answers people with a table', async () => {
    const { code, out, err } = await sozh.run([
      'dates',
      'Встреча пройдёт послезавтра.',
      '--anchor',
      '2023-05-22',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')[2]).toMatch(/^послезавтра +2023-05-24 +2023-05-24 +2023-05-25 +relative$/);
  });

  it('answers machines line by line, and says which line it cannot read', async () => {
    const stdin =
      '{"sentence": "Форум открылся вчера.", "anchor": "2023-05-22"}\n{"sentence": "Всё тихо."}\n{"text": 1}\n';
    const { code, out, err } = await sozh.run(['dates', '--jsonl'], { stdin });
    const [first, second, ...rest] = out.trim().split('\n');
    expect(JSON.parse(first!).dates).toMatchObject([
      { phrase: 'вчера', start: 15, stop: 20, edtf: '2023-05-21' },
    ]);
    expect(JSON.parse(second!)).toEqual({ dates: [] });
    expect(rest).toEqual([]);
    expect(err).toMatch(/^sozh: not a line of \{"sentence", "anchor"\}: \{"text": 1\}$/m);
    expect(code).toBe(3);
  });
});

describe('sozh doctor', () => {
  it('tells what is there, also before there is a store', async () => {
    const { code, out } = await sozh.run(['doctor', '--json', '--store', 'none.graph']);
    expect(code).toBe(0);
    const { version, findings } = JSON.parse(out);
    expect(version).toMatch(/^sozh\/\d+\.\d+\.\d+$/);
    expect(findings.map(({ what, ok }: { what: string; ok: boolean }) => [what, ok])).toEqual([
      ['Node', true],
      ['knowledge', true],
      ['store', true],
    ]);
    expect(findings[2].detail).toBe('none.graph is not there yet; sozh ingest makes it');
  });
});
