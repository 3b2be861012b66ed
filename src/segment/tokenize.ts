import type { Token } from '../model/token.js';
import { type Atom, DIGITS, LATIN, OTHER, PUNCT, RUSSIAN, splitAtoms } from './atoms.js';
import { DASHES, ENDINGS, isOneOf } from './punctuation.js';

/** Two atoms that touch, those beyond them, and the text of the token so far with `right` added. */
interface Joint {
  readonly beforeLeft: Atom | undefined;
  readonly left: Atom;
  readonly right: Atom;
  readonly afterRight: Atom | undefined;
  readonly joined: string;
}

type Rule = (joint: Joint) => boolean;

/** The atoms on both sides of a mark that is one of the two touching ones. */
function around(joint: Joint, marks: string): [Atom | undefined, Atom | undefined] {
  if (isOneOf(marks, joint.left.text)) return [joint.beforeLeft, joint.right];
  if (isOneOf(marks, joint.right.text)) return [joint.left, joint.afterRight];
  return [undefined, undefined];
}

const joinsWords =
  (marks: string): Rule =>
  (joint) => {
    const [one, other] = around(joint, marks);
    return one !== undefined && other !== undefined && one.kind !== PUNCT && other.kind !== PUNCT;
  };

const joinsNumbers =
  (marks: string): Rule =>
  (joint) => {
    const [one, other] = around(joint, marks);
    return one?.kind === DIGITS && other?.kind === DIGITS;
  };

/** «экс-глава», «2023–2024» */
const dash = joinsWords(DASHES);
/** «имя_файла» */
const underscore = joinsWords('_');
/** «3,5», «24.05» */
const float = joinsNumbers('.,');
/** «1/2» */
const fraction = joinsNumbers('/\\');

const SMILE = /^[=:;]-?[)(]{1,3}$/;

/** «:-)», «?!», «...», «--» */
const punctuation: Rule = ({ left, right, joined }) => {
  if (left.kind !== PUNCT || right.kind !== PUNCT) return false;
  if (SMILE.test(joined)) return true;
  if (isOneOf(ENDINGS, left.text) && isOneOf(ENDINGS, right.text)) return true;
  return left.text + right.text === '--' || left.text + right.text === '**';
};

/** «ΔP», «Δσ»: characters that are neither Russian nor Latin stand with letters. */
const otherCharacters: Rule = ({ left, right }) => {
  const isLetter = (kind: number): boolean => kind === OTHER || kind === RUSSIAN || kind === LATIN;
  return isLetter(left.kind) && isLetter(right.kind) && (left.kind === OTHER || right.kind === OTHER);
};

/** «Yahoo!» */
const yahoo: Rule = ({ left, right }) => right.text === '!' && left.text.toLowerCase() === 'yahoo';

const RULES: readonly Rule[] = [dash, underscore, float, fraction, punctuation, otherCharacters, yahoo];

/** Cuts a text into tokens by razdel's rules (github.com/natasha/razdel 0.5.0): its tokens exactly. Offsets are UTF-16. */
export function tokenize(text: string): Token[] {
  const atoms = splitAtoms(text);
  const tokens: Token[] = [];
  for (let first = 0; first < atoms.length; ) {
    const start = atoms[first]!.start;
    let last = first;
    while (last + 1 < atoms.length && joins(text, atoms, start, last)) last++;
    const stop = atoms[last]!.stop;
    tokens.push({ start, stop, text: copy(text.slice(start, stop)) });
    first = last + 1;
  }
  return tokens;
}

// V8 makes a slice of 13 characters and more a view that keeps the whole text alive, as long as any memo holds the word
const copy = (slice: string): string =>
  slice.length < 13 ? slice : Buffer.from(slice, 'utf16le').toString('utf16le');

function joins(text: string, atoms: readonly Atom[], start: number, last: number): boolean {
  const left = atoms[last]!;
  const right = atoms[last + 1]!;
  if (left.stop !== right.start) return false;
  // the rules have nothing to say on two atoms of letters or digits
  if (left.kind < PUNCT && right.kind < PUNCT) return false;
  const joined = text.slice(start, right.stop);
  const joint = { beforeLeft: atoms[last - 1], left, right, afterRight: atoms[last + 2], joined };
  return RULES.some((rule) => rule(joint));
}
