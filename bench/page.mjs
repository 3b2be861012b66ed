// How fast the page of `sozh export html` is with a large graph, beside a bare page of sigma with the same nodes and edges, in the same
// headless Chromium: node bench/page.mjs [NODES] [EDGES]. Wants `npm run build`, and Chromium (CHROMIUM, default /usr/bin/chromium).
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { rolldown } from 'rolldown';
import { writePage } from '../dist/export/html.js';
import { loadDictionary } from '../dist/knowledge/load-language.js';
import { loadOntology } from '../dist/knowledge/load-ontology.js';

const [nodeCount = 5000, edgeCount = 20_000] = process.argv.slice(2).map(Number);
const STEPS = 30;
const folder = mkdtempSync(join(tmpdir(), 'sozh-bench-'));
const random = lehmer(7);

try {
  const started = performance.now();
  const page = await writeOurs();
  say('export, seconds', (performance.now() - started) / 1000);
  say('file, MB', statSync(page).size / 1e6);
  const bare = await writeBare(page);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--enable-unsafe-swiftshader'],
  });
  const ours = await measure(browser, page, '.canvas');
  const theirs = await measure(browser, bare, '#canvas');
  say('load to the first picture, seconds: the page', ours.load / 1000);
  say('load to the first picture, seconds: bare sigma', theirs.load / 1000);
  say('pan, ms a frame: the page', ours.frame);
  say('pan, ms a frame: bare sigma', theirs.frame);
  say('ratio', ours.frame / theirs.frame);
  if (ours.drag !== null) say('dragging the timeline, ms a frame', ours.drag);
  await browser.close();
} finally {
  rmSync(folder, { recursive: true });
}

/** From opening to the second frame, milliseconds between frames while the graph is moved, and while a span is drawn on the timeline. */
async function measure(browser, file, canvas) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('pageerror', (error) => console.error(String(error)));
  const start = performance.now();
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector(`${canvas} canvas`);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );
  const load = performance.now() - start;
  await page.waitForTimeout(1000);
  const box = await page.locator(canvas).boundingBox();
  const frame = await framesOf(page, box.x + 10, box.y + 10, 2, 1);
  const scale = await page
    .locator('.scale')
    .boundingBox({ timeout: 100 })
    .catch(() => null);
  const drag = scale && (await framesOf(page, scale.x + 200, scale.y + 20, 4, 0));
  await page.close();
  return { load, frame, drag };
}

/** The mean time between two frames while the pointer is dragged. */
async function framesOf(page, x, y, right, down) {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() => {
    globalThis.frames_ = [];
    const tick = (time) => {
      globalThis.frames_.push(time);
      globalThis.ticking_ = requestAnimationFrame(tick);
    };
    globalThis.ticking_ = requestAnimationFrame(tick);
  });
  for (let step = 1; step <= STEPS; step++) await page.mouse.move(x + 4 * right * step, y + 4 * down * step);
  const mean = await page.evaluate(() => {
    cancelAnimationFrame(globalThis.ticking_);
    const times = globalThis.frames_;
    return (times.at(-1) - times[0]) / (times.length - 1);
  });
  await page.mouse.up();
  return mean;
}

async function writeOurs() {
  const file = join(folder, 'page.html');
  const read = (name) => readFileSync(new URL(`../dist/page/${name}`, import.meta.url), 'utf8');
  const { graph, evidence } = makeGraph();
  const options = { ontology: loadOntology(), language: 'ru', evidence, dictionary: loadDictionary() };
  let text = '';
  await writePage(graph, { script: read('page.js'), style: read('page.css') }, options, (chunk) => {
    text += chunk;
  });
  writeFileSync(file, text);
  return file;
}

/** sigma as its manual begins, with the nodes, places and edges that our page has. */
async function writeBare(page) {
  const entry = join(folder, 'bare.mjs');
  const data = /<script id="graph" type="application\/json">(.*?)<\/script>/s.exec(
    readFileSync(page, 'utf8'),
  )[1];
  const root = fileURLToPath(new URL('..', import.meta.url));
  writeFileSync(
    entry,
    `import { MultiDirectedGraph } from ${JSON.stringify(join(root, 'node_modules/graphology/dist/graphology.esm.js'))};
import Sigma from ${JSON.stringify(join(root, 'node_modules/sigma/dist/sigma.esm.js'))};
const data = JSON.parse(document.getElementById('graph').textContent);
const graph = new MultiDirectedGraph();
data.nodes.forEach(({ label, x, y, links }, key) => graph.addNode(key, { label, x, y, size: 2 + Math.sqrt(links) / 4 }));
for (const { from, to } of data.edges) graph.addEdge(from, to);
new Sigma(graph, document.getElementById('canvas'));`,
  );
  const bundle = await rolldown({ input: entry, platform: 'browser', cwd: root });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  const file = join(folder, 'bare.html');
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><style>body{margin:0}#canvas{width:650px;height:620px}</style><div id="canvas"></div>
<script id="graph" type="application/json">${data}</script><script>${output[0].code}</script>`,
  );
  return file;
}

/** Persons, regions and bodies; a few have most of the edges, as in the news. */
function makeGraph() {
  const given = ['Анна', 'Иван', 'Пётр', 'Ольга', 'Сергей', 'Мария', 'Николай', 'Елена'];
  const stems = ['Сокол', 'Лесник', 'Климов', 'Реут', 'Ковал', 'Берёз', 'Гомел', 'Озёр', 'Полоцк', 'Туров'];
  const types = ['Person', 'Region', 'Organization', 'Event'];
  const relations = loadOntology().types.map(({ type }) => type);
  const nodes = Array.from({ length: nodeCount }, (_, at) => {
    const type = types[at % types.length];
    const name = `${given[at % given.length]} ${stems[(at * 7) % stems.length]}ов${at}`;
    const id = `${type.toLowerCase()}:n${String(at).padStart(6, '0')}`;
    return { id, type, name, names: {}, aliases: [], wikidata: null, iso: null, level: null, articles: 1 };
  });
  const articles = Array.from({ length: Math.ceil(edgeCount / 5) }, (_, at) => ({
    id: `article:${String(at).padStart(16, '0')}`,
    title: `Новости дня номер ${at}`,
    publishedAt: dayOf(at % 1500),
    outlet: `Газета ${at % 20}`,
    url: `https://example.org/${at}`,
    nodes: [nodes[at % nodeCount].id],
  }));
  const statements = new Map();
  const edges = Array.from({ length: edgeCount }, (_, at) => {
    const from = nodes[Math.floor(random() ** 2 * nodeCount)].id;
    let to = nodes[Math.floor(random() * nodeCount)].id;
    if (to === from) to = nodes[(at + 1) % nodeCount].id;
    const day = Math.floor(random() * 1500);
    const id = `edge:${String(at).padStart(6, '0')}`;
    const quote = `Это предложение номер ${at} рассказывает о встрече и о том, что на ней решили обе стороны.`;
    const status = at % 10 === 0 ? 'planned' : 'asserted';
    const article = articles[at % articles.length];
    const told = { id: `statement:${at}`, article: article.id, status, quote, speaker: null, time: null };
    statements.set(id, [told]);
    return {
      ...{ id, type: relations[at % relations.length], from, to, status, quote, position: null },
      ...{ edtf: dayOf(day), start: dayOf(day), end: dayOf(day + 1), precision: 'day', aspect: 'event' },
      ...{ firstReported: article.publishedAt, lastReported: article.publishedAt, sources: 1 + (at % 4) },
      ...{ outlets: 1, reprints: 0, statements: 1, confidence: 0.8 },
    };
  });
  return { graph: { nodes, edges }, evidence: { statements, articles } };
}

function dayOf(number) {
  return new Date(Date.UTC(2020, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);
}

/** Park and Miller's generator of numbers from 0 to 1: the same graph every time. */
function lehmer(seed) {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function say(what, figure) {
  console.log(`${what.padEnd(52)} ${figure.toFixed(2)}`);
}
