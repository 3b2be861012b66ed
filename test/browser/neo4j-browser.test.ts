/// <reference lib="dom" />
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFavourites } from '../../src/browser/browser-favourites.js';
import { listBrowserFiles } from '../../src/browser/browser-files.js';
import { serveFiles } from '../../src/browser/serve-files.js';
import type { LocalServer } from '../../src/browser/serve-here.js';
import { loadOntology } from '../../src/knowledge/load-ontology.js';
import { openStore } from '../../src/store/open-store.js';
import { listQueries } from '../../src/store/query-library.js';
import { clearNeo4j } from '../servers/clear-neo4j.js';
import { NEO4J_TIMEOUT, type Neo4jServer, neo4jIsAbsent, useNeo4j } from '../servers/neo4j-server.js';
import { putLibraryNews } from '../store/library-news.js';
import { chromiumIsAbsent, startChromium } from './chromium.js';
import { guideQueries } from './guide-queries.js';

const absent = neo4jIsAbsent() ?? chromiumIsAbsent();
const PICTURE = fileURLToPath(new URL('../../docs/images/neo4j-browser.png', import.meta.url));
const files = listBrowserFiles(loadOntology(), listQueries());
const fileNamed = (name: string) => files.find((file) => file.name === name)!.body;
const WAIT = 120_000;

/** The real Neo4j Browser over the real server, as a newcomer would use them. `UPDATE=1` renews the README's picture. */
describe.skipIf(absent)(`Neo4j Browser${absent ? ` (not tested: ${absent})` : ''}`, () => {
  let server: Neo4jServer;
  let content: LocalServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    server = await useNeo4j();
    process.env.NEO4J_PASSWORD = server.password;
    await clearNeo4j(server, 'schema');
    const store = await openStore(server.location);
    await putLibraryNews(store);
    await store.close();
    content = await serveFiles(0, (origin) => listBrowserFiles(loadOntology(), listQueries(), origin));
    browser = await startChromium();
    page = await browser.newPage({ viewport: { width: 1280, height: 720 }, deviceScaleFactor: 1.5 });
    await page.route('**/*', (route) =>
      ['127.0.0.1', 'localhost'].includes(new URL(route.request().url()).hostname)
        ? route.continue()
        : route.abort(),
    );
    await page.goto(`http://127.0.0.1:${server.httpPort}/browser/`, { waitUntil: 'load' });
  }, NEO4J_TIMEOUT);

  afterAll(async () => {
    await browser?.close();
    await content?.close();
    server?.release();
  });

  const frame = (): Locator => page.locator('[data-testid=frame]').first();

  /** Runs this, or what stands in the editor, and gives the frame that answers. */
  async function run(text?: string): Promise<Locator> {
    const before = await frame().elementHandle();
    await execute(page, text);
    await expect
      .poll(async () => page.evaluate(([old, now]) => old !== now, [before, await frame().elementHandle()]))
      .toBe(true);
    return frame();
  }

  /** Captions of the relations that a frame draws, once it has drawn them. */
  async function captions(of: Locator): Promise<string[]> {
    await of.locator('svg g.node').first().waitFor();
    await page.waitForTimeout(3000);
    return of.locator('svg g.relationship').allTextContents();
  }

  it(
    'connects',
    async () => {
      await connect(page, server);
    },
    WAIT,
  );

  it(
    'walks a newcomer through the graph: style, query, picture',
    async () => {
      await execute(page, `:guide ${content.origin}/guide.en.html`);
      const guide = page.locator('[data-testid=guidesDrawer]');
      await guide.getByText('Sozh: the news as a graph').first().waitFor();
      await guide.getByText('load the style').click();
      await expect.poll(() => frame().textContent()).toContain('relationship.MET_WITH');

      await guide.locator('pre.runnable').first().click();
      await expect.poll(() => editorText(page)).toContain('MATCH (a:Person)-[r]->(b:Entity)');
      const drawn = await run();
      expect((await captions(drawn)).length).toBeGreaterThan(10);
      const fills = await drawn
        .locator('svg g.node circle')
        .evaluateAll((circles) => circles.map((circle) => circle.getAttribute('fill')));
      expect(new Set(fills)).toContain('#d55e00');
    },
    WAIT,
  );

  it(
    'draws dated relations, plans as plans, and what was called off struck through',
    async () => {
      const shown = await captions(
        await run(
          "MATCH (a:Entity)-[r]->(b:Entity) WHERE type(r) IN ['MET_WITH', 'TAKES_PLACE_IN', 'VISITED'] RETURN a, r, b",
        ),
      );
      expect(shown).toContain('2023-04-05 MET_WITH');
      expect(shown.some((caption) => caption.startsWith('◇ planned 2023-05-24 '))).toBe(true);
      expect(shown.some((caption) => /^✕ T\u0336A\u0336K\u0336E\u0336S\u0336/.test(caption))).toBe(true);
      expect(shown.some((caption) => /^↷ 2\u03360\u03362\u03364\u0336/.test(caption))).toBe(true);
      const picture = await page.screenshot();
      expect(picture.length).toBeGreaterThan(20_000);
    },
    WAIT,
  );

  it(
    'runs every query of the guide',
    async () => {
      for (const query of guideQueries(String(fileNamed('guide.en.html')))) {
        const answer = await run(query);
        await expect
          .poll(() => answer.textContent())
          .toMatch(/Started streaming|Displaying \d+ nodes|Successfully set/);
      }
    },
    WAIT,
  );

  it(
    'takes the library as favourites, in folders, and runs them once their parameters are set',
    async () => {
      await drop(page, 'favourites.zip', fileNamed('favourites.zip') as Buffer);
      const kept = () =>
        page.evaluate(() =>
          (
            JSON.parse(localStorage.getItem('neo4j.documents') ?? '[]') as {
              content: string;
              isStatic?: boolean;
              folder?: string;
            }[]
          ).filter(({ isStatic }) => !isStatic),
        );
      const favourites = listFavourites(listQueries());
      await expect.poll(async () => (await kept()).length).toBe(favourites.length);
      expect((await kept()).map(({ content: text }) => text).sort()).toEqual(
        favourites.map(({ text }) => text).sort(),
      );
      await page.locator('[data-testid=navigationFavorites]').click();
      await page.getByText('Sozh plans').first().waitFor();

      await run(favourites[0]!.text);
      // Browser sets one after another, after it has shown the command
      const names = [...favourites[0]!.text.matchAll(/^:param (\w+)/gm)].map(([, name]) => name!);
      expect(names).toContain('limit');
      await expect
        .poll(async () => {
          const shown = (await (await run(':params')).textContent()) ?? '';
          return names.filter((name) => !shown.includes(`"${name}"`));
        })
        .toEqual([]);
      for (const name of ['meetings', 'graph-around', 'valid-on-day', 'shortest-path', 'known-on-day']) {
        const answer = await run(favourites.find(({ path }) => path.endsWith(`/${name}.cypher`))!.text);
        await expect
          .poll(() => answer.textContent(), { message: name })
          .toMatch(/Started streaming [1-9]|Displaying [1-9]\d* nodes/);
      }
    },
    WAIT,
  );

  it(
    'shows what the README shows',
    async () => {
      await page.locator('[data-testid=navigationGuides]').click();
      const drawn = await run(
        "MATCH (a:Entity)-[r:MET_WITH|VISITED]->(b:Entity) WHERE a.name STARTS WITH 'Александр' RETURN a, r, b",
      );
      await drawn.locator('[title=Fullscreen]').click();
      expect((await captions(drawn)).join(' ')).toContain('2024-02-01 MET_WITH');
      await drawn.locator('[aria-label=zoom-to-fit]').click();
      const picture = await page.screenshot(process.env.UPDATE ? { path: PICTURE } : {});
      expect(picture.length).toBeGreaterThan(20_000);
    },
    WAIT,
  );
});

async function connect(page: Page, server: Neo4jServer): Promise<void> {
  await page.locator('[data-testid=boltaddress]').waitFor();
  await page.locator('[data-testid=bolt-scheme-select]').selectOption('bolt://');
  await page.locator('[data-testid=boltaddress]').fill(`127.0.0.1:${server.boltPort}`);
  await page.locator('[data-testid=username]').fill('neo4j');
  await page.locator('[data-testid=password]').fill(server.password);
  await page.locator('[data-testid=connect]').click();
  await page.getByText('You are connected as user').first().waitFor();
}

/** Runs what stands in the editor, or a text put in its place. The editor is Monaco: it is focused, its text replaced, Ctrl+Enter. */
async function execute(page: Page, text?: string): Promise<void> {
  await page.locator('[data-testid=activeEditor] .monaco-editor').first().click();
  if (text !== undefined) {
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.keyboard.insertText(text);
  }
  await page.keyboard.press('Control+Enter');
}

const editorText = (page: Page): Promise<string> =>
  page
    .locator('[data-testid=activeEditor]')
    .textContent()
    .then((text) => (text ?? '').replaceAll('\u00a0', ' '));

/** Drops a file onto the window, as a person does with the mouse. */
async function drop(page: Page, name: string, content: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, base64]) => {
      const bytes = Uint8Array.from(atob(base64!), (character) => character.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], file!));
      return data;
    },
    [name, content.toString('base64')],
  );
  for (const event of ['dragenter', 'dragover', 'drop'])
    await page.locator('[data-testid=main]').first().dispatchEvent(event, { dataTransfer: transfer });
}
