import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const BUILDS = 'node_modules/.cache/sozh-program';
const LINKED = ['data', 'cypher', 'package.json'];
const DAY_MS = 86_400_000;

/**
 * Builds src/ as `npm run build` does (types apart: those have a check of their own), and gives the path of its cli.js. A build is kept under
 * the hash of what it was made of, so that it is never stale and is made once for all test files; builds of yesterday are removed.
 */
export function buildProgram(): string {
  const home = resolve(BUILDS, hashOfSources());
  const program = join(home, 'dist', 'cli.js');
  if (existsSync(program)) return program;
  removeOldBuilds();
  const making = `${home}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  for (const name of LINKED) symlinkSync(resolve(name), join(making, name));
  const flags = ['--noCheck', '--declaration', 'false', '--incremental', 'false'];
  const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'];
  execFileSync(process.execPath, [...tsc, ...flags, '--outDir', join(making, 'dist')], { stdio: 'inherit' });
  try {
    renameSync(making, home);
  } catch (error) {
    // another worker was faster
    rmSync(making, { recursive: true });
    if (!existsSync(program)) throw error;
  }
  return program;
}

/** Builds the page of `export html` into a built program, as `npm run build` does; gives its folder. */
export function buildPage(program: string = buildProgram()): string {
  const folder = join(dirname(program), 'page');
  if (existsSync(folder)) return folder;
  const making = `${folder}.${process.pid}`;
  execFileSync(process.execPath, ['scripts/build-page.mjs', making], { stdio: 'inherit' });
  try {
    renameSync(making, folder);
  } catch (error) {
    // another worker was faster
    rmSync(making, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(?:ts|css)$/.test(path),
  );
  const made = [
    ...sources.sort().map((path) => join('src', path)),
    'tsconfig.json',
    'tsconfig.build.json',
    'scripts/build-page.mjs',
  ];
  for (const path of made) hash.update(path).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}

function removeOldBuilds(): void {
  if (!existsSync(BUILDS)) return;
  for (const name of readdirSync(BUILDS)) {
    const path = join(BUILDS, name);
    if (Date.now() - statSync(path).mtimeMs > DAY_MS) rmSync(path, { recursive: true, force: true });
  }
}
