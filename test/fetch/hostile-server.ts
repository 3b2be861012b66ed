import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import {
  type AddressInfo,
  createServer as createSocketServer,
  type Socket,
  type Server as SocketServer,
} from 'node:net';
import { brotliCompressSync, constants, createGzip, gzipSync } from 'node:zlib';

/** Answers one request; what is left open is closed with the server. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Answers with this, whatever is asked. */
export const send =
  (type: string, body: string | Uint8Array): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-type': type }).end(body);
  };

export const PAGE = `<!doctype html><html lang="ru"><head><title>Мост открыт</title></head><body><article><h1>Мост открыт</h1>
<p>Вчера в Речицке открыли мост через реку. Движение начнётся завтра, сообщил глава города.</p></article></body></html>`;

const MIB = 1024 * 1024;
const html = { 'content-type': 'text/html; charset=utf-8' };

const QUICKLY = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

/** 64 MB of spaces, packed twice: under a kilobyte. */
const DOUBLE_BOMB = gzipSync(gzipSync(Buffer.alloc(64 * MIB, ' ')));
const BROTLI_BOMB = brotliCompressSync(Buffer.alloc(128 * MIB), QUICKLY);

/** What a server that means no good answers. Each is an address: `/endless`. */
export const HOSTILE: Readonly<Record<string, Answer>> = {
  /** a page of 200 MB, and says so */
  huge: (_, response) => {
    response.writeHead(200, { ...html, 'content-length': 200 * MIB });
    pour(response, 200 * MIB);
  },
  /** a page of 200 MB that does not say how long it is */
  'huge-unsaid': (_, response) => {
    response.writeHead(200, html);
    pour(response, 200 * MIB);
  },
  /** never ends */
  endless: (_, response) => {
    response.writeHead(200, html);
    pour(response, Number.POSITIVE_INFINITY);
  },
  'gzip-bomb': (_, response) => {
    response.writeHead(200, { ...html, 'content-encoding': 'gzip' });
    const packer = createGzip({ level: 9 });
    packer.pipe(response);
    pour(packer, 1024 * MIB);
    response.on('close', () => packer.destroy());
  },
  'brotli-bomb': (_, response) => {
    response.writeHead(200, { ...html, 'content-encoding': 'br' });
    response.end(BROTLI_BOMB);
  },
  'gzip-twice': (_, response) => {
    response.writeHead(200, { ...html, 'content-encoding': 'gzip, gzip' });
    response.end(DOUBLE_BOMB);
  },
  'gzip-often': (_, response) => {
    response.writeHead(200, { ...html, 'content-encoding': 'gzip, gzip, gzip, gzip, gzip' });
    response.end('x');
  },
  'gzip-broken': (_, response) => {
    response.writeHead(200, { ...html, 'content-encoding': 'gzip' });
    response.end(randomBytes(2000));
  },
  'gzip-cut': (_, response) => {
    response.writeHead(200, { ...html, 'content-encoding': 'gzip' });
    const packed = gzipSync(randomBytes(5000));
    response.end(packed.subarray(0, 3000));
  },
  'unknown-encoding': (_, response) => {
    response.writeHead(200, { ...html, 'content-encoding': 'sozh' });
    response.end(PAGE);
  },
  /** the page, with headers a byte at a time */
  'slow-headers': (_, response) => {
    const socket = response.socket!;
    drip(socket, `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE}`);
  },
  /** the headers, then the page a byte at a time */
  'slow-body': (_, response) => {
    response.writeHead(200, html);
    drip(response, PAGE.repeat(100));
  },
  /** the headers, then the page just fast enough, without end */
  'steady-drip': (_, response) => {
    response.writeHead(200, html);
    const timer = setInterval(() => response.write('<p>мост</p>'.repeat(20)), 100);
    response.on('close', () => clearInterval(timer));
  },
  /** the same, packed: what comes over the wire is little, what is made of it more */
  'packed-drip': (_, response) => {
    response.writeHead(200, { ...html, 'content-encoding': 'gzip' });
    const packer = createGzip({ flush: constants.Z_SYNC_FLUSH });
    packer.pipe(response);
    const timer = setInterval(() => packer.write('<p>мост</p>'.repeat(20)), 100);
    response.on('close', () => {
      clearInterval(timer);
      packer.destroy();
    });
  },
  /** the headers, then nothing */
  'silent-body': (_, response) => {
    response.writeHead(200, html);
    response.flushHeaders();
  },
  silent: () => {},
  'too-short': (_, response) => {
    response.socket!.end(
      `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99999\r\n\r\n${PAGE}`,
    );
  },
  'too-long': (_, response) => {
    const body = Buffer.from(PAGE);
    response.socket!.end(
      Buffer.concat([
        Buffer.from(
          `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`,
        ),
        body,
        Buffer.from('more than was promised'),
      ]),
    );
  },
  'odd-length': (_, response) => {
    response.socket!.end('HTTP/1.1 200 OK\r\nContent-Length: -7\r\n\r\nabc');
  },
  'no-http': (_, response) => {
    response.socket!.end(randomBytes(4000));
  },
  'long-headers': (_, response) => {
    response.socket!.end(`HTTP/1.1 200 OK\r\n${`X-Long: ${'a'.repeat(1000)}\r\n`.repeat(100)}\r\n`);
  },
  resets: (_, response) => {
    response.socket!.resetAndDestroy();
  },
  'wrong-charset': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=windows-1251' });
    response.end(PAGE);
  },
  'wrong-media-type': (_, response) => {
    response.writeHead(200, { 'content-type': 'image/png' });
    response.end(PAGE);
  },
  'odd-media-type': (_, response) => {
    response.writeHead(200, { 'content-type': `;;;charset=${'x'.repeat(5000)}` });
    response.end(PAGE);
  },
  loop: redirectTo('/loop'),
  'loop-of-two': redirectTo('/loop-of-one'),
  'loop-of-one': redirectTo('/loop-of-two'),
  /** a new address every time */
  'ever-on': (request, response) => {
    const step = Number(new URL(request.url!, 'http://x').searchParams.get('step') ?? 0);
    response.writeHead(302, { location: `/ever-on?step=${step + 1}` }).end();
  },
  'to-file': redirectTo('file:///etc/passwd'),
  'to-data': redirectTo('data:text/html,hello'),
  'to-ftp': redirectTo('ftp://example.org/page.html'),
  'to-private': redirectTo('http://10.0.0.1/'),
  'to-loopback': redirectTo('http://127.0.0.1:1/'),
  'to-loopback-name': redirectTo('http://localhost:1/'),
  'to-loopback-number': redirectTo('http://2130706433:1/'),
  'to-loopback-six': redirectTo('http://[::1]:1/'),
  'to-mapped': redirectTo('http://[::ffff:127.0.0.1]:1/'),
  'to-metadata': redirectTo('http://169.254.169.254/latest/meta-data/'),
  'to-password': redirectTo('http://user:secret@example.org/'),
  'to-nowhere': redirectTo('http://['),
  empty: (_, response) => {
    response.writeHead(200, html).end();
  },
};

function redirectTo(location: string): Answer {
  return (_, response) => {
    response.writeHead(302, { location }).end();
  };
}

/** Writes letters as fast as they are taken. */
function pour(stream: NodeJS.WritableStream & { readonly destroyed?: boolean }, most: number): void {
  const chunk = Buffer.alloc(256 * 1024, '<p>мост '.repeat(10));
  let sent = 0;
  const write = () => {
    while (sent < most && !stream.destroyed) {
      sent += chunk.length;
      if (!stream.write(chunk)) return;
    }
    if (!stream.destroyed) stream.end();
  };
  stream.on('drain', write);
  stream.on('error', () => {});
  write();
}

/** Writes a byte, then another. */
function drip(stream: NodeJS.WritableStream & { readonly destroyed?: boolean }, text: string | Buffer): void {
  const bytes = Buffer.from(text as string);
  let sent = 0;
  const timer = setInterval(() => {
    if (stream.destroyed || sent === bytes.length) return clearInterval(timer);
    stream.write(bytes.subarray(sent, ++sent));
  }, 100);
  stream.on('error', () => clearInterval(timer));
}

/** A server on the loopback. What `pages` does not know is not there. */
export class TestServer {
  /** paths that were asked for, with the headers of each request */
  readonly asked: {
    readonly path: string;
    readonly headers: IncomingMessage['headers'];
    readonly at: number;
  }[] = [];

  private constructor(
    private readonly server: Server,
    readonly origin: string,
  ) {}

  static async start(pages: Readonly<Record<string, Answer>>): Promise<TestServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const started = new TestServer(server, `http://127.0.0.1:${port}`);
    server.on('request', (request, response) => {
      const path = new URL(request.url ?? '/', started.origin).pathname;
      started.asked.push({ path, headers: request.headers, at: Date.now() });
      response.on('error', () => {});
      const answer = pages[path.slice(1)];
      if (answer) answer(request, response);
      else response.writeHead(404).end();
    });
    server.on('clientError', (_, socket) => socket.destroy());
    return started;
  }

  url(name: string): string {
    return `${this.origin}/${name}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** A server that answers whatever it is sent with noise: no TLS, no HTTP. */
export const startNoise = () => startSockets((socket) => socket.end(randomBytes(3000)));

/** A server that takes the greeting of TLS, and never answers it. */
export const startMute = () => startSockets(() => {});

/** A server that begins to answer the greeting of TLS, a byte at a time. */
export const startSlowTls = () =>
  startSockets((socket) =>
    drip(
      socket,
      Buffer.concat([Buffer.from([22, 3, 3, 0x3f, 0xff, 2, 0, 0x3f, 0xfb]), Buffer.alloc(16_379, 3)]),
    ),
  );

/** A server on the loopback that does this with who has sent something. */
async function startSockets(
  greet: (socket: Socket) => void,
): Promise<{ port: number; stop: () => Promise<void> }> {
  const open = new Set<Socket>();
  const server: SocketServer = createSocketServer((socket) => {
    open.add(socket.on('error', () => {}).on('close', () => open.delete(socket)));
    socket.once('data', () => greet(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      for (const socket of open) socket.destroy();
      server.close(() => resolve());
    });
  return { port: (server.address() as AddressInfo).port, stop };
}
