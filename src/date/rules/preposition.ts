import type { Point } from '../points/point.js';
import { isDash, signAt, wordAt } from '../points/point.js';
import type { Scan } from '../scan.js';

/** The preposition that stands right before a place, in its short form; empty where there is none. */
export function prepositionBefore(scan: Scan, at: number): string {
  const word = wordAt(scan.pieces, at - 1);
  const short = word === 'во' || word === 'со' || word === 'ко' ? word.charAt(0) : word;
  return PREPOSITIONS.has(short) ? short : '';
}

const PREPOSITIONS = new Set([
  'в',
  'на',
  'за',
  'с',
  'до',
  'к',
  'по',
  'от',
  'после',
  'вместо',
  'около',
  'под',
]);

/** Nouns that take a bare period in the genitive: «в течение мая», «по итогам января». */
const GENITIVE_HEADS =
  /^(?:течение|течении|протяжении|итогам|итоги|итогов|результатам|результаты|период|плана?|бюджета?|показател[а-я]+|уровн[а-я]+|данны[а-я]+)$/;

/** Whether a point that cannot stand alone has what it needs before it. */
export function isLicensed(scan: Scan, at: number, point: Point): boolean {
  const preposition = prepositionBefore(scan, at);
  if (point.unit === 'weekday') return /^(?:в|на|с|до|к|по|от|за)$/.test(preposition);
  if (point.unit === 'season') return /^(?:на|к|до|с|за|под|по|от)$/.test(preposition);
  if (point.unit === 'year') return /^(?:в|на|с|до|к|по|за|от|после)$/.test(preposition);
  return preposition !== '' || GENITIVE_HEADS.test(wordAt(scan.pieces, at - 1));
}

/**
 * Whether figures stand in brackets as years do: alone («(2003)», «(2001—2003)»), in a list of their like, or last behind the name of
 * a work («(«Премьера», 1999)», «(1903 — физика, 1911 — химия)»).
 */
export function isBracketed(scan: Scan, at: number, next: number): boolean {
  const { pieces } = scan;
  const before = signAt(pieces, at - 1);
  if (before === '(' && signAt(pieces, next) === ')') return true;
  if ((before !== '(' && before !== ',' && wordAt(pieces, at - 1) !== 'и') || !isInBrackets(scan, at))
    return false;
  let end = next;
  // a list is one of years only if all of it is
  while (isJoint(scan, end) && pieces[end + 1]?.kind === 'number') {
    if (!RECENT_YEAR.test(pieces[end + 1]!.text)) return false;
    end += 2;
    if (isDash(pieces, end) && pieces[end + 1]?.kind === 'number') end += 2;
  }
  if (!RECENT_YEAR.test(pieces[at]!.text)) return false;
  const isDescribed = isDash(pieces, end) && pieces[end + 1]?.kind === 'word' && pieces[end]?.glued === false;
  return signAt(pieces, end) === ')' || isDescribed || /^год[ыа]?$/.test(wordAt(pieces, end));
}

const RECENT_YEAR = /^(?:1[89]|20)\d\d$/;

const isJoint = ({ pieces }: Scan, at: number): boolean =>
  signAt(pieces, at) === ',' || wordAt(pieces, at) === 'и';

/** Whether a bracket stands open at a place, at most a dozen pieces back. */
function isInBrackets({ pieces }: Scan, at: number): boolean {
  for (let back = at - 1; back >= at - 12; back -= 1) {
    if (signAt(pieces, back) === ')') return false;
    if (signAt(pieces, back) === '(') return true;
  }
  return false;
}

/** Whether a figure that looks like a year counts what stands behind it: «2023 тонны», «до 2000 человек», «2000 %». */
export function isCount(scan: Scan, next: number): boolean {
  const piece = scan.pieces[next];
  if (!piece) return false;
  if (/^[%$€₽№°]$/.test(signAt(scan.pieces, next))) return true;
  if (piece.kind === 'number') return true;
  if (piece.kind !== 'word') return false;
  if (
    /^(?:тыс|млн|млрд|трлн|руб|кг|км|чел|шт|га|м|т|тысяч[а-я]*|тонн[а-я]*|раза?|процент[а-я]*)$/.test(
      piece.lower,
    )
  )
    return true;
  return scan.sentence.tokens[piece.token]?.pos === 'NOUN';
}
