import type { DateMention } from '../model/document.js';
import type { Time } from '../model/time.js';
import type { ParsedToken } from '../model/token.js';
import type { Claim } from './claim.js';
import { isVerbal, pathUp, type Scene } from './scene.js';

/**
 * The time that the text gives a claim: a date under its trigger, else one in the same clause, else one that opens the sentence and
 * holds for its coordinated clauses. None is taken from another clause, and none is invented.
 */
export function attachTime(claim: Claim): Time | null {
  const { scene, trigger } = claim;
  const ranked = scene.dates
    .map((date) => ({ date, cost: distanceOf(date, scene, trigger) }))
    .filter((item): item is { date: DateMention; cost: number } => item.cost !== null)
    // an office takes only a span of its own words («посол с 2019 года»), never the day of what its holder did
    .filter(({ date, cost }) => !claim.asOf || (cost < 1 && date.time.edtf.includes('/')))
    .sort((a, b) => a.cost - b.cost);
  return ranked[0]?.date.time ?? null;
}

/** How far a date is from the trigger: a class of nearness and a hundredth for each word between; null where it is of another clause. */
function distanceOf(date: DateMention, scene: Scene, trigger: number): number | null {
  const { tokens } = scene;
  const inside = tokens.flatMap((token, at) =>
    token.start < date.stop && token.stop > date.start ? [at] : [],
  );
  if (inside.length === 0) return null;
  const outward = inside.find((at) => !inside.includes(tokens[at]!.head)) ?? inside[0]!;
  if (hasBetween(tokens, outward, trigger, isStop)) return null;
  if (isTermOfPaper(date, scene, inside[0]!)) return null;
  const near = Math.abs(outward - trigger) / 100;
  const isBeside = !hasBetween(tokens, outward, trigger, isEdge);
  const torn = tornBy(tokens, outward);
  // «стали санкции: 2 октября ЕС внёс …»: the tree hangs the date on a word of another clause, its place tells better
  if (torn && isBeside) return 0.5 + near;
  const byTree = torn === 'stop' ? null : distanceByTree(inside[0]!, outward, scene, trigger);
  if (byTree !== null) return (torn ? 5 : byTree) + near;
  return isBeside && isAlone(tokens, outward, trigger) ? 5 + near : null;
}

function distanceByTree(first: number, outward: number, { tokens }: Scene, trigger: number): number | null {
  const dateUp = pathUp(tokens, outward);
  const triggerUp = pathUp(tokens, trigger);
  if (dateUp.includes(trigger)) return clauseOf(tokens, outward, trigger) ? 0 : null;
  const dateVerb = dateUp.find((at) => isVerbal(tokens[at]!));
  const triggerVerb = triggerUp.find((at) => isVerbal(tokens[at]!));
  if (dateVerb === triggerVerb) return 1;
  // what stands outside of a relative clause is no time of it
  if (triggerVerb !== undefined && /^acl/.test(tokens[triggerVerb]!.relation)) return null;
  if (dateVerb === undefined || triggerVerb === undefined) return 2;
  // «вчера подтвердил, принимая губернатора»: what is done meanwhile
  const { features, head } = tokens[triggerVerb]!;
  if (features.VerbForm === 'Conv' && features.Aspect !== 'Perf' && head === dateVerb) return 3;
  // «обсудили планы посетить Минск в мае», «намерен в мае посетить»: verb over verb without a clause between
  const over = triggerUp.slice(triggerUp.indexOf(triggerVerb) + 1, 4).includes(dateVerb);
  if (over && !/^(acl|amod|parataxis|ccomp|advcl)/.test(tokens[triggerVerb]!.relation)) return 3;
  // a date that opens the sentence holds for the clauses that «и» joins to the first
  const opening = first <= 2 && outward < trigger;
  return opening && tokens[triggerVerb]!.relation === 'conj' ? 4 : null;
}

/**
 * Whether the words on the way from the date up to the trigger make no clause of their own: no finite verb, and no participle, unless it
 * says of the trigger itself when it came about («соглашение, подписанное в среду»; not «Сурин, выдворенный 3 сентября, потребовал»).
 */
function clauseOf(tokens: readonly ParsedToken[], from: number, trigger: number): boolean {
  const path = pathUp(tokens, from);
  return path.slice(0, path.indexOf(trigger)).every((at) => {
    const token = tokens[at]!;
    if (isParticiple(token)) return token.head === trigger && !isVerbal(tokens[trigger]!);
    if (isSetting(tokens, at, trigger)) return true;
    return (
      !isVerbal(token) || token.features.VerbForm === 'Inf' || /^Short$/.test(token.features.Variant ?? '')
    );
  });
}

/** «визит, который планировали на май, перенесён»: a relative clause that says of its noun when it is to be. */
const isSetting = (tokens: readonly ParsedToken[], at: number, trigger: number): boolean =>
  tokens[at]!.head === trigger &&
  !isVerbal(tokens[trigger]!) &&
  SETS.test(tokens[at]!.lemma) &&
  tokens.some(({ lemma }, k) => lemma === 'который' && k > trigger && k < at);

const SETS =
  /^(планировать|планироваться|запланировать|намечать|намечаться|наметить|назначить|назначать|ждать|ожидать|ожидаться|готовить|готовиться|состояться|пройти|собираться|должный)$/;

/** Full participles, also where they were read as nouns by mistake: «выдворенный» of «выдворить». */
const isParticiple = (token: ParsedToken): boolean =>
  isVerbal(token)
    ? token.features.VerbForm === 'Part' && token.features.Variant !== 'Short'
    : /ть(?:ся)?$/.test(token.lemma) &&
      /(?:нн|т|вш)(?:ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми)$/.test(token.text);

/** What stands between the date and its governor: a stop, or a comma and the verb of another clause; null where nothing does. */
function tornBy(tokens: readonly ParsedToken[], outward: number): 'stop' | 'clause' | null {
  const above = tokens[outward]!.head;
  if (above < 0) return null;
  if (hasBetween(tokens, outward, above, isStop)) return 'stop';
  const isOther = (token: ParsedToken) => isFiniteVerb(token) && token.head !== above;
  return hasBetween(tokens, outward, above, isEdge) && hasBetween(tokens, outward, above, isOther)
    ? 'clause'
    : null;
}

/** No verb stands between them, but for the predicate of a trigger that is a noun: «контракт с заводом заключён осенью». */
function isAlone(tokens: readonly ParsedToken[], one: number, trigger: number): boolean {
  const between = tokens.slice(Math.min(one, trigger) + 1, Math.max(one, trigger)).filter(isVerbal);
  return between.length === 0 || (between.length === 1 && !isVerbal(tokens[trigger]!) && trigger < one);
}

/** «соглашение на 2025–2027 годы» is signed at some other time; «визит на май» is not such. */
function isTermOfPaper(date: DateMention, { tokens }: Scene, first: number): boolean {
  if (tokens[first - 1]?.text.toLowerCase() !== 'на' || !/^(?:year|decade)$/.test(date.time.precision))
    return false;
  // the words between may be whose paper it is: «соглашение области с республикой на 1999–2001 годы»
  const before = tokens.slice(Math.max(0, first - 14), first - 1).reverse();
  const end = before.findIndex((token) => isEdge(token) || isVerbal(token));
  return (end < 0 ? before : before.slice(0, end)).some(({ lemma }) => PAPERS.test(lemma));
}

const PAPERS =
  /^(?:соглашение|договор|контракт|карта|программа|план|протокол|меморандум|бюджет|проект|перечень)$/;

const isStop = ({ text }: ParsedToken): boolean => /^[;:]$/.test(text);
const isEdge = ({ text }: ParsedToken): boolean => /^[,;:—–()]$/.test(text);
const isFiniteVerb = (token: ParsedToken): boolean => isVerbal(token) && token.features.VerbForm === 'Fin';

/** Whether a token of this kind stands between two others. */
const hasBetween = (
  tokens: readonly ParsedToken[],
  one: number,
  other: number,
  is: (token: ParsedToken) => boolean,
): boolean => tokens.slice(Math.min(one, other) + 1, Math.max(one, other)).some(is);
