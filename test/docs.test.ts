import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The README files, CONTRIBUTING.md, NOTICE.md and everything in docs/. */
const documents = [
  // what others build while this reads is left aside before it is walked through
  ...readdirSync('.', { withFileTypes: true })
    .filter(({ name }) => !/^(?:node_modules|dist|\..+)$/.test(name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(entry.name, { recursive: true, encoding: 'utf8' }).map((path) => join(entry.name, path))
        : [entry.name],
    )
    .filter(
      (path) =>
        /(?:^README\.md|\/README\.md|^docs\/.*\.md|^NOTICE\.md|^CONTRIBUTING\.md)$/.test(path) &&
        !/(?:^|\/)(?:node_modules|dist|\.[^/]+)\//.test(path),
    ),
].sort();

const withoutCode = (text: string): string => text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
const linksOf = (text: string): string[] =>
  [...withoutCode(text).matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^[a-z]+:/.test(target));
/** GitHub's anchor of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
const anchors = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!));

describe('documents', () => {
  it('are found, with links in them', () => {
    expect(documents).toContain('docs/ARCHITECTURE.md');
    expect(documents.flatMap((path) => linksOf(readFileSync(path, 'utf8'))).length).toBeGreaterThan(5);
  });

  it.each(documents)('%s links only to what is there', (path) => {
    const broken = linksOf(readFileSync(path, 'utf8')).filter((link) => {
      const [file, anchor] = link.split('#');
      const target = file ? join(dirname(path), file) : path;
      return !existsSync(target) || (anchor && !anchors(readFileSync(target, 'utf8')).includes(anchor));
    });
    expect(broken).toEqual([]);
  });

  it.each(documents)('%s names only files and folders that are there', (path) => {
    const named = [
      ...readFileSync(path, 'utf8').matchAll(
        /`((?:src|test|data|cypher|docs|scripts|bench|evaluation|training|examples|\.ci)\/[\w./-]*)`/g,
      ),
    ];
    expect(named.map(([, file]) => file!).filter((file) => !existsSync(file))).toEqual([]);
  });

  it.each(documents)('%s names only scripts that package.json has', (path) => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = [...readFileSync(path, 'utf8').matchAll(/npm run ([a-z0-9:-]+)/g)].map(
      ([, script]) => script!,
    );
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });
});

describe('NOTICE.md', () => {
  const notice = readFileSync('NOTICE.md', 'utf8');
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

  it.each(Object.keys({ ...dependencies, ...devDependencies }))('names %s', (name) => {
    expect(notice).toMatch(new RegExp(`[|,:(] ?${name}[ ,]`));
  });

  it('tells the licences of all that an installation brings along', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { readonly license?: string; readonly dev?: boolean }>;
    };
    const brought = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);
    expect(brought.length).toBeGreaterThan(20);
    const told = /^(?:MIT|Apache-2\.0|ISC|BSD-[23]-Clause|0BSD)$/;
    expect(brought.filter(([, { license }]) => !told.test(license ?? 'none')).map(([path]) => path)).toEqual(
      [],
    );
  });
});
