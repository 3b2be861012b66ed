import { SozhError } from '../errors.js';
import type { Answer } from './exchange.js';
import { readRetryAfter } from './retry-after.js';

/** The error for an answer that brings no page. A status that asks to come again later gives `facts.retryAfterMs` where it says when. */
export function explainStatus({ status, header }: Answer, url: URL): SozhError {
  const facts = { url: url.href, status };
  if (status === 404 || status === 410)
    return new SozhError('input/missing', `${url.href} is not there (${status})`, {
      hint: 'check the address',
      facts,
    });
  if (status === 429 || status >= 500) {
    const retryAfterMs = readRetryAfter(header('retry-after'), Date.now());
    return new SozhError('input/unreachable', `${url.host} cannot answer now (${status})`, {
      hint: 'try again later',
      facts: { ...facts, retryAfterMs },
    });
  }
  return new SozhError('input/unreadable', `${url.host} does not give ${url.href} (${status})`, {
    hint: 'open it in a browser, save it, and give the file',
    facts,
  });
}
