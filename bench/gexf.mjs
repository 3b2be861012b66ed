// How fast a large graph becomes GEXF, and in how much memory, beside FollowTheMoney's exporter on the same graph:
// node bench/gexf.mjs [NODES] [EDGES] [ROUNDS]. Wants `npm run build`; and, to compare, FTM: the `ftm` of a Python environment that has
// followthemoney. Both are processes of their own that read the graph from a file, a JSON object a line, and write a file.
import { execFileSync, spawn } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const SELF = fileURLToPath(import.meta.url);

/** What the measured process does: a graph from lines, then `export gexf`. */
async function exportGexf(input, output) {
  const started = performance.now();
  const { gexf } = await import('../dist/export/gexf.js');
  const { loadOntology } = await import('../dist/knowledge/load-ontology.js');
  const graph = { nodes: [], edges: [] };
  for await (const line of createInterface({ input: createReadStream(input) })) {
    const one = JSON.parse(line);
    (one.from === undefined ? graph.nodes : graph.edges).push(one);
  }
  const read = performance.now();
  const { writeFile } = await import('../dist/commands/write-file.js');
  const options = { ontology: loadOntology(), language: 'ru' };
  await writeFile(output, (sink) => gexf.write(graph, options, sink));
  const done = performance.now();
  console.log(JSON.stringify({ read: (read - started) / 1000, write: (done - read) / 1000 }));
}

async function compare(nodes = 20_000, edges = 100_000, rounds = 2) {
  const folder = mkdtempSync(join(tmpdir(), 'sozh-bench-'));
  const at = (name) => join(folder, name);
  try {
    await writeLines(at('graph.jsonl'), graphLines(nodes, edges));
    await writeLines(at('ftm.jsonl'), ftmLines(nodes, edges));
    console.log(
      `${nodes} nodes, ${edges} edges; files read: ${mb(at('graph.jsonl'))} and ${mb(at('ftm.jsonl'))} MB`,
    );
    for (let round = 1; round <= rounds; round++) {
      const ours = await measure(process.execPath, [SELF, '--export', at('graph.jsonl'), at('ours.gexf')]);
      report(round, 'sozh', ours, at('ours.gexf'));
      const { read, write } = JSON.parse(ours.stdout);
      console.log(`   of these: reading ${read.toFixed(1)} s, export ${write.toFixed(1)} s`);
      const { FTM } = process.env;
      if (FTM === undefined) console.log('   (FTM is not set: nothing to compare with)');
      else {
        const args = ['export-gexf', '-i', at('ftm.jsonl'), '-o', at('ftm.gexf')];
        report(round, 'followthemoney', await measure(FTM, args), at('ftm.gexf'));
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Seconds by the clock and of CPU, and the greatest memory, of a process that GNU time or, without it, Python watches over. */
async function measure(command, args) {
  const watch = `import json, os, resource, sys, time
began = time.time()
child = os.spawnv(os.P_WAIT, sys.argv[1], sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({"code": child, "clock": time.time() - began, "cpu": used.ru_utime + used.ru_stime, "mb": used.ru_maxrss / 1000}), file=sys.stderr)`;
  const child = spawn('python3', ['-c', watch, command, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  await new Promise((done) => child.on('close', done));
  const figures = JSON.parse(stderr.trim().split('\n').at(-1));
  if (figures.code !== 0) throw new Error(stderr);
  return { ...figures, stdout };
}

function report(round, name, { clock, cpu, mb: memory }, file) {
  const lines = execFileSync('grep', ['-c', '<edge ', file], { encoding: 'utf8' }).trim();
  console.log(
    `${round}. ${name.padEnd(15)} ${clock.toFixed(1)} s by the clock, ${cpu.toFixed(1)} s of CPU, ${memory.toFixed(0)} MB at most; ${mb(file)} MB, ${lines} lines with an edge`,
  );
}

const mb = (file) => (statSync(file).size / 1e6).toFixed(0);

async function writeLines(file, lines) {
  const stream = createWriteStream(file);
  for (const line of lines)
    if (!stream.write(`${JSON.stringify(line)}\n`)) await new Promise((done) => stream.once('drain', done));
  stream.end();
  await finished(stream);
}

/** Persons, regions, bodies and events, a few of which have most of the edges, as in the news. */
function* made(nodeCount, edgeCount) {
  const random = lehmer(7);
  const relations = JSON.parse(
    readFileSync(new URL('../data/ontology/relations.json', import.meta.url), 'utf8'),
  );
  const types = (Array.isArray(relations) ? relations : relations.relations).map(({ type }) => type);
  for (let at = 0; at < edgeCount; at++) {
    const from = Math.floor(random() ** 2 * nodeCount);
    let to = Math.floor(random() * nodeCount);
    if (to === from) to = (from + 1) % nodeCount;
    const day = Math.floor(random() * 1500);
    yield { at, from, to, day, type: types[at % types.length] };
  }
}

const GIVEN = ['Анна', 'Иван', 'Пётр', 'Ольга', 'Сергей', 'Мария', 'Николай', 'Елена'];
const STEMS = ['Сокол', 'Лесник', 'Климов', 'Реут', 'Ковал', 'Берёз', 'Гомел', 'Озёр', 'Полоцк', 'Туров'];
const TYPES = ['Person', 'Region', 'Organization', 'Event'];
const nameOf = (at) => `${GIVEN[at % GIVEN.length]} ${STEMS[(at * 7) % STEMS.length]}ов${at}`;
const idOf = (at) => `${TYPES[at % TYPES.length].toLowerCase()}:n${String(at).padStart(6, '0')}`;
const quoteOf = (at) =>
  `Это предложение номер ${at} рассказывает о встрече и о том, что на ней решили обе стороны.`;
const dayOf = (number) => new Date(Date.UTC(2020, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);

function* graphLines(nodeCount, edgeCount) {
  for (let at = 0; at < nodeCount; at++) {
    const plain = { names: {}, aliases: [], wikidata: null, iso: null, level: null, articles: 1 };
    yield { id: idOf(at), type: TYPES[at % TYPES.length], name: nameOf(at), ...plain };
  }
  for (const { at, from, to, day, type } of made(nodeCount, edgeCount)) {
    yield {
      ...{ id: `edge:${String(at).padStart(6, '0')}`, type, from: idOf(from), to: idOf(to), position: null },
      ...{ edtf: dayOf(day), start: dayOf(day), end: dayOf(day + 1), precision: 'day', aspect: 'event' },
      ...{ status: at % 10 === 0 ? 'planned' : 'asserted', quote: quoteOf(at), confidence: 0.8 },
      ...{ firstReported: dayOf(day + 1), lastReported: dayOf(day + 2), sources: 1 + (at % 4) },
      ...{ outlets: 1, reprints: 0, statements: 1 },
    };
  }
}

/** The same as FollowTheMoney's entities: what stands between two is an UnknownLink, which its graph makes an edge of. */
function* ftmLines(nodeCount, edgeCount) {
  for (let at = 0; at < nodeCount; at++)
    yield {
      id: idOf(at),
      schema: at % 2 === 0 ? 'Person' : 'Organization',
      properties: { name: [nameOf(at)] },
    };
  for (const { at, from, to, day, type } of made(nodeCount, edgeCount)) {
    const span = { date: [dayOf(day)], startDate: [dayOf(day)], endDate: [dayOf(day)] };
    const said = { role: [type], status: [at % 10 === 0 ? 'planned' : 'asserted'], summary: [quoteOf(at)] };
    const properties = { subject: [idOf(from)], object: [idOf(to)], ...said, ...span };
    yield { id: `edge-${String(at).padStart(6, '0')}`, schema: 'UnknownLink', properties };
  }
}

/** Park and Miller's generator of numbers from 0 to 1: the same graph every time. */
function lehmer(seed) {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

if (process.argv[2] === '--export') await exportGexf(process.argv[3], process.argv[4]);
else await compare(...process.argv.slice(2).map(Number));
