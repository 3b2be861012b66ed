import type { EntityType } from '../model/entity.js';
import type { RelationType } from '../model/knowledge.js';
import type { Status } from '../model/statement.js';

/** Red, green, blue, 0-255 each. */
export type Colour = readonly [number, number, number];

// Okabe and Ito's palette (2008), told apart also by people who see red and green alike
const NODE_COLOURS: Readonly<Record<EntityType, Colour>> = {
  Person: [213, 94, 0],
  Country: [0, 114, 178],
  Region: [86, 180, 233],
  Organization: [0, 158, 115],
  Event: [204, 121, 167],
  Site: [153, 153, 153],
};

const STATUS_COLOURS: Readonly<Record<Exclude<Status, 'asserted'>, Colour>> = {
  planned: [230, 159, 0],
  desired: [240, 200, 110],
  hypothetical: [245, 222, 179],
  postponed: [170, 136, 0],
  cancelled: [107, 76, 154],
  denied: [177, 156, 217],
};

const COOPERATION: Colour = [68, 119, 170];
const CONFLICT: Colour = [204, 51, 17];
const NEUTRAL: Colour = [136, 136, 136];

export const nodeColour = (type: EntityType): Colour => NODE_COLOURS[type];

/** What holds is blue (cooperation), red (conflict) or grey (neither) after the type's score; what does not hold yet, or did not, has the colour of its status. */
export function edgeColour(status: Status, type: RelationType | undefined): Colour {
  if (status !== 'asserted') return STATUS_COLOURS[status];
  const score = type?.score ?? 0;
  return score > 0 ? COOPERATION : score < 0 ? CONFLICT : NEUTRAL;
}

/** As CSS and JSON write it: `#d55e00`. */
export const hexOf = (colour: Colour): string =>
  `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
