import type { Analysed, Mention, Recognised } from '../model/document.js';
import type { Gazetteer } from '../model/gazetteer.js';
import type { Lexicon } from '../model/lexicon.js';
import type { NameSpan } from '../model/token.js';
import type { Dictionary } from '../russian/dictionary.js';
import { chooseMentions } from './choose-mentions.js';
import type { Scope } from './draft.js';
import { recogniseEnglish, surnamesOf } from './english/recognise-english.js';
import { matchAdjectives } from './match-adjectives.js';
import { matchCoordinated } from './match-coordinated.js';
import { matchGazetteer, nameIndexOf } from './match-gazetteer.js';
import { matchGivenNames } from './match-given-names.js';
import { matchHeadNouns } from './match-head-nouns.js';
import { matchNeural, surnameStems } from './match-neural.js';
import { matchQuoted } from './match-quoted.js';
import { matchRoles } from './match-roles.js';
import { NameForms } from './name-forms.js';

export interface RecogniseKnowledge {
  readonly gazetteer: Gazetteer;
  readonly lexicon: Lexicon;
  readonly dictionary: Dictionary;
}

/**
 * Finds every stretch of the text that stands for a person, country, region, organization, event or site: names of the
 * gazetteer in any case, names that the tagger sees, names built around a telling noun, roles, demonyms and adjectives.
 * Which entity each stands for is for the next stage to say.
 */
export function recognise(
  document: Analysed,
  { gazetteer, lexicon, dictionary }: RecogniseKnowledge,
): Recognised {
  if (document.article.language === 'en') return inEnglish(document, gazetteer, lexicon);
  const index = nameIndexOf(gazetteer, dictionary, document.article.language);
  const surnames = surnameStems(document.article.text, document.names);
  const nameForms = new NameForms(document);
  const mentions: Mention[] = [];
  let next = 0;
  document.sentences.forEach((sentence, at) => {
    const scope: Scope = { text: document.article.text, sentence, index: at, surnames, nameForms };
    while (next < document.names.length && document.names[next]!.stop <= sentence.start) next++;
    const spans: NameSpan[] = [];
    for (let k = next; k < document.names.length && document.names[k]!.start < sentence.stop; k++)
      spans.push(document.names[k]!);
    mentions.push(
      ...chooseMentions([
        ...matchCoordinated(scope, index),
        ...matchGazetteer(scope, index, gazetteer, spans),
        ...matchRoles(scope, lexicon),
        ...matchNeural(scope, spans, lexicon, dictionary),
        ...matchHeadNouns(scope, lexicon, dictionary),
        ...matchGivenNames(scope, dictionary),
        ...matchQuoted(scope, spans, lexicon, dictionary),
        ...matchAdjectives(scope, gazetteer),
      ]),
    );
  });
  return { ...document, mentions };
}

function inEnglish(document: Analysed, gazetteer: Gazetteer, lexicon: Lexicon): Recognised {
  const surnames = surnamesOf(document.sentences, gazetteer, lexicon);
  const nameForms = new NameForms(document);
  const { text } = document.article;
  const mentions = document.sentences.flatMap((sentence, index) =>
    chooseMentions(recogniseEnglish({ text, sentence, index, surnames, nameForms }, gazetteer, lexicon)),
  );
  return { ...document, mentions };
}
