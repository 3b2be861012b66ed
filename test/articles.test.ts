import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentJson } from '../src/commands/extract.js';
import { extract } from '../src/pipeline.js';
import { readArticle } from '../src/read/read-article.js';
import { GoldenCase } from './articles/golden-case.js';
import { describeDocument } from './articles/plain-notation.js';
import { knowledge } from './knowledge-fixture.js';

/**
 * Whole articles of our own, each with all that is found in it. `UPDATE=1 npx vitest run test/articles.test.ts` makes what is found now the
 * expectation: read the difference before it is committed, and put lines that are wrong into known-errors.txt beside it (`wrong: …`, or
 * `missing: …` for what should be found).
 */
const UPDATE = process.env.UPDATE === '1';

function extractCase(one: GoldenCase) {
  const { article, messages } = readArticle(readFileSync(one.path('article.txt'), 'utf8'));
  return extract(article, knowledge, messages);
}

describe.each(GoldenCase.all())('$slug', (one) => {
  const document = extractCase(one);
  const lines = describeDocument(document);
  const { article, ...found } = JSON.parse(JSON.stringify(documentJson(document)));
  const { text, ...head } = article;
  const json = { article: head, ...found };
  if (UPDATE) one.update(lines, json);

  it('says what is expected of it', () => {
    expect(lines.filter((line) => line !== '').toSorted()).toEqual(one.expectedLines);
    expect(json).toEqual(one.expectedJson);
  });

  it('does not find what is known to be missing', () => {
    const missing = one.knownErrors.filter(({ kind }) => kind === 'missing').map(({ line }) => line);
    expect(lines.filter((line) => missing.includes(line))).toEqual([]);
  });

  it('points at its text, and at its own entities', () => {
    const ids = new Set(document.entities.map(({ id }) => id));
    for (const { mentions } of document.entities)
      for (const mention of mentions) expect(text.slice(mention.start, mention.stop)).toBe(mention.text);
    for (const date of document.dates) expect(text.slice(date.start, date.stop)).toBe(date.phrase);
    for (const { start, stop, quote, from, to, speaker } of document.statements) {
      expect(text.slice(start, stop)).toBe(quote);
      expect([from, to, ...(speaker ? [speaker] : [])].filter((id) => !ids.has(id))).toEqual([]);
    }
  });

  it('says the same every time', () => {
    expect(extractCase(one)).toEqual(document);
  });
});

describe('the sample articles', () => {
  const samples = readdirSync('data/articles').filter((name) => name.endsWith('.txt'));

  it.each(samples)('%s is one of the cases', (name) => {
    const slug = name.replace(/^\d{4}-\d\d-\d\d-|\.txt$/g, '');
    const sample = readFileSync(`data/articles/${name}`, 'utf8');
    expect(readFileSync(new GoldenCase(slug).path('article.txt'), 'utf8')).toBe(sample);
  });
});
