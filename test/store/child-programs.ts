import { type ChildProcess, spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** What the programs of `test/store` that a test starts are made of. */
const PLACES = ['src/store', 'src/assemble', 'src/model', 'src/errors.ts'];

/**
 * The programs `*-child.ts` of a folder of tests, to be started as processes of their own (and killed): as plain JavaScript in a temporary folder,
 * with `cypher/` and `node_modules/` linked beside them. Types are dropped, not checked.
 */
export class ChildPrograms {
  readonly folder = mkdtempSync(join(tmpdir(), 'sozh-children-'));

  constructor(
    private readonly home = 'test/store',
    places: readonly string[] = PLACES,
  ) {
    for (const link of ['cypher', 'node_modules', 'package.json'])
      symlinkSync(join(ROOT, link), join(this.folder, link));
    for (const file of [...places, home].flatMap(filesOf)) {
      const source = readFileSync(join(ROOT, file), 'utf8');
      const options = { module: ModuleKind.ESNext, target: ScriptTarget.ES2023 };
      const path = join(this.folder, file.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, transpileModule(source, { compilerOptions: options }).outputText);
    }
  }

  /** Starts `program` (the file's name without its ending) on a store; what it says is on its standard output. */
  start(program: string, location: string, ...args: readonly (string | number)[]): ChildProcess {
    return spawn(
      process.execPath,
      [join(this.folder, this.home, `${program}.js`), location, ...args.map(String)],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function filesOf(place: string): string[] {
  if (statSync(join(ROOT, place)).isFile()) return [place];
  const entries = readdirSync(join(ROOT, place), { recursive: true, encoding: 'utf8' });
  return entries
    .filter((entry) => entry.endsWith('.ts') && !entry.endsWith('.test.ts'))
    .map((entry) => join(place, entry));
}
