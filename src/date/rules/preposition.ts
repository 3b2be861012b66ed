import type { Point } from '../points/point.js';
import { signAt, wordAt } from '../points/point.js';
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

/** Whether pieces stand alone in brackets: «(2003)», «(2001—2003)» are years. */
export const isBracketed = (scan: Scan, at: number, next: number): boolean =>
  signAt(scan.pieces, at - 1) === '(' && signAt(scan.pieces, next) === ')';

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
