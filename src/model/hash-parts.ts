import { createHash } from 'node:crypto';

/**
 * First 16 hex digits of the SHA-256 of the parts, each followed by a zero byte so that ('ab','c') and ('a','bc') differ;
 * null and the empty string differ too. The ids of statements and edges are made of it.
 */
export function hashParts(parts: readonly (string | number | null)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part === null ? '\u0001' : String(part)).update('\u0000');
  return hash.digest('hex').slice(0, 16);
}
