import { analyse } from './analyse/analyse.js';
import { date } from './date/date.js';
import { findUndated } from './date/find-undated.js';
import { type GazetteerOptions, loadGazetteer } from './knowledge/load-gazetteer.js';
import { loadLanguage, type SharedModels } from './knowledge/load-language.js';
import { loadLexicon } from './knowledge/load-lexicon.js';
import { loadOntology } from './knowledge/load-ontology.js';
import type { Article } from './model/article.js';
import type { DateMention, Related, Segmented } from './model/document.js';
import type { EntityType } from './model/entity.js';
import type { Gazetteer } from './model/gazetteer.js';
import type { Lexicon } from './model/lexicon.js';
import type { Message } from './model/message.js';
import type { Ontology } from './model/ontology.js';
import type { Span } from './model/span.js';
import type { ArticleRecord } from './model/store.js';
import type { Unbelieved } from './model/unbelieved.js';
import { withHeading } from './read/with-heading.js';
import { recognise } from './recognise/recognise.js';
import { recogniseName } from './recognise/recognise-name.js';
import { findUnbelieved } from './relate/find-unbelieved.js';
import { joinParts } from './relate/join-parts.js';
import { relate } from './relate/relate.js';
import { type Candidate, rankCandidates } from './resolve/rank-candidates.js';
import { resolve } from './resolve/resolve.js';
import type { Effort, Language } from './russian/language.js';
import { cutParts } from './segment/cut-parts.js';
import { segment } from './segment/segment.js';

/** Everything that the stages are given: what the program knows of the world and of the language. Loaded once, never changed. */
export interface Knowledge {
  readonly gazetteer: Gazetteer;
  readonly lexicon: Lexicon;
  readonly ontology: Ontology;
  readonly language: Language;
}

/**
 * Loads data/: about half a second and 200 MB. Throws `knowledge/bad-data` where a file is missing or wrong. `added`: what a user knows
 * besides; `shared`: models that another thread has read already; `effort`: how much is computed of a text.
 */
export function loadKnowledge(
  added: GazetteerOptions = {},
  shared?: SharedModels,
  effort: Effort = 'needed',
): Knowledge {
  return {
    gazetteer: loadGazetteer(added),
    lexicon: loadLexicon(),
    ontology: loadOntology(),
    language: loadLanguage(undefined, shared, effort),
  };
}

/** The version that statements carry as `extractor`: another version may find other statements in the same article. */
export const EXTRACTOR = 'sozh/0.1.0';

/**
 * The language pipeline: from a read article to the statements that it makes, each stage a pure function of the one before.
 * `messages` are what reading noticed; the stages add their own. What is far too long for one article is taken in parts. The same article and knowledge always give the same document.
 */
export function extract(article: Article, knowledge: Knowledge, messages: readonly Message[] = []): Related {
  const segmented = segment(withHeading(article));
  const document = { ...segmented, messages: [...messages, ...segmented.messages] };
  const parts = cutParts(document).map((part) => extractPart(part, knowledge));
  return joinParts(document, parts);
}

function extractPart(part: Segmented, { gazetteer, lexicon, ontology, language }: Knowledge): Related {
  const analysed = analyse(part, language);
  const recognised = recognise(analysed, { gazetteer, lexicon, dictionary: language.dictionary });
  const resolved = resolve(recognised, { gazetteer, lexicon });
  const dated = date(resolved);
  return relate(dated, { lexicon, ontology }, EXTRACTOR);
}

/** What the rules proposed in an extracted document, and what is not stated, with the reason. */
export const unbelievedIn = (document: Related, { lexicon, ontology }: Knowledge): Unbelieved[] =>
  findUnbelieved(document, { lexicon, ontology });

/** What is kept of a document: all that commands show and stores write, without its tokens and mentions. */
export type Extract = Pick<Related, 'article' | 'entities' | 'dates' | 'statements' | 'messages'>;

/** A document as a store keeps it. */
export const recordOf = ({ article, entities, statements }: Extract): ArticleRecord => ({
  article,
  extractor: EXTRACTOR,
  entities,
  statements,
});

/** The dates of a text alone, without entities or relations, and its words about time that name no place in the calendar. */
export function findDates(
  article: Article,
  { language }: Knowledge,
): { dates: readonly DateMention[]; undated: readonly Span[] } {
  const analysed = analyse(segment(article), language);
  const dated = date({ ...analysed, mentions: [], entities: [], speeches: [], homeCountry: null });
  return { dates: dated.dates, undated: findUndated(dated) };
}

/** An answer to «who is this?»: the entity, and the known ones that the name may stand for. */
export interface NamedEntity {
  readonly id: string | null;
  readonly name: string | null;
  /** the likeliest first */
  readonly candidates: readonly Candidate[];
}

/** Which entity a name by itself stands for, on a day (ISO, null for any); names that knowledge does not have get an id of their own. */
export function resolveName(
  name: string,
  type: EntityType,
  day: string | null,
  { gazetteer, lexicon, language }: Knowledge,
): NamedEntity {
  const article: Article = {
    id: 'article:0000000000000000',
    title: '',
    publishedAt: day,
    language: 'ru',
    url: null,
    outlet: null,
    aliases: [],
    text: name,
  };
  const analysed = analyse(segment(article), language);
  const recognised = recogniseName(analysed, type, { gazetteer, lexicon, dictionary: language.dictionary });
  const { mentions, entities } = resolve(recognised, { gazetteer, lexicon });
  const id = mentions[0]?.entity ?? null;
  const scene = { document: recognised, gazetteer, day };
  return {
    id,
    name: entities.find((entity) => entity.id === id)?.name ?? null,
    candidates: recognised.mentions.slice(0, 1).flatMap((mention) => rankCandidates(mention, scene)),
  };
}
