import { SozhError } from '../../errors.js';

export const NEO4J_SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'] as const;

/** Where a Neo4j is: `neo4j://user@host:7687/database`. `database` is null for the server's own default. */
export interface Neo4jLocation {
  readonly scheme: string;
  readonly user: string;
  readonly host: string;
  readonly port: number;
  readonly database: string | null;
  /** the address for the driver */
  readonly address: string;
  /** the location for people */
  readonly shown: string;
}

/**
 * Takes a location apart. User `neo4j` and port 7687 where none is given.
 * @throws SozhError `usage/bad-argument`, also where a password stands in it: it would end up in the shell's history
 */
export function parseLocation(location: string): Neo4jLocation {
  const refuse = (reason: string) =>
    new SozhError('usage/bad-argument', reason, { hint: 'It is written neo4j://user@host:7687/database.' });
  let url: URL;
  try {
    url = new URL(location);
  } catch {
    throw refuse('The address of the Neo4j store cannot be read');
  }
  if (url.password) {
    throw new SozhError('usage/bad-argument', 'A password does not belong in the address of a store', {
      hint: 'Put it in NEO4J_PASSWORD, or leave it out to be asked.',
    });
  }
  const scheme = url.protocol.slice(0, -1);
  const [, database = '', ...rest] = url.pathname.split('/');
  if (!url.hostname || rest.some(Boolean) || url.search || url.hash) {
    throw refuse('The address of the Neo4j store cannot be read');
  }
  const user = decodeURIComponent(url.username) || 'neo4j';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = Number(url.port || 7687);
  const address = `${scheme}://${url.hostname}:${port}`;
  const shown = `${scheme}://${user}@${url.hostname}:${port}${database ? `/${database}` : ''}`;
  return { scheme, user, host, port, database: database || null, address, shown };
}
