import type { PairWeights } from '../model/lexicon.js';
import type { PairEnd, PairFeatures } from './pair-features.js';
import type { PairProposal } from './propose-pairs.js';

export interface WeighedPair extends PairProposal {
  /** how likely the pair is to stand in the relation, 0 to 1 */
  readonly confidence: number;
}

/** Logistic regression over the features, trained by training/pairs. */
export function weighPair(features: PairFeatures, { weights }: PairWeights): number {
  let sum = 0;
  for (const [name, value] of features) sum += (weights[name] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}

/**
 * The pairs of one frame at one trigger that are stated: those that fill its slots, where enough speaks for them; else the likeliest other one,
 * with what is coordinated with its ends («приедут Реут и Ким»).
 */
export function choosePairs(
  pairs: readonly WeighedPair[],
  { strict, loose }: PairWeights['thresholds'],
): WeighedPair[] {
  const plain = pairs.filter((pair) => pair.strict && pair.confidence >= strict);
  if (plain.length > 0) return plain;
  const best = pairs.reduce<WeighedPair | null>(
    (top, pair) => (pair.strict || (top && top.confidence >= pair.confidence) ? top : pair),
    null,
  );
  if (!best || best.confidence < loose) return [];
  const mates = pairs.filter(
    (pair) =>
      pair !== best &&
      !pair.strict &&
      pair.confidence >= loose / 2 &&
      ((pair.from.mention === best.from.mention && areCoordinated(pair.to, best.to)) ||
        (pair.to.mention === best.to.mention && areCoordinated(pair.from, best.from))),
  );
  return [best, ...mates];
}

const areCoordinated = (one: PairEnd, other: PairEnd): boolean =>
  one.group !== null && one.group === other.group;
