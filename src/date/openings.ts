import type { Piece } from './cut-pieces.js';
import type { Rule } from './rules/rule.js';

/** What a grammar knows of a word at sight: the rules that it can open, and whether it is one that dates are made of. */
interface Sight {
  readonly rules: readonly Rule[];
  readonly core: boolean;
}

/** The gate of a grammar: it says at sight where there is nothing to find. */
export interface Openings {
  /** Whether a sentence has any figure or word of the calendar: asked of its tokens, before it is cut into pieces. */
  readonly mayHoldDates: (tokens: readonly { readonly text: string }[]) => boolean;
  /** For each piece the rules that can begin there, in their order. Null where the sentence has no word of the calendar at all. */
  readonly rulesOf: (pieces: readonly Piece[]) => readonly (readonly Rule[])[] | null;
}

const KNOWN_LIMIT = 20_000;

/** No rule looks further ahead than this for the first figure or word of the calendar («за последние двадцать с лишним лет»). */
const REACH = 8;

const NONE: readonly Rule[] = [];
const UNSEEN: Sight = { rules: NONE, core: false };

/**
 * The gate for a list of rules. `core`: stems without one of which no rule finds anything. It is for speed alone, and test/date holds
 * it to the rules: what a rule finds anywhere, it finds through the gate.
 */
export function makeOpenings(rules: readonly Rule[], core: RegExp): Openings {
  const words = new Map<string, Sight>();
  const tokensSeen = new Map<string, boolean>();
  let figure: Sight | undefined;

  function look(piece: Piece): Sight {
    if (piece.kind === 'sign') return UNSEEN;
    const known = piece.kind === 'number' ? figure : words.get(piece.text);
    if (known) return known;
    const opened = rules.filter((rule) => rule.opens(piece));
    const sight: Sight = { rules: opened, core: piece.kind === 'number' || core.test(piece.lower) };
    if (piece.kind === 'number') figure = sight;
    else remember(words, piece.text, sight);
    return sight;
  }

  function isTemporal(text: string): boolean {
    const known = tokensSeen.get(text);
    if (known !== undefined) return known;
    const letters =
      text
        .toLowerCase()
        .replaceAll('ё', 'е')
        .match(/\p{L}+/gu) ?? [];
    const temporal = /\d/.test(text) || letters.some((word) => core.test(word));
    remember(tokensSeen, text, temporal);
    return temporal;
  }

  return {
    mayHoldDates: (tokens) => tokens.some(({ text }) => isTemporal(text)),
    rulesOf: (pieces) => {
      const found = new Array<readonly Rule[]>(pieces.length).fill(NONE);
      let some = false;
      for (let at = pieces.length - 1, last = Number.POSITIVE_INFINITY; at >= 0; at--) {
        const sight = look(pieces[at]!);
        if (sight.core) last = at;
        if (last - at > REACH) continue;
        found[at] = sight.rules;
        some = true;
      }
      return some ? found : null;
    },
  };
}

function remember<T>(words: Map<string, T>, text: string, value: T): void {
  if (words.size >= KNOWN_LIMIT) words.clear();
  words.set(text, value);
}
