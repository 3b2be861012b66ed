import type { Dictionary } from './dictionary.js';
import type { Tag } from './tag.js';

/** The grammemes of OpenCorpora that tell something about names, ranks and things; the properties of a word go by this order. */
export const PROPERTIES: readonly string[] = [
  ...'NOUN ADJF ADJS COMP VERB INFN PRTF PRTS GRND NUMR ADVB NPRO PRED PREP CONJ PRCL INTJ'.split(' '),
  ...'PNCT LATN NUMB ROMN UNKN'.split(' '),
  ...'nomn gent datv accs ablt loct'.split(' '),
  ...'masc femn neut sing plur anim inan'.split(' '),
  ...'Name Surn Patr Geox Orgn Trad Abbr Init Fixd Anum Poss Qual Sgtm Pltm'.split(' '),
];

/** The number of the property that the dictionary has the word as it is. */
const KNOWN = PROPERTIES.length;

const NUMBER = new Map(PROPERTIES.map((name, i) => [name, i]));

/** A reading counts when it is at least this likely. */
const LEAST_SCORE = 0.04;

/**
 * What the dictionary says of a word by itself, as sorted numbers: those grammemes of `PROPERTIES` that any of its likely readings has,
 * and `KNOWN`.
 */
export function wordProperties(word: string, dictionary: Dictionary): number[] {
  const properties = new Set<number>();
  for (const { tag, score } of dictionary.parse(word)) {
    if (score < LEAST_SCORE) continue;
    for (const property of tagProperties(tag)) properties.add(property);
  }
  if (dictionary.has(word)) properties.add(KNOWN);
  return [...properties].sort((one, other) => one - other);
}

const ofTags = new WeakMap<Tag, readonly number[]>();

function tagProperties(tag: Tag): readonly number[] {
  let properties = ofTags.get(tag);
  if (!properties) {
    properties = [...tag.grammemes].flatMap((grammeme) => NUMBER.get(grammeme) ?? []);
    ofTags.set(tag, properties);
  }
  return properties;
}
