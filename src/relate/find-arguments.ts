import type { ResolvedMention } from '../model/document.js';
import { acrossDash } from './across-dash.js';
import { alikeSlots } from './alike-slots.js';
import { findSlot, type Slot, slotNames, slotOfToken } from './find-slot.js';
import { ledBy } from './led-by.js';
import { relativeClause } from './relative-clause.js';
import { carriesClause, childrenOf, isVerbal, pathUp, type Scene } from './scene.js';

/** A mention that a trigger may take: the slots that it fills, how far it is fetched (0: governed directly), and its coordinated group. */
export interface Argument {
  readonly mention: ResolvedMention;
  readonly slots: ReadonlySet<string>;
  /** slots that its form would fill as well, if the tagger took one case for another («Завод возглавляет Реут») */
  readonly alike?: ReadonlySet<string>;
  readonly cost: number;
  readonly group: number;
}

const NONE: ReadonlySet<string> = new Set();

/** The mentions within reach of the trigger, each with the slots that it fills there. */
export function findArguments(scene: Scene, trigger: number): Argument[] {
  const { tokens } = scene;
  const passive = isPassive(scene, trigger);
  const own = scene.mentions.flatMap((mention) => {
    if (scene.bound.has(mention)) return [];
    const slot = findSlot(scene, mention);
    if (mention.head === trigger) return [{ mention, slots: new Set(['self']), cost: 0, group: trigger }];
    const cost = reach(scene, mention, slot, trigger);
    if (cost === null) return [];
    const names = slotNames(slot, passive);
    return [
      {
        mention,
        slots: names,
        alike: passive ? NONE : alikeSlots(scene, mention, slot, trigger),
        cost,
        group: slot.top,
      },
    ];
  });
  const args = [
    ...own,
    ...throughNoun(scene, trigger, passive),
    ...governingNoun(scene, trigger),
    ...apposition(scene, trigger),
    ...topicSubject(scene, trigger, passive, own),
    ...modifiedNoun(scene, trigger, passive),
    ...sharedSubject(scene, trigger, passive, own),
    ...institution(scene, trigger, own),
    ...relativeClause(scene, trigger, passive),
    ...acrossDash(scene, trigger),
  ];
  return [...args, ...ledBy(scene, trigger, args)].filter(
    (argument) => argument.slots.size > 0 && tokens[trigger] !== undefined,
  );
}

export function isPassive({ tokens }: Scene, trigger: number): boolean {
  const token = tokens[trigger]!;
  return (
    token.features.Voice === 'Pass' ||
    (token.features.Variant === 'Short' && token.features.VerbForm === 'Part')
  );
}

/**
 * How far the trigger reaches for the mention: 0 governed by it, 1 through a noun that names nothing («провёл переговоры с мэром»)
 * or by the verb that governs the trigger, 3 near it in the same clause; null out of reach.
 */
function reach(scene: Scene, mention: ResolvedMention, slot: Slot, trigger: number): number | null {
  const { tokens } = scene;
  if (slot.governor === trigger) return 0;
  const path = pathUp(tokens, slot.governor);
  const at = path.indexOf(trigger);
  const between = at < 0 ? [] : path.slice(0, at);
  const blocked = (index: number) =>
    scene.mentions.some(
      (other) =>
        other !== mention &&
        other.entity !== mention.entity &&
        other.kind !== 'demonym' &&
        other.kind !== 'pronoun' &&
        other.head === index,
    );
  if (
    at > 0 &&
    between.length <= 3 &&
    !between.some((index) => carriesClause(tokens[index]!)) &&
    !between.some(blocked)
  )
    return between.length;
  // the verb over a noun: «губернатор провёл встречу с мэром»
  if (!isVerbal(tokens[trigger]!)) {
    const verb =
      copulaAfter(tokens, trigger) ??
      pathUp(tokens, tokens[trigger]!.head).find((index) => isVerbal(tokens[index]!));
    if (verb !== undefined && slot.governor === verb && Math.abs(verb - trigger) <= 12) return 1;
  }
  return nearby(scene, mention, slot, trigger) ? 3 : null;
}

/** «…; организаторами выступили палаты»: the verb of a predicate noun stands right after it, wherever the parser hangs the noun. */
function copulaAfter(tokens: Scene['tokens'], noun: number): number | null {
  const next = tokens[noun + 1];
  const isPredicate = tokens[noun]!.features.Case === 'Ins' && next?.features.VerbForm === 'Fin';
  return isPredicate && /^(выступить|выступать|стать|быть|являться|остаться|служить)$/.test(next.lemma)
    ? noun + 1
    : null;
}

/** The parser is weak on headings and long sentences: a mention with its own preposition close by, no verb or stop between, will do. */
function nearby({ tokens }: Scene, mention: ResolvedMention, slot: Slot, trigger: number): boolean {
  const [from, to] = mention.first > trigger ? [trigger + 1, mention.first] : [mention.last + 1, trigger];
  if (to - from > 6) return false;
  const between = tokens.slice(from, to);
  return (
    (slot.preposition !== null || slot.relation.startsWith('nsubj')) &&
    !between.some((token) => carriesClause(token) || /^[;:()—]$/.test(token.text) || token.text === ',')
  );
}

/** «поддержал инициативу минчан», «совет директоров завода уволил»: whose a nameless noun is, stands in the noun's place. */
function throughNoun(scene: Scene, trigger: number, passive: boolean): Argument[] {
  const { tokens } = scene;
  return scene.mentions.flatMap((mention) => {
    if (scene.bound.has(mention)) return [];
    const slot = findSlot(scene, mention);
    if (!slot.attributive && !isBareGenitive(slot)) return [];
    let noun = slot.governor;
    for (let depth = 1; depth <= 2; depth++) {
      const place = tokens[noun] ? slotOfToken(tokens, noun, noun) : null;
      // «принял в Минске нового посла»: people are no part of a town, whatever the parser says
      if (place?.governor === trigger && place.preposition !== null && isPersonOfPlace(scene, mention, noun))
        return [{ mention, slots: new Set(['object', 'Acc']), cost: 1, group: slot.top }];
      if (!place || tokens[noun]!.pos !== 'NOUN' || noun === trigger || namesSomething(scene, noun))
        return [];
      if (place.governor === trigger) {
        const slots = slotNames(place, passive);
        // «принял с докладом посла»: genitive and accusative of people are one form, and the parser takes the nearer noun
        if (mention.type === 'Person' && !slot.attributive && place.preposition !== null) slots.add('object');
        return [{ mention, slots, cost: 1 + depth / 2, group: slot.top }];
      }
      if (!isBareGenitive(place)) return [];
      noun = place.governor;
    }
    return [];
  });
}

const isPersonOfPlace = ({ mentions }: Scene, { type, kind }: ResolvedMention, at: number): boolean =>
  type === 'Person' &&
  kind !== 'demonym' &&
  mentions.some((m) => m.head === at && /^(Region|Country|Site)$/.test(m.type));

const isBareGenitive = ({ preposition, grammaticalCase }: Slot): boolean =>
  preposition === null && grammaticalCase === 'Gen';

const namesSomething = ({ mentions }: Scene, at: number): boolean =>
  mentions.some(({ head, kind }) => head === at && kind !== 'pronoun');

/** «ярмарка с участием завода»: the thing that the trigger noun belongs to. */
function governingNoun(scene: Scene, trigger: number): Argument[] {
  const { pos, head } = scene.tokens[trigger]!;
  if (pos !== 'NOUN' || head < 0) return [];
  return scene.mentions
    .filter((mention) => mention.head === head)
    .map((mention) => ({ mention, slots: new Set(['governor']), cost: 0, group: head }));
}

/** «брат Иван Реут», «Анна Ким, член союза»: the name that stands at the trigger noun. */
function apposition({ tokens, mentions }: Scene, trigger: number): Argument[] {
  if (tokens[trigger]!.pos !== 'NOUN') return [];
  return mentions
    .filter(
      (m) =>
        m.kind === 'name' &&
        m.type === 'Person' &&
        ((tokens[m.head]!.head === trigger &&
          /^(appos|flat|nmod)/.test(tokens[m.head]!.relation) &&
          tokens[m.head]!.features.Case === tokens[trigger]!.features.Case) ||
          m.first === trigger + 1 ||
          (m.first === trigger + 2 && tokens[trigger + 1]!.text === ',')),
    )
    .map((mention) => ({ mention, slots: new Set(['apposition']), cost: 0, group: mention.head }));
}

/** «Там же встретился с мэром»: a verb without a subject, not impersonal, goes on with the subject of the sentence before. */
function topicSubject(scene: Scene, trigger: number, passive: boolean, own: readonly Argument[]): Argument[] {
  const { tokens, document, sentence } = scene;
  const { features, pos } = tokens[trigger]!;
  if (
    pos !== 'VERB' ||
    passive ||
    features.VerbForm !== 'Fin' ||
    features.Number === 'Plur' ||
    features.Gender === 'Neut' ||
    own.some((a) => a.slots.has('subject') || a.slots.has('Nom'))
  )
    return [];
  if (
    tokens.some((token) => token.relation.startsWith('nsubj')) ||
    features.Person === '1' ||
    features.Person === '2'
  )
    return [];
  const before = document.sentences.indexOf(sentence) - 1;
  const previous = document.sentences[before];
  if (!previous) return [];
  const subject = document.mentions.find(
    (m) =>
      m.sentence === before &&
      m.entity !== null &&
      /^(Person|Organization)$/.test(m.type) &&
      previous.tokens[m.head]!.relation.startsWith('nsubj') &&
      previous.tokens[previous.tokens[m.head]!.head]?.relation === 'root',
  );
  return subject ? [{ mention: subject, slots: new Set(['subject']), cost: 2, group: -1 }] : [];
}

/** «в области, граничащей с Беларусью»: the noun that a participle modifies is its subject, or its object where it is passive. */
function modifiedNoun(scene: Scene, trigger: number, passive: boolean): Argument[] {
  const { tokens } = scene;
  const token = tokens[trigger]!;
  if (token.features.VerbForm !== 'Part' || !/^(acl|amod)/.test(token.relation)) return [];
  const name = passive ? 'object' : 'subject';
  const modified = scene.mentions.filter(
    (mention) => mention.head === token.head || findSlot(scene, mention).top === token.head,
  );
  // «миссия фонда, работавшая в столице»
  const owners = scene.mentions.filter((mention) => {
    const slot = findSlot(scene, mention);
    return slot.governor === token.head && (slot.attributive || isBareGenitive(slot));
  });
  return (modified.length > 0 ? modified : owners).map((mention) => ({
    mention,
    slots: new Set([name]),
    cost: modified.length > 0 ? 0 : 1,
    group: token.head,
  }));
}

const CONTROL =
  /^(поручить|поручать|предложить|предлагать|разрешить|позволить|запретить|приказать|велеть|помочь|советовать|рекомендовать)$/;

/** What those do whom the press names by the place where they sit: «В ведомстве пригрозили», «В Риге потребовали объяснений». */
const OF_INSTITUTIONS =
  /^(потребовать|пригрозить|отказаться|отказать|отвергнуть|отклонить|обвинить|раскритиковать|осудить|поддержать|одобрить|поблагодарить|похвалить|призвать|опровергнуть|предложить|пообещать|ввести|запретить|ограничить|предупредить|договориться|согласиться|требовать|критиковать|обвинять|поддерживать)$/;

function institution(scene: Scene, trigger: number, own: readonly Argument[]): Argument[] {
  const { features, lemma } = scene.tokens[trigger]!;
  if (features.Number !== 'Plur' || features.Tense !== 'Past' || !OF_INSTITUTIONS.test(lemma)) return [];
  if (own.some(({ slots }) => slots.has('subject'))) return [];
  return own
    .filter(({ mention, slots, cost }) => cost === 0 && slots.has('в+Loc') && mention.type !== 'Person')
    .map((argument) => ({ ...argument, slots: new Set(['subject']) }));
}

/** «намерен вложить», «приехал и осмотрел», «посетив завод, уехал»: a verb without a subject of its own has that of the verb over it. */
function sharedSubject(
  scene: Scene,
  trigger: number,
  passive: boolean,
  own: readonly Argument[],
): Argument[] {
  const { tokens } = scene;
  if (passive || own.some((argument) => argument.cost === 0 && argument.slots.has('subject'))) return [];
  const isVerb = isVerbal(tokens[trigger]!);
  const path = pathUp(tokens, trigger).slice(1, 5);
  const hasSubject = (index: number) =>
    childrenOf(tokens, index).some((child) => tokens[child]!.relation.startsWith('nsubj'));
  if (isVerb && hasSubject(trigger)) return [];
  for (const over of path) {
    const link = tokens[path[path.indexOf(over) - 1] ?? trigger]!.relation;
    if (/^(acl:relcl|parataxis)$/.test(link)) return [];
    if (!hasSubject(over)) continue;
    // «поручил Киму посетить завод»: who is told to do it, does it
    const told =
      tokens[trigger]!.features.VerbForm === 'Inf' && CONTROL.test(tokens[over]!.lemma) ? 'Dat' : null;
    return scene.mentions.flatMap((mention) => {
      const slot = findSlot(scene, mention);
      if (told)
        return slot.governor === over && slot.preposition === null && slot.grammaticalCase === told
          ? [{ mention, slots: new Set(['subject']), cost: 1, group: slot.top }]
          : [];
      // «встречаясь, мы с премьером обсудим»: the partner stands at the subject
      const partner =
        slot.preposition === 'с' &&
        slot.grammaticalCase === 'Ins' &&
        tokens[slot.governor]?.head === over &&
        tokens[slot.governor]!.relation.startsWith('nsubj');
      if (partner) return [{ mention, slots: new Set(['с+Ins']), cost: 1, group: slot.top }];
      return slot.governor === over && slot.relation.startsWith('nsubj') && slot.preposition === null
        ? [{ mention, slots: new Set(['subject']), cost: 1, group: slot.top }]
        : [];
    });
  }
  return [];
}
