import type { Features } from '../model/token.js';
import type { Dictionary } from './dictionary.js';
import { lemma } from './lemma.js';

const MEMO_LIMIT = 50_000;

/** `lemma` with a memory: a word with the same reading has the same lemma. The tagger hands out one features object per reading. */
export class Lemmatizer {
  private readonly memo = new Map<Features, Map<string, string>>();
  private size = 0;

  constructor(private readonly dictionary: Dictionary) {}

  lemma(word: string, pos: string, features: Features): string {
    const known = this.memo.get(features)?.get(word);
    if (known !== undefined) return known;
    const found = lemma(this.dictionary, word, pos, features);
    this.remember(features, word, found);
    return found;
  }

  private remember(features: Features, word: string, found: string): void {
    if (++this.size > MEMO_LIMIT) {
      this.memo.clear();
      this.size = 1;
    }
    const words = this.memo.get(features) ?? new Map<string, string>();
    words.set(word, found);
    this.memo.set(features, words);
  }
}
