import { toDate, toDay } from '../civil.js';
import { beforePeriod, dayPeriod, type Period, untilPeriod } from '../period.js';
import { isDash, signAt, wordAt } from '../points/point.js';
import { isGoverned, moodAtPiece, type Scan } from '../scan.js';
import { anchorOf, type Bound, basisOf, readBound, resolveBound, resolveTo } from './bound.js';
import { opensWith } from './opening.js';
import { isCount } from './preposition.js';
import { type Match, one, type Rule } from './rule.js';

/**
 * What must happen, or lasts, until a date. The value is open at its start: `../2023-12-31`.
 */
export const deadlineRules: readonly Rule[] = [
  { name: 'deadline/new-year', opens: opensWith(/^(?:к|до|под|перед)$/), match: matchNewYear },
  { name: 'deadline/not-later', opens: opensWith(/^не$/), match: matchNotLater },
  { name: 'deadline/put-off', opens: opensWith(/^до$/), match: matchPutOff },
  { name: 'deadline/until', opens: opensWith(/^(?:до|вплоть)$/), match: matchUntil },
  { name: 'deadline/by', opens: opensWith(/^ко?$/), match: matchBy },
  { name: 'deadline/through', opens: opensWith(/^по$/), match: matchThrough },
];

/** «Мост сдадут к Новому году» */
function matchNewYear(scan: Scan, at: number): Match | null {
  const { pieces, anchor } = scan;
  if (!/^(?:к|до|под|перед)$/.test(wordAt(pieces, at))) return null;
  if (!/^нов(?:ому|ого|ый|ым)$/.test(wordAt(pieces, at + 1)) || !/^год/.test(wordAt(pieces, at + 2)))
    return null;
  if (anchor === null) return one(at, at + 3, null);
  const { year, month, day } = toDate(anchor);
  // in the first days of January a past verb still speaks of the night that is over
  const isJustOver = month === 1 && moodAtPiece(scan, at, 'к') === 'past' && day < 20;
  const period = untilPeriod(dayPeriod(toDay(isJustOver ? year - 1 : year, 12, 31)));
  return one(at, at + 3, { period, basis: 'deadline', modifier: null, anchor });
}

/** «Заявки примут не позднее 20 апреля» */
function matchNotLater(scan: Scan, at: number): Match | null {
  if (wordAt(scan.pieces, at) !== 'не' || !/^(?:позднее|позже)$/.test(wordAt(scan.pieces, at + 1)))
    return null;
  const skip = /^чем$/.test(wordAt(scan.pieces, at + 2)) ? 3 : 2;
  return deadline(scan, at, at + skip, (bound) => resolveUntil(bound, scan, 'к'));
}

/** «Пуск отложили до весны»: that is when it will be */
function matchPutOff(scan: Scan, at: number): Match | null {
  if (wordAt(scan.pieces, at) !== 'до' || !isGoverned(scan, at + 1, PUT_OFF)) return null;
  const bound = readBound(scan.pieces, at + 1);
  const resolved = bound && resolveBound(bound, scan, 'future');
  if (!bound || (bound.bare && bound.point.unit === 'year' && isCount(scan, bound.next))) return null;
  return one(
    at,
    bound.next,
    resolved && { ...resolved, basis: basisOf(bound), anchor: anchorOf(bound, scan) },
  );
}

const PUT_OFF = /^(?:отлож|отклад|перенес|перенос|сдвин|сдвиг)/;

/** «Дорогу закроют до 15 мая», «до конца года», «вплоть до весны» */
function matchUntil(scan: Scan, at: number): Match | null {
  const start = wordAt(scan.pieces, at) === 'вплоть' ? at + 1 : at;
  if (wordAt(scan.pieces, start) !== 'до') return null;
  return deadline(scan, at, start + 1, (bound) => resolveUntil(bound, scan, 'до'));
}

/** «Цех построят к концу года», «к 2025 году»; «рост к прошлому году» compares and sets no term */
function matchBy(scan: Scan, at: number): Match | null {
  const { pieces } = scan;
  if (!/^ко?$/.test(wordAt(pieces, at))) return null;
  const before = wordAt(pieces, at - 1);
  const compares =
    /^(?:процент|рост|отношени|сравнени|уровн|прирост|снижени|раза?$|пункт)/.test(before) ||
    signAt(pieces, at - 1) === '%';
  if (compares) return null;
  return deadline(scan, at, at + 1, (bound) => (isPastYear(bound) ? null : resolveUntil(bound, scan, 'к')));
}

/** «Выставка открыта по 15 июня», «план рассчитан по 2030 год» */
function matchThrough(scan: Scan, at: number): Match | null {
  if (wordAt(scan.pieces, at) !== 'по') return null;
  const bound = readBound(scan.pieces, at + 1);
  const isYear = bound?.point.unit === 'year' && wordAt(scan.pieces, bound.next - 1) === 'год';
  if (!bound || (bound.point.unit !== 'day' && !isYear)) return null;
  return deadline(scan, at, at + 1, () => resolveUntil(bound, scan, 'до'));
}

function deadline(
  scan: Scan,
  first: number,
  at: number,
  resolve: (bound: Bound) => Period | null,
): Match | null {
  const bound = readLastBound(scan, at);
  if (!bound) return null;
  if (bound.bare && bound.point.unit === 'year' && isCount(scan, bound.next)) return null;
  if (isPastYear(bound) && wordAt(scan.pieces, first) !== 'до') return null;
  const inclusive = /^включительно$/.test(wordAt(scan.pieces, bound.next)) ? 1 : 0;
  const period = resolve(bound);
  const value = period && {
    period,
    basis: 'deadline' as const,
    modifier: null,
    anchor: anchorOf(bound, scan),
  };
  return one(first, bound.next + inclusive, value);
}

/** The bound, or the right side of a range: «до 2025–2026 гг.» */
function readLastBound(scan: Scan, at: number): Bound | null {
  const bound = readBound(scan.pieces, at);
  if (bound?.point.unit !== 'year' || !isDash(scan.pieces, bound.next)) return bound;
  const right = readBound(scan.pieces, bound.next + 1);
  return right?.point.unit === 'year' ? right : bound;
}

/** «до декабря» ends before it begins; «до 2030 года» is mostly meant with its year; all else is inclusive. */
function resolveUntil(bound: Bound, scan: Scan, preposition: 'до' | 'к'): Period | null {
  const mood = moodAtPiece(scan, bound.head, preposition);
  // «до пятницы склад закрыт»: a weekday as a term lies ahead
  const isAhead = mood === 'near' && bound.point.unit === 'weekday';
  const to = resolveTo(bound, scan, isAhead ? 'future' : mood);
  if (!to) return null;
  // «к новому учебному году»: by the first of September
  if (bound.point.unit === 'schoolYear' && !bound.part)
    return untilPeriod(dayPeriod(toDay(toDate(to.start).year, 8, 31)));
  const excludes =
    preposition === 'до' && !bound.part && /^(?:month|season|quarter|half)$/.test(bound.point.unit);
  return excludes ? beforePeriod(to) : untilPeriod(to);
}

/** «прошлый год» as the base of a comparison. */
function isPastYear({ point, part }: Bound): boolean {
  const relative =
    point.unit === 'counted'
      ? point.relative
      : 'year' in point && point.year?.kind === 'relative'
        ? point.year.relative
        : null;
  return part === null && (relative === 'previous' || relative === 'latest' || relative === 'beforeLast');
}
