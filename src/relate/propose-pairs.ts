import type { Frame, Lexicon } from '../model/lexicon.js';
import type { Ontology } from '../model/ontology.js';
import { type Antecedent, findAntecedents } from './discourse.js';
import { type Argument, isPassive } from './find-arguments.js';
import { findSlot } from './find-slot.js';
import {
  type FrameSetting,
  findFiller,
  type PairEnd,
  type PairFeatures,
  pairFeatures,
} from './pair-features.js';
import { childrenOf, type Scene } from './scene.js';

/** Two entities that may stand in the relation of a frame, and what speaks for it. `strict`: both fill their slots as the frame wants. */
export interface PairProposal {
  readonly from: PairEnd;
  readonly to: PairEnd;
  readonly strict: boolean;
  readonly features: PairFeatures;
}

/**
 * All pairs that a frame may be about at a trigger: those whose mentions fill its slots, those that stand elsewhere in the sentence, and, for one
 * side that the sentence leaves open, what the text has just spoken of. Which of them hold is weighed afterwards.
 */
export function proposePairs(
  frame: Frame,
  trigger: number,
  args: readonly Argument[],
  scene: Scene,
  lexicon: Lexicon,
  ontology: Ontology,
): PairProposal[] {
  const relation = ontology.type(frame.type);
  if (!relation) return [];
  const types = { from: frame.fromTypes ?? relation.domain, to: frame.toTypes ?? relation.range };
  const from = fill(frame.from, args, types.from, []);
  const to = fill(frame.to, args, types.to, from);
  const strict = strictPairs(from, to, relation.symmetric);
  const slotsOf = (side: 'from' | 'to') => (relation.symmetric ? [...frame.from, ...frame.to] : frame[side]);
  const endsOf = (side: 'from' | 'to') => endsHere(scene, args, types[side], slotsOf(side));
  const ends = { from: endsOf('from'), to: endsOf('to') };
  const passive = isPassive(scene, trigger);
  const filler = (side: 'from' | 'to') => findFiller(scene, trigger, frame[side], passive, lexicon);
  const setting: FrameSetting = {
    scene,
    frame,
    trigger,
    rivals: { from: entitiesOf(from), to: entitiesOf(to) },
    choices: { from: countOf(ends.from), to: countOf(ends.to) },
    fillers: { from: filler('from'), to: filler('to') },
  };
  // «сотрудничество альянса с Финляндией»: whose it is, is said, though by no name
  const isElsewhere = childrenOf(scene.tokens, trigger).some(
    (at) =>
      scene.tokens[at]!.pos === 'NOUN' &&
      scene.tokens[at]!.features.Case === 'Gen' &&
      at > trigger &&
      !scene.mentions.some(({ first, last }) => first <= at && at <= last),
  );
  const proposals = new Map<string, PairProposal>();
  const propose = (a: PairEnd, b: PairEnd) => {
    const [one, other] = [a.mention.entity!, b.mention.entity!];
    // «мы» stands for the speaker and for a country: not for both ends of one relation; «двух стран», «обоих премьеров» for both
    const isSameWord = a.mention.start === b.mention.start && !BOTH.test(a.mention.normal);
    if (one === other || (isSameWord && !a.antecedent && !b.antecedent)) return;
    const key = relation.symmetric && other < one ? `${other} ${one}` : `${one} ${other}`;
    const isStrict =
      (!isElsewhere &&
        (isUnderstood(frame.type, a, from.length, to, b) ||
          isUnderstood(frame.type, b, to.length, from, a))) ||
      strict.some(
        ([x, y]) =>
          (x.mention === a.mention && y.mention === b.mention) ||
          (relation.symmetric && x.mention === b.mention && y.mention === a.mention),
      );
    if (proposals.has(key) && !(isStrict && !proposals.get(key)!.strict)) return;
    proposals.set(key, { from: a, to: b, strict: isStrict, features: pairFeatures(setting, a, b, isStrict) });
  };
  for (const a of ends.from) for (const b of ends.to) propose(a, b);
  const before = from.length === 0 || to.length === 0 ? findAntecedents(scene) : [];
  const known = (wanted: readonly string[]): PairEnd[] =>
    before.filter(({ mention }) => wanted.includes(mention.type)).map(endOfAntecedent);
  if (from.length === 0) for (const a of known(types.from)) for (const b of ends.to) propose(a, b);
  if (to.length === 0) for (const a of ends.from) for (const b of known(types.to)) propose(a, b);
  return [...proposals.values()];
}

/** Words in the plural that stand for two entities. */
const BOTH = /^(страна|государство|президент|премьер|премьер-министр|министр|глава)$/;

/** For these the side that goes without saying is the article's own country («поручил нарастить сотрудничество с Уралом»). */
const WITH_HOME = /^(COOPERATES_WITH|TRADES_WITH)$/;
/** For these it is the event that the text is at («Участвуют МАЗ и БелАЗ»). */
const AT_EVENT = /^(PARTICIPATES_IN|ORGANIZES)$/;

/** Whether an antecedent is what the sentence plainly leaves unsaid: its own side is empty, and the other end stands where it should. */
function isUnderstood(
  type: string,
  { antecedent, mention }: PairEnd,
  filled: number,
  others: readonly Argument[],
  other: PairEnd,
): boolean {
  if (!antecedent || filled > 0 || !others.some((arg) => arg.mention === other.mention)) return false;
  if (WITH_HOME.test(type)) return antecedent.isHome;
  return AT_EVENT.test(type) && mention.type === 'Event' && antecedent.isLatest && antecedent.back <= 2;
}

const endOfAntecedent = (antecedent: Antecedent): PairEnd => ({
  mention: antecedent.mention,
  argument: null,
  antecedent,
  group: null,
});

/**
 * Every entity of the sentence that may stand on a side by its type and preposition: as an argument where it is one, once for each entity.
 */
function endsHere(
  scene: Scene,
  args: readonly Argument[],
  types: readonly string[],
  slots: readonly string[],
): PairEnd[] {
  const prepositions = new Set(slots.map((slot) => (slot.includes('+') ? slot.split('+')[0]! : null)));
  const ends: PairEnd[] = [];
  const seen = new Set<string>();
  const add = (end: PairEnd) => {
    const { mention } = end;
    if (!mention.entity || !types.includes(mention.type) || isOtherWe(mention, types)) return;
    const fits = end.argument && slots.some((slot) => end.argument!.slots.has(slot));
    if (!fits && !prepositions.has(findSlot(scene, mention).preposition)) return;
    if (!end.argument && seen.has(mention.entity)) return;
    seen.add(mention.entity);
    ends.push(end);
  };
  for (const argument of args) {
    const { mention, group } = argument;
    add({ mention, argument, antecedent: null, group });
  }
  for (const mention of scene.mentions)
    if (!scene.bound.has(mention))
      add({ mention, argument: null, antecedent: null, group: findSlot(scene, mention).top });
  return ends;
}

const entitiesOf = (args: readonly Argument[]) => new Set(args.map(({ mention }) => mention.entity!));
const countOf = (ends: readonly PairEnd[]) => new Set(ends.map(({ mention }) => mention.entity)).size;

/** Pairs that the frame gives by its slots alone; a symmetric relation may take both ends from one coordinated slot («Реут и Ким встретились»). */
function strictPairs(
  from: readonly Argument[],
  to: readonly Argument[],
  symmetric: boolean,
): readonly (readonly [Argument, Argument])[] {
  const pairs = from.flatMap((a) => to.map((b) => [a, b] as const));
  if (pairs.length > 0 || !symmetric) return pairs;
  // «с Минском и Псковом» are partners of a third, not of each other
  const both =
    [from, to].find((side) => side.length > 1 && !side.some((arg) => arg.slots.has('с+Ins'))) ?? [];
  return both.flatMap((a, at) => both.slice(at + 1).map((b) => [a, b] as const));
}

/** The arguments of the first slot that has any of a fitting type; with the least cost, and everything coordinated with the best. */
function fill(
  slots: readonly string[],
  args: readonly Argument[],
  types: readonly string[],
  taken: readonly Argument[],
): Argument[] {
  const free = args
    .filter(({ mention }) => !isOtherWe(mention, types))
    .filter(
      (arg) =>
        types.includes(arg.mention.type) &&
        !taken.some((t) => t.mention.entity === arg.mention.entity || t.mention === arg.mention),
    );
  const places = [
    ...slots.map((slot) => free.filter((arg) => arg.slots.has(slot))),
    ...slots.map((slot) => free.filter((arg) => arg.cost === 0 && arg.alike?.has(slot))),
  ];
  for (const place of places) {
    const fitting = place.sort((a, b) => a.cost - b.cost);
    const best = fitting[0];
    if (!best) continue;
    return distinct(
      fitting.filter(
        (arg) => arg.cost === best.cost && (arg.group === best.group || arg.mention === best.mention),
      ),
    );
  }
  return [];
}

function distinct(args: readonly Argument[]): Argument[] {
  const seen = new Set<string | null>();
  return args.filter(({ mention }) => !seen.has(mention.entity) && seen.add(mention.entity));
}

/** «мы» is both the speaker and the speaker's country: people where they can be meant, for what countries do the country. */
function isOtherWe({ kind, normal, type }: Argument['mention'], types: readonly string[]): boolean {
  if (kind !== 'pronoun' || normal !== 'мы' || !types.includes('Country') || !types.includes('Person'))
    return false;
  return (type === 'Person') !== types.includes('Site');
}
