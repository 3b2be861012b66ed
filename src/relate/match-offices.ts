import type { ResolvedMention } from '../model/document.js';
import type { Claim } from './claim.js';
import type { Scene } from './scene.js';

/**
 * Offices that the text gives a named person: «губернатор области Иван Реут», «Анна Ким, посол Беларуси в России». Envoys are accredited to
 * the state that they are sent to. A bare role («губернатор») says nothing new.
 */
export function matchOffices(scene: Scene): Claim[] {
  const claims: Claim[] = [];
  for (const role of scene.mentions) {
    const { office, entity } = role;
    if (role.kind !== 'role' || !office || !entity) continue;
    const named = scene.mentions.find(
      (m) => m.entity === entity && m.kind === 'name' && Math.abs(m.first - role.last) <= 9,
    );
    if (!named) continue;
    const former = office.tenure === 'former';
    const position = former
      ? `бывший ${office.position}`
      : office.tenure === 'acting'
        ? `врио ${office.position}`
        : office.position;
    const base = {
      scene,
      trigger: role.head,
      from: entity,
      mentions: [role, named] as ResolvedMention[],
      status: 'asserted' as const,
      position,
      asOf: !former,
      former,
      confidence: 0.9,
    };
    if (office.to) claims.push({ ...base, type: 'ACCREDITED_TO', to: office.to, rule: 'relate/envoy' });
    else if (office.of && office.of !== entity)
      claims.push({ ...base, type: 'HOLDS_POSITION', to: office.of, rule: 'relate/office' });
  }
  return claims;
}
