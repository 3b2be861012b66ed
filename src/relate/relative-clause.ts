import type { Argument } from './find-arguments.js';
import { findSlot, type Slot, slotNames } from './find-slot.js';
import type { Scene } from './scene.js';

/** «завод, который посетил мэр», «Минск, куда он прилетел»: the noun before the clause stands in the slot of the relative word. */
export function relativeClause(scene: Scene, trigger: number, passive: boolean): Argument[] {
  const { tokens } = scene;
  if (!/^acl/.test(tokens[trigger]!.relation) || tokens[trigger]!.features.VerbForm === 'Part') return [];
  const antecedent = tokens[trigger]!.head;
  const word = tokens.findIndex(
    (token, at) => at > antecedent && at <= trigger && /^(который|куда|где|откуда)$/.test(token.lemma),
  );
  if (word < 0) return [];
  const slots = relativeSlots(scene, word, trigger, passive);
  return scene.mentions
    .filter((mention) => mention.head === antecedent || findSlot(scene, mention).top === antecedent)
    .map((mention) => ({ mention, slots, cost: 0, group: antecedent }));
}

const PLACES: Readonly<Record<string, readonly string[]>> = {
  куда: ['в+Acc', 'на+Acc'],
  где: ['в+Loc', 'на+Loc'],
  откуда: ['из+Gen', 'с+Gen'],
};

function relativeSlots(scene: Scene, word: number, trigger: number, passive: boolean): Set<string> {
  const token = scene.tokens[word]!;
  const places = PLACES[token.lemma];
  if (places) return new Set(places);
  const before = scene.tokens[word - 1];
  const slot: Slot = {
    preposition: before?.pos === 'ADP' ? before.text.toLowerCase() : null,
    grammaticalCase: token.features.Case ?? null,
    governor: trigger,
    relation: token.relation,
    attributive: false,
    top: word,
    certain: true,
  };
  return slotNames(slot, passive);
}
