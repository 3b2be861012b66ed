import { findSuperseded, type Version } from '../../assemble/find-superseded.js';
import { Shelves } from './shelves.js';

/** The versions of articles under their addresses, and which of them count. */
export class Addresses {
  readonly #versions = new Shelves<Version>();
  /** of each older version the newest */
  readonly #superseded = new Map<string, string>();

  put(version: Version): void {
    if (version.url !== null) this.#versions.put(version.url, version.id, version);
  }

  remove({ url, id }: Pick<Version, 'url' | 'id'>): void {
    if (url !== null) this.#versions.remove(url, id);
  }

  /** The newest version of the article of which this is an older one; undefined where this one counts. */
  newestOf(id: string): string | undefined {
    return this.#superseded.get(id);
  }

  /** Finds out anew which versions of an address count; gives those of which something else is true now, each with its newest. */
  settle(url: string | null): Map<string, string | undefined> {
    if (url === null) return new Map();
    const superseded = findSuperseded(this.#versions.get(url));
    const ids = this.#versions.ids(url);
    return new Map(
      ids
        .filter((id) => superseded.get(id) !== this.#superseded.get(id))
        .map((id) => [id, superseded.get(id)]),
    );
  }

  /** Notes what `settle` has found of an article. */
  note(id: string, newest: string | undefined): void {
    if (newest === undefined) this.#superseded.delete(id);
    else this.#superseded.set(id, newest);
  }
}
