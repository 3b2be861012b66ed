import type { ResolvedMention } from '../model/document.js';
import type { ParsedToken } from '../model/token.js';
import { childrenOf, type Scene } from './scene.js';

/**
 * How a mention stands in its sentence: its preposition and case, and the word that governs it once coordination and apposition
 * are climbed («с Уралом, Сибирью и Дальним Востоком»: all three are «с+Ins» of the same noun).
 */
export interface Slot {
  readonly preposition: string | null;
  readonly grammaticalCase: string | null;
  /** index of the governing token, -1 for none */
  readonly governor: number;
  /** relation of the topmost word of the group to its governor */
  readonly relation: string;
  /** an adjective («белорусский экспорт») */
  readonly attributive: boolean;
  /** index of the topmost word of the coordinated group */
  readonly top: number;
  /** whether the form of the word tells its case for sure (pronouns, living beings): elsewhere nominative and accusative look alike */
  readonly certain: boolean;
}

const CLIMBED = /^(conj|appos|flat|flat:name|flat:foreign|nummod|compound)$/;

const ADVERBS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['там', ['в', 'Loc']],
  ['туда', ['в', 'Acc']],
  ['оттуда', ['из', 'Gen']],
]);

const found = new WeakMap<Scene, Map<ResolvedMention, Slot>>();

/** The slot of a mention in its sentence; remembered, since every trigger asks for every mention. */
export function findSlot(scene: Scene, mention: ResolvedMention): Slot {
  let slots = found.get(scene);
  if (!slots) found.set(scene, (slots = new Map()));
  let slot = slots.get(mention);
  if (!slot) slots.set(mention, (slot = makeSlot(scene, mention)));
  return slot;
}

function makeSlot(scene: Scene, mention: ResolvedMention): Slot {
  const { tokens } = scene;
  const adverb = ADVERBS.get(tokens[mention.head]!.text.toLowerCase());
  if (adverb) {
    const { head, relation } = tokens[mention.head]!;
    return {
      preposition: adverb[0],
      grammaticalCase: adverb[1],
      governor: head,
      relation,
      attributive: false,
      top: mention.head,
      certain: true,
    };
  }
  const slot =
    afterObject(mention, tokens) ?? acrossVerb(slotOfToken(tokens, mention.head, mention.first), tokens);
  return {
    ...slot,
    grammaticalCase: knownCase(mention, slot, tokens),
    attributive: mention.kind === 'demonym' && tokens[mention.head]!.pos === 'ADJ',
  };
}

/** «Анне вручил медаль Иван Реут»: a person in the nominative is no other name of an object in the accusative, but the subject. */
function afterObject(mention: ResolvedMention, tokens: readonly ParsedToken[]): Slot | null {
  const { relation, head, features } = tokens[mention.head]!;
  const object = tokens[head];
  if (
    mention.type !== 'Person' ||
    relation !== 'appos' ||
    features.Case !== 'Nom' ||
    object?.relation !== 'obj'
  )
    return null;
  if (object.features.Case !== 'Acc' || tokens[object.head]?.pos !== 'VERB') return null;
  return {
    preposition: null,
    grammaticalCase: 'Nom',
    governor: object.head,
    relation: 'nsubj',
    attributive: false,
    top: mention.head,
    certain: true,
  };
}

/** «Министр принял в Минске нового посла»: nothing after the verb completes the subject before it. Whoever seems to is the object. */
function acrossVerb(slot: Slot, tokens: readonly ParsedToken[]): Slot {
  const { governor, top, relation, preposition, grammaticalCase, certain } = slot;
  const verb = tokens[governor]?.head ?? -1;
  const crosses = governor < verb && verb < top && tokens[verb]?.pos === 'VERB';
  if (!crosses || relation !== 'nmod' || preposition !== null || !certain || grammaticalCase !== 'Gen')
    return slot;
  return { ...slot, governor: verb, relation: 'obj', grammaticalCase: 'Acc' };
}

/**
 * «на МКС», «с Марий Эл»: behind a preposition a name in its dictionary form is accusative or is not declined at all, whatever the tagger
 * guessed; a declined one knows its case better than the first of its group.
 */
function knownCase(mention: ResolvedMention, slot: Slot, tokens: readonly ParsedToken[]): string | null {
  if (mention.kind !== 'name' || slot.preposition === null) return slot.grammaticalCase;
  const own = tokens[mention.head]!.features.Case ?? null;
  const isDeclined = mention.text.toLowerCase() !== mention.normal.toLowerCase();
  if (isDeclined) return mention.text.includes('«') ? slot.grammaticalCase : (own ?? slot.grammaticalCase);
  return slot.grammaticalCase === 'Acc' ? 'Acc' : null;
}

/** The slot of a noun phrase by its head; `first` is where the phrase begins. */
export function slotOfToken(tokens: readonly ParsedToken[], head: number, first: number): Slot {
  let top = head;
  let preposition = prepositionOf(tokens, top, first);
  const seen = new Set<number>();
  while (!seen.has(top)) {
    seen.add(top);
    const { head: over, relation } = tokens[top]!;
    if (over < 0 || !CLIMBED.test(relation) || !isNominal(tokens[over]!)) break;
    top = over;
    preposition ??= prepositionOf(tokens, top);
  }
  const certain = tokens[head]!.pos === 'PRON' || tokens[head]!.features.Animacy === 'Anim';
  // the tagger guesses the case of names in quotation marks: the first of a coordinated group knows it better
  const own = tokens[head]!.features.Case;
  const leading = tokens[top]!.features.Case;
  return {
    preposition,
    grammaticalCase: (certain ? (own ?? leading) : (leading ?? own)) ?? null,
    governor: tokens[top]!.head,
    relation: tokens[top]!.relation,
    attributive: false,
    top,
    certain,
  };
}

const isNominal = (token: ParsedToken): boolean => /^(NOUN|PROPN|PRON|ADJ|NUM|DET|X|SYM)$/.test(token.pos);

function prepositionOf(tokens: readonly ParsedToken[], at: number, first = at): string | null {
  const child = childrenOf(tokens, at).find((c) => tokens[c]!.relation === 'case' && c < at);
  if (child !== undefined) return lastWord(tokens[child]!);
  // the parser loses a preposition now and then: take the one that stands right before
  const before = tokens[first - 1];
  return before?.pos === 'ADP' ? lastWord(before) : null;
}

const PREPOSITIONS = new Map([
  ['со', 'с'],
  ['во', 'в'],
  ['ко', 'к'],
  ['из-под', 'из'],
  ['изо', 'из'],
  ['ото', 'от'],
  ['обо', 'о'],
  ['об', 'о'],
]);

function lastWord(token: ParsedToken): string {
  const word = token.text.toLowerCase();
  return PREPOSITIONS.get(word) ?? word;
}

/** Whether the mention fills a slot of the lexicon («с+Ins», «Gen», «object») of this trigger; passive triggers swap subject and object. */
export function fillsSlot(slot: Slot, name: string, passive: boolean): boolean {
  if (slot.attributive) return name === 'adjective';
  switch (name) {
    case 'subject':
      return passive ? isBare(slot, 'Ins') : isSubject(slot);
    case 'object':
      return passive
        ? isSubject(slot)
        : slot.preposition === null &&
            (slot.grammaticalCase === 'Acc' ||
              (slot.relation === 'obj' && !(slot.certain && slot.grammaticalCase === 'Nom')));
    case 'adjective':
      return false;
  }
  const [preposition, grammaticalCase] = name.includes('+') ? name.split('+') : [null, name];
  if (preposition !== slot.preposition) return false;
  if (preposition === null && slot.relation.startsWith('nsubj')) return false;
  return slot.grammaticalCase === null || slot.grammaticalCase === grammaticalCase;
}

/** What the parser calls a subject, unless its case says otherwise; and any bare nominative. */
const isSubject = (slot: Slot): boolean =>
  (isBare(slot, 'Nom') && (slot.relation !== 'obj' || slot.certain)) ||
  (slot.relation.startsWith('nsubj') &&
    slot.preposition === null &&
    !/^(Dat|Ins|Loc)$/.test(slot.grammaticalCase ?? '') &&
    !(slot.certain && slot.grammaticalCase === 'Acc'));

const isBare = (slot: Slot, grammaticalCase: string): boolean =>
  slot.preposition === null && slot.grammaticalCase === grammaticalCase;

const CASES = ['Nom', 'Gen', 'Dat', 'Acc', 'Ins', 'Loc'];

/** All slots of the lexicon that this one fills. */
export function slotNames(slot: Slot, passive: boolean): Set<string> {
  const names = new Set<string>();
  for (const name of ['subject', 'object', 'adjective']) if (fillsSlot(slot, name, passive)) names.add(name);
  for (const grammaticalCase of CASES) {
    const name = slot.preposition === null ? grammaticalCase : `${slot.preposition}+${grammaticalCase}`;
    if (fillsSlot(slot, name, passive)) names.add(name);
  }
  return names;
}
