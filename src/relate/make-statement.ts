import { groupOf } from '../model/group-of.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Statement } from '../model/statement.js';
import { statementId } from '../model/statement-id.js';
import type { Time } from '../model/time.js';
import { attachTime } from './attach-time.js';
import { believe } from './believe.js';
import { boundState } from './bound-state.js';
import type { Claim } from './claim.js';
import { findAmount } from './find-amount.js';
import type { RelateKnowledge } from './find-claims.js';
import { findReporter } from './find-reporter.js';
import { findStatus } from './find-status.js';
import type { Scene } from './scene.js';

/** The claim of a rule as a statement: with its time, status, speaker and sum, and how often such statements are right. */
export function makeStatement(
  claim: Claim,
  { lexicon, ontology }: RelateKnowledge,
  extractor: string,
): Statement {
  const { scene, type, position, confidence, rule } = claim;
  const { article } = scene.document;
  const relation = ontology.type(type)!;
  const [from, to] =
    relation.symmetric && claim.to < claim.from ? [claim.to, claim.from] : [claim.from, claim.to];
  const state = relation.aspect === 'state' || claim.asOf;
  const found = claim.turn
    ? timeOfTurn(claim)
    : claim.former
      ? (attachTime({ ...claim, asOf: true }) ?? formerTime(scene))
      : attachTime(state && isPlainNoun(claim) ? { ...claim, asOf: true } : claim);
  const status = findStatus(claim, found, lexicon);
  const time = found ?? (state && !claim.former ? asOf(article.publishedAt) : null);
  const { start, stop } = scene.sentence;
  const identity = { article: article.id, start, stop, type, from, to, time, status };
  return {
    id: statementId(identity),
    ...identity,
    aspect: relation.aspect,
    speaker: speakerOf(claim, lexicon),
    position,
    amount: claim.amount ?? findAmount(claim),
    quote: article.text.slice(start, stop),
    confidence: Math.round(believe(confidence) * 100) / 100,
    rule,
    extractor,
    group: groupOf({ type, from, to, position }),
  };
}

/** «член палаты», «столица», «филиал»: a noun that names a state, not how it came about («вступление в союз») */
function isPlainNoun({ scene, trigger }: Claim): boolean {
  const { pos, lemma } = scene.tokens[trigger]!;
  return pos === 'NOUN' && !/(?:ние|тие|ция)$/.test(lemma);
}

/** The time of an office that a verb speaks of: from the day of the appointment, up to the day of the dismissal. */
function timeOfTurn(claim: Claim): Time | null {
  const time = attachTime({ ...claim, asOf: claim.turn === 'holds' });
  if (claim.turn === 'ends') return time ? boundState(time, 'ends') : formerTime(claim.scene);
  return time && claim.turn === 'starts' ? boundState(time, 'starts') : time;
}

/** Who says so: the speaker of the words around the trigger, null in the article's own voice. What people do themselves needs no speaker. */
function speakerOf({ scene, trigger, from, to }: Claim, lexicon: Lexicon): string | null {
  const token = scene.tokens[trigger]!;
  const speech = scene.document.speeches.find(
    (words) => words.start <= token.start && token.stop <= words.stop,
  );
  const speaker = speech ? speech.speaker : findReporter(scene, trigger, lexicon);
  return speaker === from || speaker === to ? null : speaker;
}

/** A state that an article mentions is known as of the article's day. */
function asOf(publishedAt: string | null): Time | null {
  if (!publishedAt) return null;
  const day = publishedAt.slice(0, 10);
  return {
    edtf: day,
    start: day,
    end: null,
    precision: 'day',
    modifier: null,
    basis: 'as-of',
    phrase: null,
    anchor: day,
  };
}

/** A former office ended before the article. */
function formerTime({ document }: Scene): Time | null {
  const day = document.article.publishedAt?.slice(0, 10);
  if (!day) return null;
  return {
    edtf: `../${day}`,
    start: null,
    end: day,
    precision: 'open',
    modifier: 'before',
    basis: 'as-of',
    phrase: null,
    anchor: day,
  };
}
