import type { ParsedToken } from '../model/token.js';
import type { Dictionary } from '../russian/dictionary.js';

/** What a name in the index stands for. `ambiguous`: counts only with support of its context. */
export interface IndexedName {
  readonly id: string;
  readonly kind: 'name' | 'demonym';
  readonly ambiguous: boolean;
  /** for each word of the name: is it written with a capital, is it an abbreviation in capitals */
  readonly capitals: readonly ('none' | 'first' | 'all')[];
}

export interface NameMatch {
  /** index of the last token, inclusive */
  readonly last: number;
  readonly names: readonly IndexedName[];
}

interface Branch {
  readonly next: Map<string, Branch>;
  readonly names: IndexedName[];
}

const QUOTES = /^[«»"“”„]$/;
const fold = (word: string) => word.toLowerCase().replaceAll('ё', 'е');
const newBranch = (): Branch => ({ next: new Map(), names: [] });

/**
 * Finds known names in any of their grammatical forms: a trie over dictionary forms, where both the words of a name and the
 * words of a text count in all their readings («Смоленской области» meets «Смоленская область» in «смоленский» + «область»).
 */
export class NameIndex {
  private readonly root = newBranch();

  constructor(private readonly dictionary: Dictionary) {}

  add(name: string, entry: Omit<IndexedName, 'capitals'>): void {
    const words = name
      .replace(/[«»"“”„()]/g, ' ')
      .split(/\s+/)
      .filter(Boolean);
    if (words.length === 0) return;
    const named: IndexedName = { ...entry, capitals: words.map(capitalsOf) };
    let branches = [this.root];
    for (const word of words) {
      const keys = this.keysOf(word);
      branches = branches.flatMap((branch) => keys.map((key) => follow(branch, key)));
    }
    for (const branch of branches) if (!branch.names.some((n) => n.id === named.id)) branch.names.push(named);
  }

  /** The longest name that begins at token `first`, with everything that it may stand for; null where there is none. */
  matchAt(tokens: readonly ParsedToken[], first: number): NameMatch | null {
    let best: NameMatch | null = null;
    const walk = (branch: Branch, at: number, words: ParsedToken[]): void => {
      if (words.length > 0) {
        const names = branch.names.filter((name) => fitsCapitals(name, words));
        if (names.length > 0 && (!best || at - 1 > best.last)) best = { last: at - 1, names };
      }
      let index = at;
      while (words.length > 0 && index < tokens.length && QUOTES.test(tokens[index]!.text)) index++;
      const token = tokens[index];
      if (!token) return;
      const seen = new Set<Branch>();
      for (const key of this.keysOf(token.text)) {
        const next = branch.next.get(key);
        if (next && !seen.has(next)) {
          seen.add(next);
          walk(next, index + 1, [...words, token]);
        }
      }
    };
    walk(this.root, first, []);
    return best;
  }

  private keysOf(word: string): readonly string[] {
    const folded = fold(word);
    const forms = this.dictionary.normalForms(folded);
    return forms.includes(folded) ? forms : [folded, ...forms];
  }
}

function follow(branch: Branch, key: string): Branch {
  let next = branch.next.get(key);
  if (!next) branch.next.set(key, (next = newBranch()));
  return next;
}

function capitalsOf(word: string): IndexedName['capitals'][number] {
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase()) return 'all';
  return /^\p{Lu}/u.test(word) ? 'first' : 'none';
}

function fitsCapitals(name: IndexedName, words: readonly ParsedToken[]): boolean {
  return words.every((word, index) => {
    const wanted = name.capitals[index] ?? 'none';
    if (wanted === 'none') return true;
    return wanted === 'first' ? /^\p{Lu}/u.test(word.text) : capitalsOf(word.text) === 'all';
  });
}
