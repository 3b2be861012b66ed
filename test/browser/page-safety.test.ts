/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/model/edge.js';
import { sampleGraph } from '../export/sample-graph.js';
import { ARTICLE, evidenceOf, pageOf } from '../page/sample-page.js';
import { chromiumIsAbsent, startChromium } from './chromium.js';
import { findViolations } from './run-axe.js';

const absent = chromiumIsAbsent();

const ATTACK =
  '</script><script>window.attacked=1</script><!--<script>--><img src=x onerror="window.attacked=2">\' "<b>x</b>';

describe.skipIf(absent)(`the page${absent ? ` (not tested: ${absent})` : ''}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'sozh-page-'));
  let browser: Browser;
  let sample: string;

  beforeAll(async () => {
    sample = await pageOf(sampleGraph);
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  async function open(html: string, hash = '', options: BrowserContextOptions = {}): Promise<Page> {
    const file = join(folder, 'page.html');
    writeFileSync(file, html);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
    await page.goto(pathToFileURL(file).href + hash);
    await page.locator('header h1').waitFor();
    return page;
  }

  describe('for people who use a screen reader or the keyboard alone', () => {
    const views: readonly (readonly [string, string, BrowserContextOptions])[] = [
      ['the graph', '', {}],
      ['a node', '#node=person:anna-sokolova', {}],
      ['an edge, dark', '#edge=edge:e15', { colorScheme: 'dark' }],
      ['the table', '#view=table&node=person:anna-sokolova', {}],
      ['the table, dark', '#view=table&theme=dark', {}],
      ['a phone', '#node=person:anna-sokolova', { viewport: { width: 375, height: 700 } }],
    ];
    it.each(views)('axe finds nothing wrong: %s', async (_, hash, options) => {
      const page = await open(sample, hash, options);
      expect(await findViolations(page)).toEqual([]);
      await page.close();
    });

    it('reaches a quote by the keyboard alone', async () => {
      const page = await open(await pageOf(sampleGraph, 'en'), '#view=table');
      for (let presses = 0; presses < 80; presses++) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => document.activeElement?.textContent);
        if (focused === 'met with') break;
      }
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('blockquote').count()).toBe(1);
      await page.close();
    });
  });

  it('fits a phone: nothing lies beside the screen', async () => {
    const page = await open(sample, '#node=person:anna-sokolova', {
      viewport: { width: 360, height: 640 },
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const canvas = await page.locator('.canvas').boundingBox();
    expect(canvas!.height).toBeGreaterThan(120);
    await page.close();
  });

  describe('shows what a graph says as text, whatever it says', () => {
    const attacked: Graph = {
      nodes: sampleGraph.nodes.map((node) => ({
        ...node,
        name: `${ATTACK} ${node.name}`,
        names: { ru: ATTACK, be: ATTACK, en: ATTACK },
        aliases: [ATTACK],
        wikidata: ATTACK,
      })),
      edges: sampleGraph.edges.map((edge) => ({ ...edge, position: ATTACK, quote: ATTACK, edtf: ATTACK })),
    };
    const article = {
      ...ARTICLE,
      title: ATTACK,
      outlet: ATTACK,
      publishedAt: ATTACK,
      url: `javascript:window.attacked=3//${ATTACK}`,
    };

    it('in every field', async () => {
      const html = await pageOf(attacked, 'en', evidenceOf(attacked, article));
      const page = await open(html);
      await page.keyboard.press('/');
      await page.keyboard.type('script');
      await page.keyboard.press('Enter');
      expect(await page.locator('.details h2').textContent()).toBe(ATTACK);
      await page.locator('.details button.edge').first().click();
      expect(await page.locator('.details blockquote').first().textContent()).toBe(ATTACK);
      expect(await page.locator('.details a').count()).toBe(0);
      await page.getByRole('button', { name: 'Table' }).click();
      await page.locator('tbody tr').first().waitFor();
      expect(await page.evaluate(() => (globalThis as { attacked?: number }).attacked)).toBeUndefined();
      expect(await page.locator('img, b, script:not([id])').count()).toBe(1);
      await page.close();
    });

    it('in the address', async () => {
      const page = await open(
        await pageOf(sampleGraph),
        `#node=${encodeURIComponent(ATTACK)}&from=${ATTACK}`,
      );
      expect(await page.locator('img').count()).toBe(0);
      expect(await page.evaluate(() => (globalThis as { attacked?: number }).attacked)).toBeUndefined();
      await page.close();
    });

    it('and would run nothing else even if it were written into the page', async () => {
      const html = sample.replace('</body>', `<img src=x onerror="attacked=1">${ATTACK}</body>`);
      const page = await open(html);
      const refused = await page.evaluate(() => {
        try {
          document.body.innerHTML += '<i>x</i>';
          return 'written';
        } catch (error) {
          return (error as Error).name;
        }
      });
      expect(refused).toBe('TypeError');
      expect(await page.evaluate(() => (globalThis as { attacked?: number }).attacked)).toBeUndefined();
      await page.close();
    });
  });
});
