import { SozhError } from '../../errors.js';

/** Where a Redis is: `redis://user@host:6379/0`. */
export interface RedisLocation {
  readonly tls: boolean;
  /** null for Redis' own default user */
  readonly user: string | null;
  readonly host: string;
  readonly port: number;
  /** number of the database */
  readonly database: number;
  /** the location for people */
  readonly shown: string;
}

/**
 * Takes a location apart. Port 6379 and database 0 where none is given.
 * @throws SozhError `usage/bad-argument`, also where a password stands in it: it would end up in the shell's history and in lists of processes
 */
export function parseLocation(location: string): RedisLocation {
  const refuse = () =>
    new SozhError('usage/bad-argument', 'The address of the queue cannot be read', {
      hint: 'It is written redis://host:6379, or redis://user@host:6379/0.',
    });
  let url: URL;
  try {
    url = new URL(location);
  } catch {
    throw refuse();
  }
  if (url.password)
    throw new SozhError('usage/bad-argument', 'A password does not belong in the address of a queue', {
      hint: 'Put it in REDIS_PASSWORD.',
    });
  const [, database = '', ...rest] = url.pathname.split('/');
  if (!url.hostname || rest.some(Boolean) || !/^\d*$/.test(database) || url.search || url.hash)
    throw refuse();
  const user = decodeURIComponent(url.username) || null;
  const port = Number(url.port || 6379);
  const scheme = url.protocol.slice(0, -1);
  const shown = `${scheme}://${user ? `${user}@` : ''}${url.hostname}:${port}${database ? `/${database}` : ''}`;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return { tls: scheme === 'rediss', user, host, port, database: Number(database || 0), shown };
}
