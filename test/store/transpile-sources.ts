import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Writes the given folders and files of the repository as plain JavaScript under `target`, so that a test can run them in a process of its own
 * (and kill it). Types are dropped, not checked. `cypher/` and `node_modules/` are linked beside them.
 */
export function transpileSources(target: string, places: readonly string[]): void {
  for (const link of ['cypher', 'node_modules', 'package.json'])
    symlinkSync(join(ROOT, link), join(target, link));
  for (const file of places.flatMap(filesOf)) {
    const source = readFileSync(join(ROOT, file), 'utf8');
    const options = { module: ModuleKind.ESNext, target: ScriptTarget.ES2023 };
    const path = join(target, file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, transpileModule(source, { compilerOptions: options }).outputText);
  }
}

function filesOf(place: string): string[] {
  if (statSync(join(ROOT, place)).isFile()) return [place];
  const entries = readdirSync(join(ROOT, place), { recursive: true, encoding: 'utf8' });
  return entries
    .filter((entry) => entry.endsWith('.ts') && !entry.endsWith('.test.ts'))
    .map((entry) => join(place, entry));
}
