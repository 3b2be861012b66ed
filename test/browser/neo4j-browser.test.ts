import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import { ingestSamples } from '../ingest-samples.js';
import { clearNeo4j } from '../servers/clear-neo4j.js';
import { NEO4J_TIMEOUT, type Neo4jServer, neo4jIsAbsent, useNeo4j } from '../servers/neo4j-server.js';
import { chromiumIsAbsent, startChromium } from './chromium.js';

const absent = neo4jIsAbsent() ?? chromiumIsAbsent();
const PICTURE = fileURLToPath(new URL('../../docs/images/neo4j-browser.png', import.meta.url));
const QUERY = "MATCH (a:Entity)-[r]->(b:Entity) WHERE r.start >= date('2023-05-01') RETURN a, r, b";

/** The real Neo4j Browser over the real server, as a newcomer would use them. `UPDATE=1` renews the README's picture. */
describe.skipIf(absent)(`Neo4j Browser${absent ? ` (not tested: ${absent})` : ''}`, () => {
  let server: Neo4jServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    server = await useNeo4j();
    process.env.NEO4J_PASSWORD = server.password;
    await clearNeo4j(server);
    const store = await openStore(server.location);
    await ingestSamples(store);
    await store.close();
    browser = await startChromium();
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    await page.route('**/*', (route) =>
      new URL(route.request().url()).hostname === '127.0.0.1' ? route.continue() : route.abort(),
    );
  }, NEO4J_TIMEOUT);

  afterAll(async () => {
    await browser?.close();
    server?.release();
  });

  it('connects, runs a query and draws people and their dated relations', async () => {
    await page.goto(`http://127.0.0.1:${server.httpPort}/browser/`, { waitUntil: 'load' });
    await connect(page, server);
    await runQuery(page, QUERY);
    const frame = page.locator('[data-testid=frame]').first();
    await frame.locator('svg g.node').first().waitFor();
    await page.waitForTimeout(3000);
    expect(await frame.locator('svg g.relationship').count()).toBeGreaterThanOrEqual(5);
    const captions = await frame.locator('svg g.relationship').allTextContents();
    expect(captions.join(' ')).toContain('MET_WITH');
    const picture = await page.screenshot(process.env.UPDATE ? { path: PICTURE } : {});
    expect(picture.length).toBeGreaterThan(20_000);
  }, 120_000);
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

/** The editor is Monaco: focus it, replace its text, Ctrl+Enter. */
async function runQuery(page: Page, cypher: string): Promise<void> {
  await page.locator('[data-testid=activeEditor] .monaco-editor').first().click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(cypher);
  await page.keyboard.press('Control+Enter');
}
