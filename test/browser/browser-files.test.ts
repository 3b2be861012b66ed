import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFavourites } from '../../src/browser/browser-favourites.js';
import { listBrowserFiles } from '../../src/browser/browser-files.js';
import { zipFiles } from '../../src/browser/zip-files.js';
import { loadOntology } from '../../src/knowledge/load-ontology.js';
import { ENTITY_TYPES } from '../../src/model/entity.js';
import { openStore } from '../../src/store/open-store.js';
import { listQueries } from '../../src/store/query-library.js';
import type { Store } from '../../src/store/store.js';
import { putLibraryNews } from '../store/library-news.js';
import { guideQueries } from './guide-queries.js';
import { readZip } from './read-zip.js';

const FOLDER = new URL('../../cypher/browser/', import.meta.url);
const files = listBrowserFiles(loadOntology(), listQueries());
const textOf = (name: string) => String(files.find((file) => file.name === name)!.body);

/** `UPDATE=1` writes anew what is generated of it. */
describe('cypher/browser', () => {
  it('holds what the program makes of ontology and library', () => {
    if (process.env.UPDATE) for (const { name, body } of files) writeFileSync(new URL(name, FOLDER), body);
    expect(readdirSync(FOLDER).sort()).toEqual(files.map(({ name }) => name).sort());
    for (const { name, body } of files) {
      const written = readFileSync(new URL(name, FOLDER));
      // how well text is packed differs between versions of zlib
      if (name.endsWith('.zip')) expect(readZip(written)).toEqual(listFavourites(listQueries()));
      else expect(written.toString('utf8'), name).toBe(String(body));
    }
  });
});

describe('the style', () => {
  it('has a rule for every label and relation type, and captions with dates', () => {
    const rules = [...textOf('style.grass').matchAll(/^(\S+) \{\n([^}]+(?:\}'[^}]+)?)\}/gm)];
    const selectors = rules.map(([, selector]) => selector!);
    for (const type of ENTITY_TYPES) expect(selectors).toContain(`node.${type}`);
    // Browser makes a rule of its own for a label that has none, and puts it last, where it wins
    expect(selectors.indexOf('node.Entity')).toBeLessThan(selectors.indexOf('node.Person'));
    const relations = selectors.filter((selector) => selector.startsWith('relationship.'));
    expect(relations).toEqual(loadOntology().types.map(({ type }) => `relationship.${type}`));
    for (const [text, selector] of rules)
      if (selector!.startsWith('relationship.')) expect(text).toContain("caption: '{caption}';");
  });
});

describe('the favourites', () => {
  it('are the whole library in folders, and one that gives every parameter a value', () => {
    const favourites = listFavourites(listQueries());
    expect(favourites).toHaveLength(listQueries().length + 1);
    for (const { path, text } of favourites) {
      expect(path).toMatch(/^Sozh[ a-z]*\/[a-z-]+\.cypher$/);
      expect(text.split('\n')[0], path).toMatch(/^\/\/ \S/);
      expect(text).not.toMatch(/^\/\/ (?:Example|Result|Topic):/m);
    }
    const set = [...favourites[0]!.text.matchAll(/^:param (\w+) => (.+);$/gm)].map(([, name]) => name);
    const used = listQueries().flatMap(({ parameters }) => parameters.map(({ name }) => name));
    expect(set).toEqual([...new Set(used)].sort());
  });

  it('are packed as others read it', () => {
    const some = [
      { path: 'a/один.cypher', text: 'RETURN 1'.repeat(500) },
      { path: 'b.cypher', text: '' },
    ];
    expect(readZip(zipFiles(some))).toEqual(some);
  });
});

describe('the guides', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sozh-guide-'));
  let store: Store;
  beforeAll(async () => {
    store = await openStore(join(folder, 'news.graph'));
    await putLibraryNews(store);
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const queries = guideQueries(textOf('guide.en.html'));

  it('have the same queries in both languages', () => {
    expect(queries.length).toBeGreaterThanOrEqual(10);
    expect(guideQueries(textOf('guide.ru.html'))).toEqual(queries);
  });

  it.each(queries.filter((query) => !query.startsWith(':')))('%s', async (query) => {
    const { rows } = await store.query(query);
    expect(rows.length).toBeGreaterThan(0);
  });

  it.each(['guide.en.html', 'guide.ru.html'])('%s loses nothing when Browser cleans it', (name) => {
    // it takes attributes such as onclick="…" out, and all that looks like them: « one = 1»
    expect(textOf(name)).not.toMatch(/\s+on[^\s=]+\s*=/i);
    expect(textOf(name).match(/<slide/g)).toHaveLength(textOf(name).match(/<\/slide>/g)!.length);
  });
});
