/// <reference lib="dom" />
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExplored, startExploring } from '../commands/explored-store.js';
import type { SozhProgram } from '../commands/sozh-program.js';
import { chromiumIsAbsent, startChromium } from './chromium.js';
import { findViolations } from './run-axe.js';

const absent = chromiumIsAbsent();

/** The page of `sozh explore` in a real browser, with the program behind it. */
describe.skipIf(absent)(`the page of explore${absent ? ` (not tested: ${absent})` : ''}`, () => {
  let sozh: SozhProgram;
  let child: ChildProcess;
  let origin: string;
  let browser: Browser;
  const errors: string[] = [];
  const hosts = new Set<string>();

  beforeAll(async () => {
    sozh = await readExplored();
    ({ child, origin } = await startExploring(sozh));
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
    child?.kill();
    sozh?.remove();
  });

  async function open(hash = '', options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    await page.goto(`${origin}/${hash}`);
    await page.locator('header h1').waitFor();
    return page;
  }
  const counts = (page: Page) => page.locator('.counts').textContent();
  const status = (page: Page) => page.locator('.live-status').textContent();
  const hashOf = (page: Page) => page.evaluate(() => decodeURIComponent(location.hash));
  const field = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
  const showDay = async (page: Page, day: string) => {
    await page.getByLabel('Как было известно на').fill(day);
    await page.getByRole('button', { name: 'Показать этот день' }).click();
  };
  async function choose(page: Page, label: string, name: string): Promise<void> {
    await field(page, label).focus();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  }

  it('finds paths between two, asked by the keyboard alone, and lights one', async () => {
    const page = await open();
    const whole = await counts(page);
    await choose(page, 'От кого, чего', 'Островским');
    expect(await field(page, 'От кого, чего').inputValue()).toBe('Алексей Островский');
    await choose(page, 'До кого, чего', 'грызлова');
    await page.getByRole('button', { name: 'Найти пути' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page)).toMatch(/^Путей найдено: \d/);
    const first = page.locator('.paths button').first();
    expect(await first.textContent()).toBe(
      'Алексей Островский – Александр Лукашенко – Владимир Путин – Борис Грызлов',
    );
    await expect.poll(() => counts(page)).toMatch(/^вершин: \d+ из /);
    await first.focus();
    await page.keyboard.press('Enter');
    expect(await first.getAttribute('aria-pressed')).toBe('true');
    await expect
      .poll(() => hashOf(page))
      .toContain('path=person:aleksey-ostrovskiy,person:boris-gryzlov&hops=4');
    expect(await findViolations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Таблица' }).click();
    const rows = await page.locator('tbody tr').allTextContents();
    expect(rows.length).toBeGreaterThanOrEqual(3);
    expect(rows.join()).toContain('Грызлов');
    await page.getByRole('button', { name: 'Показать всё снова' }).click();
    await expect.poll(() => counts(page)).toBe(whole);
    expect(await page.locator('.paths').isVisible()).toBe(false);
    await page.close();
  });

  it('keeps the question in the address, and asks it again where the filters change', async () => {
    const page = await open('#path=person:aleksey-ostrovskiy,person:boris-gryzlov&hops=3');
    await expect.poll(() => status(page)).toMatch(/^Путей найдено: \d/);
    expect(await field(page, 'До кого, чего').inputValue()).toBe('Борис Грызлов');
    expect(await page.locator('#path-hops').inputValue()).toBe('3');
    await page.getByLabel('По', { exact: true }).fill('2023-05-31');
    await expect.poll(() => status(page)).toContain('Путей не найдено');
    await page.close();
  });

  it('shows what lies around one', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Показать окрестность' }).click();
    expect(await status(page)).toBe('Выберите из списка.');
    await choose(page, 'Вокруг кого, чего', 'Борисом Грызловым');
    await page.getByRole('button', { name: 'Показать окрестность' }).click();
    await expect.poll(() => status(page)).toMatch(/^В окрестности вершин: \d+$/);
    const near = Number(/\d+$/.exec((await status(page))!)![0]);
    await page.locator('#near-hops').fill('3');
    await page.getByRole('button', { name: 'Показать окрестность' }).click();
    await expect.poll(async () => Number(/\d+$/.exec((await status(page))!)?.[0])).toBeGreaterThan(near);
    await expect.poll(() => hashOf(page)).toContain('around=person:boris-gryzlov&hops=3');
    await page.close();
  });

  it('shows the graph as it was known on a day, and as it is', async () => {
    const page = await open();
    const whole = await counts(page);
    await showDay(page, '2023-05-22');
    await expect.poll(() => counts(page)).not.toBe(whole);
    await expect.poll(() => hashOf(page)).toBe('#as-of=2023-05-22');
    expect(await page.locator('header').count()).toBe(1);
    await field(page, 'Найти').fill('путин');
    await expect.poll(() => page.locator('header .found').textContent()).toBe('ничего не найдено');
    await page.keyboard.press('Escape');
    const linked = await open('#as-of=2023-05-22');
    expect(await counts(linked)).toBe(await counts(page));
    await linked.close();
    await page.getByRole('button', { name: 'Как известно сейчас' }).click();
    await expect.poll(() => counts(page)).toBe(whole);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('as-of');
    await page.close();
  });

  it.each([
    ['dark', '#theme=dark', {}],
    ['a phone', '#as-of=2023-05-22', { viewport: { width: 375, height: 700 } }],
  ])('axe finds nothing wrong: %s', async (_, hash, options) => {
    const page = await open(hash, options);
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await page.close();
  });

  it('sees what others wrote, and says so where it cannot ask', async () => {
    const page = await open('', { locale: 'en' });
    const whole = await counts(page);
    sozh.write('later.txt', LATER);
    expect((await sozh.run(['ingest', 'later.txt'])).code).toBe(0);
    await choose(page, 'Вокруг кого, чего', 'Грызлов');
    await page.getByRole('button', { name: 'Показать окрестность' }).click();
    await expect.poll(() => status(page)).toMatch(/^В окрестности вершин: \d+$/);
    await page.getByRole('button', { name: 'Показать всё снова' }).click();
    await expect.poll(() => counts(page)).not.toBe(whole);

    child.kill('SIGTERM');
    await once(child, 'exit');
    await showDay(page, '2023-05-22');
    await expect.poll(() => status(page)).toContain('sozh explore не отвечает');
    expect(await page.getByLabel('Как было известно на').inputValue()).toBe('');
    await expect.poll(() => hashOf(page)).not.toContain('as-of');
    await page.close();
  });

  it('asked nobody but its own server, and nothing went wrong', () => {
    expect([...hosts]).toEqual([new URL(origin).host]);
    expect(errors).toEqual([]);
  });
});

const LATER = `Посол открыл выставку

20.06.2023

Борис Грызлов сегодня встретился в Минске с Натальей Кочановой.
`;
