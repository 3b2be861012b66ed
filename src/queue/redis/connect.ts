import { Redis } from 'ioredis';
import { SozhError } from '../../errors.js';
import type { RedisLocation } from './parse-location.js';
import { translateError } from './redis-errors.js';

/** A host that does not answer at all is given up after this long. */
const REACH_MS = 5_000;
/** Where the server has gone away, a command is sent again for some ten seconds before it fails. */
const RETRIES = 9;
/** The first with everything that BullMQ uses. */
const OLDEST = [6, 2] as const;

/** How every connection to a location is made; the password comes from REDIS_PASSWORD. */
export function connectionOptions({ host, port, user, database, tls }: RedisLocation) {
  const password = process.env.REDIS_PASSWORD;
  return {
    host,
    port,
    db: database,
    ...(user ? { username: user } : {}),
    ...(password ? { password } : {}),
    ...(tls ? { tls: host.includes(':') || /^[\d.]+$/.test(host) ? {} : { servername: host } } : {}),
    connectTimeout: REACH_MS,
    connectionName: 'sozh',
    maxRetriesPerRequest: RETRIES,
    retryStrategy: (times: number) => Math.min(times * 250, 2_000),
  };
}

/**
 * A client that has been answered.
 * @param onWarning told where the server may lose jobs: it may throw keys away, or keeps no log on disk
 * @throws SozhError `queue/unreachable`, `queue/refused` (password, not a Redis, too old)
 */
export async function connect(location: RedisLocation, onWarning: (message: string) => void): Promise<Redis> {
  let there = false;
  const options = connectionOptions(location);
  const client = new Redis({
    ...options,
    lazyConnect: true,
    // the first time it is there or not
    retryStrategy: (times) => (there ? options.retryStrategy(times) : null),
  });
  let last: unknown;
  client.on('error', (error) => {
    last = error;
  });
  try {
    await client.connect();
    const facts = parseInfo(await client.info());
    there = true;
    checkServer(facts, location, onWarning);
    return client;
  } catch (error) {
    client.disconnect();
    throw translateError(last ?? error, location);
  }
}

/** What `INFO` says: `redis_version:7.0.15` a line. */
function parseInfo(info: string): ReadonlyMap<string, string> {
  const pairs = info
    .split(/\r?\n/)
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]);
  return new Map(pairs as [string, string][]);
}

function checkServer(
  facts: ReadonlyMap<string, string>,
  { shown }: RedisLocation,
  warn: (message: string) => void,
) {
  const version = facts.get('redis_version') ?? '';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    throw new SozhError(
      'queue/refused',
      `Redis at ${shown} is ${version}, and ${OLDEST.join('.')} is needed`,
    );
  const policy = facts.get('maxmemory_policy') ?? 'noeviction';
  if (policy !== 'noeviction')
    warn(
      `Redis at ${shown} may throw jobs away when its memory is full: its maxmemory-policy is ${policy} and should be noeviction`,
    );
  if (facts.get('aof_enabled') === '0')
    warn(`Redis at ${shown} loses its latest jobs when it is killed: its appendonly is off and should be on`);
}
