/**
 * Remembers the latest values that were computed, at most twice `generation` of them: what was not asked for while a whole generation came
 * is forgotten. News repeats its words, so that most of what is needed again stays, at the cost of two look-ups.
 */
export class Memo<Key, Value extends NonNullable<unknown> | null> {
  private young = new Map<Key, Value>();
  private old = new Map<Key, Value>();

  constructor(private readonly generation: number) {}

  /** The remembered value, or that of `compute`, remembered from now on. */
  get(key: Key, compute: (key: Key) => Value): Value {
    let value = this.young.get(key);
    if (value !== undefined) return value;
    value = this.old.get(key) ?? compute(key);
    // computing may have filled the generation by asking for other keys
    if (this.young.size >= this.generation) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, value);
    return value;
  }
}
