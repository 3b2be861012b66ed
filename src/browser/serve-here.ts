import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SozhError } from '../errors.js';

/** A page of another site that has its name point to this machine (DNS rebinding) is not served. */
const OURS = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** What a browser asks for: GET, HEAD or OPTIONS; `site` is how near the page that asks is, by Fetch Metadata, null where it does not say. */
export interface Request {
  readonly method: string;
  readonly url: URL;
  readonly site: string | null;
}

export interface Answer {
  readonly status: number;
  readonly body: string | Buffer;
  /** `text/plain` where not given */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface LocalServer {
  /** `http://localhost:7480`: Neo4j Browser takes content from this name of the machine, and from no number */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves to this machine alone, for reading alone. `answer` must not fail: what it throws is answered with 500 and no word of why.
 * @param port 0 for any that is free
 * @throws SozhError `usage/bad-argument` where the port is taken, or is none
 */
export async function serveHere(
  port: number,
  answer: (request: Request) => Answer | Promise<Answer>,
): Promise<LocalServer> {
  const server = createServer(({ method = '', url = '/', headers }, response) => {
    const site = headers['sec-fetch-site'];
    const answered = async (): Promise<Answer> => {
      if (!OURS.test(headers.host ?? '')) return { status: 403, body: 'only for this machine' };
      if (!['GET', 'HEAD', 'OPTIONS'].includes(method)) return { status: 405, body: 'only for reading' };
      const asked = URL.canParse(url, 'http://localhost') ? new URL(url, 'http://localhost') : null;
      if (!asked) return { status: 400, body: 'no address' };
      return answer({ method, url: asked, site: typeof site === 'string' ? site : null });
    };
    answered()
      .catch((): Answer => ({ status: 500, body: 'a bug' }))
      .then(({ status, body, type = 'text/plain', headers: own }) => {
        response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...own }).end(body);
      });
  });
  await listen(server, port);
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
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
