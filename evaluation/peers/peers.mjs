// Other programs that find dates, run on the same sentences; see README.md here.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const home = process.env.SOZH_PEERS;

const PEERS = [
  { name: 'HeidelTime 2.2.1', path: 'heideltime/lib', answer: askHeidelTime },
  { name: 'chrono-node 2.10.3', path: 'node_modules/chrono-node', answer: askChrono },
  { name: 'dateparser 1.5.0', path: 'venv/bin/python', answer: askDateparser },
];

/**
 * The programs that are there, each with `answer(cases)`: for every case `{sentence, anchor}` the dates it finds, `{start, stop, edtf}`.
 * Their values are put into EDTF as kindly as they allow. Those that are absent are named on stderr.
 */
export function findPeers() {
  const present = PEERS.filter(({ path }) => home !== undefined && existsSync(join(home, path)));
  const absent = PEERS.filter((peer) => !present.includes(peer)).map(({ name }) => name);
  if (absent.length > 0)
    console.error(`not run: ${absent.join(', ')} (SOZH_PEERS, see evaluation/peers/README.md)`);
  return present.map(({ name, answer }) => ({ name, answer }));
}

const lines = (text) => text.split('\n').filter(Boolean);

function askHeidelTime(cases) {
  const folder = mkdtempSync(join(tmpdir(), 'sozh-heideltime-'));
  try {
    const config = join(folder, 'config.props');
    writeFileSync(
      config,
      [
        'considerDate = true',
        'considerDuration = true',
        'considerSet = true',
        'considerTime = true',
        'considerTemponym = false',
        'typeSystemHome = desc/type/HeidelTime_TypeSystem.xml',
        'typeSystemHome_DKPro = desc/type/DKPro_TypeSystem.xml',
        'uimaVarDate = Date',
        'uimaVarDuration = Duration',
        'uimaVarLanguage = Language',
        'uimaVarSet = Set',
        'uimaVarTime = Time',
        'uimaVarTemponym = Temponym',
        'uimaVarTypeToProcess = Type',
        'treeTaggerHome = SET ME',
        'chineseTokenizerPath = SET ME',
      ].join('\n'),
    );
    const input = cases.map(({ sentence, anchor }) => `${anchor.slice(0, 10)}\t${sentence}\n`).join('');
    const output = execFileSync(
      'java',
      ['-cp', join(home, 'heideltime/lib/*'), here('HeidelTime.java'), config],
      {
        input,
        encoding: 'utf8',
        maxBuffer: 1e8,
        stdio: ['pipe', 'pipe', 'ignore'],
      },
    );
    return lines(output)
      .filter((line) => line.startsWith('TIMEX3'))
      .map((line) =>
        line
          .split('\t')
          .slice(1)
          .filter(Boolean)
          .map((item) => {
            const [start, stop, value] = item.split(',');
            return { start: Number(start), stop: Number(stop), edtf: fromTimex(value) };
          })
          .filter(({ edtf }) => edtf !== null),
      );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const SEASONS = { SP: 21, SU: 22, FA: 23, WI: 24 };

/** TIMEX3 to EDTF; null for lengths, sets and «PRESENT_REF», which have no place in the calendar. */
function fromTimex(value) {
  if (/^[PX]|_REF$/.test(value)) return null;
  const week = /^(\d{4})-W(\d\d)$/.exec(value);
  if (week) return weekOf(Number(week[1]), Number(week[2]));
  const part = /^(\d{4})-(SP|SU|FA|WI|Q\d|H\d)$/.exec(value);
  if (part) {
    const code = SEASONS[part[2]] ?? (part[2][0] === 'Q' ? 32 : 39) + Number(part[2][1]);
    return `${part[1]}-${code}`;
  }
  if (/^\d{3}$/.test(value)) return `${value}X`;
  if (/^\d{2}$/.test(value)) return `${value}XX`;
  return value.replace(/T.*$/, '');
}

function weekOf(year, week) {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() + (week * 7 - 7 - ((fourth.getUTCDay() + 6) % 7)) * 864e5;
  const iso = (time) => new Date(time).toISOString().slice(0, 10);
  return `${iso(monday)}/${iso(monday + 6 * 864e5)}`;
}

function askChrono(cases) {
  const { ru } = createRequire(join(home, 'package.json'))('chrono-node');
  const dateOf = (components) => {
    const pad = (value) => String(value).padStart(2, '0');
    const year = components.get('year');
    const isDay =
      components.isCertain('day') || components.isCertain('weekday') || components.isCertain('hour');
    if (isDay) return `${year}-${pad(components.get('month'))}-${pad(components.get('day'))}`;
    return components.isCertain('month') ? `${year}-${pad(components.get('month'))}` : `${year}`;
  };
  return cases.map(({ sentence, anchor }) =>
    ru.parse(sentence, { instant: new Date(anchor), timezone: 180 }).map(({ index, text, start, end }) => ({
      start: index,
      stop: index + text.length,
      edtf: end ? `${dateOf(start)}/${dateOf(end)}` : dateOf(start),
    })),
  );
}

function askDateparser(cases) {
  const input = cases.map(({ sentence, anchor }) => `${JSON.stringify({ sentence, anchor })}\n`).join('');
  const output = execFileSync(join(home, 'venv/bin/python'), [here('run-dateparser.py')], {
    input,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return lines(output).map((line, at) => {
    let from = 0;
    return JSON.parse(line).map(([phrase, value, period]) => {
      const start = Math.max(0, cases[at].sentence.indexOf(phrase, from));
      from = start + phrase.length;
      const length = { year: 4, month: 7 }[period] ?? 10;
      const edtf = period === 'week' ? value.slice(0, 10) : value.slice(0, length);
      return { start, stop: from, edtf };
    });
  });
}
