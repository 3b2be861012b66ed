import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The folder rules of docs/ARCHITECTURE.md, held by reading every import of src/. */
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && exists(path));
const sources = tracked.filter((path) => /^src\/.*\.ts$/.test(path));

function exists(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}

interface Import {
  readonly file: string;
  readonly from: string;
  /** `src/model/time.js`, or the name of a package */
  readonly target: string;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'/g;

const imports: readonly Import[] = sources.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    return {
      file,
      from: part(file),
      target: name.startsWith('.') ? normalize(join(dirname(file), name)) : name,
    };
  }),
);

/** The folder of src/ that a file belongs to, or its own name at the top: `date`, `pipeline`. */
function part(path: string): string {
  return /^src\/([^/]+?)(?:\.[jt]s|\/)/.exec(path)?.[1] ?? '';
}

const STAGES = ['read', 'segment', 'analyse', 'recognise', 'resolve', 'date', 'relate'];
const stage = ['model', 'russian', 'neural', 'errors'];
/** What each part of src/ may import, besides itself. `*` is anything. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  model: [],
  neural: ['model', 'errors'],
  russian: ['model', 'neural', 'errors'],
  knowledge: ['model', 'russian', 'neural', 'errors'],
  ...Object.fromEntries(STAGES.map((name) => [name, stage])),
  assemble: ['model', 'russian', 'errors'],
  store: ['model', 'assemble', 'errors'],
  export: ['model', 'russian', 'errors'],
  page: ['model'],
  browser: ['export', 'store', 'model', 'errors'],
  explore: ['browser', 'export', 'model', 'errors'],
  queue: ['model', 'errors'],
  fetch: ['model', 'errors'],
  pipeline: [...STAGES, 'knowledge', 'model', 'russian', 'errors'],
  commands: [
    'read',
    'fetch',
    'knowledge',
    'pipeline',
    'store',
    'export',
    'browser',
    'explore',
    'assemble',
    'queue',
    'model',
    'errors',
  ],
  cli: ['commands', 'model', 'errors'],
  index: ['*'],
};

/** Where a third-party package may be imported. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  'neo4j-driver': /^src\/store\/neo4j\//,
  '@grafeo-db/js': /^src\/store\/embedded\//,
  bullmq: /^src\/queue\/redis\//,
  ioredis: /^src\/queue\/redis\//,
  commander: /^src\/cli(?:\.ts$|\/)/,
  graphology: /^src\/(?:assemble|export|page)\//,
  'graphology-communities-louvain': /^src\/export\//,
  'graphology-types': /^src\/(?:assemble|export)\//,
  'graphology-layout-forceatlas2': /^src\/(?:assemble|export)\//,
  sigma: /^src\/page\//,
  'sigma/settings': /^src\/page\//,
  'sigma/types': /^src\/page\//,
  undici: /^src\/fetch\//,
  'ipaddr.js': /^src\/fetch\//,
  'robots-parser': /^src\/fetch\//,
  saxes: /^src\/read\//,
  linkedom: /^src\/read\/html\//,
  yauzl: /^src\/read\//,
  'csv-parse': /^src\/read\//,
  unpdf: /^src\/read\//,
  picomatch: /^src\/read\//,
  zod: /^src\/(?:model|knowledge)\//,
};

const show = ({ file, target }: Import): string => `${file} imports ${target}`;

describe('imports', () => {
  it('are seen at all', () => {
    expect(imports.length).toBeGreaterThan(100);
    const parts = new Set(imports.map(({ from }) => from));
    for (const name of [...STAGES, 'assemble', 'store', 'export', 'pipeline', 'cli'])
      expect(parts).toContain(name);
    expect(imports.some(({ target }) => target === 'zod')).toBe(true);
    expect(imports.some(({ target }) => target.startsWith('src/model/'))).toBe(true);
  });

  it('keep to the folders that each part may use', () => {
    const own = imports.filter(({ target }) => target.startsWith('src/'));
    const wrong = own.filter(({ from, target }) => {
      const allowed = MAY_IMPORT[from];
      return part(target) !== from && !(allowed?.includes(part(target)) || allowed?.includes('*'));
    });
    expect(wrong.map(show)).toEqual([]);
  });

  it('keep each package in its place', () => {
    const packages = imports.filter(
      ({ target }) => !target.startsWith('src/') && !target.startsWith('node:'),
    );
    expect(packages.filter(({ file, target }) => !PACKAGES[target]?.test(file)).map(show)).toEqual([]);
  });

  it('leave the page what a browser has: of ours only types, nothing of Node, and nobody imports it', () => {
    const ofPage = imports.filter(({ from }) => from === 'page');
    expect(ofPage.length).toBeGreaterThan(20);
    expect(ofPage.filter(({ target }) => target.startsWith('node:')).map(show)).toEqual([]);
    const values = /(?:^|\n)(?:import|export)\s(?!type\s)[^;]*?from\s*'\.\.\/[^']*'/;
    const pages = sources.filter((file) => part(file) === 'page');
    expect(pages.filter((file) => values.test(readFileSync(file, 'utf8')))).toEqual([]);
    const importers = imports.filter(({ from, target }) => from !== 'page' && part(target) === 'page');
    expect(importers.map(show)).toEqual([]);
  });

  it('bring no input or output into the stages: only read/ may read files, at its edge', () => {
    const io = /^node:(?:fs|child_process|net|http|https|process|os|worker_threads|readline)/;
    const pure = new Set([...STAGES, 'assemble', 'model', 'russian']);
    const wrong = imports
      .filter(({ from, target }) => pure.has(from) && io.test(target))
      .map(({ file }) => file);
    expect(new Set(wrong)).toEqual(new Set(['src/read/find-sources.ts', 'src/read/read-source.ts']));
  });
});

describe('files', () => {
  it('print nothing from within: people are spoken to by commands alone', () => {
    const talking = sources.filter((file) => /(?:^|[^.\w])console\./m.test(readFileSync(file, 'utf8')));
    expect(talking).toEqual([]);
    const pure = sources.filter((file) => [...STAGES, 'assemble', 'model', 'russian'].includes(part(file)));
    expect(pure.filter((file) => /(?:^|[^.\w])process\./m.test(readFileSync(file, 'utf8')))).toEqual([
      'src/read/read-source.ts',
    ]);
  });

  it('have at most 300 lines, tables and generated code apart', () => {
    const long = tracked
      .filter(
        (path) =>
          /^(?:src|test)\/.*\.ts$/.test(path) &&
          !/-(?:words|rules)\.ts$|^src\/neural\/kernels\.ts$/.test(path),
      )
      .map((path) => [path, readFileSync(path, 'utf8').trimEnd().split('\n').length] as const)
      .filter(([, lines]) => lines > 300);
    expect(long).toEqual([]);
  });

  it('name no machine and no registry', () => {
    // the brackets keep these patterns from finding themselves
    const machine = /\/(?:hom[e]|User[s])\/\w|\/roo[t]\/|\/wor[k]\/(?:main|shared)/;
    const registry =
      /https?:\/\/[a-z0-9.-]*(?:npmj[s]|npmmirro[r]|pyp[i]|pythonhoste[d]|repo\d?\.mave[n]|deb\.debia[n])[a-z0-9.-]*/i;
    const found = tracked.flatMap((path) => {
      const bytes = readFileSync(path);
      if (bytes.includes(0)) return [];
      return bytes
        .toString('utf8')
        .split('\n')
        .flatMap((line, index) =>
          machine.test(line) || registry.test(line) ? [`${path}:${index + 1}`] : [],
        );
    });
    expect(found).toEqual([]);
  });
});
