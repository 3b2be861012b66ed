import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SozhProgram } from './sozh-program.js';

// names and events are invented
const NEWS = {
  'a.txt': `Губернатор приедет в Оршу
01.03.2024 12:00

Губернатор Смоленской области Василий Анохин 14 марта 2024 года посетит Оршу.`,
  'b.txt': `Визит перенесён
10.03.2024 12:00

Визит губернатора Смоленской области Василия Анохина в Оршу перенесли с 14 марта на 21 марта 2024 года.`,
  'c.txt': `Губернатор побывал в Орше
22.03.2024 12:00

Губернатор Смоленской области Василий Анохин 21 марта 2024 года посетил Оршу.`,
};

let sozh: SozhProgram;
beforeAll(async () => {
  sozh = new SozhProgram();
  for (const [name, text] of Object.entries(NEWS)) sozh.write(name, text);
  const { code, err } = await sozh.run(['ingest', ...Object.keys(NEWS)]);
  if (code !== 0) throw new Error(err);
});
afterAll(() => sozh.remove());

interface Row {
  readonly type: string;
  readonly edtf: string;
  readonly status: string;
  readonly fromName: string;
  readonly toName: string;
}

const rows = async (...args: string[]): Promise<string[]> => {
  const { code, out, err } = await sozh.run([...args, '--json']);
  if (code !== 0) throw new Error(err);
  return (JSON.parse(out) as Row[])
    .filter(({ type }) => type === 'VISITED')
    .map(({ edtf, status, fromName, toName }) => `${edtf} ${status} ${fromName} → ${toName}`);
};
const visit = (day: string, status: string) => `${day} ${status} Василий Анохин → Орша`;

describe('sozh upcoming', () => {
  it('shows what lay ahead as it was known on the day', async () => {
    expect(await rows('upcoming', '--as-of', '2024-02-28')).toEqual([]);
    expect(await rows('upcoming', '--as-of', '2024-03-05')).toEqual([visit('2024-03-14', 'planned')]);
    expect(await rows('upcoming', '--as-of', '2024-03-12')).toEqual([
      visit('2024-03-14', 'postponed'),
      visit('2024-03-21', 'planned'),
    ]);
    expect(await rows('upcoming', '--as-of', '2024-03-15')).toEqual([visit('2024-03-21', 'planned')]);
    expect(await rows('upcoming', '--as-of', '2024-03-22')).toEqual([]);
  });

  it('marks for people what was put off', async () => {
    const { out } = await sozh.run(['upcoming', '--as-of', '2024-03-12']);
    expect(out).toMatch(/2024-03-14 +! postponed +Василий Анохин +VISITED +Орша/);
  });

  it('refuses a day that is none', async () => {
    const { code, err } = await sozh.run(['upcoming', '--as-of', '2024-02-30']);
    expect(code).toBe(2);
    expect(err).toContain('--as-of');
  });
});

describe('sozh timeline', () => {
  it('shows dated relations in the order of time, of all or of one', async () => {
    const all = [visit('2024-03-14', 'postponed'), visit('2024-03-21', 'asserted')];
    expect(await rows('timeline')).toEqual(all);
    expect(await rows('timeline', 'Василий Анохин')).toEqual(all);
    expect(await rows('timeline', 'Орша', '--from', '2024-03-15', '--to', '2024-03-31')).toEqual([all[1]]);
    expect(await rows('timeline', '--as-of', '2024-03-05')).toEqual([visit('2024-03-14', 'planned')]);
  });

  it('says whom it does not know, and which days are no span', async () => {
    const unknown = await sozh.run(['timeline', 'Иван Никто']);
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('Иван Никто')]);
    const span = await sozh.run(['timeline', '--from', '2024-04-01', '--to', '2024-03-01']);
    expect([span.code, span.err]).toEqual([2, expect.stringContaining('--from')]);
  });
});

describe('sozh index', () => {
  const ask = ['index', 'Василий Анохин', 'Орша'];

  it('adds up what happened between two, for people and for programs', async () => {
    const { code, out, err } = await sozh.run(ask);
    expect(code).toBe(0);
    expect(out).toMatch(/^period +events +cooperation +conflict +balance$/m);
    expect(out).toMatch(/^2024-03 +1 +4 +0 +4$/m);
    expect(err).toMatch(/^1 event/);
    const row = { period: '2024', events: 1, cooperation: 4, conflict: 0, balance: 4 };
    expect(JSON.parse((await sozh.run([...ask, '--by', 'year', '--json'])).out)).toEqual([row]);
    expect((await sozh.run([...ask, '--csv'])).out).toBe(
      'period,events,cooperation,conflict,balance\n2024-03,1,4,0,4\n',
    );
    // what was only planned then does not count
    expect(JSON.parse((await sozh.run([...ask, '--as-of', '2024-03-12', '--json'])).out)).toEqual([]);
  });

  it('refuses what is no pair, no unit and two formats at once', async () => {
    for (const args of [
      ['index', 'Орша', 'Орша'],
      ['index', 'Орша', 'Иван Никто'],
      [...ask, '--by', 'week'],
      [...ask, '--csv', '--json'],
    ])
      expect((await sozh.run(args)).code, args.join(' ')).toBe(2);
  });
});
