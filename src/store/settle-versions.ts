import { findSuperseded, type Version } from '../assemble/find-superseded.js';
import type { CypherRunner } from './cypher-engine.js';
import { readCypher } from './cypher-library.js';
import { versionOf } from './cypher-rows.js';
import type { PreparedRecord } from './prepare-records.js';

/** An article as a store keeps it, as far as versions are concerned. */
export interface StoredVersion extends Version {
  readonly supersededBy: string | null;
}

/** What a change of articles does to the versions of their addresses. */
export interface Versions {
  /** of each older version the newest */
  readonly superseded: ReadonlyMap<string, string>;
  /** articles that are not written anew, and of which something else is true now */
  readonly moved: readonly { readonly article: string; readonly supersededBy: string | null }[];
}

export const asVersion = ({ article, signature }: PreparedRecord): Version => {
  const { id, url, title, publishedAt, seenAt } = article;
  return { id, url, title, publishedAt, ...(seenAt === undefined ? {} : { seenAt }), signature };
};

/**
 * Which versions count of the articles of these addresses when some are written, some seen earlier than was known (`seenAt` by id) and some
 * gone. Whoever asks has locked the addresses.
 */
export async function settleVersions(
  runner: CypherRunner,
  urls: readonly string[],
  change: {
    readonly written?: readonly PreparedRecord[];
    readonly seenAt?: ReadonlyMap<string, string>;
    readonly gone?: readonly string[];
  },
): Promise<Versions> {
  if (urls.length === 0) return { superseded: new Map(), moved: [] };
  const stored = (await runner.run(readCypher('read', 'versions'), { urls })).map(versionOf);
  const versions = new Map<string, Version>(stored.map((version) => [version.id, version]));
  for (const [id, seenAt] of change.seenAt ?? []) {
    const version = versions.get(id);
    if (version) versions.set(id, { ...version, seenAt });
  }
  const written = (change.written ?? []).map(asVersion);
  for (const version of written) versions.set(version.id, version);
  for (const id of change.gone ?? []) versions.delete(id);
  const superseded = findSuperseded([...versions.values()]);
  const anew = new Set([...written.map(({ id }) => id), ...(change.gone ?? [])]);
  const moved = stored
    .filter(({ id, supersededBy }) => !anew.has(id) && (superseded.get(id) ?? null) !== supersededBy)
    .map(({ id }) => ({ article: id, supersededBy: superseded.get(id) ?? null }));
  return { superseded, moved };
}
