import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { date } from '../../src/date/date.js';
import { analyseText } from './analyse-text.js';

interface Case {
  readonly anchor: string;
  readonly sentence: string;
  readonly values: readonly string[];
}

/** `phrases*.txt`: «@ day» sets the anchor, «sentence => values» is a case, «## title» opens a section. */
function readCases(file: string): Map<string, Case[]> {
  const sections = new Map<string, Case[]>();
  let [anchor, title] = ['', ''];
  for (const line of readFileSync(new URL(file, import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('@')) anchor = line.slice(1).trim();
    if (line.startsWith('@') || line.startsWith('## ')) title = `${anchor}: ${line.slice(2).trim()}`;
    const [sentence, values] = line.startsWith('#') ? [] : line.split(' => ');
    if (sentence === undefined || values === undefined) continue;
    const cases = sections.get(title) ?? [];
    cases.push({ anchor, sentence, values: values.split(' | ') });
    sections.set(title, cases);
  }
  return sections;
}

describe.each([
  ['ru', 'phrases.txt', 450],
  ['be', 'phrases-be.txt', 75],
  ['en', 'phrases-en.txt', 85],
] as const)('phrases: %s', (language, file, least) => {
  const sections = readCases(file);

  it('are read from their file', () => {
    expect([...sections.values()].flat().length).toBeGreaterThan(least);
  });

  it.each([...sections])('%s', (_, cases) => {
    for (const { anchor, sentence, values } of cases) {
      const { dates } = date(analyseText(sentence, anchor, language));
      const found = dates.map(({ time }) => time.edtf).join(', ') || '-';
      expect(values, `«${sentence}» read on ${anchor} gave ${found}`).toContain(found);
    }
  });
});
