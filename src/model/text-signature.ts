/**
 * MinHash of a text (Broder 1997, b-bit as in Li and König 2010): texts that share most of their runs of three words have signatures that
 * agree in most places. Deterministic; a change of headings, case or punctuation changes little or nothing.
 */
const PLACES = 128;
const SHINGLE = 3;
/** Fewer runs of words say too little: «Фото БелТА» is no reprint of anything. */
const MIN_SHINGLES = 12;

/** The signature of an article's text: 128 bytes in base64, null for a text that is too short to be compared. */
export function signText(text: string): string | null {
  const words =
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<number>();
  for (let first = 0; first + SHINGLE <= words.length; first++)
    shingles.add(hashText(words.slice(first, first + SHINGLE).join(' ')));
  if (shingles.size < MIN_SHINGLES) return null;
  const bytes = new Uint8Array(PLACES);
  for (let place = 0; place < PLACES; place++) {
    const salt = mix(place + 1);
    let least = 0xffffffff;
    for (const shingle of shingles) least = Math.min(least, mix(shingle ^ salt));
    bytes[place] = mix(least) & 0xff;
  }
  return Buffer.from(bytes).toString('base64');
}

export const readSignature = (signature: string): Uint8Array => Buffer.from(signature, 'base64');

/** Which part of their runs of words two texts have in common (Jaccard's index), guessed with a standard error of at most 0.045. */
export function guessOverlap(one: Uint8Array, other: Uint8Array): number {
  let same = 0;
  for (let place = 0; place < PLACES; place++) if (one[place] === other[place]) same++;
  // places that agree by chance: one in 256
  return Math.max(0, (same / PLACES - 1 / 256) / (1 - 1 / 256));
}

/** FNV-1a over UTF-16 units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return mix(hash);
}

/** Murmur3's finaliser: a permutation of 32-bit numbers in which every bit depends on every other. */
function mix(number: number): number {
  let hash = number | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
