import type { Dated, ResolvedMention } from '../model/document.js';
import type { Scene } from './scene.js';

/** An entity that the text has spoken of before a sentence: where it was last named, and how present it is in the article. */
export interface Antecedent {
  readonly mention: ResolvedMention;
  /** how many sentences back it was last named: 1, 2 or 3; 4 for further back */
  readonly back: number;
  /** whether nothing of its type was named after it, and whether nothing else of its type is an antecedent at all */
  readonly isLatest: boolean;
  readonly isOnly: boolean;
  readonly wasSubject: boolean;
  /** whether the heading names it */
  readonly inHeading: boolean;
  /** whether the article speaks from this country */
  readonly isHome: boolean;
  /** one of the two countries that the article names most */
  readonly isSide: boolean;
  /** its share of all mentions of its type, 0 to 1 */
  readonly share: number;
}

interface Index {
  readonly bySentence: ReadonlyMap<number, readonly ResolvedMention[]>;
  readonly share: ReadonlyMap<string, number>;
  readonly heading: ReadonlySet<string>;
  readonly sides: ReadonlySet<string>;
}

const indexes = new WeakMap<Dated, Index>();
const REACH = 3;

/**
 * What a sentence may leave unsaid because the text has just said it: entities of the three sentences before, those of the heading, and the two
 * countries that the article is about, each once, the latest first (a small form of centering; Grosz, Joshi and Weinstein 1995).
 */
export function findAntecedents(scene: Scene): readonly Antecedent[] {
  const { document, sentence } = scene;
  const index = indexOf(document);
  const at = document.sentences.indexOf(sentence);
  const here = new Set(scene.mentions.map(({ entity }) => entity));
  const found = new Map<string, Omit<Antecedent, 'isLatest' | 'isOnly'>>();
  const add = (mention: ResolvedMention, back: number) => {
    const id = mention.entity!;
    if (here.has(id) || found.has(id)) return;
    const token = document.sentences[mention.sentence]?.tokens[mention.head];
    found.set(id, {
      mention,
      back,
      wasSubject: token?.relation.startsWith('nsubj') ?? false,
      inHeading: index.heading.has(id),
      isHome: id === document.homeCountry,
      isSide: index.sides.has(id),
      share: index.share.get(id) ?? 0,
    });
  };
  for (let back = 1; back <= REACH && at - back >= 0; back++)
    for (const mention of (index.bySentence.get(at - back) ?? []).toReversed()) add(mention, back);
  for (const mention of document.mentions)
    if (mention.entity && mention.sentence < at && isTopic(mention.entity, index)) add(mention, REACH + 1);
  const antecedents = [...found.values()];
  return antecedents.map((antecedent) => {
    const rivals = antecedents.filter(({ mention }) => mention.type === antecedent.mention.type);
    return { ...antecedent, isLatest: rivals[0] === antecedent, isOnly: rivals.length === 1 };
  });
}

const isTopic = (id: string, { heading, sides }: Index): boolean => heading.has(id) || sides.has(id);

function indexOf(document: Dated): Index {
  let index = indexes.get(document);
  if (!index) indexes.set(document, (index = makeIndex(document)));
  return index;
}

function makeIndex(document: Dated): Index {
  const bySentence = new Map<number, ResolvedMention[]>();
  const counts = new Map<string, number>();
  const totals = new Map<string, number>();
  const heading = new Set<string>();
  for (const mention of document.mentions) {
    const { entity, sentence, type } = mention;
    if (!entity) continue;
    const group = bySentence.get(sentence);
    if (group) group.push(mention);
    else bySentence.set(sentence, [mention]);
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
    totals.set(type, (totals.get(type) ?? 0) + 1);
    if (document.sentences[sentence]?.paragraph === 0) heading.add(entity);
  }
  const share = new Map(
    document.entities.map(({ id, type }) => [id, (counts.get(id) ?? 0) / (totals.get(type) ?? 1)]),
  );
  const sides = document.entities
    .filter(({ type }) => type === 'Country')
    .map(({ id }) => id)
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1))
    .slice(0, 2);
  return { bySentence, share, heading, sides: new Set(sides) };
}
