import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What read-graph.py prints. */
export interface NetworkxGraph {
  readonly directed: boolean;
  readonly multigraph: boolean;
  readonly nodes: readonly { id: string; attributes: Record<string, unknown> }[];
  readonly edges: readonly {
    from: string;
    to: string;
    key: string | number | null;
    attributes: Record<string, unknown>;
  }[];
}

// needs Python 3.11 or newer; earlier versions do not know GEXF 1.3
const NETWORKX = 'networkx==3.6.1';
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const VENV = join(process.env.SOZH_CACHE ?? here('../../.cache'), NETWORKX.replace('==', '-'));
const PYTHON = join(VENV, 'bin/python');
const run = promisify(execFile);

/** Puts networkx into a Python environment in the cache folder, once. Gives null when it is there, else the reason why it is not. */
export async function prepareNetworkx(): Promise<string | null> {
  try {
    await run(PYTHON, ['-c', 'import networkx']);
    return null;
  } catch {
    // not there yet
  }
  try {
    if (!existsSync(PYTHON)) await run('python3', ['-m', 'venv', VENV]);
    await run(PYTHON, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', NETWORKX]);
    return null;
  } catch (error) {
    return `there is no Python with networkx: ${(error as Error).message.split('\n')[0]}`;
  }
}

export async function readWithNetworkx(file: string): Promise<NetworkxGraph> {
  const { stdout } = await run(PYTHON, [here('read-graph.py'), file], { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as NetworkxGraph;
}
