// Does the order of reading matter? Real texts are ingested into two new stores, forwards and backwards, and backwards once more; what the stores
// then export (entities with their ids, edges) is compared byte for byte.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpusPath, withFolder } from '../corpora.mjs';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export async function measure() {
  const folder = corpusPath('belarus-texts');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => join(folder, file));
  return withFolder((path) => {
    const run = (...args) =>
      execFileSync(process.execPath, [program, ...args], {
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 1e9,
      });
    const graphOf = (name, ...rounds) => {
      const store = join(path, `${name}.graph`);
      for (const round of rounds) run('ingest', ...round, '--store', store);
      return run('export', 'json', '--store', store).toString('utf8');
    };
    const reversed = [...files].reverse();
    const forwards = graphOf('forwards', files);
    const backwards = graphOf('backwards', reversed, reversed);
    const { nodes, edges } = JSON.parse(forwards);
    return [
      {
        measure: 'graphs from two orders, equal',
        corpus: 'belarus-texts',
        figure: Number(forwards === backwards),
        bound: 1,
        digits: 0,
        peers: {},
        note: `${files.length} texts, ${nodes.length} entities, ${edges.length} edges; the second store read them twice`,
      },
    ];
  });
}
