import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { SozhProgram } from './sozh-program.js';

const SAMPLES = new URL('../../data/articles/', import.meta.url);
const program = new SozhProgram();
afterAll(() => program.remove());

/** More articles than are extracted without threads, each with a length of its own. */
function writeArticles(): string {
  const texts = readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, SAMPLES), 'utf8'));
  for (let number = 0; number < 30; number++) {
    const text = texts[number % texts.length]!;
    const name = `many/${String(number).padStart(2, '0')}.txt`;
    program.write(name, `${text}\n\nВ номере ${number} газеты. ${'Мост открыли. '.repeat(number)}`);
  }
  return 'many';
}

it('extracts the same documents in the same order, whatever the number of threads', async () => {
  const folder = writeArticles();
  const one = await program.run(['extract', folder, '--json', '--jobs', '1']);
  const three = await program.run(['extract', folder, '--json', '--jobs', '3']);
  expect(one.code).toBe(0);
  expect(one.out.trim().split('\n')).toHaveLength(30);
  expect(three).toEqual(one);
});

it('says which article a thread ended on', async () => {
  const script = program.spawnScript(`
    const { ExtractionPool } = await import(dist + '/commands/extraction-pool.js');
    const pool = new ExtractionPool(1, { extraFiles: ['nowhere.jsonl'] });
    const reading = { article: {}, messages: [], source: 'news.txt' };
    await pool.extract(reading).catch(({ message, hint }) => console.log(message + ' / ' + hint));
    await pool.close();`);
  let out = '';
  for await (const chunk of script.stdout!.setEncoding('utf8')) out += chunk;
  expect(out).toMatch(/a thread ended while it read news\.txt: .*nowhere\.jsonl/);
  expect(out).toContain('--jobs 1');
});

it.each([1, 2])('goes on with the others where it breaks on an article, with %i threads', async (jobs) => {
  // articles that no reader gives: without a text
  const script = program.spawnScript(`
    const { extractAll } = await import(dist + '/commands/extract-all.js');
    const { readArticle } = await import(dist + '/read/read-article.js');
    async function* readings() {
      for (let n = 0; n < 30; n++) {
        const { article, messages } = readArticle('Новость ' + n + '\\n\\nМост открыли в Орше ' + n + ' мая 2023 года.');
        yield { article: n % 10 === 3 ? {} : article, messages, source: n + '.txt' };
      }
    }
    const refuse = (source, { code, message }) => console.log(code, message.split(':')[0]);
    let read = 0;
    for await (const { source } of extractAll(readings(), async () => ({}), refuse, ${jobs})) read++;
    console.log(read + ' read');`);
  let out = '';
  for await (const chunk of script.stdout!.setEncoding('utf8')) out += chunk;
  const refused = ['3', '13', '23'].map((n) => `internal/bug ${n}.txt could not be extracted`);
  expect(out.trim().split('\n')).toEqual([...refused, '27 read']);
});
