import { SozhError } from '../errors.js';
import type { Queue } from './queue.js';

export interface OpenQueueOptions {
  /** Whether it must be there already: commands that only look on make none. */
  readonly mustExist?: boolean;
  /** Told in one line what is amiss with how the queue is set up. */
  readonly onWarning?: (message: string) => void;
}

/**
 * Opens the queue at a location: `redis://user@host:6379/0` (`rediss://` with TLS; password in REDIS_PASSWORD), or else a folder on this
 * machine. Engines are loaded only when they are asked for.
 * @throws SozhError `queue/unreachable`, `queue/refused`, `usage/bad-argument`; `input/missing` where a queue must be there and is not
 */
export async function openQueue(location: string, options: OpenQueueOptions = {}): Promise<Queue> {
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(location)?.[1];
  if (scheme === undefined) {
    const { FolderQueue } = await import('./local/folder-queue.js');
    return FolderQueue.open(location, options.mustExist ?? false);
  }
  if (scheme !== 'redis' && scheme !== 'rediss')
    throw new SozhError('usage/bad-argument', `No queue speaks ${scheme}://`, {
      hint: 'Give a folder, or redis://host:6379.',
    });
  const { RedisQueue } = await import('./redis/redis-queue.js');
  return RedisQueue.open(location, options.onWarning);
}
