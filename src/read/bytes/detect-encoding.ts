import { scoreLetters } from './letter-statistics.js';

/** One-byte encodings that Russian and Belarusian texts are kept in, the most usual first, and the one of Western texts. */
const ONE_BYTE = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'windows-1252'] as const;
/** Letters that are enough to tell the encodings apart. */
const SAMPLE = 8_000;
const HEAD = 65_536;
/** By so much another encoding must read better than the declared one. */
const MARGIN = 0.7;

/** The name that the Encoding Standard gives to what a page or a server declares («cp1251», «UTF8»); null where it knows none. */
export function encodingName(label: string | null | undefined): string | null {
  const name = label
    ?.trim()
    .replace(/^["']|["']$/g, '')
    .toLowerCase();
  if (!name) return null;
  try {
    return new TextDecoder(ALIASES[name] ?? name).encoding;
  } catch {
    return null;
  }
}
const ALIASES: Readonly<Record<string, string>> = {
  cp1251: 'windows-1251',
  'win-1251': 'windows-1251',
  windows1251: 'windows-1251',
  koi8r: 'koi8-r',
  cp866: 'ibm866',
  dos: 'ibm866',
  'utf-8-sig': 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
};

/**
 * The encoding of a text, as the Encoding Standard names it. A byte order mark decides; then whether the bytes are UTF-16 or UTF-8 (what is
 * valid UTF-8 with letters of two bytes is nothing else); then, among one-byte encodings, the letters: the one `declared` if it reads
 * about as well as the best.
 */
export function detectEncoding(bytes: Uint8Array, declared: string | null = null): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const wide = detectUtf16(bytes.subarray(0, HEAD));
  if (wide) return wide;
  if (isUtf8(bytes)) return 'utf-8';
  const sample = sampleOf(bytes);
  const scoreIn = (encoding: string): number =>
    scoreLetters(new TextDecoder(encoding).decode(sample)) ?? Number.NEGATIVE_INFINITY;
  let best: string = ONE_BYTE[0];
  let highest = scoreIn(best);
  for (const encoding of ONE_BYTE.slice(1)) {
    // a text in Western letters reads badly in all of them: only where Cyrillic is out of the question
    const score = encoding === 'windows-1252' ? westernScore(sample, bytes) : scoreIn(encoding);
    if (score > highest) [best, highest] = [encoding, score];
  }
  if (declared && declared !== best && isOneByte(declared) && scoreIn(declared) >= highest - MARGIN)
    return declared;
  return best;
}

const isOneByte = (encoding: string): boolean => !/^(?:utf|x-user|gb|big5|euc|iso-2022|shift)/.test(encoding);

/** A Latin text has its accented letters one by one among ASCII ones; a Cyrillic one has them in a row. */
function westernScore(sample: Uint8Array, bytes: Uint8Array): number {
  const letters = sample.reduce((sum, byte) => sum + (byte > 0x7f ? 1 : 0), 0);
  const gaps = sample.length - letters;
  const latin = bytes
    .subarray(0, HEAD)
    .reduce((sum, byte) => sum + ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a ? 1 : 0), 0);
  return gaps > letters * 0.6 && latin > 8 * letters ? -2 : Number.NEGATIVE_INFINITY;
}

/** UTF-16 without a mark: every other byte is one of few (0 for ASCII, 4 for Cyrillic). */
function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 16) return null;
  const high = [0, 0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0 || bytes[at] === 4) high[at % 2]!++;
  const half = bytes.length / 2;
  if (high[1]! > 0.8 * half && high[0]! < 0.2 * half) return 'utf-16le';
  if (high[0]! > 0.8 * half && high[1]! < 0.2 * half) return 'utf-16be';
  return null;
}

/** Valid, or nearly: a file cut off in the middle of a letter, a stray byte in a long text. */
function isUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  if (!text.includes('\ufffd')) return true;
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
  return whole > 4 * broken && broken <= 1 + whole / 50;
}

/** The bytes above ASCII, with a space for each stretch of others: the letters that tell the encodings apart. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE);
  let length = 0;
  for (let at = 0; at < bytes.length && length < SAMPLE; at++) {
    if (bytes[at]! > 0x7f) sample[length++] = bytes[at]!;
    else if (length > 0 && sample[length - 1] !== 0x20) sample[length++] = 0x20;
  }
  return sample.subarray(0, length);
}
