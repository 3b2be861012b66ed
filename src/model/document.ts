import type { Article } from './article.js';
import type { Entity, EntityType, MentionKind } from './entity.js';
import type { Message } from './message.js';
import type { Span } from './span.js';
import type { Statement } from './statement.js';
import type { Time } from './time.js';
import type { LabelledRelation, LabelledSpan, NameSpan, ParsedToken, Sentence, Token } from './token.js';

/**
 * The document on its way through the stages. Each stage takes the type before it and gives the next one, so that the
 * compiler refuses a wrong order. Nothing is ever changed in place.
 */
export interface Segmented {
  readonly article: Article;
  readonly messages: readonly Message[];
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence<Token>[];
}

export interface Analysed extends Segmented {
  readonly sentences: readonly Sentence<ParsedToken>[];
  readonly names: readonly NameSpan[];
  /** What the span model found, in the order of the text, the shorter first; empty where it was not asked. */
  readonly spans: readonly LabelledSpan[];
  /** What the relation model found between them, as far as anything is made of it; empty where it was not asked. */
  readonly relations: readonly LabelledRelation[];
}

/**
 * A stretch of text that stands for an entity, not yet for which one.
 * `sentence`, `first`, `last`, `head`: indices of its sentence and tokens in it (`last` inclusive, `head` the word that carries the case).
 * `normal` is its nominative form; `candidates` the ids that knowledge offers for it (empty: a name that knowledge does not have).
 * `position` is filled for roles: the office («посол», «губернатор»), `rule` says what found it.
 */
export interface Mention extends Span {
  readonly text: string;
  readonly kind: MentionKind;
  readonly type: EntityType;
  readonly normal: string;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly candidates: readonly string[];
  readonly position: string | null;
  readonly rule: string;
}

export interface Recognised extends Analysed {
  readonly mentions: readonly Mention[];
}

/**
 * What the words of a role say of its holder: the office as the text puts it, the country, region or body it is an office of,
 * for envoys the state they are sent to, and whether the person holds it still. Ids are entity ids of this document.
 */
export interface Office {
  readonly position: string;
  readonly of: string | null;
  readonly to: string | null;
  readonly tenure: 'current' | 'former' | 'acting';
}

/** A mention with the entity it was resolved to; null where the text leaves it open. Roles carry their office. */
export interface ResolvedMention extends Mention {
  readonly entity: string | null;
  readonly office: Office | null;
}

/** Somebody's words as they were said (reported ones are found with what they state, in `relate/`): the stretch of text, and who says it (a person or body; null where the text leaves it open). */
export interface Speech extends Span {
  readonly speaker: string | null;
}

export interface Resolved extends Recognised {
  readonly mentions: readonly ResolvedMention[];
  readonly entities: readonly Entity[];
  readonly speeches: readonly Speech[];
  /** the country from which the article speaks («наш», «президент» without a country); null where nothing tells */
  readonly homeCountry: string | null;
}

/** A temporal expression of the text and its value. `sentence` is the index of its sentence (-1 outside of any). */
export interface DateMention extends Span {
  readonly phrase: string;
  readonly time: Time;
  readonly sentence: number;
  readonly rule: string;
}

export interface Dated extends Resolved {
  readonly dates: readonly DateMention[];
}

export interface Related extends Dated {
  readonly statements: readonly Statement[];
}
