import type { BrowserFile } from './browser-files.js';
import { type Answer, type LocalServer, serveHere } from './serve-here.js';

/** Pages of any origin on this machine may read them, as Neo4j Browser wants it. */
const FOR_ALL = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'pragma, cache-control',
  'Access-Control-Allow-Private-Network': 'true',
};

/**
 * Serves files to this machine alone.
 * @param port 0 for any that is free
 * @param list the files, once it is known where they are served
 * @throws SozhError `usage/bad-argument` where the port is taken, or is none
 */
export async function serveFiles(
  port: number,
  list: (origin: string) => readonly BrowserFile[],
): Promise<LocalServer> {
  const files = new Map<string, BrowserFile>();
  const answer = (method: string, path: string): Answer => {
    const file = files.get(path);
    if (method === 'OPTIONS') return { status: 204, body: '' };
    if (!file) return { status: 404, body: `there are ${[...files.keys()].join(' ')}` };
    return { status: 200, body: file.body, type: file.type };
  };
  const server = await serveHere(port, ({ method, url }) => ({
    ...answer(method, url.pathname),
    headers: FOR_ALL,
  }));
  for (const file of list(server.origin)) files.set(`/${file.name}`, file);
  return server;
}
