import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The rows of docs/RELIABILITY.md: what breaks, what is promised, and the test that breaks it: `file`: words of its title. */
const rows = readFileSync('docs/RELIABILITY.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!what breaks|-)/.test(line))
  .map((line) =>
    line
      .slice(2, -2)
      .split(' | ')
      .map((cell) => cell.trim()),
  );

it('there are promises', () => {
  expect(rows.length).toBeGreaterThan(15);
});

it.each(rows)('%s: %s', (_, __, test = '') => {
  const [, file = '', title = ''] = /^`(test\/[\w/.-]+)`: (.+)$/.exec(test) ?? [];
  expect(existsSync(file), test).toBe(true);
  const cases = readFileSync(file, 'utf8').match(/\bit[.(][\s\S]{0,400}/g) ?? [];
  // a number that the title reckons is left out
  const parts = title.split('\\d+').map((part) => part.trim());
  expect(
    cases.some((text) => parts.every((part) => text.includes(part))),
    title,
  ).toBe(true);
});
