import type { Statement } from '../model/statement.js';
import type { ParsedToken } from '../model/token.js';
import type { Claim } from './claim.js';
import { findSlot } from './find-slot.js';
import { childrenOf, type Scene } from './scene.js';

/** A statement with the claim that it was made of. Its day may be told by a later sentence. */
export interface Fact {
  readonly claim: Claim;
  statement: Statement;
}

/** A sentence, and what it told. */
export interface Told {
  readonly scene: Scene;
  readonly facts: readonly Fact[];
}

/** A claim about an event that an earlier sentence told of, and what that sentence said of it. */
export interface TakenUp {
  readonly claim: Claim;
  readonly first: Fact;
}

/** Nouns by which a text takes up an event that it has told of, and the types of such events. */
const EVENTS: ReadonlyMap<string, readonly string[]> = new Map(
  (
    [
      [
        'встреча переговоры разговор беседа консультация аудиенция',
        'MET_WITH NEGOTIATES_WITH SPOKE_WITH AGREED_WITH',
      ],
      ['визит поездка посещение приезд командировка', 'VISITED'],
      ['ограничение запрет санкция эмбарго мера', 'SANCTIONED'],
      ['соглашение договор контракт меморандум документ подписание протокол', 'SIGNED_WITH AGREED_WITH'],
      ['договоренность', 'AGREED_WITH'],
      ['поставка отгрузка', 'SUPPLIES EXPORTS_TO'],
      ['кредит заем ссуда', 'LENDS_TO'],
      ['назначение', 'APPOINTED'],
      ['отставка увольнение', 'DISMISSED'],
      ['награждение церемония', 'AWARDED SIGNED_WITH'],
    ] as const
  ).flatMap(([nouns, types]) => nouns.split(' ').map((noun) => [noun, types.split(' ')] as const)),
);

/** What the press says of an event as a whole: that and when it happens, is set, put off, called off, or in force. */
const HAPPENS =
  /^(состояться|пройти|проходить|произойти|происходить|случиться|начаться|начинаться|завершиться|завершаться|закончиться|заканчиваться|длиться|продлиться|продолжиться|продолжаться|наметить|назначить|запланировать|планировать|планироваться|ожидать|ожидаться|ждать|отложить|откладывать|откладываться|перенести|переносить|переноситься|отменить|отменять|отменяться|сорвать|сорваться|провести|сдвинуть|действовать|заработать|вступить|ввести|подписать|заключить)$/;
/** These need no noun before them: «Она состоится в мае», «Это произошло в среду». */
const HAPPENS_ITSELF = /^(состояться|пройти|проходить|произойти|случиться|начаться|завершиться|закончиться)$/;
/** «новая встреча», «ответный визит»: another one. */
const ANOTHER =
  /^(следующий|новый|другой|прошлый|прежний|предыдущий|ответный|очередной|второй|третий|повторный|подобный|похожий|такой|один|каждый|любой|будущий|дальнейший)$/;
const PLURAL = /^(переговоры|консультация|ограничение|санкция|мера|поставка|отгрузка)$/;
/** How many sentences back the event may have been told. Tuned on the training articles. */
const REACH = 2;

/**
 * «Губернаторы провели переговоры. Встреча состоялась накануне, 12 сентября»: a bare noun for an event that the text has just told of, or a pronoun for
 * its noun, with a verb that says that and when it happened, is in force, was put off or called off. Gives claims of the same type and ends
 * about this sentence.
 */
export function takeUpEvents(scene: Scene, told: readonly Told[]): TakenUp[] {
  const { tokens } = scene;
  return tokens.flatMap((token, at) => {
    const verb = tokens[token.head];
    if (!verb || !(HAPPENS.test(verb.lemma) || isDenied(scene, token.head))) return [];
    return meantBy(scene, told, at, verb.lemma).map((first) => takeUp(scene, at, first));
  });
}

/** What was told that the noun, name or pronoun at that place takes up. */
function meantBy(scene: Scene, told: readonly Told[], at: number, verb: string): Fact[] {
  const token = scene.tokens[at]!;
  if (!/^(nsubj|obj)/.test(token.relation)) return [];
  const event = scene.mentions.find(({ head, type }) => head === at && type === 'Event')?.entity;
  if (event)
    return toldBefore(
      told,
      REACH,
      ({ statement, claim }) =>
        statement.type === 'TAKES_PLACE_IN' && statement.from === event && claim.scene !== scene,
    );
  const types = EVENTS.get(token.lemma);
  if (types && isTaken(scene, at))
    return toldBefore(
      told,
      REACH,
      ({ statement, claim }) =>
        types.includes(statement.type) && (claim.scene !== scene || claim.trigger < at - 1),
    );
  if (!isPronoun(scene, at) || !(HAPPENS_ITSELF.test(verb) || token.relation === 'obj')) return [];
  return toldBefore(
    told,
    1,
    ({ statement, claim }) => claim.scene !== scene && statement.aspect === 'event' && agrees(token, claim),
  );
}

/** «встречи не было», «запрета никто не вводил» */
function isDenied({ tokens }: Scene, verb: number): boolean {
  const isNegated = childrenOf(tokens, verb).some((child) => tokens[child]!.lemma === 'не');
  return isNegated && /^(быть|вводить|подписывать)$/.test(tokens[verb]!.lemma);
}

/** The noun stands bare as subject or object of its verb, and speaks of no other event of its kind. */
function isTaken(scene: Scene, at: number): boolean {
  const { tokens, mentions } = scene;
  const { features, lemma, head } = tokens[at]!;
  if (features.Number === 'Plur' && !PLURAL.test(lemma)) return false;
  const another = childrenOf(tokens, at).find((child) => ANOTHER.test(tokens[child]!.lemma));
  // «такого запрета не вводили»: the very one
  const isVery = another !== undefined && /^(такой|подобный)$/.test(tokens[another]!.lemma);
  if (another !== undefined && !(isVery && isDenied(scene, head))) return false;
  return !mentions.some((mention) => {
    const { governor, preposition } = findSlot(scene, mention);
    return governor === at && !/^(в|на)$/.test(preposition ?? '');
  });
}

const isPronoun = ({ tokens, mentions }: Scene, at: number): boolean =>
  (/^(он|она|оно|они|это)$/.test(tokens[at]!.text.toLowerCase()) ||
    (tokens[at]!.relation === 'obj' && /^(он|она|оно|они)$/.test(tokens[at]!.lemma))) &&
  !mentions.some(({ head, type }) => head === at && type !== 'Person');

/** «он» is a visit, «она» a meeting or a fair; «это» is whatever was told. */
function agrees({ text, features }: ParsedToken, { scene, trigger, mentions }: Claim): boolean {
  if (text.toLowerCase() === 'это') return true;
  const heads = mentions.filter((m) => m.type === 'Event').map((m) => m.head);
  return [trigger, ...heads]
    .map((at) => scene.tokens[at]!)
    .some(
      (noun) =>
        /^(NOUN|PROPN)$/.test(noun.pos) &&
        features.Number === noun.features.Number &&
        (features.Number === 'Plur' || features.Gender === noun.features.Gender),
    );
}

/** The fitting statements of the nearest sentence that has any; of one fact put off and set anew the one that stands. */
function toldBefore(told: readonly Told[], reach: number, fits: (fact: Fact) => boolean): Fact[] {
  for (const { facts } of told.slice(-reach - 1).toReversed()) {
    const found = facts.filter(fits);
    if (found.length === 0) continue;
    const standing = found.filter(({ statement }) => !/^(postponed|cancelled)$/.test(statement.status));
    return standing.length > 0 ? standing : found;
  }
  return [];
}

function takeUp(scene: Scene, trigger: number, first: Fact): TakenUp {
  const { type, from, to, position } = first.statement;
  const claim: Claim = {
    scene,
    trigger,
    type,
    from,
    to,
    mentions: [],
    status: null,
    position,
    asOf: false,
    amount: null,
    confidence: 0.7,
    rule: 'relate/taken-up',
  };
  return { claim, first };
}
