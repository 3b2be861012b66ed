// The parts of bench/neo4j.mjs, each run as a process of its own: node bench/neo4j-parts.mjs PART …
import { createHash } from 'node:crypto';
import neo4j from 'neo4j-driver';
import { writeImport } from '../dist/commands/export-neo4j-import.js';
import { importCommand } from '../dist/export/neo4j-import.js';
import { statementId } from '../dist/model/statement-id.js';
import { assembleDirty } from '../dist/store/assemble-dirty.js';
import { openStore } from '../dist/store/open-store.js';
import { readStored } from '../dist/store/read-stored.js';

const STATEMENTS = 8;
const TYPES = ['MET_WITH', 'PRAISED', 'VISITED', 'CRITICISED'];
const megabytes = () => Math.round(process.resourceUsage().maxRSS / 1024);
const say = (figures) => console.log(JSON.stringify({ ...figures, megabytes: megabytes() }));
const perSecond = (count, seconds) => Math.round((10 * count) / seconds) / 10;
const person = (number) => `person:guest-${number}`;
const day = (number) =>
  `2024-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`;

/** Invented articles of eight statements among people who meet often: a few are in many articles, most in few. */
function* articlesOf(count) {
  for (let number = 0; number < count; number++) {
    const text = Array.from({ length: STATEMENTS }, (_, n) => `Гость ${number} назвал причину ${n}.`).join(
      '\n\n',
    );
    const id = `article:${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
    const statements = Array.from({ length: STATEMENTS }, (_, n) => {
      const from = person((number * 13 + n) % 37);
      const to = person(100 + ((number * 7 + n * n) % 900));
      const start = day(number + n);
      const stop = new Date(Date.parse(start) + 86_400_000).toISOString().slice(0, 10);
      const time = {
        edtf: start,
        start,
        end: stop,
        precision: 'day',
        modifier: null,
        basis: 'explicit',
        phrase: null,
        anchor: null,
      };
      const at = text.indexOf(`Гость ${number} назвал причину ${n}.`);
      const fields = {
        article: id,
        type: TYPES[n % 4],
        from,
        to,
        time,
        status: 'asserted',
        start: at,
        stop: at + 20,
      };
      return {
        ...{
          id: statementId(fields),
          ...fields,
          aspect: 'event',
          speaker: null,
          position: null,
          amount: null,
        },
        ...{ quote: text.slice(at, at + 20), confidence: 0.8, rule: 'bench', extractor: 'bench', group: '' },
      };
    });
    const ends = [...new Set(statements.flatMap(({ from, to }) => [from, to]))];
    const entities = ends.map((entity) => ({
      ...{
        id: entity,
        type: 'Person',
        name: `Гость ${entity.slice(13)}`,
        names: {},
        aliases: [],
        wikidata: null,
        iso: null,
      },
      ...{ level: null, mentions: [{ start: 0, stop: 5, text: 'Гость', kind: 'name' }] },
    }));
    const article = {
      id,
      title: 'Новость',
      publishedAt: day(number),
      language: 'ru',
      url: null,
      outlet: 'Газета',
      aliases: [],
      text,
    };
    yield { article, extractor: 'bench', entities, statements };
  }
}

/** A graph as a store keeps it, in the order in which a store is read. */
async function* pagesOf(nodes, edges) {
  const id = (number) => person(String(number).padStart(7, '0'));
  const each = edges / nodes;
  for (let first = 0; first < nodes; first += 500) {
    const numbers = Array.from({ length: Math.min(500, nodes - first) }, (_, n) => first + n);
    yield {
      nodes: numbers.map((number) => ({
        label: 'Entity',
        labels: ['Entity', 'Person'],
        properties: {
          id: id(number),
          name: `Гость ${number}`,
          nameRu: `Гость ${number}`,
          forms: ['гости', 'гостю'],
          articles: 1 + (number % 50),
        },
      })),
      relationships: numbers
        .flatMap((number) =>
          Array.from({ length: Math.floor((number + 1) * each) - Math.floor(number * each) }, (_, n) => ({
            type: TYPES[n % 4],
            from: id(number),
            to: id((number * 31 + n * 7919 + 1) % nodes),
            properties: {
              ...{
                id: `edge:${number.toString(16).padStart(12, '0')}${n.toString(16).padStart(4, '0')}`,
                edtf: day(number + n),
                start: day(number + n),
              },
              ...{
                precision: 'day',
                status: 'asserted',
                aspect: 'event',
                firstReported: day(number),
                lastReported: day(number),
                sources: 1,
              },
              ...{
                outlets: 1,
                reprints: 0,
                statements: 1,
                confidence: 0.8,
                quote: `Гость ${number} назвал причину ${n}.`,
                group: `${TYPES[n % 4]}|${number}|${n}|`,
                caption: day(number + n),
              },
            },
          })),
        )
        .sort(
          (one, other) =>
            compare(one.from, other.from) ||
            compare(one.type, other.type) ||
            compare(one.to, other.to) ||
            compare(one.properties.id, other.properties.id),
        ),
    };
  }
}
const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

async function clear(driver) {
  const session = driver.session();
  await session.run(
    'MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS',
  );
  await session.close();
}

const driverOf = (location) =>
  neo4j.driver(location, neo4j.auth.basic('neo4j', process.env.NEO4J_PASSWORD), {
    disableLosslessIntegers: true,
  });

/** The graph alone, as a newcomer would write it: an edge for each statement, no article, no statement, no merging by day. */
const MERGE = (
  type,
) => `MERGE (a:Entity {id: $from}) ON CREATE SET a.name = $from MERGE (b:Entity {id: $to}) ON CREATE SET b.name = $to
  CREATE (a)-[r:${type} {start: date($start), status: $status, quote: $quote, article: $article}]->(b)`;
const MERGE_ALL = (
  type,
) => `UNWIND $rows AS row MERGE (a:Entity {id: row.from}) ON CREATE SET a.name = row.from
  MERGE (b:Entity {id: row.to}) ON CREATE SET b.name = row.to
  CREATE (a)-[r:${type} {start: date(row.start), status: row.status, quote: row.quote, article: row.article}]->(b)`;
const rowOf = ({ from, to, time, status, quote, article }) => ({
  from,
  to,
  start: time.start,
  status,
  quote,
  article,
});

/** Writes the statements of each article with `write`, and says how long that took. */
async function measureCypher(location, count, write) {
  const driver = driverOf(location);
  await clear(driver);
  const session = driver.session();
  const clock = performance.now();
  let edges = 0;
  for (const { statements } of articlesOf(Number(count))) {
    await write(session, statements);
    edges += statements.length;
  }
  const seconds = (performance.now() - clock) / 1000;
  say({
    articlesPerSecond: perSecond(Number(count), seconds),
    edgesPerSecond: perSecond(edges, seconds),
    edges,
    seconds,
  });
  await session.close();
  await driver.close();
}

const PARTS = {
  /** as `sozh ingest`: an article, its mentions and statements in one transaction each; then all that is dirty is assembled */
  async ours(location, count) {
    const store = await openStore(location);
    const driver = driverOf(location);
    await clear(driver);
    const clock = performance.now();
    for (const record of articlesOf(Number(count))) await store.putArticles([record]);
    const put = (performance.now() - clock) / 1000;
    await assembleDirty(store);
    const seconds = (performance.now() - clock) / 1000;
    const { edges, statements, articles } = await store.counts();
    say({
      articlesPerSecond: perSecond(articles, seconds),
      edgesPerSecond: perSecond(edges, seconds),
      articles,
      statements,
      edges,
      put,
      seconds,
    });
    await driver.close();
    await store.close();
  },

  /** a statement of Cypher for each relation */
  loop: (location, count) =>
    measureCypher(location, count, async (session, statements) => {
      for (const statement of statements) await session.run(MERGE(statement.type), rowOf(statement));
    }),

  /** the same with one transaction an article, and its relations of one type in one UNWIND */
  batched: (location, count) =>
    measureCypher(location, count, (session, statements) =>
      session.executeWrite(async (transaction) => {
        for (const type of TYPES) {
          const rows = statements.filter((statement) => statement.type === type).map(rowOf);
          await transaction.run(MERGE_ALL(type), { rows });
        }
      }),
    ),

  async write(folder, nodes, edges) {
    const clock = performance.now();
    const written = await writeImport(folder, pagesOf(Number(nodes), Number(edges)));
    say({ ...written, seconds: (performance.now() - clock) / 1000 });
  },

  command(folder) {
    const [command, ...options] = importCommand(folder, 'neo4j');
    console.log([command, ...options.map((option) => `'${option}'`)].join(' '));
  },

  async schema(location) {
    const clock = performance.now();
    const store = await openStore(location, { migrate: false });
    const applied = await store.migrate();
    say({ files: applied.length, seconds: (performance.now() - clock) / 1000 });
    await store.close();
  },

  async read(location, folder) {
    const clock = performance.now();
    const store = await openStore(location, { readOnly: true });
    const written = await writeImport(folder, readStored(store));
    say({ ...written, seconds: (performance.now() - clock) / 1000 });
    await store.close();
  },
};

const [part, ...args] = process.argv.slice(2);
await PARTS[part](...args);
