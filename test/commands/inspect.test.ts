import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EXAMPLES } from '../../src/commands/examples.js';
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

/** When somebody visited something, the dates, and what the program warns of. */
const summaryOf = ({ statements, dates, messages }: z.infer<typeof documentSchema>) => ({
  visited: statements.filter(({ type }) => type === 'VISITED').map(({ time }) => time?.edtf ?? null),
  dates: dates.map(({ phrase, edtf }) => `${phrase} ${edtf}`),
  warnings: messages.filter(({ severity }) => severity === 'warning').map(({ code }) => code),
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
      SAMPLES.map(() => ['title', 'publishedAt', 'language', 'url', 'outlet', 'authors', 'section', 'text']),
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
    const { code, out, err } = await sozh.run(['extract', 'news', 'undated.txt', '--json']);
    expect(code).toBe(0);
    expect(err).toMatch(/^warning undated\.txt: .*\[read\/no-date\]$/m);
    const documents = out
      .trim()
      .split('\n')
      .map((line) => documentSchema.parse(JSON.parse(line)));
    expect(documents.length).toBe(SAMPLES.length + 1);
    for (const { article, entities, dates, statements } of documents) {
      const at = ({ start, stop }: { start: number; stop: number }) => article.text.slice(start, stop);
      expect(entities.length).toBeGreaterThan(1);
      expect(dates.length).toBeGreaterThan(0);
      expect(statements.length).toBeGreaterThan(0);
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
    // «вчера» is open where nobody says when it was written
    expect(summaryOf(documents.at(-1)!)).toEqual({
      visited: [null],
      dates: ['3 мая 2021 года 2021-05-03'],
      warnings: ['read/no-date', 'date/no-anchor'],
    });
  });

  it('takes the day of «вчера» from --published', async () => {
    const args = ['extract', 'undated.txt', '--json', '--published', '2023-05-22T09:00+03:00'];
    const { out, err } = await sozh.run(args);
    expect(err).toBe('');
    expect(summaryOf(documentSchema.parse(JSON.parse(out)))).toEqual({
      visited: ['2023-05-21'],
      dates: ['вчера 2023-05-21', '3 мая 2021 года 2021-05-03'],
      warnings: [],
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
    const { code, out, err } = await sozh.shell(EXAMPLES.dates![0]!);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')[2]).toMatch(/^послезавтра +2023-05-24 +2023-05-24 +2023-05-25 +relative$/);
  });

  it('answers machines line by line', async () => {
    const { code, out, err } = await sozh.shell(EXAMPLES.dates![1]!);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out).dates).toMatchObject([
      { phrase: 'вчера', start: 15, stop: 20, edtf: '2023-05-21' },
    ]);
  });

  it('says which line it cannot read', async () => {
    const { code, out, err } = await sozh.run(['dates', '--jsonl'], { stdin: '{"text": 1}\n' });
    expect(err).toBe('sozh: not a line of {"sentence", "anchor"}: {"text": 1}\n');
    expect({ code, out }).toEqual({ code: 3, out: '' });
  });
});

describe('sozh doctor', () => {
  it('tells what is there, also before there is a store', async () => {
    const { code, out } = await sozh.shell(EXAMPLES.doctor![0]!);
    expect(code).toBe(0);
    const { version, findings } = JSON.parse(out);
    expect(version).toMatch(/^sozh\/\d+\.\d+\.\d+$/);
    expect(findings.map(({ what, ok }: { what: string; ok: boolean }) => [what, ok])).toEqual([
      ['Node', true],
      ['knowledge', true],
      ['store', true],
    ]);
    expect(findings[2].detail).toBe('news.graph is not there yet; sozh ingest makes it');
  });
});

describe('sozh explain', () => {
  it('--json gives all readings of every word, and the rule behind every find', async () => {
    const { code, out } = await sozh.run(['explain', 'undated.txt', '--json', '--published', '2023-05-22']);
    expect(code).toBe(0);
    const sentences = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(sentences.map(({ number }) => number)).toEqual([1, 2]);
    const [visit] = sentences;
    const word = visit.tokens.find(({ text }: { text: string }) => text === 'завода');
    expect(word).toMatchObject({ lemma: 'завод', pos: 'NOUN', features: { Case: 'Gen' } });
    expect(word.parses[0]).toMatchObject({ normal: 'завод', tag: expect.stringMatching(/^NOUN/) });
    expect(visit.dates).toMatchObject([{ phrase: 'вчера', rule: expect.stringMatching(/./) }]);
    expect(visit.statements).toMatchObject([{ type: 'VISITED', rule: expect.stringMatching(/^relate\//) }]);
    expect(visit.mentions).toContainEqual(
      expect.objectContaining({ entity: 'person:ivan-reut', rule: expect.stringMatching(/./) }),
    );
  });

  it('shows people the sentences they ask for, and says when there is none', async () => {
    const asked = await sozh.run(['explain', 'undated.txt', '--match', 'ГОМЕЛЬ']);
    expect(asked.out).toMatch(/^1\. Директор завода .*\n +1 Директор +директор +NOUN .*nsubj ← 6 посетил/m);
    expect(asked.out).toMatch(/^ {2}name +«Иван Реут» PER {2}by the neural tagger$/m);
    expect(asked.out).toMatch(/^ {2}statement +Иван Реут — .* → Гомель .*relate\//m);
    sozh.write('asked.txt', 'Новость\n2023-05-22\n\nПриедет ли Иван Реут в Гомель?\n');
    const doubted = await sozh.run(['explain', 'asked.txt', '--sentence', '2']);
    expect(doubted.out).toMatch(
      /^ {2}unbelieved Иван Реут — .* → Гомель {2}relate\/arrive, the sentence asks$/m,
    );
    const none = await sozh.run(['explain', 'undated.txt', '--sentence', '9']);
    expect(none).toMatchObject({ code: 2, err: expect.stringContaining('counted from 1') });
  });
});

describe('sozh resolve', () => {
  it('says what a name may stand for, how likely, and why', async () => {
    const { code, out } = await sozh.run([
      'resolve',
      'Лукашенко',
      '--type',
      'Person',
      '--date',
      '2023-05-01',
    ]);
    expect(code).toBe(0);
    const [first, ...others] = out.trim().split('\n');
    expect(first).toBe(
      'person:aleksandr-lukashenko  Александр Лукашенко  0.65  its surname; in office on 2023-05-01: президент, country:belarus',
    );
    expect(others.length).toBeGreaterThan(1);
    expect(others.every((line) => /^ {2}or person:\S+-lukashenko {2}/.test(line))).toBe(true);
  });

  it('decides nothing where nothing tells', async () => {
    const { out } = await sozh.run(['resolve', 'Минтранс', '--type', 'Organization']);
    expect(out.trim().split('\n')).toEqual([
      'open: nothing decides between these Organization entries',
      '  or organization:mintrans-belarusi  Минтранс Беларуси  0.30  a name that others bear too',
      '  or organization:mintrans-rossii  Минтранс России  0.30  a name that others bear too',
    ]);
  });
});
