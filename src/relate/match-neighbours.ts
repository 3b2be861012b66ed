import type { Ontology } from '../model/ontology.js';
import type { Claim } from './claim.js';
import { findSlot } from './find-slot.js';
import type { Scene } from './scene.js';

/** «Псков и Брянск — наши соседи», «соседняя Литва»: a nominal sentence whose predicate is «сосед». */
export function matchNeighbours(scene: Scene, ontology: Ontology): Claim[] {
  const { tokens } = scene;
  const trigger = tokens.findIndex((token) => token.lemma === 'сосед' || token.lemma === 'соседка');
  if (trigger < 0 || !ontology.type('BORDERS')) return [];
  const places = scene.mentions.filter(
    (m) => (m.type === 'Region' || m.type === 'Country') && m.kind !== 'demonym',
  );
  const owner =
    places.find((m) => m.kind === 'pronoun' && Math.abs(m.head - trigger) <= 3) ??
    places.find(
      (m) => m.head > trigger && tokens[m.head]!.head === trigger && tokens[m.head]!.features.Case === 'Gen',
    );
  if (!owner) return [];
  return places
    .filter(
      (m) =>
        m.entity !== owner.entity &&
        m.kind === 'name' &&
        m.head < trigger &&
        findSlot(scene, m).preposition === null,
    )
    .map((m) => ({
      scene,
      trigger,
      type: 'BORDERS',
      from: m.entity!,
      to: owner.entity!,
      mentions: [m, owner],
      status: null,
      position: null,
      asOf: true,
      confidence: 0.8,
      rule: 'relate/neighbours',
    }));
}
