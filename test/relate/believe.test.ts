import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BELIEF, believe } from '../../src/relate/believe.js';

describe('believe', () => {
  it('goes through its points, which rise from 0 to below 1', () => {
    for (const [raw, right] of BELIEF) expect(believe(raw)).toBeCloseTo(right, 9);
    for (const side of [0, 1] as const) {
      const values = BELIEF.map((point) => point[side]);
      expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
    }
    expect([believe(0), BELIEF.at(-1)![0]]).toEqual([0, 1]);
    expect(believe(1)).toBeLessThan(1);
  });

  it('keeps the order of confidences, within 0 and 1', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(believe(low)).toBeLessThanOrEqual(believe(high));
        expect(believe(low)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
