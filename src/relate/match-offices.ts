import type { ResolvedMention } from '../model/document.js';
import type { Claim } from './claim.js';
import { isNoOffice, isToldDead } from './no-office.js';
import type { Scene } from './scene.js';

/**
 * Offices that the text gives a named person: «губернатор области Иван Реут», «Анна Ким, посол Беларуси в России». Envoys are accredited to
 * the state that they are sent to. A bare role («губернатор») says nothing new.
 */
export function matchOffices(scene: Scene): Claim[] {
  const claims: Claim[] = [];
  for (const role of scene.mentions) {
    const { office, entity } = role;
    if (role.kind !== 'role' || !office || !entity || isNoOffice(office.position)) continue;
    const named = scene.mentions.find(
      (m) => m.entity === entity && m.kind === 'name' && Math.abs(m.first - role.last) <= 9,
    );
    const place = scene.mentions.find(
      (m) =>
        m.entity === (office.to ?? office.of) &&
        m !== role &&
        m.first >= role.first - 2 &&
        m.last <= role.last + 3,
    );
    if (!named && (!place || office.tenure === 'former')) continue;
    const isDead = isToldDead(scene, role) || (named !== undefined && isToldDead(scene, named));
    const former = office.tenure === 'former' || isDead;
    const position =
      office.tenure === 'former'
        ? `бывший ${office.position}`
        : office.tenure === 'acting'
          ? `врио ${office.position}`
          : office.position;
    const base = {
      scene,
      trigger: role.head,
      from: entity,
      mentions: [role, named ?? place] as ResolvedMention[],
      status: 'asserted' as const,
      position,
      asOf: !former,
      former,
      confidence: named ? 0.9 : 0.7,
    };
    if (office.to) claims.push({ ...base, type: 'ACCREDITED_TO', to: office.to, rule: 'relate/envoy' });
    else if (office.of && office.of !== entity)
      claims.push({
        ...base,
        type: 'HOLDS_POSITION',
        to: office.of,
        rule: named ? 'relate/office' : 'relate/office-alone',
      });
  }
  return claims;
}
