import type { Form, Paradigms } from './paradigms.js';
import type { Parse } from './parse.js';
import type { Tag } from './tag.js';

/** All forms of the word that a reading takes it for, in the order of its paradigm. */
export function lexeme(parse: Parse, paradigms: Paradigms): Form[] {
  const { origin } = parse;
  switch (origin.kind) {
    case 'fixed':
      return [{ word: parse.word, tag: parse.tag }];
    case 'form':
      return paradigms.forms(origin.paradigm, origin.form, parse.word);
    case 'affixed':
      return lexeme(origin.base, paradigms).map(({ word, tag }) => ({
        word: origin.before + word + origin.after,
        tag,
      }));
    case 'fixed-left':
      return lexeme(origin.right, paradigms).map(({ word, tag }) => ({
        word: `${origin.left}-${word}`,
        tag,
      }));
    case 'compound': {
      const lefts = lexeme(origin.left, paradigms);
      return lexeme(origin.right, paradigms).map((right) => {
        const left = closest(lefts, right.tag);
        return { word: `${left.word}-${right.word}`, tag: left.tag };
      });
    }
  }
}

/** The left form that differs from the right one in the fewest grammemes. */
function closest(lefts: readonly Form[], right: Tag): Form {
  const wanted = common(right);
  let best = lefts[0]!;
  let least = Number.POSITIVE_INFINITY;
  for (const left of lefts) {
    const distance = difference(common(left.tag), wanted);
    if (distance >= least) continue;
    least = distance;
    best = left;
  }
  return best;
}

const SAME: Readonly<Record<string, string>> = { 'V-oy': 'V-ey', gen1: 'gent', loc1: 'loct' };
const common = (tag: Tag): Set<string> =>
  new Set([...tag.grammemes].map((grammeme) => SAME[grammeme] ?? grammeme));

/** How many grammemes stand in one of the two sets only. */
export function difference(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const grammeme of one) if (other.has(grammeme)) both++;
  return one.size + other.size - 2 * both;
}
