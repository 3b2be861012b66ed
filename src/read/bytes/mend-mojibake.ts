import { scoreLetters } from './letter-statistics.js';

/** A text that had been decoded wrongly before it was saved, put right: what it was taken for, and what it was. */
export interface Mended {
  readonly text: string;
  readonly takenFor: string;
  readonly was: string;
}

type Mistake = readonly [example: string, takenFor: string, was: string];

/** Who decodes what as what, most usual first. Each begins with what «Привет» turns into. */
const MISTAKES: readonly Mistake[] = [
  ['РџСЂРёРІРµС‚', 'windows-1251', 'utf-8'],
  ['Ð\u009fÑ€Ð¸Ð²ÐµÑ‚', 'windows-1252', 'utf-8'],
  ['Ïðèâåò', 'windows-1252', 'windows-1251'],
  ['оПХБЕР', 'windows-1251', 'koi8-r'],
  ['ðÒÉ×ÅÔ', 'windows-1252', 'koi8-r'],
  ['╨Я╤А╨╕╨▓╨╡╤В', 'ibm866', 'utf-8'],
  ['п÷я─п╦п╡п╣я┌', 'koi8-r', 'utf-8'],
  ['рТЙЧЕФ', 'koi8-r', 'windows-1251'],
  ['ЏаЁўҐв', 'windows-1251', 'ibm866'],
  ['╧ЁштхЄ', 'ibm866', 'windows-1251'],
];

/** The least gain in the score of the letters; the worst mistake above gains 2.5, right text loses. */
const LEAST_GAIN = 1.5;
/** A text of this score needs no mending: see `scoreLetters`. */
const GOOD = -4.2;
/** So much of a text is looked at to tell whether it is mojibake. */
const SAMPLE = 6_000;
/** Share of letters that the mistake may have lost for good. */
const MOST_LOST = 0.03;

/** The text put right where it is mojibake that can be undone, once or twice over; null where it is none. */
export function mendMojibake(text: string): Mended | null {
  const sample = sampleOf(text);
  const score = scoreLetters(sample);
  if (score === null || score > GOOD || standAlone(sample)) return null;
  const path = findMistakes(sample, Math.max(score + LEAST_GAIN, GOOD - 0.5), 2)?.path;
  if (!path) return null;
  let mended: string | null = text;
  for (const [, takenFor, was] of path) if (mended !== null) mended = undo(mended, takenFor, was);
  const [last] = path.slice(-1);
  return mended === null || !last ? null : { text: mended, takenFor: last[1], was: last[2] };
}

/** The beginning of the text without ASCII, a space for each stretch of it. */
function sampleOf(text: string): string {
  let sample = '';
  let last = 0;
  for (const stretch of text.matchAll(/[^\u0000-\u007f]+/g)) {
    sample += (stretch.index > last ? ' ' : '') + stretch[0];
    last = stretch.index + stretch[0].length;
    if (sample.length >= SAMPLE) return sample.slice(0, SAMPLE);
  }
  return last < text.length ? `${sample} ` : sample;
}

/** German or Polish: letters with marks stand one by one among others. */
const standAlone = (sample: string): boolean =>
  (sample.match(/ /g)?.length ?? 0) > 0.4 * (sample.match(/[^ ]/g)?.length ?? 0);

/** The mistakes that, undone one after another, give a text that reads better than `least`; the best of those that do. */
function findMistakes(
  sample: string,
  least: number,
  depth: number,
): { path: Mistake[]; score: number } | null {
  let best: { path: Mistake[]; score: number } | null = null;
  for (const mistake of MISTAKES) {
    const undone = undo(sample, mistake[1], mistake[2]);
    if (undone === null) continue;
    const score = scoreLetters(undone);
    const above = best?.score ?? least;
    if (score !== null && score > above) best = { path: [mistake], score };
    else if (depth > 1 && mistake[2] === 'utf-8') {
      const further = findMistakes(undone, above, depth - 1);
      if (further) best = { path: [mistake, ...further.path], score: further.score };
    }
  }
  return best;
}

/** The bytes that the text was, decoded rightly; null where it cannot have been taken for `takenFor`. */
function undo(text: string, takenFor: string, was: string): string | null {
  const codes = encoderOf(takenFor);
  const bytes = new Uint8Array(text.length);
  let lost = 0;
  let signs = 0;
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f) signs++;
    const byte = unit < 0x80 ? unit : codes.get(unit);
    if (byte === undefined) lost++;
    bytes[at++] = byte ?? 0x3f;
  }
  const decoded = new TextDecoder(was).decode(bytes);
  const broken = was === 'utf-8' ? (decoded.match(/\ufffd/g)?.length ?? 0) : 0;
  return lost + broken > MOST_LOST * signs ? null : decoded.replaceAll('\ufffd', '');
}

const ENCODERS = new Map<string, ReadonlyMap<number, number>>();

/** UTF-16 unit -> byte of a one-byte encoding, above ASCII. */
function encoderOf(encoding: string): ReadonlyMap<number, number> {
  let codes = ENCODERS.get(encoding);
  if (!codes) {
    const high = Uint8Array.from({ length: 128 }, (_, index) => index + 128);
    const letters = new TextDecoder(encoding).decode(high);
    codes = new Map([...high].map((byte) => [letters.charCodeAt(byte - 128), byte]));
    ENCODERS.set(encoding, codes);
  }
  return codes;
}
