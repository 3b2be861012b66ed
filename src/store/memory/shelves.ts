/** Things with an id, kept under a key (statements under their group, reports under their entity). */
export class Shelves<T> {
  readonly #shelves = new Map<string, Map<string, T>>();

  put(key: string, id: string, thing: T): void {
    const shelf = this.#shelves.get(key) ?? new Map<string, T>();
    this.#shelves.set(key, shelf.set(id, thing));
  }

  remove(key: string, id: string): void {
    const shelf = this.#shelves.get(key);
    shelf?.delete(id);
    if (shelf?.size === 0) this.#shelves.delete(key);
  }

  /** The ids of what stands under a key. */
  ids(key: string): string[] {
    return [...(this.#shelves.get(key)?.keys() ?? [])];
  }

  /** In no particular order. */
  get(key: string): T[] {
    return [...(this.#shelves.get(key)?.values() ?? [])];
  }
}
