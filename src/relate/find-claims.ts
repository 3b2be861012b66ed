import type { Lexicon } from '../model/lexicon.js';
import type { Ontology } from '../model/ontology.js';
import type { Claim } from './claim.js';
import { matchAppointments } from './match-appointments.js';
import { matchDepartures } from './match-departures.js';
import { matchFrames } from './match-frames.js';
import { matchNeighbours } from './match-neighbours.js';
import { matchOffices } from './match-offices.js';
import { matchSeats } from './match-seats.js';
import { matchWorkplaces } from './match-workplaces.js';
import { meetOrNegotiate } from './meet-or-negotiate.js';
import { moveApart } from './move-apart.js';
import type { Scene } from './scene.js';

export interface RelateKnowledge {
  readonly lexicon: Lexicon;
  readonly ontology: Ontology;
}

/** The rules, in the order in which they are asked; where two say the same of one sentence, the more confident is kept. */
const RULES: readonly ((scene: Scene, knowledge: RelateKnowledge) => Claim[])[] = [
  (scene) => matchOffices(scene),
  (scene) => matchAppointments(scene),
  (scene) => matchDepartures(scene),
  (scene, { lexicon, ontology }) => matchFrames(scene, lexicon, ontology),
  (scene, { ontology }) => matchNeighbours(scene, ontology),
  (scene) => matchSeats(scene),
];

/** All that the rules find in one sentence by itself; two of them may say the same. */
export function findClaims(scene: Scene, knowledge: RelateKnowledge): Claim[] {
  const ruled = RULES.flatMap((rule) => rule(scene, knowledge));
  return [...ruled, ...matchWorkplaces(scene, ruled)].flatMap((claim) =>
    moveApart(meetOrNegotiate(claim), knowledge.lexicon),
  );
}
