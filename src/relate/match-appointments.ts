import type { ResolvedMention } from '../model/document.js';
import type { Claim } from './claim.js';
import { findArguments } from './find-arguments.js';
import { findSlot } from './find-slot.js';
import { childrenOf, isVerbal, type Scene } from './scene.js';

/** What a verb says of an office: that somebody comes into it, leaves it, or holds it. */
export type Turn = 'starts' | 'ends' | 'holds';

export const TURNS: ReadonlyMap<string, Turn> = new Map(
  (
    [
      [
        'starts',
        'назначить назначать избрать избирать переизбрать утвердить выбрать поставить стать становиться вступить заступить сменить заменить прийти возглавить',
      ],
      [
        'ends',
        'уволить увольнять освободить снять отстранить сместить покинуть уйти лишить оставить отозвать',
      ],
      [
        'holds',
        'работать проработать служить прослужить являться оставаться остаться занимать занять находиться пробыть руководить возглавлять управлять',
      ],
    ] as const
  ).flatMap(([turn, verbs]) => verbs.split(' ').map((verb) => [verb, turn] as const)),
);

/** These say of their own subject what the others say of their object. */
const OF_SUBJECT =
  /^(стать|становиться|вступить|заступить|сменить|заменить|покинуть|уйти|оставить|работать|проработать|служить|прослужить|являться|оставаться|остаться|занимать|занять|находиться|пробыть|руководить|возглавлять|управлять|возглавить|прийти)$/;
const SEAT = /^(пост|должность|место|кресло|обязанность)$/;

/**
 * Offices that people come into, leave or hold by a verb: «назначил Ивана Реута послом в России», «избран губернатором», «снят с поста
 * министра», «проработал директором с 2019 по 2024 год». The day of the appointment is where the state begins, that of the dismissal where it ends.
 */
export function matchAppointments(scene: Scene): Claim[] {
  const { tokens, document, sentence } = scene;
  const index = document.sentences.indexOf(sentence);
  const roles = document.mentions.filter((m) => m.sentence === index && m.kind === 'role' && m.office);
  if (roles.length === 0) return [];
  return tokens.flatMap((token, trigger) => {
    const turn = TURNS.get(token.lemma);
    if (!turn || !(isVerbal(token) || token.pos === 'ADJ')) return [];
    const role = roles.find((mention) => isOfficeOf(mention, trigger, scene));
    const office = role?.office;
    const place = office?.to ?? office?.of;
    if (!role || !office || !place) return [];
    return personsOf(scene, trigger, token.lemma, role)
      .filter(({ entity }) => entity !== place)
      .map((person) => ({
        scene,
        trigger,
        type: office.to ? 'ACCREDITED_TO' : 'HOLDS_POSITION',
        from: person.entity!,
        to: place,
        mentions: [person],
        status: null,
        position: office.position,
        asOf: true,
        turn,
        confidence: 0.8,
        rule: `relate/office-${turn}`,
      }));
  });
}

/** «назначен послом», «на пост министра назначен», «освобождён от должности ректора»: the role is the verb's, not somebody's name. */
function isOfficeOf(role: ResolvedMention, trigger: number, { tokens }: Scene): boolean {
  const token = tokens[role.head]!;
  if (token.features.Case === 'Ins' && token.head === trigger) return true;
  const over = tokens[token.head];
  return (
    over !== undefined && SEAT.test(over.lemma) && over.head === trigger && token.features.Case === 'Gen'
  );
}

function personsOf(scene: Scene, trigger: number, lemma: string, role: ResolvedMention): ResolvedMention[] {
  const best = whoTurns(scene, trigger, lemma, role.head);
  if (best.length > 0) return best;
  // «назначил послом Ивана Реута»: the parser hangs the name on the office
  const { tokens } = scene;
  const below = scene.mentions.filter(
    (mention) =>
      mention.type === 'Person' &&
      mention.kind === 'name' &&
      mention.first > role.last &&
      findSlot(scene, mention).preposition === null &&
      (tokens[mention.head]!.head === role.head ||
        childrenOf(tokens, role.head).includes(findSlot(scene, mention).top)),
  );
  return below.slice(0, 1);
}

/** The people of whom the verb says it: its subject («стал», «работает») or its object («назначил», «снят»). `apart`: the head of the office, who is none of them. */
export function whoTurns(scene: Scene, trigger: number, lemma: string, apart: number): ResolvedMention[] {
  const slot = OF_SUBJECT.test(lemma) ? 'subject' : 'object';
  const args = findArguments(scene, trigger)
    .filter(({ mention, slots }) => mention.type === 'Person' && mention.head !== apart && slots.has(slot))
    .sort((a, b) => a.cost - b.cost);
  const best = args[0];
  if (!best) return [];
  const mates = args.filter(({ cost, group }) => cost === best.cost && group === best.group);
  return [...new Map(mates.map(({ mention }) => [mention.entity, mention])).values()];
}
