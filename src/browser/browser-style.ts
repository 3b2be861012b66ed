import { type Colour, edgeColour, nodeColour } from '../export/palette.js';
import { ENTITY_TYPES, type EntityType } from '../model/entity.js';
import type { Ontology } from '../model/ontology.js';

/** Of nodes in pixels: «Александр» fits into 60 in letters of 8. Arrows between small nodes have more room for their captions. */
const DIAMETERS: Readonly<Record<EntityType, number>> = {
  Person: 60,
  Country: 60,
  Region: 50,
  Organization: 60,
  Event: 60,
  Site: 50,
};

const GREY: Colour = [165, 171, 182];
const PAPER: Colour = [205, 213, 224];
const BLACK: Colour = [0, 0, 0];
/**
 * The style sheet (GraSS) of Neo4j Browser: entities in the colours that they have in Gephi, under their names; relations blue for
 * cooperation, red for conflict, the stronger the higher the score of their type, grey for neither, under `captionOfEdge`.
 */
export function browserStyle(ontology: Ontology): string {
  return [
    rule('node', { ...node(GREY, 50), 'font-size': '8px' }),
    // before the types: Browser takes the last rule that fits, and every entity has this label, too
    rule('node.Entity', { ...node(GREY, 50), caption: "'{name}'" }),
    ...ENTITY_TYPES.map((type) =>
      rule(`node.${type}`, { ...node(nodeColour(type), DIAMETERS[type]), caption: "'{name}'" }),
    ),
    rule('node.Article', { ...node([240, 228, 66], 60), caption: "'{title}'" }),
    rule('node.Statement', { ...node(PAPER, 50), caption: "'{type}'" }),
    rule('relationship', relationship(GREY, 1, "'<type>'")),
    ...ontology.types.map(({ type, score }) =>
      rule(`relationship.${type}`, relationship(relationColour(ontology, type, score), 2, "'{caption}'")),
    ),
  ].join('');
}

function relationColour(ontology: Ontology, type: string, score: number | null): Colour {
  const full = edgeColour('asserted', ontology.type(type));
  return score === null || score === 0 ? full : mix(PAPER, full, Math.sqrt(Math.abs(score) / 10));
}

const node = (colour: Colour, diameter: number) => ({
  diameter: `${diameter}px`,
  color: hex(colour),
  'border-color': hex(mix(colour, BLACK, 0.25)),
  'border-width': '2px',
  'text-color-internal': isLight(colour) ? '#2A2C34' : '#FFFFFF',
});

const relationship = (colour: Colour, width: number, caption: string) => ({
  color: hex(colour),
  'shaft-width': `${width}px`,
  'font-size': '6px',
  padding: '1px',
  'text-color-external': '#000000',
  'text-color-internal': '#FFFFFF',
  caption,
});

const rule = (selector: string, properties: Readonly<Record<string, string>>): string =>
  `${selector} {\n${Object.entries(properties)
    .map(([name, value]) => `  ${name}: ${value};\n`)
    .join('')}}\n`;

const mix = (from: Colour, to: Colour, share: number): Colour => [
  blend(from[0], to[0], share),
  blend(from[1], to[1], share),
  blend(from[2], to[2], share),
];

const blend = (from: number, to: number, share: number) => Math.round(from + (to - from) * share);

const hex = (colour: Colour): string =>
  `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** Whether dark letters read better on it (luminance as in ITU-R BT.601). */
const isLight = ([red, green, blue]: Colour): boolean => 0.299 * red + 0.587 * green + 0.114 * blue > 150;
