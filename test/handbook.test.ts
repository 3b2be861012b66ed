import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLES } from '../src/commands/examples.js';
import { buildPage } from './commands/build-program.js';
import { SozhProgram } from './commands/sozh-program.js';
import {
  type Block,
  fileOf,
  findBlocks,
  findCommands,
  findMissing,
  LANGUAGES,
  listPages,
  readPage,
} from './handbook-blocks.js';
import { writeSamples } from './handbook-samples.js';
import { clearNeo4j } from './servers/clear-neo4j.js';
import {
  freePort,
  NEO4J_TIMEOUT,
  type Neo4jServer,
  neo4jIsAbsent,
  useNeo4j,
} from './servers/neo4j-server.js';

const pages = listPages('en');

describe('findMissing', () => {
  const printed = 'a\nb\nc\nd\n';
  it.each([
    [['a', 'b', 'c', 'd'], null],
    [['a', '…', 'd'], null],
    [['…', 'b', 'c', '…'], null],
    [[], null],
    [['a', 'c', '…'], 'c'],
    [['b', '…'], 'b'],
    [['a', 'b'], 'the end'],
    [['…', 'c', 'b', '…'], 'b'],
    [['…', 'd', 'c'], 'c'],
  ])('%j: %j', (shown, missing) => {
    expect(findMissing(shown, printed)).toBe(missing);
  });
});

describe('the handbook', () => {
  it('has the same pages in both languages', () => {
    expect(pages).toContain('tutorial.md');
    expect(listPages('ru')).toEqual(pages);
  });

  it.each(pages)('%s has the same sections, commands and files in both', (name) => {
    const [english, russian] = LANGUAGES.map((language) => readPage(language, name));
    const levels = (page: string) =>
      page
        .replace(/^```[\s\S]*?^```$/gm, '')
        .match(/^#+ /gm)
        ?.map((marks) => marks.length);
    expect(levels(russian!)).toEqual(levels(english!));
    expect(findBlocks(russian!)).toEqual(findBlocks(english!));
    expect(russian!.length).toBeGreaterThan(english!.length / 2);
  });

  it.each(pages)('%s is named in the table of contents', (name) => {
    for (const language of LANGUAGES)
      if (name !== 'README.md') expect(readPage(language, 'README.md')).toContain(`](${name})`);
  });

  it.each(pages)('%s names only commands, flags and files that there are', (name) => {
    for (const language of LANGUAGES) {
      const page = readPage(language, name);
      const commands = [...page.matchAll(/`sozh ([a-z]+)/g)].map(([, command]) => command!);
      expect(commands.filter((command) => !(command in EXAMPLES))).toEqual([]);
      const typed = findBlocks(page).filter(({ kind }) => kind === 'sh');
      const files = typed.flatMap(
        ({ text }) =>
          text.match(/(?<=\s)(?:src|test|data|cypher|scripts|training|evaluation|docs)\/[\w./-]+/g) ?? [],
      );
      expect(files.filter((file) => !existsSync(file))).toEqual([]);
    }
  });
});

const absent = neo4jIsAbsent();

const isConsole = ({ kind }: Block): boolean => /^console\b/.test(kind);
const withCommands = pages.filter((name) => findBlocks(readPage('en', name)).some(isConsole));

describe.each(withCommands)('the commands of %s', (name) => {
  let sozh: SozhProgram;
  let server: Neo4jServer | undefined;
  const blocks = findBlocks(readPage('en', name));
  const consoles = blocks.filter(isConsole);

  beforeAll(() => {
    buildPage();
    sozh = new SozhProgram();
    writeSamples(sozh);
  });
  afterAll(() => {
    sozh?.remove();
    server?.release();
  });

  /** Writes the files that stand above a block, so that each block finds what a reader has by then. */
  function writeFilesBefore(block: Block): void {
    for (const earlier of blocks.slice(0, blocks.indexOf(block))) {
      const file = fileOf(earlier);
      if (file) sozh.write(file, earlier.text);
    }
  }

  async function run(block: Block, env: Readonly<Record<string, string>>, place: (text: string) => string) {
    writeFilesBefore(block);
    for (const { line, shown } of findCommands(block)) {
      const { code, out } = await sozh.shell(`{ ${place(line)}\n} 2>&1`, { env });
      expect(findMissing(shown.map(place), out), `${line}\n${out}`).toBeNull();
      expect(code, line).toBe(0);
    }
  }

  /** The files that stand above a block are the site news.example.org meanwhile. */
  async function runBesideSite(block: Block): Promise<void> {
    writeFilesBefore(block);
    const site = await serveFolder(sozh.place);
    try {
      await run(block, {}, (text) =>
        text
          .replace(/^sozh .*https:.*$/, (line) => `${line} --allow-private`)
          .replaceAll('https://news.example.org', site.origin),
      );
    } finally {
      site.close();
    }
  }

  const asItIs = (text: string) => text;
  for (const block of consoles) {
    const title = findCommands(block)
      .map(({ line }) => line)
      .join('; ');
    const [, condition] = /^console ?(.*)$/.exec(block.kind)!;
    switch (condition) {
      case '':
        it(title, () => run(block, {}, asItIs), 300_000);
        break;
      case 'neo4j':
        it.skipIf(absent !== null)(
          `${title}${absent ? ` (not tested: ${absent})` : ''}`,
          async () => {
            if (!server) {
              server = await useNeo4j();
              await clearNeo4j(server);
            }
            const { boltPort, password } = server;
            await run(block, { NEO4J_PASSWORD: password }, (text) =>
              text.replaceAll('localhost:7687', `localhost:${boltPort}`),
            );
          },
          NEO4J_TIMEOUT,
        );
        break;
      case 'web':
        it(title, () => runBesideSite(block), 300_000);
        break;
      case 'until Ctrl-C':
        it(title, () => runUntilInterrupted(sozh, block), 120_000);
        break;
      default:
        it(title, () => expect.unreachable(`nobody runs a block of kind ${block.kind}`));
    }
  }
});

/** Starts what goes on until it is told to end, waits for what it is said to print first, and ends it as Ctrl-C does. */
async function runUntilInterrupted(sozh: SozhProgram, block: Block): Promise<void> {
  const [command, ...others] = findCommands(block);
  expect(others).toEqual([]);
  const { line, shown } = command!;
  const [, port] = /localhost:(\d+)/.exec(shown.join('\n')) ?? [];
  const free = port ? await freePort() : 0;
  const wanted = shown.map((text) => text.replaceAll(`localhost:${port}`, `localhost:${free}`));
  const child = sozh.startLine(port ? `${line} --port ${free}` : line);
  let said = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  try {
    await expect
      .poll(() => (child.exitCode === null ? findMissing(wanted, said) : `it has ended: ${said}`), {
        timeout: 60_000,
      })
      .toBeNull();
    child.kill('SIGINT');
    expect(await endOf(child)).toBe(0);
  } finally {
    child.kill('SIGKILL');
  }
}

async function endOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null) await once(child, 'exit');
  return child.exitCode;
}

/** Serves the files of a folder to this machine, on a port of its own. */
async function serveFolder(folder: string): Promise<{ readonly origin: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = join(folder, new URL(request.url ?? '/', 'http://localhost').pathname);
    const isThere = existsSync(path) && statSync(path).isFile();
    response.writeHead(isThere ? 200 : 404).end(isThere ? readFileSync(path) : '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => void server.close() };
}
