import { Grammemes } from './grammemes.js';
import { guessWord, parsePrefixed } from './guess-word.js';
import { inflect } from './inflect.js';
import { lexeme } from './lexeme.js';
import { type DictionaryFiles, Lexicon } from './lexicon.js';
import { Memo } from './memo.js';
import { normalise } from './normalise.js';
import type { Form } from './paradigms.js';
import { fixedParse, type Parse, scoredParse } from './parse.js';
import { parseHyphenAdverb, parseHyphenated, parseWithParticle } from './parse-hyphenated.js';
import { parseInitial, parseSymbol } from './parse-symbol.js';
import type { Respelling, Spelling } from './respell.js';
import { parseTag } from './tag.js';

const UNKNOWN = parseTag('UNKN');
/** Readings of a word take up about a kilobyte, its normal forms a tenth of that. */
const PARSES = 10_000;
const NORMALS = 25_000;

/**
 * The morphological dictionary: OpenCorpora's words and the rules of pymorphy for words that it does not have (M. Korobov, "Morphological
 * Analyzer and Generator for Russian and Ukrainian Languages", AIST 2015). Readings, their order and scores are pymorphy3's.
 */
export class Dictionary {
  private readonly lexicon: Lexicon;
  private readonly grammemes: Grammemes;
  private readonly parses = new Memo<string, readonly Parse[]>(PARSES);
  private readonly normals = new Memo<string, readonly string[]>(NORMALS);
  private readonly parseWord = (word: string): readonly Parse[] => this.parse(word);
  private readonly parseAnew = (word: string): readonly Parse[] =>
    this.rank(word.toLowerCase(), this.read(word, word.toLowerCase()));
  private readonly normalise = (word: string): readonly string[] => [
    ...new Set(this.parse(word).map(({ normal }) => normalise(normal))),
  ];

  constructor(files: DictionaryFiles) {
    this.lexicon = new Lexicon(files);
    this.grammemes = new Grammemes(files.grammemes);
  }

  /** All readings of a word, the likeliest first; at least one. Letter case matters only for initials («А»). Remembered. */
  parse(word: string): readonly Parse[] {
    return this.parses.get(word.length === 1 ? word : word.toLowerCase(), this.parseAnew);
  }

  /** The different normal forms of a word in the order of its readings, in lower case with ё folded to е. Remembered. */
  normalForms(word: string): readonly string[] {
    return this.normals.get(normalise(word), this.normalise);
  }

  /** Whether the word stands in the dictionary as it is (е may stand for ё), not by analogy. */
  has(word: string): boolean {
    return this.lexicon.has(word.toLowerCase());
  }

  /** Words of the dictionary that this one (in lower case) may be in other spelling, the likeliest first. */
  respell(word: string, spellings: ReadonlyMap<string, readonly Spelling[]>): Respelling[] {
    return this.lexicon.respell(word, spellings);
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
    const { lexicon, parseWord } = this;
    const known = [...lexicon.lookUp(lower), ...parseInitial(word, lower)];
    if (known.length > 0) return known;
    const symbol = parseSymbol(word, lower);
    if (symbol.length > 0) return symbol;
    const hyphenated = lower.includes('-') ? this.readHyphenated(lower) : [];
    if (hyphenated.length > 0) return hyphenated;
    const prefixed = parsePrefixed(lower, lexicon, parseWord);
    if (prefixed.length > 0) return prefixed;
    const guessed = guessWord(lower, lexicon);
    if (guessed.length > 0) return guessed;
    return [fixedParse(lower, UNKNOWN, 1)];
  }

  private readHyphenated(lower: string): Parse[] {
    const { lexicon, parseWord } = this;
    const withParticle = parseWithParticle(lower, parseWord);
    if (withParticle.length > 0) return withParticle;
    const adverb = parseHyphenAdverb(lower, parseWord);
    if (adverb.length > 0) return adverb;
    if (lexicon.knownPrefixes.some((prefix) => lower.startsWith(prefix))) return [];
    return parseHyphenated(lower, parseWord);
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
