import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SozhError } from '../errors.js';
import { EXTRACTOR } from '../pipeline.js';
import type { Queue, QueueCounts } from '../queue/queue.js';
import type { WorkerMetrics } from './worker-metrics.js';

export interface MetricsServer {
  /** `http://127.0.0.1:9464` */
  readonly origin: string;
  close(): Promise<void>;
}

/** A queue that does not answer within this time is taken for away. */
const ANSWER_MS = 2_000;

/**
 * Serves `/health` (200, or 503 and why not) and `/metrics` (Prometheus' text format) of a worker.
 * @throws SozhError `usage/bad-argument` where the port is taken, or is none
 */
export async function serveMetrics(
  host: string,
  port: number,
  queue: Pick<Queue, 'counts'>,
  metrics: WorkerMetrics,
): Promise<MetricsServer> {
  const server = createServer(async ({ method, url = '/' }, response) => {
    const path = url.split('?')[0];
    if (method !== 'GET' && method !== 'HEAD') return end(response, 405, 'only for reading\n');
    if (path !== '/health' && path !== '/metrics')
      return end(response, 404, 'there are /health and /metrics\n');
    const counts = await countsOf(queue);
    if (path === '/metrics')
      return end(
        response,
        200,
        metrics.render(counts, EXTRACTOR),
        'text/plain; version=0.0.4; charset=utf-8',
      );
    const ails = [
      metrics.stopping ? 'the worker is stopping' : '',
      counts ? '' : 'the queue does not answer',
      metrics.storeAnswers ? '' : 'the store does not answer',
    ].filter(Boolean);
    return end(response, ails.length > 0 ? 503 : 200, `${ails.join('\n') || 'ok'}\n`);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      reject(
        new SozhError('usage/bad-argument', `port ${port} of ${host} cannot be used (${code})`, {
          hint: 'give another with --metrics-port',
        }),
      ),
    );
    server.listen(port, host, resolve);
  });
  const { port: own } = server.address() as AddressInfo;
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${own}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function countsOf(queue: Pick<Queue, 'counts'>): Promise<QueueCounts | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), ANSWER_MS).unref());
  return Promise.race([queue.counts().catch(() => null), late]);
}

function end(
  response: ServerResponse,
  status: number,
  body: string,
  type = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body);
}
