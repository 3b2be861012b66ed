import type { Claim } from './claim.js';
import { findSlot } from './find-slot.js';
import type { Scene } from './scene.js';

/** «фирма «Лён» из Орши», «московский холдинг «Вектор»», «музей в Полоцке»: where an organization or site is, said in passing. */
export function matchSeats(scene: Scene): Claim[] {
  const { tokens } = scene;
  const claims: Claim[] = [];
  for (const thing of scene.mentions) {
    if ((thing.type !== 'Organization' && thing.type !== 'Site') || thing.kind !== 'name') continue;
    for (const place of scene.mentions) {
      if (
        (place.type !== 'Region' && place.type !== 'Country') ||
        place.kind === 'pronoun' ||
        place.rule === 'recognise/adjective-inside' ||
        scene.bound.has(place)
      )
        continue;
      if (place.first >= thing.first && place.last <= thing.last) continue;
      const slot = findSlot(scene, place);
      const inside = slot.governor >= thing.first && slot.governor <= thing.last;
      const adjective =
        place.kind === 'demonym' &&
        tokens[place.head]!.pos === 'ADJ' &&
        place.type === 'Region' &&
        place.last === thing.first - 1;
      const behind =
        inside &&
        place.first > thing.last &&
        place.first <= thing.last + 3 &&
        // «НПЗ «Лён» — в Клайпеду» tells a way, no place
        tokens[place.head]!.features.Case !== 'Acc' &&
        /^(в|из|на)$/.test(slot.preposition ?? '');
      if (!adjective && !behind) continue;
      claims.push({
        scene,
        trigger: thing.head,
        type: thing.type === 'Organization' ? 'HEADQUARTERED_IN' : 'LOCATED_IN',
        from: thing.entity!,
        to: place.entity!,
        mentions: [thing, place],
        status: 'asserted',
        position: null,
        asOf: true,
        confidence: adjective ? 0.6 : 0.7,
        rule: 'relate/seat',
      });
    }
  }
  return claims;
}
