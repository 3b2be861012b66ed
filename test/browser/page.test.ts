/// <reference lib="dom" />
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sampleGraph } from '../export/sample-graph.js';
import { pageOf } from '../page/sample-page.js';
import { chromiumIsAbsent, startChromium } from './chromium.js';

const absent = chromiumIsAbsent();
const PICTURE = fileURLToPath(new URL('../../docs/images/page.png', import.meta.url));

/** The page of `export html` in a real browser, opened from a file as people open it. `UPDATE=1` renews the README's picture. */
describe.skipIf(absent)(`the page${absent ? ` (not tested: ${absent})` : ''}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'sozh-page-'));
  const address = pathToFileURL(join(folder, 'graph.html')).href;
  let browser: Browser;
  let page: Page;
  /** what went wrong in the page, and what it asked the network for */
  const errors: string[] = [];
  const requests: string[] = [];

  beforeAll(async () => {
    writeFileSync(join(folder, 'graph.html'), await pageOf(sampleGraph));
    browser = await startChromium();
  });
  beforeEach(async () => {
    page = await open('');
  });
  afterEach(() => page.close());

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  async function open(hash: string, options: BrowserContextOptions = {}): Promise<Page> {
    const opened = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
    opened.on('pageerror', (error) => errors.push(String(error)));
    opened.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    opened.on('request', (request) => requests.push(request.url()));
    await opened.goto(address + hash);
    await opened.locator('header h1').waitFor();
    return opened;
  }

  const details = (): Locator => page.locator('.details');
  const counts = (): Locator => page.locator('.counts');
  const save = async (name: string): Promise<Buffer> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    return readFileSync(await download.path());
  };
  const find = async (name: string): Promise<void> => {
    await page.keyboard.press('/');
    await page.keyboard.type(name);
  };
  const hash = (): Promise<string> => page.evaluate(() => decodeURIComponent(location.hash));

  it('draws the graph, and says how much it shows', async () => {
    expect(await counts().textContent()).toBe('вершин: 13 · связей: 22');
    await expect.poll(() => colouredPixels(page)).toBeGreaterThan(500);
  });

  it('finds «Смоленской», and tells what is known of the oblast', async () => {
    await find('Смоленской');
    await expect
      .poll(() => page.locator('[role=option]').allTextContents())
      .toEqual(['Смоленская областьрегион']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await details().locator('h2').textContent()).toBe('Смоленская область');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await expect.poll(hash).toContain('node=region:smolenskaya-oblast');
    expect(await details().locator('button.edge').count()).toBe(3);
  });

  it('opens an edge, with its date, status, quote and article', async () => {
    await find('Смоленской');
    await page.keyboard.press('Enter');
    await details().locator('button.edge', { hasText: 'подписал' }).click();
    expect(await details().locator('h2').textContent()).toContain('Гомельская область');
    expect(await details().locator('.kind').textContent()).toBe('◇ запланировано');
    expect(await details().locator('dl').textContent()).toContain('22 мая – 31 декабря 2023');
    expect(await details().locator('blockquote').textContent()).toBe('Предложение e15.');
    const article = details().locator('.article a');
    expect(await article.textContent()).toBe('Гости приехали в Брест');
    expect(await article.getAttribute('href')).toBe('https://example.org/brest');
    await expect.poll(hash).toContain('edge=edge:e15');
    await page.keyboard.press('Escape');
    expect(await details().locator('h2').count()).toBe(0);
  });

  it('chooses a node and a line where they are clicked on', async () => {
    const { circles, lines } = readSvg(await save('Сохранить SVG'));
    const { x, y } = (await page.locator('.canvas').boundingBox())!;
    const [circle] = circles;
    // a slow machine may still be drawing: until it answers
    const heading = details().locator('h2');
    await expect
      .poll(
        async () => {
          await page.mouse.click(x + circle!.x, y + circle!.y);
          return heading.count();
        },
        { interval: 500, timeout: 20_000 },
      )
      .toBe(1);
    const first = await details().locator('h2').textContent();
    expect(sampleGraph.nodes.map(({ name }) => name)).toContain(first);
    await page.keyboard.press('Escape');
    const middle = lines.find((point) =>
      circles.every((one) => Math.hypot(one.x - point.x, one.y - point.y) > 30),
    )!;
    await expect
      .poll(
        async () => {
          await page.mouse.move(x + middle.x - 1, y + middle.y);
          await page.mouse.move(x + middle.x, y + middle.y);
          return page.locator('.canvas.over-line').count();
        },
        { interval: 500, timeout: 20_000 },
      )
      .toBe(1);
    await expect
      .poll(
        async () => {
          await page.mouse.move(x + middle.x - 1, y + middle.y);
          await page.mouse.click(x + middle.x, y + middle.y);
          return (await heading.allTextContents()).join();
        },
        { interval: 1000, timeout: 20_000 },
      )
      .toContain('—');
    await expect.poll(hash).toMatch(/^#(?:pair|edge)=/);
  });

  it('filters what is planned, and what has few sources', async () => {
    const box = page.getByLabel('запланировано');
    await box.uncheck();
    await expect.poll(() => counts().textContent()).toContain('связей: 20 из 22');
    await expect.poll(hash).toBe('#without-statuses=planned');
    await page.getByLabel('Источников, не менее').fill('2');
    await expect.poll(() => counts().textContent()).toContain('связей: 1 из 22');
    await page.getByRole('button', { name: 'Сбросить фильтры' }).click();
    await expect.poll(() => counts().textContent()).toBe('вершин: 13 · связей: 22');
    expect(await box.isChecked()).toBe(true);
  });

  it('narrows the time where its ends are dragged or moved with keys', async () => {
    const scale = (await page.locator('.scale').boundingBox())!;
    const handle = (await page.locator('.handle .grip').first().boundingBox())!;
    await page.mouse.move(handle.x + 3, handle.y + 20);
    await page.mouse.down();
    await page.mouse.move(scale.x + scale.width * 0.99, handle.y + 20, { steps: 5 });
    await page.mouse.up();
    const from = await page.getByLabel('С', { exact: true }).inputValue();
    expect(from > '2022-01-01').toBe(true);
    await expect.poll(hash).toBe(`#from=${from}`);
    expect(await counts().textContent()).toMatch(/связей: \d+ из 22/);
    await page.locator('.handle').first().focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.getByLabel('С', { exact: true }).inputValue()).not.toBe(from);

    await page.getByLabel('С', { exact: true }).fill('2023-05-24');
    await page.getByLabel('По', { exact: true }).fill('2023-05-24');
    // those that hold on this day: e06, e07, e08, e09, e12, e15, e21 …
    await expect.poll(() => counts().textContent()).toContain(`связей: ${HOLD_ON_24_MAY} из 22`);
    await page.getByLabel('и связи без даты').check();
    await expect.poll(() => counts().textContent()).toContain(`связей: ${HOLD_ON_24_MAY + UNDATED} из 22`);
  });

  it('shows the same as a table', async () => {
    await page.getByRole('button', { name: 'Таблица' }).click();
    await expect.poll(() => page.locator('tbody tr').count()).toBe(22);
    await page.getByRole('button', { name: 'Источников', exact: true }).click();
    expect(await page.locator('tbody tr').first().textContent()).toContain('Анна Соколова');
    await page.locator('tbody tr').first().getByRole('button', { name: 'встретился с' }).click();
    expect(await details().locator('blockquote').textContent()).toBe('Предложение e01.');
  });

  it('saves PNG and SVG', async () => {
    const png = await save('Сохранить PNG');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.length).toBeGreaterThan(10_000);
    const svg = (await save('Сохранить SVG')).toString();
    expect(svg.match(/<circle /g)).toHaveLength(13);
    expect(svg).toContain('Смоленская область');
  });

  it('shows again what a link says, and nothing of what it says wrong', async () => {
    const other = await open('#node=person:anna-sokolova&view=table&theme=dark&without-statuses=asserted');
    expect(await other.locator('.details h2').textContent()).toBe('Анна Соколова');
    expect(await other.locator('tbody tr').count()).toBe(7);
    expect(await other.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(20, 23, 28)',
    );
    await other.evaluate(() => {
      location.hash = '#node=person:nobody&edge=<img src=x>';
    });
    await expect.poll(() => other.locator('.details h2').count()).toBe(0);
    await other.close();
  });

  it('shows what the README shows', async () => {
    const other = await open('#node=person:anna-sokolova', { viewport: { width: 1280, height: 720 } });
    await expect.poll(() => colouredPixels(other)).toBeGreaterThan(500);
    await other.screenshot(process.env.UPDATE ? { path: PICTURE } : {});
    await other.close();
  });

  it('asked the network for nothing, and nothing went wrong', () => {
    expect(requests.filter((url) => !/^(?:file|data|blob):/.test(url))).toEqual([]);
    expect(errors).toEqual([]);
  });
});

const days = (edge: { start: string | null; end: string | null }) => edge.start !== null || edge.end !== null;
const UNDATED = sampleGraph.edges.filter((edge) => !days(edge)).length;
const HOLD_ON_24_MAY = sampleGraph.edges.filter(
  (edge) =>
    days(edge) &&
    (edge.start === null || edge.start <= '2023-05-24') &&
    (edge.end === null || edge.end > '2023-05-24'),
).length;

/** How many pixels of the picture are neither white nor grey. */
async function colouredPixels(page: Page): Promise<number> {
  const picture = await page.locator('.canvas').screenshot();
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let coloured = 0;
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
      if (Math.max(red, green, blue) - Math.min(red, green, blue) > 60) coloured += 1;
    }
    return coloured;
  }, picture.toString('base64'));
}

/** Where the circles of a picture are, and the middles of its lines. */
function readSvg(svg: Buffer): { readonly circles: readonly Point[]; readonly lines: readonly Point[] } {
  const numbers = (element: string, names: readonly string[]) =>
    [...svg.toString().matchAll(new RegExp(`<${element} [^>]*>`, 'g'))].map(([tag]) =>
      names.map((name) => Number(new RegExp(` ${name}="([^"]*)"`).exec(tag)![1])),
    );
  return {
    circles: numbers('circle', ['cx', 'cy']).map(([x, y]) => ({ x: x!, y: y! })),
    lines: numbers('line', ['x1', 'x2', 'y1', 'y2']).map(([a, b, c, d]) => ({
      x: (a! + b!) / 2,
      y: (c! + d!) / 2,
    })),
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}
