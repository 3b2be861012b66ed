import { type Length, periodAt, spanAt } from '../count-unit.js';
import type { Piece } from '../cut-pieces.js';
import type { Mood } from '../mood.js';
import {
  beforePeriod,
  type ClosedPeriod,
  dayPeriod,
  sincePeriod,
  spanPeriod,
  untilPeriod,
} from '../period.js';
import { isDash, type Reading, signAt, wordAt } from '../points/point.js';
import { readFigures } from '../points/read-number.js';
import { isAbsolute } from '../resolve-point.js';
import {
  anchorOf,
  type Bound,
  basisOf,
  resolveBound,
  resolveFrom,
  resolveRangeEnd,
  resolveTo,
} from '../rules/bound.js';
import { fromSpoken } from '../rules/length.js';
import { type Opening, opensWith } from '../rules/opening.js';
import { type Match, one, type Rule } from '../rules/rule.js';
import { type Scan, spokenDay } from '../scan.js';
import { readBound, skipThe } from './bound.js';
import { moodAt } from './mood.js';
import { readPoint } from './read-point.js';
import { CARDINALS, DEICTIC, MONTHS, ORDINALS, RELATIVES, SEASONS, UNITS, WEEKDAYS } from './words.js';

/** What a date or a part of one begins with. */
const opensBound: Opening = ({ kind, lower }) =>
  kind === 'number' ||
  MONTHS.has(lower) ||
  WEEKDAYS.has(lower) ||
  SEASONS.has(lower) ||
  RELATIVES.has(lower) ||
  ORDINALS.has(lower) ||
  DEICTIC.has(lower) ||
  /^(?:early|late|mid|beginning|start|middle|end|day|same|that|new|q|the)$/.test(lower);

const opensCount: Opening = ({ kind, lower }) => kind === 'number' || CARDINALS.has(lower);

/** English dates in order of precedence. */
export const englishRules: readonly Rule[] = [
  { name: 'english/moved', opens: opensWith(/^from$/), match: matchMoved },
  { name: 'english/range', opens: opensWith(/^(?:from|between)$/), match: matchFromTo },
  { name: 'english/dash', opens: opensBound, match: matchDash },
  { name: 'english/deadline', opens: opensWith(/^(?:by|until|till|before|no)$/), match: matchDeadline },
  { name: 'english/since', opens: opensWith(/^(?:since|from|starting|after)$/), match: matchSince },
  { name: 'english/ago', opens: opensCount, match: matchAgo },
  { name: 'english/span', opens: opensWith(/^(?:last|past|next|coming|previous)$/), match: matchSpan },
  { name: 'english/in', opens: opensWith(/^(?:in|within)$/), match: matchIn },
  { name: 'english/point', opens: opensBound, match: matchPoint },
];

/** «has been moved from April 21 to June 30»: the old day and the new one */
function matchMoved(scan: Scan, at: number): Match | null {
  const { pieces } = scan;
  const before = [1, 2, 3].map((back) => wordAt(pieces, at - back));
  if (!before.some((word) => /^(?:moved|postponed|rescheduled|shifted|pushed|brought)$/.test(word)))
    return null;
  const from = readBound(pieces, at + 1);
  const to = from && wordAt(pieces, from.next) === 'to' ? readBound(pieces, from.next + 1) : null;
  if (!from || !to) return null;
  const valueAs = (bound: Bound, mood: Mood) => {
    const resolved = resolveBound(bound, scan, mood);
    return resolved && { ...resolved, basis: basisOf(bound), anchor: anchorOf(bound, scan) };
  };
  return {
    found: [
      { first: at + 1, next: from.next, value: valueAs(from, 'near') },
      { first: from.next + 1, next: to.next, value: valueAs(to, 'future') },
    ],
    next: to.next,
  };
}

/** «from June 6 to 8», «between 5 and 10 June», «from 2016 until May 2021» */
function matchFromTo(scan: Scan, at: number): Match | null {
  const { pieces } = scan;
  const connects = wordAt(pieces, at) === 'between' ? /^and$/ : /^(?:to|until|till|through)$/;
  return matchSides(scan, at, at + 1, (next) => (connects.test(wordAt(pieces, next)) ? next + 1 : null));
}

/** «June 6–8», «6-8 June», «June 6 to 8», «2021–2023» */
function matchDash(scan: Scan, at: number): Match | null {
  return matchSides(scan, at, at, (next) =>
    isDash(scan.pieces, next) ||
    (wordAt(scan.pieces, next) === 'to' && scan.pieces[next + 1]?.kind === 'number')
      ? next + 1
      : null,
  );
}

function matchSides(
  scan: Scan,
  first: number,
  at: number,
  connect: (next: number) => number | null,
): Match | null {
  const { pieces } = scan;
  const left = readBound(pieces, at);
  const number = readFigures(pieces, skipThe(pieces, at));
  for (const side of [left, number]) {
    const rightAt = side && connect(side.next);
    if (rightAt === null || rightAt === undefined || !side) continue;
    const right = readBound(pieces, rightAt);
    const day = readFigures(pieces, rightAt);
    const from: Bound | null = 'point' in side ? side : right && likeDay(side.value, right, at);
    // «June 6 to 8»: the month is said once, on the left
    const isDay =
      left?.point.unit === 'day' && day !== null && day.value <= 31 && right?.point.unit !== 'day';
    const to = isDay && left ? likeDay(day.value, { ...left, next: day.next }, rightAt) : right;
    if (!from || !to || (from.bare && to.bare && first === at && !isLicensed(scan, at))) continue;
    const mood = moodAt(scan, at);
    const end = resolveRangeEnd(to, scan, isAbsolute(from.point) && !isAbsolute(to.point) ? 'past' : mood);
    const start = end && resolveFrom(from, { ...scan, anchor: end.end - 1 }, 'past');
    const period = start && end && spanPeriod(start, end);
    if (!period) continue;
    const anchor = isAbsolute(to.point) ? null : anchorOf(to, scan);
    return one(first, Math.max(to.next, rightAt + 1), { period, basis: basisOf(to), modifier: null, anchor });
  }
  return null;
}

function likeDay(day: number, other: Bound, head: number): Bound | null {
  if (other.part || other.point.unit !== 'day' || day < 1 || day > 31) return null;
  return { ...other, point: { ...other.point, day }, head };
}

/** «by the end of the year», «until 15 May», «before June», «no later than Friday» */
function matchDeadline(scan: Scan, at: number): Match | null {
  const { pieces } = scan;
  const word = wordAt(pieces, at);
  const isNoLater = word === 'no' && wordAt(pieces, at + 1) === 'later' && wordAt(pieces, at + 2) === 'than';
  if (word === 'no' && !isNoLater) return null;
  const bound = readBound(pieces, isNoLater ? at + 3 : at + 1);
  if (!bound || isCount(scan, bound)) return null;
  const said = moodAt(scan, at);
  const to = resolveTo(bound, scan, said === 'near' ? 'future' : said);
  const excludes = word === 'before' && bound.part === null;
  const period = to && (excludes ? beforePeriod(to) : untilPeriod(to));
  return one(
    at,
    bound.next,
    period && { period, basis: 'deadline', modifier: null, anchor: anchorOf(bound, scan) },
  );
}

/** «since 2020», «from 1 January», «starting from March», «after 2014» */
function matchSince(scan: Scan, at: number): Match | null {
  const { pieces } = scan;
  const word = wordAt(pieces, at);
  const bound = readBound(
    pieces,
    word === 'starting' && /^(?:from|on|in)$/.test(wordAt(pieces, at + 1)) ? at + 2 : at + 1,
  );
  if (!bound || isCount(scan, bound)) return null;
  const from = resolveFrom(bound, scan, word === 'since' ? 'past' : moodAt(scan, at));
  // «since the start of the year» runs to the article's day
  const { anchor } = scan;
  const isOfNow = word === 'since' && bound.point.unit === 'counted' && bound.part === 'start';
  if (isOfNow && from && anchor !== null)
    return one(at, bound.next, relative(spanPeriod(from, dayPeriod(anchor)), anchor));
  const modifier = word === 'after' ? ('after' as const) : null;
  return one(
    at,
    bound.next,
    from && { period: sincePeriod(from), basis: basisOf(bound), modifier, anchor: anchorOf(bound, scan) },
  );
}

function readLength(pieces: readonly Piece[], at: number): Reading<Length> | null {
  const figures = readFigures(pieces, at);
  const count = figures?.value ?? CARDINALS.get(wordAt(pieces, at));
  if (!count) return null;
  const noun =
    figures?.next ?? (wordAt(pieces, at) === 'couple' && wordAt(pieces, at + 1) === 'of' ? at + 2 : at + 1);
  const of = UNITS.get(wordAt(pieces, noun));
  const length: Length | null =
    of === 'day'
      ? { count, unit: 'day' }
      : of === 'week'
        ? { count: count * 7, unit: 'day' }
        : of === 'month'
          ? { count, unit: 'month' }
          : of === 'year'
            ? { count, unit: 'year' }
            : of === 'decade'
              ? { count: count * 10, unit: 'year' }
              : null;
  return length && count <= 500 ? { value: length, next: noun + 1 } : null;
}

/** «two years ago», «a day earlier», «three weeks later» */
function matchAgo(scan: Scan, at: number): Match | null {
  const { pieces, anchor } = scan;
  const length = readLength(pieces, at);
  if (!length) return null;
  const word = wordAt(pieces, length.next);
  if (word === 'ago')
    return one(
      at,
      length.next + 1,
      anchor === null ? null : relative(periodAt(anchor, length.value, -1), anchor),
    );
  if (!/^(?:earlier|later)$/.test(word)) return null;
  const direction = word === 'later' ? 1 : -1;
  const spoken = fromSpoken(scan, length.value, direction, 3);
  if (spoken) return one(at, length.next + 1, relative(spoken, null));
  const period = direction > 0 || anchor === null ? null : periodAt(anchor, length.value, direction);
  return one(at, length.next + 1, period && relative(period, anchor));
}

/** «over the past five years», «in the next two months» */
function matchSpan(scan: Scan, at: number): Match | null {
  const length = readLength(scan.pieces, at + 1);
  if (!length) return null;
  const direction = /^(?:next|coming)$/.test(wordAt(scan.pieces, at)) ? 1 : -1;
  const { anchor } = scan;
  return one(
    at,
    length.next,
    anchor === null ? null : relative(spanAt(anchor, length.value, direction), anchor),
  );
}

/** «in two weeks», «within three days»: only in what lies ahead; «built in two weeks» is a length */
function matchIn(scan: Scan, at: number): Match | null {
  const { pieces, anchor } = scan;
  const length = readLength(pieces, at + 1);
  if (!length || moodAt(scan, at) !== 'future') return null;
  if (anchor === null) return one(at, length.next, null);
  const within = wordAt(pieces, at) === 'within';
  return one(
    at,
    length.next,
    relative(within ? spanAt(anchor, length.value, 1) : periodAt(anchor, length.value, 1), anchor),
  );
}

const relative = (period: ClosedPeriod | null, anchor: number | null) =>
  period && { period, basis: 'relative' as const, modifier: null, anchor };

/** «on 22 May 2023», «last week», «in 2018», «on Monday, May 22» */
function matchPoint(scan: Scan, at: number): Match | null {
  const { pieces, anchor } = scan;
  const bound = readBound(pieces, at);
  if (!bound || (bound.bare && !isLicensed(scan, at)) || isCount(scan, bound)) return null;
  if (bound.point.unit === 'counted' && bound.point.of === 'day' && bound.point.relative === 'next') {
    const spoken = spokenDay(scan, 3) ?? anchor;
    return one(at, bound.next, spoken === null ? null : relative(dayPeriod(spoken + 1), null));
  }
  const comma = signAt(pieces, bound.next) === ',' ? bound.next + 1 : bound.next;
  const date =
    bound.point.unit === 'weekday' || bound.point.unit === 'deictic' ? readBound(pieces, comma) : null;
  const said = date?.point.unit === 'day' && !date.part ? date : bound;
  const mood = moodAt(scan, at);
  const resolved = resolveBound(said, scan, mood);
  return one(at, said.next, resolved && { ...resolved, basis: basisOf(said), anchor: anchorOf(said, scan) });
}

const PREPOSITIONS =
  /^(?:in|of|on|for|during|until|till|by|since|from|to|after|before|between|and|the|around|about|through|throughout)$/;

/** A bare month, season or year needs a preposition, or its like before «and» («in 2018 and 2019»). */
function isLicensed({ pieces }: Scan, at: number): boolean {
  const before = wordAt(pieces, at - 1);
  if (before === 'and' || before === 'the')
    return readPoint(pieces, at - 2) !== null || PREPOSITIONS.test(wordAt(pieces, at - 2));
  return (
    PREPOSITIONS.test(before) || (signAt(pieces, at - 1) === '(' && /^[),]$/.test(signAt(pieces, at + 1)))
  );
}

/** «by 2000 tonnes», «in 2000 cases»: a figure that counts a noun */
function isCount({ pieces }: Scan, { point, bare, next }: Bound): boolean {
  if (point.unit !== 'year' || !bare) return false;
  const word = wordAt(pieces, next);
  return (
    /^[%$€₽]$/.test(signAt(pieces, next)) ||
    /^(?:million|billion|thousand|tonnes?|tons|people|roubles?|rubles?|dollars?|euros?|per|percent|km|kg|units?|jobs|cases|workers|tractors|items|times)$/.test(
      word,
    )
  );
}
