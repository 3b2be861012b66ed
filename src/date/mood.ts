import type { ParsedToken } from '../model/token.js';
import { ACHIEVING, PLANNING, PROMISING, SHIFTING } from './words/mood-words.js';

/**
 * Where the clause lies on the time line: `past` takes the latest such date, `future` the next one, `near` the nearest (no
 * verb, a present, a plan that may have lapsed).
 */
export type Mood = 'past' | 'future' | 'near';

// longer chains of governors are parser errors
const LONGEST_CLIMB = 10;

/**
 * The mood of the clause that holds a token. The verb is found up the chain of governors, past infinitives, converbs and
 * participles to what governs them, and where the tree has none, nearest in the clause.
 * `preposition` is the one before the date: «на» after a verb of planning points at the target, «в» at the act itself.
 */
export function moodAt(tokens: readonly ParsedToken[], index: number, preposition: string): Mood {
  return climb(tokens, index, preposition) ?? searchClause(tokens, index, preposition) ?? 'near';
}

function climb(tokens: readonly ParsedToken[], index: number, preposition: string): Mood | null {
  let governed: ParsedToken | null = null;
  let at = index;
  for (let step = 0; step < LONGEST_CLIMB; step += 1) {
    const token = tokens[at];
    if (!token) break;
    const mood = moodOf(tokens, at, governed, preposition);
    if (mood) return mood;
    if (isForm(token, 'Inf')) governed = token;
    if (token.head < 0 || token.head === at) break;
    at = token.head;
  }
  return governed ? 'future' : null;
}

/** The verb nearest to the token between the clause's signs, else in the whole sentence. */
function searchClause(tokens: readonly ParsedToken[], index: number, preposition: string): Mood | null {
  const isEdge = (token: ParsedToken) => /^[,;:—–()«»]$/.test(token.text);
  let outside: Mood | null = null;
  const sides = [
    { at: index - 1, step: -1, crossed: false },
    { at: index + 1, step: 1, crossed: false },
  ];
  for (let distance = 0; distance < 40; distance += 1) {
    for (const side of sides) {
      const token = tokens[side.at];
      if (!token) continue;
      side.crossed ||= isEdge(token);
      const mood = isVerbal(token) ? moodOf(tokens, side.at, null, preposition) : null;
      if (mood && !side.crossed) return mood;
      outside ??= mood;
      side.at += side.step;
    }
  }
  return outside;
}

/** What one word says of its clause; null where it leaves it to its governor. */
function moodOf(
  tokens: readonly ParsedToken[],
  at: number,
  governed: ParsedToken | null,
  preposition: string,
): Mood | null {
  const token = tokens[at];
  if (!token) return null;
  const pointsAhead = preposition === 'на' || preposition === 'до' || preposition === 'к';
  const plans = matches(PLANNING, token) || (pointsAhead && matches(SHIFTING, token));
  if (!isVerbal(token)) return isPredicate(token) && matches(PLANNING, token) ? 'future' : null;
  if (hasParticle(tokens, at, 'бы')) return 'future';
  if (isForm(token, 'Inf')) return null;
  if (isForm(token, 'Conv')) return null;
  if (token.features.Mood === 'Imp') return 'future';
  if (isForm(token, 'Part')) return participleMood(tokens, at, governed, plans, pointsAhead);
  const tense = tenseOf(token);
  if (tense === 'Fut' || hasAuxiliary(tokens, at, 'Fut')) return 'future';
  if (tense === 'Past') return pastMood(token, governed, plans, pointsAhead);
  if (tense === 'Pres') {
    if (plans) return 'future';
    return governed && matches(PROMISING, token) ? 'future' : 'near';
  }
  return plans ? 'future' : null;
}

/** «планировали открыть» may have lapsed, «решили провести» lies ahead, «удалось открыть» and «открыли» lie behind. */
function pastMood(
  token: ParsedToken,
  governed: ParsedToken | null,
  plans: boolean,
  pointsAhead: boolean,
): Mood {
  if (governed && matches(ACHIEVING, token)) return 'past';
  if (plans) return matches(SHIFTING, token) ? 'future' : 'near';
  if (matches(PROMISING, token) && (governed || pointsAhead)) return 'future';
  return governed || pointsAhead ? 'near' : 'past';
}

/** Short forms are predicates («подписан», «намечен», «будет подписан»), full ones attributes («назначенная на апрель»). */
function participleMood(
  tokens: readonly ParsedToken[],
  at: number,
  governed: ParsedToken | null,
  plans: boolean,
  pointsAhead: boolean,
): Mood | null {
  const token = tokens[at];
  if (!token) return null;
  // «решено провести», «поручено подготовить»
  if (governed && matches(PROMISING, token)) return 'future';
  // a participle of a verb in -ить never ends in -т: «снарядят» misread
  const isMisread = /ить$/.test(token.lemma) && /[аяи]т$/.test(token.text);
  if (isMisread || hasAuxiliary(tokens, at, 'Fut')) return 'future';
  if (token.features.Tense === 'Pres') return plans ? 'future' : null;
  if (token.features.Variant !== 'Short') return plans || pointsAhead ? 'near' : 'past';
  if (!plans) return pointsAhead ? 'near' : 'past';
  return hasAuxiliary(tokens, at, 'Past') ? 'near' : 'future';
}

/** «пройдёт» is a perfective present by form and a future by sense; taggers differ in what they write. */
function tenseOf(token: ParsedToken): string | undefined {
  const { Tense, Aspect } = token.features;
  return Tense === 'Pres' && Aspect === 'Perf' ? 'Fut' : Tense;
}

const isForm = (token: ParsedToken, form: string): boolean => token.features.VerbForm === form;

const isVerbal = (token: ParsedToken): boolean =>
  token.pos === 'VERB' || token.pos === 'AUX' || token.features.VerbForm !== undefined;

/** «намерен», «должен», «нужно», «возможна»: short adjectives and adverbs that govern what is to be done. */
const isPredicate = (token: ParsedToken): boolean =>
  token.pos === 'ADV' || (token.pos === 'ADJ' && token.features.Variant === 'Short');

const matches = (words: RegExp, token: ParsedToken): boolean =>
  words.test(token.lemma) || words.test(fold(token.text));

function hasParticle(tokens: readonly ParsedToken[], at: number, particle: string): boolean {
  return [at - 1, at + 1, at + 2].some((i) => fold(tokens[i]?.text ?? '') === particle);
}

/** «будет», «была» as a child of the verb or shortly before it. */
function hasAuxiliary(tokens: readonly ParsedToken[], at: number, tense: 'Past' | 'Fut'): boolean {
  const form = tense === 'Fut' ? /^буд(?:у|ет|ут|ем|ете|ешь)$/ : /^был[аои]?$/;
  for (let i = Math.max(0, at - 4); i <= Math.min(tokens.length - 1, at + 2); i += 1) {
    const token = tokens[i];
    if (token && form.test(fold(token.text)) && (token.head === at || Math.abs(i - at) <= 2)) return true;
  }
  return false;
}

const fold = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');
