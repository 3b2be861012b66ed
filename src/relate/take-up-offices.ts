import type { ResolvedMention } from '../model/document.js';
import type { Statement } from '../model/statement.js';
import type { Claim } from './claim.js';
import { findArguments } from './find-arguments.js';
import { TURNS, whoTurns } from './match-appointments.js';
import { childrenOf, isVerbal, type Scene } from './scene.js';
import type { Told } from './take-up-events.js';

/** Somebody of whom a verb says that he comes into, leaves or holds an office told of before. */
interface Turned {
  readonly person: ResolvedMention;
  readonly trigger: number;
  readonly office: Statement;
}

/** How many sentences back an office may have been told of that a sentence means without naming it. */
const REACH = 3;

/** The ways in which a text takes up an office, in the order in which they are asked. */
const WAYS: readonly ((scene: Scene, told: readonly Told[], at: number) => Turned[])[] = [
  takeSeat,
  takeName,
  succeed,
  replace,
  headBody,
];

/**
 * Offices that a sentence means and does not name, since one before it did: «Этот пост она занимала с мая», «На его место назначен Реут», «Её преемником
 * стала Анна Ким», «Посольством он руководил с 2018 года».
 */
export function takeUpOffices(scene: Scene, told: readonly Told[]): Claim[] {
  return scene.tokens.flatMap((_, at) => {
    const turned = WAYS.map((way) => way(scene, told, at)).find((found) => found.length > 0) ?? [];
    return turned.map(({ person, trigger, office }) => ({
      scene,
      trigger,
      type: office.type,
      from: person.entity!,
      to: office.to,
      mentions: [person],
      status: null,
      position: office.position!.replace(/^(бывший|врио) /, ''),
      asOf: true,
      turn: TURNS.get(scene.tokens[trigger]!.lemma) ?? 'holds',
      confidence: 0.75,
      rule: 'relate/office-again',
    }));
  });
}

const SEAT = /^(пост|должность|кресло|место|работа)$/;

/** «этот пост занимала Ким», «на этом посту с мая работал Реут», «на её место назначен Ли» */
function takeSeat(scene: Scene, told: readonly Told[], at: number): Turned[] {
  const { tokens } = scene;
  if (!SEAT.test(tokens[at]!.lemma)) return [];
  const pointing = childrenOf(tokens, at).some((child) =>
    /^(этот|данный|его|ее|её|их)$/.test(tokens[child]!.lemma.toLowerCase()),
  );
  const trigger = tokens[at]!.head;
  if (!pointing || !tokens[trigger] || !TURNS.has(tokens[trigger]!.lemma)) return [];
  const office = lastOffice(scene, told, at);
  return office ? turnsOf(scene, trigger, at, office) : [];
}

/** «новым губернатором стал Реут»: the office by its name, without its place */
function takeName(scene: Scene, told: readonly Told[], at: number): Turned[] {
  const { tokens, document, sentence } = scene;
  const { features, head } = tokens[at]!;
  if (features.Case !== 'Ins' || !tokens[head] || TURNS.get(tokens[head]!.lemma) !== 'starts') return [];
  const index = document.sentences.indexOf(sentence);
  const named = document.mentions.find((m) => m.sentence === index && m.head === at && m.kind === 'role');
  if (!named?.office || named.office.of || named.office.to) return [];
  const office = lastOffice(scene, told, at, named.office.position);
  return office ? turnsOf(scene, head, at, office) : [];
}

/** «её преемником стал Реут», «Ким стала преемницей Реута» */
function succeed(scene: Scene, told: readonly Told[], at: number): Turned[] {
  const { tokens } = scene;
  const { lemma, features, head } = tokens[at]!;
  if (!/^(преемник|преемница)$/.test(lemma) || features.Case !== 'Ins') return [];
  if (!tokens[head] || TURNS.get(tokens[head]!.lemma) !== 'starts') return [];
  const before = scene.mentions.find(
    (m) => m.type === 'Person' && m.kind === 'name' && tokens[m.head]!.head === at,
  );
  const office = before ? officeOf(told, before.entity!) : lastOffice(scene, told, at);
  return office
    ? turnsOf(scene, head, at, office).filter(({ person }) => person.entity !== before?.entity)
    : [];
}

/** «Реута сменила Анна Ким», «его сменит Ли» */
function replace(scene: Scene, told: readonly Told[], at: number): Turned[] {
  if (!/^(сменить|заменить|сменять)$/.test(scene.tokens[at]!.lemma)) return [];
  const replaced = findArguments(scene, at).find(
    ({ mention, slots, cost }) => mention.type === 'Person' && slots.has('object') && cost === 0,
  )?.mention;
  const office = replaced && officeOf(told, replaced.entity!);
  return office
    ? turnsOf(scene, at, replaced.head, office).filter(({ person }) => person.entity !== replaced.entity)
    : [];
}

const BODY =
  /^(посольство|дипмиссия|миссия|диппредставительство|представительство|консульство|генконсульство|регион|область|край|республика|город|район|ведомство|министерство|служба|комитет|предприятие|завод|компания|холдинг|правительство|кабмин|облисполком|горисполком|администрация|банк|университет|вуз)$/;

/** «посольством он руководил с 2018 года»: the body of the office that somebody is told to hold */
function headBody(scene: Scene, told: readonly Told[], at: number): Turned[] {
  const { tokens } = scene;
  if (!/^(руководить|возглавлять|возглавить|управлять)$/.test(tokens[at]!.lemma)) return [];
  const body = childrenOf(tokens, at).find(
    (child) =>
      BODY.test(tokens[child]!.lemma) && childrenOf(tokens, child).every((c) => isPointing(scene, c)),
  );
  if (
    body === undefined ||
    scene.mentions.some((m) => m.kind === 'name' && m.head === body && m.first < m.last)
  )
    return [];
  return whoTurns(scene, at, tokens[at]!.lemma, body).flatMap((person) => {
    const office = officeOf(told, person.entity!);
    return office ? [{ person, trigger: at, office }] : [];
  });
}

const isPointing = ({ tokens }: Scene, at: number): boolean =>
  /^(этот|весь|свой|сам)$/.test(tokens[at]!.lemma);

function turnsOf(scene: Scene, trigger: number, apart: number, office: Statement): Turned[] {
  const { tokens } = scene;
  if (!isVerbal(tokens[trigger]!) && tokens[trigger]!.pos !== 'ADJ') return [];
  return whoTurns(scene, trigger, tokens[trigger]!.lemma, apart).map((person) => ({
    person,
    trigger,
    office,
  }));
}

const isOffice = ({ type, position }: Statement): boolean =>
  /^(HOLDS_POSITION|ACCREDITED_TO)$/.test(type) && position !== null;

/**
 * The office told of last before that place (of that name); one that somebody came into or left before those that are only mentioned. A sentence that has
 * named an office itself means that one, known or not.
 */
function lastOffice(scene: Scene, told: readonly Told[], at: number, position?: string): Statement | null {
  const { document, sentence } = scene;
  const index = document.sentences.indexOf(sentence);
  const isNamed = document.mentions.some((m) => m.sentence === index && m.kind === 'role' && m.last < at);
  for (const { scene: where, facts } of told.slice(isNamed ? -1 : -REACH - 1).toReversed()) {
    const offices = facts.filter(
      ({ statement, claim }) =>
        isOffice(statement) &&
        (!position || statement.position === position) &&
        (where !== scene || claim.trigger < at),
    );
    const found = offices.findLast(({ claim }) => claim.turn) ?? offices.at(-1);
    if (found) return found.statement;
  }
  return null;
}

/** The office that somebody was last told to hold, or to have held. */
const officeOf = (told: readonly Told[], person: string): Statement | null =>
  told
    .flatMap(({ facts }) => facts)
    .findLast(({ statement }) => isOffice(statement) && statement.from === person)?.statement ?? null;
