import type { Analysed, Segmented } from '../model/document.js';
import type { ParsedToken, Sentence } from '../model/token.js';
import { WANTED_RELATIONS } from '../model/wanted-relations.js';
import { glossBelarusian } from '../russian/gloss-belarusian.js';
import type { Language } from '../russian/language.js';
import { findRelations } from './find-relations.js';
import { notAttempted } from './not-attempted.js';
import { readEnglish } from './read-english.js';
import { repairTree } from './repair-tree.js';
import { settleNames } from './settle-names.js';
import { tagDocument } from './tag-document.js';

/**
 * Gives every token its part of speech, features, lemma and governor, and finds names: the networks of natasha, each run once over
 * the whole document. Readings and lemmas are natasha's own for the same sentences; the syntax of every sentence is made a tree
 * (`repairTree`); names are those of slovnet's tagger (`findNames`) where the span model does not know better (`settleNames`);
 * relations between spans are those of the relation model that statements are made of. The tokens of a Belarusian article are given as the
 * Russian words that they stand for, at their places (`glossBelarusian`): all that follows reads Russian. Of an article that is not in
 * Russian a message says what was not attempted.
 */
export function analyse(segmented: Segmented, language: Language): Analysed {
  const document = withNotice(inRussian(segmented, language));
  const { encoder, morphology, syntax, lemmatizer } = language;
  const rows = encoder.encode(document.sentences.map(({ tokens }) => tokens.map(({ text }) => text)));
  const english = document.article.language === 'en';
  const { tags, names, spans, layers, encoded } = tagDocument(
    document,
    rows,
    english ? { ...language, spans: null } : language,
  );
  const { heads, relations: arcs } = syntax.parse(rows);
  let next = 0;
  const sentences = document.sentences.map((sentence): Sentence<ParsedToken> => {
    const first = next;
    next += sentence.tokens.length + 1;
    const readings = sentence.tokens.map((_, i) => morphology.readings[tags[first + i]!]!);
    const placed = readings.map(({ pos, features }, i) => ({
      pos,
      features,
      head: heads[first + i]! - 1,
      relation: syntax.relations[arcs[first + i]!]!,
    }));
    const places = repairTree(placed);
    const tokens = sentence.tokens.map((token, i) => {
      const { pos, features } = readings[i]!;
      const { start, stop, text } = token;
      const { head, relation } = places[i]!;
      // written out: spreading three objects a token costs more than all else here
      return {
        start,
        stop,
        text,
        lemma: lemmatizer.lemma(text, pos, features),
        pos,
        features,
        head,
        relation,
      };
    });
    return { ...sentence, tokens };
  });
  if (english)
    return { ...document, sentences: sentences.map(readEnglish), names: [], spans: [], relations: [] };
  const settled = language.spans ? settleNames(document.article.text, names, spans) : names;
  const relations =
    language.relations && layers && encoded
      ? findRelations(sentences, spans, { ...layers, encoded }, language.relations, WANTED_RELATIONS)
      : [];
  return { ...document, sentences, names: settled, spans, relations };
}

function withNotice(document: Segmented): Segmented {
  const notice = notAttempted(document.article.language);
  return notice ? { ...document, messages: [...document.messages, notice] } : document;
}

function inRussian(document: Segmented, { dictionary }: Language): Segmented {
  if (document.article.language !== 'be') return document;
  const sentences = document.sentences.map((sentence) => {
    const words = glossBelarusian(
      sentence.tokens.map(({ text }) => text),
      dictionary,
    );
    return { ...sentence, tokens: sentence.tokens.map((token, at) => ({ ...token, text: words[at]! })) };
  });
  return { ...document, sentences };
}
