import type { Frame, Lexicon } from '../model/lexicon.js';
import type { Ontology } from '../model/ontology.js';
import type { ParsedToken } from '../model/token.js';
import type { Claim } from './claim.js';
import { findArguments } from './find-arguments.js';
import { type PairProposal, proposePairs } from './propose-pairs.js';
import type { Scene } from './scene.js';
import { choosePairs, type WeighedPair, weighPair } from './weigh-pair.js';

type FrameTable = ReadonlyMap<string, readonly Frame[]>;
const tables = new WeakMap<Lexicon, { verbs: FrameTable; nouns: FrameTable }>();

function frameTables(lexicon: Lexicon) {
  let table = tables.get(lexicon);
  if (!table) {
    const index = (words: (frame: Frame) => readonly string[]): FrameTable => {
      const built = new Map<string, Frame[]>();
      for (const frame of lexicon.frames)
        for (const word of words(frame)) {
          const key = word.replaceAll('ё', 'е');
          built.set(key, [...(built.get(key) ?? []), frame]);
        }
      return built;
    };
    tables.set(lexicon, (table = { verbs: index((f) => f.verbs), nouns: index((f) => f.nouns) }));
  }
  return table;
}

/** What a frame of the lexicon may be about, at the word that called it. */
interface FrameProposal {
  readonly frame: Frame;
  readonly trigger: number;
  readonly pairs: readonly PairProposal[];
}

/** All pairs of the sentence that the frames of the lexicon propose: what `matchFrames` weighs, and what its weights are trained on. */
export function proposeFrames(scene: Scene, lexicon: Lexicon, ontology: Ontology): FrameProposal[] {
  const { verbs, nouns } = frameTables(lexicon);
  if (scene.mentions.length === 0) return [];
  return scene.tokens.flatMap((token, trigger) => {
    const frames = isVerb(token)
      ? verbs.get(token.lemma)
      : token.pos === 'NOUN' || token.pos === 'PROPN'
        ? nouns.get(token.lemma)
        : undefined;
    if (!frames || isInsideName(scene, trigger)) return [];
    const near = lemmasNear(scene, trigger);
    const fitting = frames.filter(
      (frame) => wordsFit(frame, near) && (!frame.predicate || isPredicate(token)),
    );
    if (fitting.length === 0) return [];
    const args = findArguments(scene, trigger);
    return fitting.map((frame) => ({
      frame,
      trigger,
      pairs: proposePairs(frame, trigger, args, scene, lexicon, ontology),
    }));
  });
}

/** A claim that is not made, and the least weight that would do for a pair like it. */
export interface LightClaim {
  readonly claim: Claim;
  readonly wanted: number;
}

/**
 * Predicates of the lexicon with their arguments: each trigger word takes the mentions that stand in the slots of its frame, and others
 * of the sentence or of those before it where enough speaks for them.
 */
export const matchFrames = (scene: Scene, lexicon: Lexicon, ontology: Ontology): Claim[] =>
  weighFrames(scene, lexicon, ontology).flatMap(({ proposal, chosen }) =>
    chosen.map((pair) => claimOf(pair, proposal, scene)),
  );

/** The claims of `matchFrames` that it does not make, each with the weight that would do for a pair like it. */
export function matchLightFrames(scene: Scene, lexicon: Lexicon, ontology: Ontology): LightClaim[] {
  const { strict, loose } = lexicon.pairWeights.thresholds;
  return weighFrames(scene, lexicon, ontology).flatMap(({ proposal, weighed, chosen }) =>
    weighed
      .filter((pair) => !chosen.includes(pair))
      .map((pair) => ({ claim: claimOf(pair, proposal, scene), wanted: pair.strict ? strict : loose })),
  );
}

interface WeighedFrame {
  readonly proposal: FrameProposal;
  readonly weighed: readonly WeighedPair[];
  readonly chosen: readonly WeighedPair[];
}

const weighFrames = (scene: Scene, lexicon: Lexicon, ontology: Ontology): WeighedFrame[] =>
  proposeFrames(scene, lexicon, ontology).map((proposal) => {
    const { pairWeights } = lexicon;
    const weighed = proposal.pairs.map((pair) => ({
      ...pair,
      confidence: weighPair(pair.features, pairWeights),
    }));
    return { proposal, weighed, chosen: choosePairs(weighed, pairWeights.thresholds) };
  });

const claimOf = (
  { from, to, strict, confidence }: WeighedPair,
  { frame, trigger }: FrameProposal,
  scene: Scene,
): Claim => ({
  scene,
  trigger,
  type: frame.type,
  from: from.mention.entity!,
  to: to.mention.entity!,
  mentions: [from, to].filter(({ antecedent }) => !antecedent).map(({ mention }) => mention),
  status: frame.status ?? null,
  position: null,
  asOf: false,
  confidence,
  rule: `relate/${frame.rule}${strict ? '' : from.antecedent || to.antecedent ? '-antecedent' : '-loose'}`,
});

const isVerb = (token: ParsedToken): boolean =>
  token.pos === 'VERB' || (token.pos === 'ADJ' && token.features.Variant === 'Short') || token.pos === 'AUX';

/** How many words to either side of a trigger the words of its frame may stand; tuned on the training articles. */
const NEAR = 14;

/** The lemmas around the trigger, up to a semicolon. */
function lemmasNear({ tokens }: Scene, trigger: number): ReadonlySet<string> {
  const near = new Set<string>();
  for (let at = trigger; at >= 0 && trigger - at <= NEAR && tokens[at]!.text !== ';'; at--)
    near.add(tokens[at]!.lemma);
  for (let at = trigger; at < tokens.length && at - trigger <= NEAR && tokens[at]!.text !== ';'; at++)
    near.add(tokens[at]!.lemma);
  return near;
}

/** A predicate noun stands in the nominative or instrumental, or beside a name. */
const isPredicate = ({ features, relation }: ParsedToken): boolean =>
  /^(Nom|Ins)$/.test(features.Case ?? 'Nom') || relation === 'appos';

/** «Организация Договора о коллективной безопасности»: a word of a name calls no frame, but the one that says what it names. */
const isInsideName = ({ mentions }: Scene, trigger: number): boolean =>
  mentions.some(
    ({ kind, first, last, head }) =>
      kind === 'name' && first <= trigger && trigger <= last && head !== trigger,
  );

/** Whether the words that the frame wants are there, and those that it excludes are not. */
function wordsFit(frame: Frame, near: ReadonlySet<string>): boolean {
  const has = (word: string) => near.has(word.replaceAll('ё', 'е'));
  return (frame.with.length === 0 || frame.with.some(has)) && !frame.without.some(has);
}
