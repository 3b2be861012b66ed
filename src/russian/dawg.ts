const SEPARATOR = 1;
const HAS_LEAF = 256;

const BASE64 = new Int8Array(128).fill(-1);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].forEach((letter, value) => {
  BASE64[letter.charCodeAt(0)] = value;
});

/** A key of the dictionary (with ё where it has ё) and what is stored under it, as bytes. */
export interface DawgEntry {
  readonly key: string;
  readonly payloads: readonly (readonly number[])[];
}

/**
 * A directed acyclic word graph in the file format of the C++ library dawgdic, as pymorphy's dictionaries have it: the units of a
 * double array (u32 count, u32 each), then the guide (u32 count, two bytes each: first child, next sibling). Keys are UTF-8. Under a
 * key, after a byte 1, stand its payloads in base64.
 */
export class Dawg {
  private readonly units: Uint32Array;
  private readonly guide: Uint8Array;

  constructor(bytes: Uint8Array) {
    const count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
    const end = 4 + count * 4;
    // a view where it can be one: threads share these bytes
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    this.units = new Uint32Array(aligned.buffer, aligned.byteOffset + 4, count);
    this.guide = bytes.subarray(end + 4);
  }

  /** The place after a beginning of keys, for `number`; -1 where no key begins so. */
  find(beginning: string, from = 0): number {
    let node = from;
    for (let i = 0; i < beginning.length && node >= 0; i++)
      node = this.followUnit(node, beginning.charCodeAt(i));
    return node;
  }

  /** Whether a key ends at this place. */
  isWord(place: number): boolean {
    return place > 0 && this.follow(place, SEPARATOR) > 0;
  }

  /** The number stored under the key that `rest` completes (for graphs of numbers), 0 where it has none. */
  number(place: number, rest: string): number {
    const node = place < 0 ? place : this.find(rest, place);
    return node >= 0 && this.units[node]! & HAS_LEAF ? this.leaf(node) : 0;
  }

  /** All entries whose key is `key`, or is it after some е were written ё; the key itself stands first. */
  similar(key: string): DawgEntry[] {
    const entries: DawgEntry[] = [];
    this.collectSimilar(key, 0, '', 0, entries);
    return entries;
  }

  /** Whether `similar` finds anything. */
  hasSimilar(key: string, from = 0, start = 0): boolean {
    let node = start;
    for (let i = from; i < key.length; i++) {
      const unit = key.charCodeAt(i);
      const branch = unit === 0x435 ? this.followUnit(node, 0x451) : 0;
      if (branch > 0 && this.hasSimilar(key, i + 1, branch)) return true;
      node = this.followUnit(node, unit);
      if (node <= 0) return false;
    }
    return this.follow(node, SEPARATOR) > 0;
  }

  private collectSimilar(key: string, from: number, read: string, node: number, entries: DawgEntry[]): void {
    const place = entries.length;
    for (let i = from; i < key.length; i++) {
      const unit = key.charCodeAt(i);
      if (unit === 0x435) {
        const branch = this.followUnit(node, 0x451);
        if (branch > 0) this.collectSimilar(key, i + 1, `${read + key.slice(from, i)}ё`, branch, entries);
      }
      node = this.followUnit(node, unit);
      if (node <= 0) return;
    }
    const end = this.follow(node, SEPARATOR);
    if (end > 0) entries.splice(place, 0, { key: read + key.slice(from), payloads: this.payloads(end) });
  }

  /** Everything below a separator, in the order of the keys. */
  private payloads(node: number): number[][] {
    const found: number[][] = [];
    const digits: number[] = [];
    const walk = (at: number): void => {
      if (this.units[at]! & HAS_LEAF) found.push(decodeBase64(digits));
      for (let label = this.guide[2 * at]!; label !== 0; ) {
        const child = this.follow(at, label);
        if (child < 0) break;
        digits.push(label);
        walk(child);
        digits.pop();
        label = this.guide[2 * child + 1]!;
      }
    };
    walk(node);
    return found;
  }

  /** The node after one UTF-16 unit of the basic plane, spelt in UTF-8; -1 where there is none. */
  private followUnit(node: number, unit: number): number {
    if (unit < 0x80) return this.follow(node, unit);
    let next = unit < 0x800 ? this.follow(node, 0xc0 | (unit >> 6)) : this.follow(node, 0xe0 | (unit >> 12));
    if (next >= 0 && unit >= 0x800) next = this.follow(next, 0x80 | ((unit >> 6) & 63));
    return next < 0 ? next : this.follow(next, 0x80 | (unit & 63));
  }

  private follow(node: number, label: number): number {
    const next = (this.below(node) ^ label) >>> 0;
    return (this.units[next]! & 0x800000ff) >>> 0 === label ? next : -1;
  }

  private leaf(node: number): number {
    return this.units[this.below(node) >>> 0]! & 0x7fffffff;
  }

  private below(node: number): number {
    const unit = this.units[node]!;
    return node ^ ((unit >>> 10) << ((unit & 512) >>> 6));
  }
}

/** The bytes of base64 digits; the padding and the line feed that Python puts after them are passed over. */
function decodeBase64(digits: readonly number[]): number[] {
  const bytes: number[] = [];
  let bits = 0;
  let count = 0;
  for (const digit of digits) {
    const value = BASE64[digit]!;
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0xffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes.push((bits >> count) & 255);
    }
  }
  return bytes;
}
