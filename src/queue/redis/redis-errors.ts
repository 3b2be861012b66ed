import { SozhError } from '../../errors.js';
import type { RedisLocation } from './parse-location.js';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Whether it is the connection that failed: it comes back by itself when the server does. */
export const isConnectionError = (error: unknown): boolean =>
  /ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|Connection is closed|max retries|LOADING|MASTERDOWN|Stream isn't writeable/i.test(
    `${(error as NodeJS.ErrnoException)?.code ?? ''} ${messageOf(error)}`,
  );

/** An error of the client as one of ours, with one line that says what is the matter; what was sent (a password may be in it) is left out. */
export function translateError(error: unknown, { shown, host, user, tls }: RedisLocation): SozhError {
  if (error instanceof SozhError) return error;
  const message = messageOf(error);
  const fail = (code: 'queue/unreachable' | 'queue/refused', reason: string, hint: string) =>
    new SozhError(code, reason, { hint, facts: { location: shown } });
  if (/^(?:NOAUTH|WRONGPASS|ERR invalid password|ERR AUTH)|without any password configured/.test(message))
    return fail(
      'queue/refused',
      `Redis at ${shown} refuses the password of ${user ?? 'its default user'}`,
      'It is taken from REDIS_PASSWORD.',
    );
  if (/^NOPERM/.test(message))
    return fail(
      'queue/refused',
      `${user ?? 'The default user'} may not do this at ${shown}`,
      'Its ACL must allow all of ~{sozh}*.',
    );
  if (/^OOM/.test(message))
    return fail(
      'queue/refused',
      `Redis at ${shown} is full: it has reached its maxmemory`,
      'Nothing is lost. Let workers empty it, or give it more memory, and run the same command again.',
    );
  if (/^MISCONF/.test(message))
    return fail('queue/refused', `Redis at ${shown} cannot write to its disk`, 'Its log says why.');
  if (/^READONLY/.test(message))
    return fail(
      'queue/refused',
      `Redis at ${shown} is a replica, which takes no jobs`,
      'Give the address of the primary.',
    );
  if (/RESP type|Protocol error|wrong version number|SSL|TLS|packet length/i.test(message))
    return fail(
      'queue/refused',
      `${shown} does not speak ${tls ? 'TLS' : 'as Redis does'}`,
      tls ? 'Without encryption it is redis://.' : 'Is it the right port? With encryption it is rediss://.',
    );
  if (/ENOTFOUND|EAI_AGAIN/.test(message))
    return fail(
      'queue/unreachable',
      `No Redis at ${shown}: the host ${host} is not known`,
      'Is the address right?',
    );
  if (/ECONNREFUSED/.test(message))
    return fail(
      'queue/unreachable',
      `No Redis at ${shown}: nothing listens there`,
      'Is it running, and is the address right? docs/scaling.md shows how to start one.',
    );
  if (isConnectionError(error))
    return fail(
      'queue/unreachable',
      `Redis at ${shown} does not answer`,
      'What it has said yes to is kept; run the same command again.',
    );
  return fail(
    'queue/refused',
    `Redis at ${shown} refused: ${message.split('\n')[0]!.slice(0, 160)}`,
    'Its log may say more.',
  );
}
