import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { buildPage } from './build-program.js';
import { SozhProgram } from './sozh-program.js';

/** Three steps lead from the first person to the last, and two articles of different days tell of them. */
export const ARTICLES = {
  'may.txt': `Губернатор приехал в Минск

22.05.2023

Губернатор Смоленской области Алексей Островский сегодня встретился в Минске с Александром Лукашенко.
`,
  'june.txt': `Переговоры в Москве

15.06.2023

Александр Лукашенко сегодня встретился в Москве с Владимиром Путиным. Владимир Путин сегодня встретился с Борисом Грызловым.
`,
};

/** A place with these articles read into its store. */
export async function readExplored(): Promise<SozhProgram> {
  buildPage();
  const sozh = new SozhProgram();
  for (const [name, text] of Object.entries(ARTICLES)) sozh.write(name, text);
  const { code, err } = await sozh.run(['ingest', ...Object.keys(ARTICLES)]);
  if (code !== 0) throw new Error(err);
  return sozh;
}

/** `sozh explore` on any free port, once it says where it is. */
export async function startExploring(
  sozh: SozhProgram,
  flags: readonly string[] = [],
): Promise<{ child: ChildProcess; origin: string; said: string }> {
  const child = sozh.start(['explore', '--port', '0', ...flags]);
  let said = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  while (!said.includes('Ctrl-C')) await once(child.stdout!, 'data');
  return { child, origin: /http:\/\/localhost:\d+/.exec(said)![0], said };
}
