import { Neo4jError } from 'neo4j-driver';
import { SozhError } from '../../errors.js';
import type { Neo4jLocation } from './parse-location.js';

/** Nobody answers any more, or (without a code of its own) nobody did in time. */
const isGone = (error: unknown): boolean =>
  ['ServiceUnavailable', 'SessionExpired'].includes(codeOf(error)) ||
  /acquisition timed out/i.test(messageOf(error));

/** A connection that came about was ended: the server is stopping, or wants TLS. */
export const isClosed = (error: unknown): boolean => isGone(error) && !speaksHttp(error);

/** Whether the server is there but not ready to serve: just starting, or its database is. */
export function isNotReady(error: unknown): boolean {
  const code = codeOf(error);
  return isClosed(error) || /\.(DatabaseUnavailable|NotALeader|DatabaseNotUpToDate)$/.test(code);
}

/**
 * Something that was there was deleted by another writer while this one waited for it, or an index that was not there was made: done again,
 * it comes out right.
 */
export function isOutrun(error: unknown): boolean {
  if (error instanceof SozhError) return error.code === 'store/locked';
  return /\.(Statement\.EntityNotFound|Schema\.(EquivalentSchemaRule|Constraint|Index)AlreadyExists)$/.test(
    codeOf(error),
  );
}

/** An error of the driver as one of ours, with one line that says what is the matter. */
export function translateError(error: unknown, location: Neo4jLocation): unknown {
  if (error instanceof SozhError) return error;
  const code = codeOf(error);
  const { shown, user, database } = location;
  const fail = (kind: 'store/refused' | 'store/unreachable', reason: string, hint?: string) =>
    new SozhError(kind, reason, {
      ...(hint ? { hint } : {}),
      facts: { location: shown, code },
      cause: error,
    });
  if (speaksHttp(error)) {
    return fail(
      'store/refused',
      `${shown} is the web port of Neo4j`,
      'Programs use the bolt port, 7687 as a rule.',
    );
  }
  if (/\.Security\.(Unauthorized|TokenExpired)$/.test(code)) {
    return fail(
      'store/refused',
      `Neo4j at ${shown} refuses the password of ${user}`,
      'It is taken from NEO4J_PASSWORD.',
    );
  }
  if (code.endsWith('.Security.AuthenticationRateLimit')) {
    return fail('store/refused', `Neo4j at ${shown} has seen too many wrong passwords`, 'Wait five seconds.');
  }
  if (code.endsWith('.Security.CredentialsExpired')) {
    const hint = `In Neo4j Browser: ALTER CURRENT USER SET PASSWORD FROM '…' TO '…'`;
    return fail('store/refused', `The password of ${user} at ${shown} has to be changed first`, hint);
  }
  if (code.endsWith('.Database.DatabaseNotFound')) {
    const hint = 'Leave the database out to take the default one.';
    return fail('store/refused', `There is no database ${database ?? ''} at ${shown}`, hint);
  }
  if (code.includes('.Security.')) return fail('store/refused', `${user} may not do this at ${shown}`);
  if (isGone(error) || code.endsWith('.DatabaseUnavailable')) {
    return fail(
      'store/unreachable',
      `Neo4j at ${shown} does not answer`,
      'Nothing is half written; try again.',
    );
  }
  if (code.endsWith('.Statement.AccessMode')) {
    return new SozhError('store/bad-query', 'The statement writes', {
      hint: 'query only reads.',
      cause: error,
    });
  }
  if (/\.ClientError\.(Statement|Procedure)\./.test(code) || isBadStatement(error)) {
    return new SozhError('store/bad-query', firstLine(error), { facts: { code }, cause: error });
  }
  if (code.startsWith('Neo.')) return fail('store/refused', `Neo4j refused: ${firstLine(error)}`);
  return error;
}

const codeOf = (error: unknown): string => (error instanceof Neo4jError ? error.code : '');

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const speaksHttp = (error: unknown): boolean => /responded HTTP/.test(messageOf(error));

/** The driver itself refuses an empty statement. */
const isBadStatement = (error: unknown): boolean => /non-empty string/.test(messageOf(error));

/** The server answers with the statement and a list of all words that it expected; the place and the first words are enough. */
function firstLine(error: unknown): string {
  const message = messageOf(error);
  const [line = ''] = message.split('\n');
  const place = /\(line (\d+), column (\d+)/.exec(message);
  const words = line.replace(/\s*\(line \d+, column .*$/, '').replace(/: expected .*$/, '');
  const short = words.length > 160 ? `${words.slice(0, 160)}…` : words;
  return place ? `${short} (line ${place[1]}, column ${place[2]})` : short;
}
