import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '../../src/date/civil.js';
import { parseEdtf } from '../../src/date/edtf.js';
import { type Period, sincePeriod, spanPeriod, untilPeriod } from '../../src/date/period.js';
import { daySpan, partOfYear, plainUnit, year } from './arbitrary-periods.js';

/**
 * Our arithmetic beside that of edtf.js, which knows nothing of ours and counts with JavaScript's own Date. It differs in three points, which are left
 * out here: it takes the seasons 21–24 for quarters of the calendar, reads no interval between seasons, quarters or half-years, and lets
 * 29 February stand in any year.
 */
const DAY_MS = 86_400_000;

/** The half-open days of an EDTF text by edtf.js; null where it refuses the text. */
function daysByLibrary(text: string): { start: number | null; end: number | null } | null {
  try {
    const { min, max } = edtf(text);
    return {
      start: Number.isFinite(min) ? Math.floor(min / DAY_MS) : null,
      end: Number.isFinite(max) ? Math.floor(max / DAY_MS) + 1 : null,
    };
  } catch {
    return null;
  }
}

const daysOf = ({ start, end }: Period) => ({ start, end });

describe('EDTF beside edtf.js', () => {
  it('the library is there, and its epoch is ours', () => {
    expect(daysByLibrary('2023-05-22')).toEqual({ start: toDay(2023, 5, 22), end: toDay(2023, 5, 23) });
    expect(daysByLibrary('2023-02-30')).toBeNull();
  });

  it('every unit has the same days', () => {
    fc.assert(
      fc.property(fc.oneof(plainUnit, daySpan, partOfYear), (period) => {
        expect(daysByLibrary(period.edtf), period.edtf).toEqual(daysOf(period));
      }),
      { numRuns: 600 },
    );
  });

  it('so have closed and open intervals', () => {
    fc.assert(
      fc.property(plainUnit, plainUnit, (one, other) => {
        expect(daysByLibrary(sincePeriod(one).edtf)).toEqual({ start: one.start, end: null });
        expect(daysByLibrary(untilPeriod(other).edtf)).toEqual({ start: null, end: other.end });
        const span = one.start < other.start ? spanPeriod(one, other) : null;
        if (span) expect(daysByLibrary(span.edtf), span.edtf).toEqual(daysOf(span));
      }),
      { numRuns: 300 },
    );
  });

  it('and of dates that may not exist, both refuse the same', () => {
    const two = fc.integer({ min: 0, max: 40 }).map((value) => String(value).padStart(2, '0'));
    const date = fc
      .tuple(year, fc.array(two, { maxLength: 2 }), fc.constantFrom('', '~', '?', '%'))
      .map(([y, parts, qualifier]) => [y, ...parts].join('-') + qualifier);
    fc.assert(
      fc.property(date, (text) => {
        // codes that only the library knows (25–32 seasons by hemisphere, 37–39 terms), and qualified parts, which it does not
        fc.pre(!text.includes('-02-29'));
        fc.pre(!/^\d{4}-(?:2[5-9]|3[0-2]|3[7-9])\D?$|^\d{4}-[2-4]\d[~?%]$/.test(text));
        const [ours, library] = [parseEdtf(text), daysByLibrary(text)];
        expect(ours === null, text).toBe(library === null);
        if (ours && ours.precision !== 'season') expect(daysOf(ours), text).toEqual(library);
      }),
      { numRuns: 1000 },
    );
  });
});
