import type { Related } from '../model/document.js';
import type { Unbelieved } from '../model/unbelieved.js';
import { believe, UNBELIEVED } from './believe.js';
import type { Claim } from './claim.js';
import { findClaims, type RelateKnowledge } from './find-claims.js';
import { matchLightFrames } from './match-frames.js';
import { meetOrNegotiate } from './meet-or-negotiate.js';
import { asksOnly, buildScenes } from './scene.js';

/**
 * What the rules proposed in the sentences of a finished document and `relate` did not state, sentence by sentence, the likeliest first:
 * each type with each two ends once. For people who ask why something is not found; extraction itself has no use for it.
 */
export function findUnbelieved(document: Related, knowledge: RelateKnowledge): Unbelieved[] {
  return buildScenes(document).flatMap((scene, sentence) => {
    const keyOf = ({ type, from, to }: Pick<Claim, 'type' | 'from' | 'to'>) => {
      const isTurned = knowledge.ontology.type(type)!.symmetric && to < from;
      return [type, ...(isTurned ? [to, from] : [from, to])].join(' ');
    };
    const { start } = scene.sentence;
    const stated = document.statements.filter((statement) => statement.start === start);
    const seen = new Set(stated.map(keyOf));
    const asks = asksOnly(scene);
    const found = (claim: Claim, why: Pick<Unbelieved, 'reason' | 'wanted'>): Unbelieved => {
      const { type, from, to, rule, confidence } = claim;
      return {
        ...{ sentence, type, from, to, rule, confidence: Math.round(confidence * 100) / 100 },
        ...(asks ? { reason: 'question', wanted: null } : why),
      };
    };
    const unstated = findClaims(scene, knowledge).map((claim) => found(claim, whyUnstated(claim)));
    const light = matchLightFrames(scene, knowledge.lexicon, knowledge.ontology).map(({ claim, wanted }) =>
      found(
        meetOrNegotiate(claim),
        claim.confidence < wanted ? { reason: 'light', wanted } : { reason: 'rival', wanted: null },
      ),
    );
    return [...unstated, ...light]
      .toSorted((one, other) => other.confidence - one.confidence)
      .filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)));
  });
}

/** «поедет и приедет в Гомель»: what is likely enough and is not stated was said by another claim of the sentence. */
const whyUnstated = ({ confidence }: Claim): Pick<Unbelieved, 'reason' | 'wanted'> =>
  believe(confidence) < UNBELIEVED
    ? { reason: 'unlikely', wanted: UNBELIEVED }
    : { reason: 'rival', wanted: null };
