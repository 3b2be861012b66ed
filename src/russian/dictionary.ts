import { Grammemes } from './grammemes.js';
import { guessWord, parsePrefixed } from './guess-word.js';
import { inflect } from './inflect.js';
import { lexeme } from './lexeme.js';
import { type DictionaryFiles, Lexicon } from './lexicon.js';
import { normalise } from './normalise.js';
import type { Form } from './paradigms.js';
import { fixedParse, type Parse, scoredParse } from './parse.js';
import { parseHyphenAdverb, parseHyphenated, parseWithParticle } from './parse-hyphenated.js';
import { parseInitial, parseSymbol } from './parse-symbol.js';
import { parseTag } from './tag.js';

const UNKNOWN = parseTag('UNKN');
const MEMO_LIMIT = 10_000;

/**
 * The morphological dictionary: OpenCorpora's words and the rules of pymorphy for words that it does not have (M. Korobov, "Morphological
 * Analyzer and Generator for Russian and Ukrainian Languages", AIST 2015). Readings, their order and scores are pymorphy3's.
 */
export class Dictionary {
  private readonly lexicon: Lexicon;
  private readonly grammemes: Grammemes;
  private readonly parses = new Map<string, readonly Parse[]>();
  private readonly normals = new Map<string, readonly string[]>();

  constructor(files: DictionaryFiles) {
    this.lexicon = new Lexicon(files);
    this.grammemes = new Grammemes(files.grammemes);
  }

  /** All readings of a word, the likeliest first; at least one. Letter case matters only for initials («А»). Remembered. */
  parse(word: string): readonly Parse[] {
    let parses = this.parses.get(word);
    if (parses === undefined) {
      parses = this.rank(word.toLowerCase(), this.read(word, word.toLowerCase()));
      if (this.parses.size >= MEMO_LIMIT) this.parses.clear();
      this.parses.set(word, parses);
    }
    return parses;
  }

  /** The different normal forms of a word in the order of its readings, in lower case with ё folded to е. Remembered. */
  normalForms(word: string): readonly string[] {
    const key = normalise(word);
    let forms = this.normals.get(key);
    if (forms === undefined) {
      forms = [...new Set(this.parse(key).map(({ normal }) => normalise(normal)))];
      if (this.normals.size >= MEMO_LIMIT) this.normals.clear();
      this.normals.set(key, forms);
    }
    return forms;
  }

  /** Whether the word stands in the dictionary as it is (е may stand for ё), not by analogy. */
  has(word: string): boolean {
    return this.lexicon.lookUp(word.toLowerCase()).length > 0;
  }

  /** All forms of the word that a reading takes it for. */
  lexeme(parse: Parse): Form[] {
    return lexeme(parse, this.lexicon.paradigms);
  }

  /** The form with the wanted grammemes of OpenCorpora (`gent`, `plur`, …) that is otherwise most like the reading; null where there is none. */
  inflect(parse: Parse, wanted: readonly string[]): Form | null {
    return inflect(parse.tag, this.lexeme(parse), wanted, this.grammemes);
  }

  /** The first of the ordered rules that knows the word. */
  private read(word: string, lower: string): Parse[] {
    const { lexicon } = this;
    const parseWord = (part: string): readonly Parse[] => this.parse(part);
    const rules = [
      () => [...lexicon.lookUp(lower), ...parseInitial(word, lower)],
      () => parseSymbol(word, lower),
      () => parseWithParticle(lower, parseWord),
      () => parseHyphenAdverb(lower, parseWord),
      () =>
        lexicon.knownPrefixes.some((prefix) => lower.startsWith(prefix))
          ? []
          : parseHyphenated(lower, parseWord),
      () => parsePrefixed(lower, lexicon, parseWord),
      () => guessWord(lower, lexicon),
    ];
    for (const rule of rules) {
      const parses = rule();
      if (parses.length > 0) return parses;
    }
    return [fixedParse(lower, UNKNOWN, 1)];
  }

  /** Scores: the probability of the tag given the word where the corpus has it, else shares of the rules' own scores. */
  private rank(lower: string, parses: readonly Parse[]): Parse[] {
    const tags = parses.map(({ tag }) => tag);
    const shares = this.lexicon.shares(lower, tags);
    if (shares.some((share) => share > 0))
      return parses
        .map((parse, i) => scoredParse(parse, shares[i]!))
        .sort((one, other) => other.score - one.score);
    const total = parses.reduce((sum, { score }) => sum + score, 0);
    return parses.map((parse) => scoredParse(parse, parse.score / total));
  }
}
