import type { Claim } from './claim.js';
import { childrenOf, pathUp, type Scene } from './scene.js';

/**
 * Talks that two people hold are a meeting («губернатор провёл переговоры с мэром»), unless by telephone or still going on through others; bodies and
 * countries do not meet but negotiate («разговор министерств намечен на вторник»).
 */
export function meetOrNegotiate(claim: Claim): Claim {
  const { type, from, to, scene, trigger } = claim;
  const persons = [from, to].filter((id) => id.startsWith('person:')).length;
  if (type === 'MET_WITH' && persons === 0) return { ...claim, type: 'NEGOTIATES_WITH' };
  return type === 'NEGOTIATES_WITH' && persons === 2 && areHeld(scene, trigger)
    ? { ...claim, type: 'MET_WITH' }
    : claim;
}

const HELD =
  /^(провести|проводить|пройти|проходить|состояться|начать|начаться|завершить|завершиться|закончить|закончиться|продлиться|длиться|прилетать|прилететь|приехать|прибыть)$/;
const FAR = /^(телефон|телефонный|видеосвязь|видеоконференция|онлайн|заочный|письмо)$/;

/** «провёл переговоры», «переговоры прошли», «переговоры состоятся в Бресте» */
function areHeld({ tokens }: Scene, trigger: number): boolean {
  if (tokens.some(({ lemma }) => FAR.test(lemma))) return false;
  const near = [...pathUp(tokens, trigger).slice(0, 2), ...childrenOf(tokens, trigger)];
  return near.some((at) => TALKS.test(tokens[at]!.lemma)) && near.some((at) => HELD.test(tokens[at]!.lemma));
}

const TALKS = /^(переговоры|консультация)$/;
