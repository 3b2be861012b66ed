import type { GazetteerOptions } from '../knowledge/load-gazetteer.js';
import { hashParts } from '../model/hash-parts.js';
import { EXTRACTOR } from '../pipeline.js';

/**
 * The version under which a store keeps articles: that of the program, and where a user's own entities were known besides, a hash of these,
 * since with others the same article may say something else.
 */
export function extractorOf({ extraEntries = [] }: GazetteerOptions): string {
  if (extraEntries.length === 0) return EXTRACTOR;
  const lines = extraEntries.map((entry) => JSON.stringify(entry)).sort();
  return `${EXTRACTOR}+${hashParts(lines)}`;
}
