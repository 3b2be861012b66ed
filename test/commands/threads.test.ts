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
