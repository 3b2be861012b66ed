import type { Claim } from './claim.js';
import { findArguments, isPassive } from './find-arguments.js';
import { whoTurns } from './match-appointments.js';
import type { Scene } from './scene.js';
import type { Told } from './take-up-events.js';

const APPOINTED = /^(назначить|утвердить)$/;

/** How many sentences back the one may be named who dismissed and so appoints. */
const REACH = 2;

/** «Президент уволил министра. Новым министром назначен Реут»: who dismissed one is who appointed the other, where nobody else is said to have. */
export function takeUpAppointer(scene: Scene, told: readonly Told[]): Claim[] {
  return scene.tokens.flatMap(({ lemma }, trigger) => {
    if (!APPOINTED.test(lemma) || !isPassive(scene, trigger)) return [];
    if (
      findArguments(scene, trigger).some(
        ({ slots, mention }) => slots.has('subject') && mention.type !== 'Region',
      )
    )
      return [];
    const by = told
      .slice(-REACH - 1)
      .flatMap(({ facts }) => facts)
      .findLast(({ statement }) => /^(DISMISSED|APPOINTED)$/.test(statement.type))?.statement;
    if (!by) return [];
    return whoTurns(scene, trigger, lemma, -1)
      .filter(({ entity }) => entity !== by.to && entity !== by.from)
      .map((person) => ({
        scene,
        trigger,
        type: 'APPOINTED',
        from: by.from,
        to: person.entity!,
        mentions: [person],
        status: null,
        position: null,
        asOf: false,
        confidence: 0.7,
        rule: 'relate/appointer-again',
      }));
  });
}
