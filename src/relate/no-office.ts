import type { ResolvedMention } from '../model/document.js';
import { pathUp, type Scene } from './scene.js';

/** Words for what somebody is to others, which are no offices: «коллега», «акционер», «покупатель». */
const NO_OFFICE =
  /^(бывший )?(коллега|акционер|покупатель|сосед|клиент|участник|сторонник|соратник|житель|гражданин|однофамилец|друг|враг|противник|партнёр|партнер|собеседник|гость|родственник)( |$)/;

/** Whether what somebody is called is no office that one holds. */
export const isNoOffice = (position: string): boolean => NO_OFFICE.test(position);

const DEATH =
  /^(умереть|скончаться|погибнуть|погибать|убить|застрелить|казнить|смерть|гибель|кончина|убийство|похороны|хоронить|похоронить)$/;

/** «умер министр Иван Реут», «в связи со смертью министра Ивана Реута»: who is told to have died holds no office any more. */
export function isToldDead({ tokens }: Scene, person: ResolvedMention): boolean {
  return pathUp(tokens, person.head)
    .slice(1, 4)
    .some((at) => DEATH.test(tokens[at]!.lemma));
}
