import type { ResolvedMention } from '../model/document.js';
import type { ParsedToken } from '../model/token.js';
import type { Slot } from './find-slot.js';
import { childrenOf, type Scene } from './scene.js';

/**
 * The slots of a bare noun phrase under the other cases that its form may be: «Завод возглавляет Реут» (nominative and accusative of things),
 * «поставит области» (genitive and dative), «передаст РЖД» (all). Empty where the form tells its case.
 */
export function alikeSlots(
  { tokens }: Scene,
  mention: ResolvedMention,
  slot: Slot,
  trigger: number,
): ReadonlySet<string> {
  const slots = new Set<string>();
  if (slot.preposition !== null || slot.attributive || slot.certain || mention.type === 'Person')
    return slots;
  for (const grammaticalCase of casesAlike(tokens[mention.head]!)) {
    slots.add(grammaticalCase);
    if (grammaticalCase === 'Nom' && agrees(tokens, mention.head, slot, trigger)) slots.add('subject');
    if (grammaticalCase === 'Acc') slots.add('object');
  }
  return slots;
}

/** «построят город»: one thing is no subject of many doers. */
function agrees(tokens: readonly ParsedToken[], head: number, { top }: Slot, trigger: number): boolean {
  const isMany = tokens[trigger]!.features.Number === 'Plur';
  const isOne = tokens[head]!.features.Number === 'Sing' && top === head;
  return !isMany || !isOne || childrenOf(tokens, head).some((child) => tokens[child]!.relation === 'conj');
}

const ALL = ['Nom', 'Gen', 'Dat', 'Acc', 'Ins'];

/** By the form and what the tagger says of it: the cases that look the same. */
function casesAlike({ text, features }: ParsedToken): readonly string[] {
  if (/^\p{Lu}{2,}$/u.test(text) || /[оэюу]$/u.test(text)) return ALL;
  const isPlural = features.Number === 'Plur';
  const { Case, Gender } = features;
  if (Case === 'Nom' || Case === 'Acc')
    return Gender === 'Fem' && !isPlural && /[ауюя]$/u.test(text) ? [] : ['Nom', 'Acc'];
  if (Gender === 'Fem' && !isPlural && /и$/u.test(text)) return ['Gen', 'Dat'];
  return [];
}
