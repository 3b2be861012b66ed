#!/usr/bin/env node
// Articles and edges a second into a real Neo4j, beside a plain loop over the driver, and the bulk import of a large graph:
//   node bench/neo4j.mjs [ARTICLES] [NODES] [EDGES]      1000, 200000 and 1000000 where not given; 0 nodes: no bulk import
// Starts a server of its own (test/servers) and stops it. Every part is a process of its own, whose greatest memory is told.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [articles = '1000', nodes = '200000', edges = '1000000'] = process.argv.slice(2);
const servers = fileURLToPath(new URL('../test/servers/', import.meta.url));
const parts = fileURLToPath(new URL('neo4j-parts.mjs', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'sozh-bench-neo4j-'));
const [bolt, http] = [47_687, 47_474];
const env = { ...process.env, NEO4J_PASSWORD: 'sozh-bench-password', NEO4J_HEAP: '1g' };
const location = `bolt://127.0.0.1:${bolt}`;

const shell = (script, args) => execFileSync(join(servers, script), args, { env, encoding: 'utf8' });
const start = () => shell('start-neo4j.sh', [String(bolt), String(http), home]);
const stop = () => shell('stop-neo4j.sh', [home]);
/** Runs a part and prints the line of JSON that it gives. */
const run = (...args) => {
  const { stdout, status } = spawnSync(process.execPath, [parts, ...args], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${args[0]} failed`);
  console.log(args[0].padEnd(8), stdout.trim());
};

try {
  start();
  // by turns, twice: what runs first meets a server that is still cold
  for (const round of [1, 2]) {
    console.log(`round ${round}`);
    run('ours', location, articles);
    run('loop', location, articles);
    run('batched', location, articles);
  }
  if (nodes !== '0') {
    const folder = join(home, 'csv');
    run('write', folder, nodes, edges);
    stop();
    const clock = performance.now();
    const command = execFileSync(process.execPath, [parts, 'command', folder], { encoding: 'utf8' });
    const admin = `neo4j-admin() { "${servers}neo4j-admin.sh" "${home}" "$@"; }\n${command}`;
    const said = execFileSync('bash', ['-c', admin], { env, encoding: 'utf8', maxBuffer: 1 << 26 });
    const took = Math.round(performance.now() - clock) / 1000;
    console.log(
      'import  ',
      JSON.stringify({ seconds: took, said: /Imported:[\s\S]*/.exec(said)?.[0].replace(/\s+/g, ' ') }),
    );
    start();
    run('schema', location);
    run('read', location, join(home, 'again'));
    execFileSync('diff', ['-rq', folder, join(home, 'again')], { stdio: 'inherit' });
    console.log('the files written from Neo4j are those that were imported');
  }
} finally {
  try {
    stop();
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
