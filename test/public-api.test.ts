import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as library from '../src/index.js';
import { buildProgram } from './commands/build-program.js';

/** What other programs build upon: a name that goes is a breaking change, and is said in CHANGELOG.md. */
const NAMES = [
  'ERROR_CODES',
  'EXPORTERS',
  'EXTRACTOR',
  'SozhError',
  'assembleDirty',
  'extract',
  'findDates',
  'findExporter',
  'loadKnowledge',
  'loadOntology',
  'openStore',
  'readArticle',
  'readGazetteerFiles',
  'recordOf',
  'resolveName',
  'selectGraph',
];

describe('the library', () => {
  it('gives these names', () => {
    expect(Object.keys(library).sort()).toEqual(NAMES);
  });

  it('is of the version that package.json and the changelog name', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(library.EXTRACTOR).toBe(`sozh/${version}`);
    expect(readFileSync('CHANGELOG.md', 'utf8')).toContain(`## ${version}`);
  });
});

describe('a program that has the package installed', () => {
  const place = mkdtempSync(join(tmpdir(), 'sozh-library-'));
  beforeAll(() => {
    mkdirSync(join(place, 'node_modules'));
    symlinkSync(dirname(dirname(buildProgram())), join(place, 'node_modules/sozh'));
    for (const name of readdirSync('examples')) copyFileSync(join('examples', name), join(place, name));
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  it('runs the example: who met whom, in the order of time', () => {
    const articles = readdirSync('data/articles').filter((name) => name.endsWith('.txt'));
    const paths = articles.map((name) => resolve('data/articles', name));
    const said = execFileSync(process.execPath, ['who-met-whom.mjs', ...paths], {
      cwd: place,
      encoding: 'utf8',
    });
    expect(said).toMatch(/^2023-05-24 {2}Александр Лукашенко — Владимир Путин \(planned\)\n {4}«Послезавтра/);
    const days = [...said.matchAll(/^(\d{4}-\d\d-\d\d)/gm)].map(([, day]) => day!);
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual(days.toSorted());
  });
});
