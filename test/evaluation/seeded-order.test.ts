import { describe, expect, it } from 'vitest';
// @ts-expect-error: plain JavaScript
import { kappa } from '../../evaluation/measures/judged-statements.mjs';
// @ts-expect-error: plain JavaScript
import { fewOfEach, shuffle } from '../../evaluation/seeded-order.mjs';

describe('drawing what is judged', () => {
  const numbers = Array.from({ length: 20 }, (_, at) => at);

  it('gives the same order for the same seed, another for another, and loses nothing', () => {
    const drawn = shuffle(numbers, 8);
    expect(drawn).toEqual(shuffle(numbers, 8));
    expect(drawn).not.toEqual(shuffle(numbers, 7));
    expect(drawn).not.toEqual(numbers);
    expect([...drawn].sort((one, other) => one - other)).toEqual(numbers);
  });

  it('takes the first few of each text', () => {
    const items = ['a', 'b', 'a', 'a', 'b'].map((id, at) => ({ id, at }));
    expect(fewOfEach(items, 2)).toEqual([0, 1, 2, 4].map((at) => items[at]));
  });

  it('counts the agreement of judges beyond chance', () => {
    const verdicts = (pairs: [string, string][]) => pairs.map(([first, second]) => ({ first, second }));
    const [r, w] = ['right', 'wrong'];
    expect(
      kappa(
        verdicts([
          [r, r],
          [w, w],
        ]),
      ),
    ).toBe(1);
    expect(
      kappa(
        verdicts([
          [r, r],
          [r, w],
          [w, r],
          [w, w],
        ]),
      ),
    ).toBe(0);
  });
});
