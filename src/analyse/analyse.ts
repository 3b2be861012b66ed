import type { Analysed, Segmented } from '../model/document.js';
import type { ParsedToken, Sentence } from '../model/token.js';
import type { Language } from '../russian/language.js';
import { findNames } from './find-names.js';
import { repairTree } from './repair-tree.js';

/**
 * Gives every token its part of speech, features, lemma and governor, and finds names: the networks of natasha, each run once over
 * the whole document. Readings and lemmas are natasha's own for the same sentences; the syntax of every sentence is made a tree
 * (`repairTree`); names are looked for in each paragraph by itself (`findNames`).
 */
export function analyse(document: Segmented, language: Language): Analysed {
  const { encoder, morphology, syntax, lemmatizer } = language;
  const rows = encoder.encode(document.sentences.map(({ tokens }) => tokens.map(({ text }) => text)));
  const tags = morphology.tag(rows);
  const { heads, relations } = syntax.parse(rows);
  let next = 0;
  const sentences = document.sentences.map((sentence): Sentence<ParsedToken> => {
    const first = next;
    next += sentence.tokens.length + 1;
    const readings = sentence.tokens.map((_, i) => morphology.readings[tags[first + i]!]!);
    const arcs = readings.map((reading, i) => ({
      ...reading,
      head: heads[first + i]! - 1,
      relation: syntax.relations[relations[first + i]!]!,
    }));
    const places = repairTree(arcs);
    const tokens = sentence.tokens.map((token, i) => {
      const { pos, features } = readings[i]!;
      return { ...token, lemma: lemmatizer.lemma(token.text, pos, features), pos, features, ...places[i]! };
    });
    return { ...sentence, tokens };
  });
  return { ...document, sentences, names: findNames(document, language) };
}
