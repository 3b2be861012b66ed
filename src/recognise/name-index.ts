import type { ParsedToken } from '../model/token.js';
import type { Dictionary } from '../russian/dictionary.js';

/** What a name in the index stands for. `ambiguous`: counts only with support of its context. */
export interface IndexedName {
  readonly id: string;
  readonly kind: 'name' | 'demonym';
  readonly ambiguous: boolean;
  /** the name as knowledge writes it, in the nominative */
  readonly name: string;
  /** the name in lower case, ё folded to е */
  readonly form: string;
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

interface Waiting {
  readonly words: readonly string[];
  readonly entry: Omit<IndexedName, 'capitals' | 'form'>;
}

/** By so many letters of its first word a name waits; a word of a text may begin any of the names that wait under its own first letters. */
const SHORTEST = 2;
const LONGEST = 5;
const OPENED_LIMIT = 50_000;
/** «МИДа», «КГБ», «ОДКБ»: an abbreviation with the ending of its case. */
const ENDED_ABBREVIATION = /^(\p{Lu}{2,})(?:а|у|е|ы|и|ом|ов|ам|ах|ой|ами)$/u;
const withoutEnding = (word: string): string => ENDED_ABBREVIATION.exec(word)?.[1] ?? word;
const isCapital = (word: string): boolean => /^[^\p{Ll}]/u.test(word);
const QUOTES = /^[«»"“”„]$/;
const fold = (word: string) => word.toLowerCase().replaceAll('ё', 'е');
/** The beginning that all forms of a word share: without the last three letters, two of it at least and five at most. */
const openingOf = (word: string): string =>
  fold(word).slice(0, Math.min(LONGEST, Math.max(SHORTEST, word.length - 3)));
const newBranch = (): Branch => ({ next: new Map(), names: [] });

/**
 * Finds known names in any of their grammatical forms: a trie over dictionary forms, where both the words of a name and the
 * words of a text count in all their readings («Смоленской области» meets «Смоленская область» in «смоленский» + «область»).
 */
export class NameIndex {
  private readonly root = newBranch();
  /** names not yet in the trie, by their first letters: an article meets few of them, and analysing all costs a second */
  private readonly waiting = { capital: new Map<string, Waiting[]>(), lower: new Map<string, Waiting[]>() };

  private readonly opened = new Map<string, { lemma: string; branches: readonly Branch[] }>();

  constructor(private readonly dictionary: Dictionary) {}

  /** @param called what the name is called where it is written in another way («посольство Беларуси») */
  add(
    name: string,
    { id, kind, ambiguous }: Pick<IndexedName, 'id' | 'kind' | 'ambiguous'>,
    called = name,
  ): void {
    const entry = { id, kind, ambiguous, name: called };
    const words = name
      .replace(/[«»"“”„()]/g, ' ')
      .replaceAll(',', ' , ')
      .split(/\s+/)
      .filter(Boolean);
    const first = words[0];
    if (first === undefined) return;
    const waiting = isCapital(first) ? this.waiting.capital : this.waiting.lower;
    const opening = openingOf(first);
    const others = waiting.get(opening);
    if (others) others.push({ words, entry });
    else waiting.set(opening, [{ words, entry }]);
  }

  private insert({ words, entry }: Waiting): void {
    const named: IndexedName = { ...entry, form: fold(words.join(' ')), capitals: words.map(capitalsOf) };
    let branches = [this.root];
    const opening = openingOf(words[0]!);
    for (const [at, word] of words.entries()) {
      // a first word is found by its first letters: a reading that begins otherwise would count only after other articles
      const keys = this.keysOf(word).filter((key) => at > 0 || key.startsWith(opening));
      branches = branches.flatMap((branch) => keys.map((key) => follow(branch, key)));
    }
    // «ИННОПРОМ» and «Иннопром» are two ways to write one name
    const isSame = ({ id, capitals }: IndexedName) =>
      id === named.id && `${capitals}` === `${named.capitals}`;
    for (const branch of branches) if (!branch.names.some(isSame)) branch.names.push(named);
  }

  /** The longest name that begins at token `first`, with everything that it may stand for; null where there is none. */
  matchAt(tokens: readonly ParsedToken[], first: number): NameMatch | null {
    return this.matchesAt(tokens, first)[0] ?? null;
  }

  /** The names that begin at token `first`, the longest first, one match for each length. */
  matchesAt(tokens: readonly ParsedToken[], first: number): NameMatch[] {
    const openings = this.openings(tokens[first]!);
    if (openings.length === 0) return [];
    const byEnd = new Map<number, IndexedName[]>();
    const walk = (branch: Branch, at: number, words: ParsedToken[]): void => {
      if (words.length > 0) {
        const names = branch.names.filter((name) => fitsCapitals(name, words));
        if (names.length > 0) byEnd.set(at - 1, [...(byEnd.get(at - 1) ?? []), ...names]);
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
    for (const next of openings) walk(next, first + 1, [tokens[first]!]);
    return [...byEnd]
      .sort((one, other) => other[0] - one[0])
      .map(([last, names]) => ({
        last,
        names: names.filter((name, k) => names.findIndex(({ id }) => id === name.id) === k),
      }));
  }

  /** Where in the trie a name may go on that begins with this token: nowhere, for most. Remembered by word. */
  private openings(token: ParsedToken): readonly Branch[] {
    const known = this.opened.get(token.text);
    // the reading counts too: one word may stand for two
    if (known?.lemma === token.lemma) return known.branches;
    const found = this.openingKeys(token).map((key) => this.root.next.get(key));
    const branches = [...new Set(found)].filter((branch) => branch !== undefined);
    if (this.opened.size >= OPENED_LIMIT) this.opened.clear();
    this.opened.set(token.text, { lemma: token.lemma, branches });
    return branches;
  }

  /** The forms under which a name may begin at this token; brings what begins so into the trie. */
  private openingKeys(token: ParsedToken): readonly string[] {
    const capital = isCapital(token.text);
    // a lower-case word is looked up as the tagger reads it: there are many of them, and few names begin so
    const keys = capital ? this.keysOf(token.text) : [fold(token.text), token.lemma];
    for (const key of keys)
      for (let length = Math.min(SHORTEST, key.length); length <= Math.min(LONGEST, key.length); length++) {
        const opening = key.slice(0, length);
        this.bringIn(this.waiting.lower, opening);
        if (capital) this.bringIn(this.waiting.capital, opening);
      }
    return keys;
  }

  private bringIn(waiting: Map<string, Waiting[]>, opening: string): void {
    const names = waiting.get(opening);
    if (!names) return;
    waiting.delete(opening);
    for (const name of names) this.insert(name);
  }

  private keysOf(word: string): readonly string[] {
    const folded = fold(withoutEnding(word));
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
    return wanted === 'first' ? /^\p{Lu}/u.test(word.text) : capitalsOf(withoutEnding(word.text)) === 'all';
  });
}
