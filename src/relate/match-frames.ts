import type { ResolvedMention } from '../model/document.js';
import type { Frame, Lexicon } from '../model/lexicon.js';
import type { Ontology } from '../model/ontology.js';
import type { ParsedToken } from '../model/token.js';
import type { Claim } from './claim.js';
import { type Argument, findArguments } from './find-arguments.js';
import type { Scene } from './scene.js';

type FrameTable = ReadonlyMap<string, readonly Frame[]>;
const tables = new WeakMap<Lexicon, { verbs: FrameTable; nouns: FrameTable }>();

function frameTables(lexicon: Lexicon) {
  let table = tables.get(lexicon);
  if (!table) {
    const index = (words: (frame: Frame) => readonly string[]): FrameTable => {
      const built = new Map<string, Frame[]>();
      for (const frame of lexicon.frames)
        for (const word of words(frame)) {
          const key = word.replaceAll('ё', 'е');
          built.set(key, [...(built.get(key) ?? []), frame]);
        }
      return built;
    };
    tables.set(lexicon, (table = { verbs: index((f) => f.verbs), nouns: index((f) => f.nouns) }));
  }
  return table;
}

/**
 * Predicates of the lexicon with their arguments: each trigger word takes the mentions that stand in the slots of its frame.
 * Coordination distributes; a symmetric relation may take both ends from one coordinated slot («Реут и Ким встретились»).
 */
export function matchFrames(scene: Scene, lexicon: Lexicon, ontology: Ontology): Claim[] {
  const { verbs, nouns } = frameTables(lexicon);
  const claims: Claim[] = [];
  if (scene.mentions.length === 0) return claims;
  scene.tokens.forEach((token, trigger) => {
    const frames = isVerb(token)
      ? verbs.get(token.lemma)
      : token.pos === 'NOUN' || token.pos === 'PROPN'
        ? nouns.get(token.lemma)
        : undefined;
    if (!frames) return;
    const near = lemmasNear(scene, trigger);
    const fitting = frames.filter((frame) => wordsFit(frame, near));
    if (fitting.length === 0) return;
    const args = findArguments(scene, trigger);
    for (const frame of fitting) claims.push(...applyFrame(frame, trigger, args, scene, ontology));
  });
  return claims;
}

const isVerb = (token: ParsedToken): boolean =>
  token.pos === 'VERB' || (token.pos === 'ADJ' && token.features.Variant === 'Short') || token.pos === 'AUX';

/** How many words to either side of a trigger the words of its frame may stand; tuned on the training articles. */
const NEAR = 14;

/** The lemmas around the trigger, up to a semicolon. */
function lemmasNear({ tokens }: Scene, trigger: number): ReadonlySet<string> {
  const near = new Set<string>();
  for (let at = trigger; at >= 0 && trigger - at <= NEAR && tokens[at]!.text !== ';'; at--)
    near.add(tokens[at]!.lemma);
  for (let at = trigger; at < tokens.length && at - trigger <= NEAR && tokens[at]!.text !== ';'; at++)
    near.add(tokens[at]!.lemma);
  return near;
}

/** Whether the words that the frame wants are there, and those that it excludes are not. */
function wordsFit(frame: Frame, near: ReadonlySet<string>): boolean {
  const has = (word: string) => near.has(word.replaceAll('ё', 'е'));
  return (frame.with.length === 0 || frame.with.some(has)) && !frame.without.some(has);
}

function applyFrame(
  frame: Frame,
  trigger: number,
  args: readonly Argument[],
  scene: Scene,
  ontology: Ontology,
): Claim[] {
  const relation = ontology.type(frame.type);
  if (!relation) return [];
  const fromTypes = frame.fromTypes ?? relation.domain;
  const toTypes = frame.toTypes ?? relation.range;
  const from = fill(frame.from, args, fromTypes, []);
  const to = fill(frame.to, args, toTypes, from);
  const pairs: [Argument, Argument][] = [];
  for (const a of from) for (const b of to) if (a.mention.entity !== b.mention.entity) pairs.push([a, b]);
  if (pairs.length === 0 && relation.symmetric) {
    // «с Минском и Псковом» are partners of a third, not of each other
    const both =
      [from, to].find((side) => side.length > 1 && !side.some((arg) => arg.slots.has('с+Ins'))) ?? [];
    for (let i = 0; i < both.length; i++)
      for (let k = i + 1; k < both.length; k++)
        if (both[i]!.mention.entity !== both[k]!.mention.entity) pairs.push([both[i]!, both[k]!]);
  }
  const topic =
    pairs.length === 0 && to.length === 0 && from.length > 0 && toTypes.every((type) => type === 'Event')
      ? topicEvent(scene)
      : null;
  if (topic)
    pairs.push(
      ...from.map((arg): [Argument, Argument] => [
        arg,
        { mention: topic, slots: new Set(), cost: 2, group: -1 },
      ]),
    );
  const implied = pairs.length === 0 && from.length === 0 && IMPLIED.test(frame.type) ? homeOf(scene) : null;
  if (implied)
    return to
      .filter(({ mention }) => mention.entity !== implied)
      .map(({ mention, cost }) => ({
        scene,
        trigger,
        type: frame.type,
        from: implied,
        to: mention.entity!,
        mentions: [mention],
        status: frame.status ?? null,
        position: null,
        asOf: false,
        confidence: Math.max(0.2, frame.confidence - 0.3 - 0.12 * cost),
        rule: `relate/${frame.rule}-implied`,
      }));
  return pairs.map(([a, b]) => ({
    scene,
    trigger,
    type: frame.type,
    from: a.mention.entity!,
    to: b.mention.entity!,
    mentions: [a.mention, b.mention],
    status: frame.status ?? null,
    position: null,
    asOf: false,
    confidence: Math.max(0.2, frame.confidence - 0.12 * Math.max(a.cost, b.cost)),
    rule: `relate/${frame.rule}`,
  }));
}

/** The article's own country, where the article names it at all. */
const homeOf = ({ document }: Scene): string | null =>
  document.entities.find(({ id }) => id === document.homeCountry)?.id ?? null;

/** «Участвуют МАЗ и БелАЗ»: the event that the text is at, named in one of the two sentences before. */
function topicEvent({ document, sentence }: Scene): ResolvedMention | null {
  const index = document.sentences.indexOf(sentence);
  return (
    document.mentions
      .filter((m) => m.type === 'Event' && m.entity !== null && m.sentence < index && m.sentence >= index - 2)
      .at(-1) ?? null
  );
}

/** «Министр поручил нарастить сотрудничество с Уралом»: for these the side that goes without saying is the article's own country. */
const IMPLIED = /^(COOPERATES_WITH|TRADES_WITH)$/;

/** The arguments of the first slot that has any of a fitting type; with the least cost, and everything coordinated with the best. */
function fill(
  slots: readonly string[],
  args: readonly Argument[],
  types: readonly string[],
  taken: readonly Argument[],
): Argument[] {
  // «мы» is both the speaker and the speaker's country: people where they can be meant, for what countries do the country
  const personal = types.includes('Person') && (!types.includes('Country') || types.includes('Site'));
  const free = args
    .filter(
      (arg) =>
        !(
          arg.mention.kind === 'pronoun' &&
          types.includes('Country') &&
          types.includes('Person') &&
          arg.mention.normal === 'мы' &&
          (arg.mention.type === 'Person') !== personal
        ),
    )
    .filter(
      (arg) =>
        types.includes(arg.mention.type) &&
        !taken.some((t) => t.mention.entity === arg.mention.entity || t.mention === arg.mention),
    );
  for (const slot of slots) {
    const fitting = free.filter((arg) => arg.slots.has(slot)).sort((a, b) => a.cost - b.cost);
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
