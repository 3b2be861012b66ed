/**
 * Which word stands in which of a fixed number of slots. Slots are given up by the clock rule: a word that was asked for again since
 * the hand last passed stays.
 */
export class WordSlots {
  private readonly slotOf = new Map<string, number>();
  private readonly wordOf: string[] = [];
  private readonly askedIn: Uint32Array;
  private readonly recent: Uint8Array;
  private hand = 0;
  private turn = 0;

  constructor(private readonly count: number) {
    this.askedIn = new Uint32Array(count);
    this.recent = new Uint8Array(count);
  }

  /** Those of the words that have no slot, each once. Words that have one keep it until the next call. */
  missing(words: Iterable<string>): string[] {
    this.turn++;
    const missing = new Set<string>();
    for (const word of words) {
      const slot = this.slotOf.get(word);
      if (slot === undefined) missing.add(word);
      else {
        this.askedIn[slot] = this.turn;
        this.recent[slot] = 1;
      }
    }
    return [...missing];
  }

  /** The slot of a word that has one. */
  find(word: string): number {
    return this.slotOf.get(word)!;
  }

  /** A slot for a missing word: at most as many between two calls of `missing` as keep room for those asked for. */
  take(word: string): number {
    const slot = this.freeSlot();
    this.slotOf.set(word, slot);
    this.wordOf[slot] = word;
    this.askedIn[slot] = this.turn;
    return slot;
  }

  private freeSlot(): number {
    if (this.wordOf.length < this.count) return this.wordOf.length;
    for (;;) {
      const slot = this.hand;
      this.hand = (slot + 1) % this.count;
      if (this.askedIn[slot] === this.turn) continue;
      if (this.recent[slot]) {
        this.recent[slot] = 0;
        continue;
      }
      this.slotOf.delete(this.wordOf[slot]!);
      return slot;
    }
  }
}
