const LETTERS = '\\p{L}\\p{No}\\p{Nl}_';
const ALL = '\\p{L}\\p{N}_';
const TOKEN = `([${LETTERS}]+|\\p{Nd}+|[^${ALL}\\s])`;
const FIRST_TOKEN = new RegExp(`^\\s*${TOKEN}`, 'u');
const LAST_TOKEN = new RegExp(`${TOKEN}\\s*$`, 'u');
const EVERY_TOKEN = new RegExp(TOKEN, 'gu');
const WORD = new RegExp(`([${LETTERS}]+|\\p{Nd}+)`, 'u');
const PAIR = new RegExp(`([${ALL}])\\s*\\.\\s*([${ALL}])\\s*$`, 'u');

/** How far razdel looks to either side. */
const WINDOW = 10;

/** A place where a sentence may end: after a delimiter (`.`, `!`, a closing quote, a smile). Computed when it is asked for. */
export class Boundary {
  readonly left: string;
  readonly right: string;
  readonly leftToken: string;
  readonly rightToken: string;

  /** The delimiter stands at [start, stop), the sentence so far begins at `from`. */
  constructor(
    private readonly text: string,
    private readonly from: number,
    private readonly start: number,
    stop: number,
    readonly delimiter: string,
  ) {
    this.left = text.slice(Math.max(0, start - WINDOW), start);
    this.right = text.slice(stop, stop + WINDOW);
    this.leftToken = LAST_TOKEN.exec(this.left)?.[1] ?? '';
    this.rightToken = FIRST_TOKEN.exec(this.right)?.[1] ?? '';
  }

  /** The letters of «т. д» before a dot, as `т д`; empty where there is no such pair. */
  get leftPair(): string {
    const pair = PAIR.exec(this.left);
    return pair ? `${pair[1]!.toLowerCase()} ${pair[2]!.toLowerCase()}` : '';
  }

  /** The first word or number to the right, punctuation passed over. */
  get rightWord(): string {
    return WORD.exec(this.right)?.[1] ?? '';
  }

  /** Whether a bracket that the sentence opened no more than `reach` characters before is closed no more than so many after. */
  isInsideBrackets(reach: number): boolean {
    const before = this.text.slice(Math.max(this.from, this.start - reach), this.start);
    const open = before.lastIndexOf('(');
    // a bracket at the very beginning holds sentences of its own
    if (open <= before.lastIndexOf(')') || !/\p{L}/u.test(before.slice(0, open))) return false;
    const after = this.text.slice(this.start + 1, this.start + 1 + reach);
    return /^[^()]*\)/.test(after);
  }

  /** The tokens of the sentence so far, null where it is longer than `limit`. */
  tokensSoFar(limit: number): readonly string[] | null {
    if (this.start - this.from > limit) return null;
    return this.text.slice(this.from, this.start).match(EVERY_TOKEN) ?? [];
  }
}
