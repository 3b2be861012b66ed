import type { ResolvedMention } from '../model/document.js';
import type { Claim } from './claim.js';
import { isPassive } from './find-arguments.js';
import { fillsSlot, findSlot } from './find-slot.js';
import { childrenOf, isVerbal, pathUp, type Scene } from './scene.js';

/** What is done to those who lose an office, and what those do who leave one. */
const LOSES =
  /^(уволить|увольнять|отозвать|отзывать|снять|снимать|отстранить|сместить|освободить|освобождать|отправить)$/;
const LEAVES = /^(уйти|уходить|покинуть|покидать|оставить|сложить|завершить|освободить)$/;
const SEAT = /^(отставка|пост|должность|кресло|полномочие|служба|работа|миссия)$/;

/**
 * Offices that end for those who are called by them: «Путин отозвал посла в Беларуси Анну Ким», «губернатор края Иван Реут ушёл в отставку»,
 * «полномочия посла прекращены». The day is where the state ends.
 */
export function matchDepartures(scene: Scene): Claim[] {
  return scene.mentions.flatMap((role) => {
    const { office, entity, kind } = role;
    const place = office?.to ?? office?.of;
    if (kind !== 'role' || !office || !entity || !place || office.tenure === 'former') return [];
    const trigger = triggerOf(scene, role);
    if (trigger === null) return [];
    return {
      scene,
      trigger,
      type: office.to ? 'ACCREDITED_TO' : 'HOLDS_POSITION',
      from: entity,
      to: place,
      mentions: [role],
      status: null,
      position: office.position,
      asOf: true,
      turn: 'ends' as const,
      confidence: 0.8,
      rule: 'relate/office-left',
    };
  });
}

function triggerOf(scene: Scene, role: ResolvedMention): number | null {
  const { tokens } = scene;
  const slot = findSlot(scene, role);
  const verb = tokens[slot.governor];
  if (!verb) return null;
  // «полномочия посла прекращены», «срок полномочий губернатора истёк»
  if (verb.lemma === 'полномочие' && slot.grammaticalCase === 'Gen') {
    const over = pathUp(tokens, slot.governor).find((at) => isVerbal(tokens[at]!));
    return over !== undefined && /^(прекратить|прекратиться|истечь|завершиться)$/.test(tokens[over]!.lemma)
      ? over
      : null;
  }
  const at = slot.governor;
  if (!isVerbal(verb)) return null;
  const passive = isPassive(scene, at);
  const hasSeat = childrenOf(tokens, at).some((child) => SEAT.test(tokens[child]!.lemma));
  if (LOSES.test(verb.lemma) && fillsSlot(slot, 'object', passive)) {
    // an ambassador recalled for consultations remains one; who is sent somewhere is not dismissed
    if (tokens.some(({ lemma }) => lemma === 'консультация')) return null;
    return hasSeat || /^(уволить|увольнять|отозвать|отзывать|сместить)$/.test(verb.lemma) ? at : null;
  }
  return LEAVES.test(verb.lemma) && hasSeat && fillsSlot(slot, 'subject', passive) ? at : null;
}
