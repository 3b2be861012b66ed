import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.js';
import { loadLanguage } from '../../src/knowledge/load-language.js';
import type { Analysed } from '../../src/model/document.js';
import { segment } from '../../src/segment/segment.js';

const read = (text: string, effort: 'full' | 'needed'): Analysed => {
  const article = { id: 'article:0', title: '', publishedAt: null, language: 'ru', url: null, outlet: null };
  return analyse(segment({ ...article, aliases: [], text }), LANGUAGES[effort]);
};
const LANGUAGES = { full: loadLanguage(), needed: loadLanguage(undefined, {}, 'needed') };

describe('analysing only what is needed', () => {
  const texts = [
    '2022-07-01-forum-grodno',
    '2023-05-22-ambassador-report',
    '2024-02-01-bryansk-governor',
  ].map((name) => readFileSync(`data/articles/${name}.txt`, 'utf8'));

  it('finds the names of the full analysis, but for one of fifty, and reads all but one token of a hundred the same', () => {
    let [names, found, tokens, same] = [0, 0, 0, 0];
    for (const text of texts) {
      const [full, needed] = [read(text, 'full'), read(text, 'needed')];
      const expected = new Set(needed.names.map((name) => JSON.stringify(name)));
      names += full.names.length;
      found += full.names.filter((name) => expected.has(JSON.stringify(name))).length;
      const others = needed.sentences.flatMap((sentence) => sentence.tokens);
      full.sentences
        .flatMap((sentence) => sentence.tokens)
        .forEach((token, i) => {
          tokens++;
          if (JSON.stringify(token) === JSON.stringify(others[i])) same++;
        });
    }
    expect(names).toBeGreaterThan(40);
    expect(found / names).toBeGreaterThan(0.98);
    expect(same / tokens).toBeGreaterThan(0.99);
  });

  it('looks for spans only near names', () => {
    const far = 'по мнению вчерашних собеседников, министр и директор школы встречались в понедельник утром';
    const text = `Минск ждёт гостей. Позже, ${far}, чтобы обсудить строительство моста через реку, потом в среду и в четверг.`;
    const labels = (effort: 'full' | 'needed'): string[] =>
      read(text, effort).spans.map(({ label }) => label);
    expect(labels('full')).toContain('PROFESSION');
    expect(labels('needed')).not.toContain('PROFESSION');
    expect(labels('needed')).toContain('CITY');
  });
});
