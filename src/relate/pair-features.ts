import type { ResolvedMention } from '../model/document.js';
import type { Frame, Lexicon } from '../model/lexicon.js';
import type { Antecedent } from './discourse.js';
import type { Argument } from './find-arguments.js';
import { fillsSlot, findSlot, slotOfToken } from './find-slot.js';
import { childrenOf, isVerbal, type Scene } from './scene.js';

/** One end of a possible relation: a mention of the sentence with the argument that syntax makes of it (null: none), or an antecedent. */
export interface PairEnd {
  readonly mention: ResolvedMention;
  readonly argument: Argument | null;
  readonly antecedent: Antecedent | null;
  /** index of the topmost word of its coordinated group in the sentence; null for antecedents */
  readonly group: number | null;
}

/** What is the same for all pairs of one frame at one trigger. */
export interface FrameSetting {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly trigger: number;
  /** entities that fill a slot of the frame as it should be filled, by side */
  readonly rivals: { readonly from: ReadonlySet<string>; readonly to: ReadonlySet<string> };
  /** how many entities of the sentence could stand there by their type, by side */
  readonly choices: { readonly from: number; readonly to: number };
  /** type that the nameless noun in the slot stands for («концерн поставил»): null where the slot is empty or its noun names no type */
  readonly fillers: { readonly from: Filler; readonly to: Filler };
}

/** What stands in a slot without naming anything: nothing, a noun of an unknown kind, or a noun that stands for a type of entity. */
export type Filler = 'none' | 'noun' | { readonly type: string };

/** Features by name; those that are absent are zero. */
export type PairFeatures = ReadonlyMap<string, number>;

/** What speaks for and against a pair being in the relation of the frame; the weights stand in data/lexicon/pair-weights.json. */
export function pairFeatures(
  setting: FrameSetting,
  from: PairEnd,
  to: PairEnd,
  strict: boolean,
): PairFeatures {
  const { scene, frame, trigger } = setting;
  const features = new Map<string, number>();
  const add = (name: string, value = 1) => features.set(name, value);
  const { type } = frame;
  add('bias');
  add(`type ${type}`);
  add('frame confidence', frame.confidence);
  if (!isVerbal(scene.tokens[trigger]!)) add('noun trigger');
  if (frame.with.length > 0) add('frame wants words');
  if (scene.sentence.paragraph === 0) add('heading');
  if (strict) {
    add('strict');
    add(`strict ${type}`);
    add('strict cost', Math.max(from.argument?.cost ?? 3, to.argument?.cost ?? 3));
  }
  endFeatures(setting, 'from', from, add);
  endFeatures(setting, 'to', to, add);
  if (from.antecedent && fillsSlotOf(frame.to, to)) add('antecedent, to in place');
  if (to.antecedent && fillsSlotOf(frame.from, from)) add('antecedent, from in place');
  const loose = [from, to].filter((end) => end.argument === null).length;
  if (loose === 2) add('both loose');
  if (from.antecedent || to.antecedent) add(`antecedent ${type}`);
  else if (!strict) add(`loose ${type}`);
  return features;
}

const fillsSlotOf = (slots: readonly string[], { argument }: PairEnd): boolean =>
  argument !== null && slots.some((slot) => argument.slots.has(slot));

type Add = (name: string, value?: number) => void;

function endFeatures(setting: FrameSetting, side: 'from' | 'to', end: PairEnd, add: Add): void {
  const { scene, frame, trigger, rivals, choices, fillers } = setting;
  const { mention, argument, antecedent } = end;
  const note: Add = (name, value) => add(`${side} ${name}`, value);
  const slots = frame[side];
  if ([...rivals[side]].some((id) => id !== mention.entity)) note('rival');
  note(`is ${mention.type}`);
  if (antecedent) {
    const filler = fillers[side];
    note(`back ${antecedent.back}`);
    note(`antecedent ${mention.type}`);
    if (antecedent.isLatest) note(`latest ${mention.type}`);
    if (antecedent.isOnly) note('only such');
    if (antecedent.wasSubject) note('was subject');
    if (antecedent.inHeading) note('in heading');
    if (antecedent.isHome) note('is home');
    if (antecedent.isSide) note('is side');
    note('share', antecedent.share);
    if (choices[side] > 0) note('others here');
    note(
      filler === 'none'
        ? 'empty slot'
        : filler === 'noun'
          ? 'noun in slot'
          : filler.type === mention.type
            ? 'such a noun in slot'
            : 'other noun in slot',
    );
    return;
  }
  const rank = argument ? slots.findIndex((slot) => argument.slots.has(slot)) : -1;
  if (rank === 0) note('fills first slot');
  else if (rank > 0) note('fills slot');
  else if (argument?.cost === 0 && slots.some((slot) => argument.alike?.has(slot))) note('alike slot');
  else {
    note(argument ? 'other slot' : 'out of reach');
    const slot = findSlot(scene, mention);
    note(
      `as ${slot.attributive ? 'adjective' : slot.relation.startsWith('nsubj') ? 'subject' : `${slot.preposition ?? ''}+${slot.grammaticalCase}`}`,
    );
  }
  if (argument && argument.cost > 0) note('cost', argument.cost);
  note(`by ${mention.kind}`);
  note('choices', Math.log2(choices[side]));
  const between = scene.tokens.slice(Math.min(mention.last, trigger) + 1, Math.max(mention.first, trigger));
  note('distance', Math.log2(1 + between.length));
  const verbs = between.filter((token) => isVerbal(token) && token.features.VerbForm !== 'Part').length;
  if (verbs > 0) note('verbs between', Math.min(3, verbs));
  if (between.some(({ text }) => /^[;:—]$/.test(text))) note('stop between');
  if (mention.first < trigger) note('before');
}

/** The nameless noun that stands in a slot of the frame, and what it stands for: people are animate, things by the table of head nouns. */
export function findFiller(
  scene: Scene,
  trigger: number,
  slots: readonly string[],
  passive: boolean,
  lexicon: Lexicon,
): Filler {
  const { tokens } = scene;
  for (const child of childrenOf(tokens, trigger)) {
    const token = tokens[child]!;
    if (token.pos !== 'NOUN' && token.pos !== 'PRON') continue;
    if (scene.mentions.some(({ first, last }) => first <= child && child <= last)) continue;
    const slot = slotOfToken(tokens, child, child);
    if (!slots.some((name) => fillsSlot(slot, name, passive))) continue;
    if (STATES.test(token.lemma)) return { type: 'Country' };
    const type =
      typesOfNouns(lexicon).get(token.lemma) ?? (token.features.Animacy === 'Anim' ? 'Person' : null);
    return type ? { type } : 'noun';
  }
  return 'none';
}

const STATES = /^(страна|государство|республика|держава|сторона|сосед|партнер)$/;

const nouns = new WeakMap<Lexicon, ReadonlyMap<string, string>>();

function typesOfNouns(lexicon: Lexicon): ReadonlyMap<string, string> {
  let types = nouns.get(lexicon);
  if (!types) {
    types = new Map(lexicon.headNouns.map(({ lemma, type }) => [lemma.replaceAll('ё', 'е'), type]));
    nouns.set(lexicon, types);
  }
  return types;
}
