import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'test/articles';

/** A file of `known-errors.txt`: a line that the program gives and should not, or should give and does not. */
interface KnownError {
  readonly kind: 'wrong' | 'missing';
  readonly line: string;
}

/** One article of test/articles with what is expected of it. */
export class GoldenCase {
  constructor(readonly slug: string) {}

  static all(): GoldenCase[] {
    const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return folders.map(({ name }) => new GoldenCase(name)).sort((a, b) => (a.slug < b.slug ? -1 : 1));
  }

  path(file: string): string {
    return join(FOLDER, this.slug, file);
  }

  get expectedJson(): unknown {
    return JSON.parse(readFileSync(this.path('expected.json'), 'utf8'));
  }

  /** Right lines and wrong ones that are known, in the order of the alphabet. */
  get expectedLines(): string[] {
    const known = this.knownErrors.filter(({ kind }) => kind === 'wrong').map(({ line }) => line);
    const right = readFileSync(this.path('expected.txt'), 'utf8').split('\n');
    return [...right, ...known].filter((line) => line !== '').toSorted();
  }

  get knownErrors(): KnownError[] {
    if (!existsSync(this.path('known-errors.txt'))) return [];
    const lines = readFileSync(this.path('known-errors.txt'), 'utf8').split('\n');
    return lines.flatMap((text) => {
      const [, kind, line] = /^(wrong|missing): (.*)$/.exec(text) ?? [];
      return kind && line ? [{ kind: kind as KnownError['kind'], line }] : [];
    });
  }

  /** Makes what the program gives now the expectation; errors that are known stay apart, those that are gone are dropped. */
  update(lines: readonly string[], json: unknown): void {
    const errors = this.knownErrors.filter(({ kind, line }) => lines.includes(line) === (kind === 'wrong'));
    const wrong = new Set(errors.filter(({ kind }) => kind === 'wrong').map(({ line }) => line));
    const right = lines.filter((line) => !wrong.has(line)).join('\n');
    writeFileSync(this.path('expected.txt'), `${right.trim()}\n`);
    writeFileSync(this.path('expected.json'), `${JSON.stringify(json, null, 2)}\n`);
    const known = this.path('known-errors.txt');
    if (errors.length > 0)
      writeFileSync(known, errors.map(({ kind, line }) => `${kind}: ${line}\n`).join(''));
    else rmSync(known, { force: true });
  }
}
