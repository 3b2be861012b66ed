import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SozhError } from '../errors.js';
import type { BrowserFile } from './browser-files.js';

/** A page of another site that has its name point to this machine is not served. */
const OURS = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

export interface FileServer {
  /** `http://localhost:7480`: Neo4j Browser takes content from this name of the machine, and from no number */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves files to this machine alone, to pages of any origin on it, as Neo4j Browser wants them.
 * @param port 0 for any that is free
 * @param list the files, once it is known where they are served
 * @throws SozhError `usage/bad-argument` where the port is taken, or is none
 */
export async function serveFiles(
  port: number,
  list: (origin: string) => readonly BrowserFile[],
): Promise<FileServer> {
  const files = new Map<string, BrowserFile>();
  const server = createServer(({ method, url = '/', headers }, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'pragma, cache-control');
    response.setHeader('Access-Control-Allow-Private-Network', 'true');
    response.setHeader('Cache-Control', 'no-store');
    const file = files.get(url.split('?')[0]!);
    if (!OURS.test(headers.host ?? '')) end(response, 403, 'only for this machine');
    else if (method === 'OPTIONS') end(response, 204, '');
    else if (method !== 'GET' && method !== 'HEAD') end(response, 405, 'only for reading');
    else if (!file) end(response, 404, `there are ${[...files.keys()].join(' ')}`);
    else end(response, 200, file.body, file.type);
  });
  await listen(server, port);
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  for (const file of list(origin)) files.set(`/${file.name}`, file);
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function end(response: ServerResponse, status: number, body: string | Buffer, type = 'text/plain'): void {
  response.writeHead(status, { 'Content-Type': type }).end(body);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${cause.code})`;
      reject(
        new SozhError('usage/bad-argument', `port ${port} ${reason}`, {
          hint: 'choose another with --port; 0 takes any that is free',
          cause,
        }),
      );
    };
    server.once('error', refuse);
    try {
      server.listen(port, '127.0.0.1', resolve);
    } catch (cause) {
      // a number that no port has is thrown
      refuse(cause as NodeJS.ErrnoException);
    }
  });
}
