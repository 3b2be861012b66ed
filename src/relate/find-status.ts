import type { Lexicon } from '../model/lexicon.js';
import type { Status } from '../model/statement.js';
import type { Time } from '../model/time.js';
import type { ParsedToken } from '../model/token.js';
import type { Claim } from './claim.js';
import { childrenOf, isVerbal, pathUp, type Scene } from './scene.js';

const tables = new WeakMap<Lexicon, ReadonlyMap<string, Status>>();

function statusTable(lexicon: Lexicon): ReadonlyMap<string, Status> {
  let table = tables.get(lexicon);
  if (!table) {
    table = new Map(lexicon.statusWords.map((word) => [word.lemma.replaceAll('ё', 'е'), word.status]));
    tables.set(lexicon, table);
  }
  return table;
}

/**
 * Whether the claim is asserted, planned, desired, postponed, cancelled, denied or hypothetical: first what governs it («опровергли слухи о
 * визите», «визит перенесён», «поручил нарастить»), then negation, conditions, and last tense and a date still ahead.
 */
export function findStatus(claim: Claim, time: Time | null, lexicon: Lexicon): Status {
  const { scene, trigger } = claim;
  if (claim.status)
    return claim.status === 'cancelled' && isDenied(scene, trigger) ? 'asserted' : claim.status;
  // «встречаясь завтра, мы могли бы обсудить»: the meeting stands, whatever comes of it
  if (scene.tokens[trigger]!.features.VerbForm === 'Conv' && !isNegated(scene, trigger))
    return isAhead(time, scene) ? 'planned' : 'asserted';
  const governing = statusAbove(scene, trigger, lexicon);
  if (governing && governing !== 'planned') return governing;
  if (isDenied(scene, trigger)) return 'denied';
  if (isConditional(scene, trigger)) return 'hypothetical';
  if (governing) return governing;
  const verb = clauseVerb(scene, trigger);
  const features = verb === null ? null : featuresOf(scene, verb);
  if (features?.Mood === 'Imp') return 'desired';
  if (features?.Tense === 'Fut') return 'planned';
  if (features && features.Tense === 'Pres' && features.Aspect === 'Perf') return 'planned';
  return isAhead(time, scene) && features?.Tense !== 'Past' ? 'planned' : 'asserted';
}

/** «не встретится», «не собирается выходить»: the trigger or the verb over it is negated. */
function isDenied(scene: Scene, trigger: number): boolean {
  const carrier = pathUp(scene.tokens, trigger)
    .slice(0, 3)
    .find((at) => isVerbal(scene.tokens[at]!));
  return isNegated(scene, trigger) || (carrier !== undefined && isNegated(scene, carrier));
}

/** No past tense of Russian ends in -т: «отгрузит» was misread. */
function featuresOf({ tokens }: Scene, at: number): ParsedToken['features'] {
  const { text, features } = tokens[at]!;
  // «достигнут ряд договорённостей»: a participle that is spelt like a future
  const isParticiple =
    features.Tense === 'Fut' &&
    /[нк]ут$/.test(text) &&
    childrenOf(tokens, at).some((child) => tokens[child]!.relation === 'nsubj:pass');
  if (isParticiple) return { ...features, Tense: 'Past' };
  const isMisread =
    features.Tense === 'Past' && features.VerbForm === 'Fin' && /[аеёиуюя](?:т|м|шь)(?:ся)?$/.test(text);
  return isMisread ? { ...features, Tense: 'Pres' } : features;
}

/** The nearest word with a status on the way up, or among what modifies the trigger («предстоящий визит»). */
function statusAbove(scene: Scene, trigger: number, lexicon: Lexicon): Status | null {
  const { tokens } = scene;
  const table = statusTable(lexicon);
  let beside: Status | null = null;
  for (const child of childrenOf(tokens, trigger)) {
    const status = table.get(tokens[child]!.lemma);
    if (
      status &&
      /^(amod|acl|aux|advmod|discourse|parataxis)/.test(tokens[child]!.relation) &&
      child < trigger + 4
    )
      beside ??= status;
  }
  // «визит, назначенный на май, откладывается»: what became of it weighs more than that it was planned
  const above = statusOver(scene, trigger, table);
  return above && (!beside || beside === 'planned') ? above : beside;
}

/** «сообщение о встрече оказалось ложным», «слухи о визите – выдумка», «слова о запрете не соответствуют действительности» */
const FALSE =
  /^(ложный|недостоверный|неправда|фейк|фейковый|утка|выдумка|вымысел|ошибочный|неверный|неправдивый|беспочвенный|опровергнутый)$/;
const TELLING =
  /^(сообщение|информация|слух|новость|сведение|слово|заявление|данные|публикация|утверждение)$/;

function isCalledFalse(scene: Scene, told: number, over: number): boolean {
  const { tokens } = scene;
  if (!TELLING.test(tokens[told]!.lemma) || !tokens[told]!.relation.startsWith('nsubj')) return false;
  const words = [over, ...childrenOf(tokens, over)];
  const isDenied = words.some((at) => FALSE.test(tokens[at]!.lemma));
  return isDenied || (tokens[over]!.lemma === 'соответствовать' && isNegated(scene, over));
}

const TELLING_VERB =
  /^(напомнить|отметить|сказать|добавить|подчеркнуть|признать|заметить|упомянуть|вспомнить|уточнить|пояснить|рассказать|сообщить)$/;

/** «не подтвердились слова о том, что Китай запретил ввоз» */
const CONFIRMED = /^(подтвердиться|подтверждаться|подтвердить|подтверждать)$/;

/** «на встрече», «в ходе визита», «по итогам переговоров» */
function isCircumstance({ tokens }: Scene, at: number): boolean {
  const { relation, features, lemma } = tokens[at]!;
  const preposition = childrenOf(tokens, at).find((child) => tokens[child]!.relation === 'case');
  return (
    /^(obl|nmod)/.test(relation) &&
    preposition !== undefined &&
    ((/^(на|в|при)$/.test(tokens[preposition]!.lemma) && features.Case === 'Loc') ||
      (tokens[preposition]!.lemma === 'по' && /^(итог|результат|окончание)$/.test(lemma)))
  );
}

function statusOver(scene: Scene, trigger: number, table: ReadonlyMap<string, Status>): Status | null {
  const { tokens } = scene;
  let below = trigger;
  for (const at of pathUp(tokens, trigger).slice(1, 6)) {
    const token = tokens[at]!;
    const link = tokens[below]!.relation;
    // what is said in another clause, or modified by a clause, is not governed
    const participle = tokens[below]!.features.VerbForm === 'Part' && /^(acl|amod)/.test(link);
    if (
      participle ||
      /^(acl:relcl|parataxis|advcl)/.test(link) ||
      (link === 'conj' && isVerbal(tokens[below]!))
    )
      return null;
    // «договорились на встрече», «по итогам визита решено»: the event is past, whatever was decided at it
    if (isCircumstance(scene, below)) return null;
    if (CONFIRMED.test(token.lemma) && isNegated(scene, at)) return 'denied';
    if (isCalledFalse(scene, below, at)) return 'denied';
    // «стоит напомнить», «нужно отметить»: what is told is none of what is wished
    const status = TELLING_VERB.test(tokens[below]!.lemma) ? undefined : table.get(token.lemma);
    if (status)
      return token.lemma === 'ждать' && isNegated(scene, at)
        ? null
        : isNegated(scene, at) && status === 'planned'
          ? 'denied'
          : status;
    for (const child of childrenOf(tokens, at)) {
      const modal = table.get(tokens[child]!.lemma);
      if (modal && /^(aux|cop|advmod|discourse)/.test(tokens[child]!.relation)) return modal;
    }
    if (isVerbal(token) && link === 'conj') return null;
    below = at;
  }
  return null;
}

function isNegated({ tokens }: Scene, at: number): boolean {
  return (
    childrenOf(tokens, at).some((child) => /^(не|нет|ни)$/.test(tokens[child]!.lemma) && child < at) ||
    tokens[at - 1]?.text.toLowerCase() === 'не'
  );
}

function isConditional(scene: Scene, trigger: number): boolean {
  const { tokens } = scene;
  const clause = pathUp(tokens, trigger).slice(0, 3);
  const inClause = (word: RegExp) =>
    clause.some((at) =>
      childrenOf(tokens, at).some(
        (child) =>
          word.test(tokens[child]!.lemma) && /^(mark|aux|advmod|discourse)/.test(tokens[child]!.relation),
      ),
    );
  return inClause(/^(если|бы|ли|будто|якобы)$/);
}

/** The verb that carries the trigger's clause: the trigger itself, or the nearest verb over it. */
function clauseVerb({ tokens }: Scene, trigger: number): number | null {
  return (
    pathUp(tokens, trigger).find((at) => isVerbal(tokens[at]!) && tokens[at]!.features.VerbForm !== 'Inf') ??
    pathUp(tokens, trigger).find((at) => isVerbal(tokens[at]!)) ??
    null
  );
}

function isAhead(time: Time | null, { document }: Scene): boolean {
  const day = document.article.publishedAt?.slice(0, 10);
  if (!time || !day) return false;
  if (time.basis === 'deadline') return time.end !== null && time.end > day;
  return time.start !== null && time.start.slice(0, 10) > day;
}
