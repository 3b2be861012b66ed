import type { KernelMemory } from './kernel-memory.js';
import { WORD_BATCH, type WordProduct } from './word-product.js';

/**
 * The first convolution is linear in the word vector, so that what a word gives to its left neighbour, to itself and to its right
 * neighbour (3 × `outputs` numbers) is computed once per word and kept. Slots are given up by the clock rule: a word that was asked
 * for again since the hand last passed stays. Memory that no word has needed yet costs nothing (the pages are not touched).
 */
export class WordProjections {
  /** Bytes of one projection: taps 0, 1, 2, one after another. */
  readonly bytes: number;
  private readonly slotOf: Int32Array;
  private readonly wordOf: Int32Array;
  private readonly askedIn: Uint32Array;
  private readonly recent: Uint8Array;
  private readonly cache: number;
  private hand = 0;
  private turn = 0;

  /** `words`: how many different ones there are. */
  constructor(
    private readonly memory: KernelMemory,
    private readonly product: WordProduct,
    words: number,
    private readonly slots: number,
  ) {
    this.bytes = product.bytes;
    this.cache = memory.allocate((slots * this.bytes) / 4);
    this.slotOf = new Int32Array(words).fill(-1);
    this.wordOf = new Int32Array(slots).fill(-1);
    this.askedIn = new Uint32Array(slots);
    this.recent = new Uint8Array(slots);
  }

  /** Makes sure that the words of rows [from, to) have their projections; at most as many different words as there are slots. */
  prepare(words: Int32Array, from: number, to: number): void {
    this.turn++;
    const missing: number[] = [];
    for (let row = from; row < to; row++) {
      const word = words[row]!;
      if (word < 0) continue;
      const slot = this.slotOf[word]!;
      if (slot >= 0) this.touch(slot);
      else if (slot === -1) {
        this.slotOf[word] = -2;
        missing.push(word);
      }
    }
    for (let at = 0; at < missing.length; at += WORD_BATCH) this.project(missing.slice(at, at + WORD_BATCH));
  }

  /** The address of a prepared word's projection. */
  address(word: number): number {
    return this.cache + this.slotOf[word]! * this.bytes;
  }

  private project(words: readonly number[]): void {
    const { memory, product, bytes } = this;
    const results = product.run(words);
    words.forEach((word, i) => {
      const slot = this.freeSlot();
      this.slotOf[word] = slot;
      this.wordOf[slot] = word;
      this.askedIn[slot] = this.turn;
      const from = results + i * bytes;
      memory.bytes.copyWithin(this.cache + slot * bytes, from, from + bytes);
    });
  }

  private touch(slot: number): void {
    this.askedIn[slot] = this.turn;
    this.recent[slot] = 1;
  }

  private freeSlot(): number {
    for (;;) {
      const slot = this.hand;
      this.hand = (slot + 1) % this.slots;
      const word = this.wordOf[slot]!;
      if (word < 0) return slot;
      if (this.askedIn[slot] === this.turn) continue;
      if (this.recent[slot]) {
        this.recent[slot] = 0;
        continue;
      }
      this.slotOf[word] = -1;
      return slot;
    }
  }
}
