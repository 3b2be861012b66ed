import type { Mention } from '../model/document.js';
import type { EntityType } from '../model/entity.js';
import type { HeadNoun, Lexicon } from '../model/lexicon.js';
import type { ParsedToken } from '../model/token.js';
import type { Dictionary } from '../russian/dictionary.js';
import { makeMention, type Scope } from './draft.js';
import { nominativeOf } from './normal-form.js';

const tables = new WeakMap<Lexicon, ReadonlyMap<string, HeadNoun>>();

function headNounOf(token: ParsedToken, lexicon: Lexicon): HeadNoun | undefined {
  let table = tables.get(lexicon);
  if (!table) {
    table = new Map(lexicon.headNouns.map((noun) => [noun.lemma.replaceAll('ё', 'е'), noun]));
    tables.set(lexicon, table);
  }
  if (token.pos !== 'NOUN' && token.pos !== 'PROPN') return undefined;
  const found = table.get(token.lemma);
  if (found) return found;
  // «минтранс», «Минпромторг»: a ministry by its short name
  return /^мин[а-я]{4,}$/.test(token.lemma) && !/^мин(ут|ус|имум|ерал|истр|ист|чан)/.test(token.lemma)
    ? { lemma: token.lemma, type: 'Organization', bare: false }
    : undefined;
}

/** «Оршанский РОВД», «Могилёвский ЦСМ»: an abbreviation after an adjective of place is a body. */
function abbreviationOf(tokens: readonly ParsedToken[], at: number): HeadNoun | undefined {
  const before = tokens[at - 1];
  return /^\p{Lu}{2,6}$/u.test(tokens[at]!.text) && before !== undefined && isPlaceAdjective(before)
    ? { lemma: tokens[at]!.lemma, type: 'Organization', bare: false }
    : undefined;
}

/**
 * Names that are built around a noun which says what they name: «турнир «Амурский лёд»», «Смоленская таможня»,
 * «Славянский форум пограничных районов», «заседание Высшего Государственного Совета».
 */
export function matchHeadNouns(scope: Scope, lexicon: Lexicon, dictionary: Dictionary): Mention[] {
  const { tokens } = scope.sentence;
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const noun = headNounOf(tokens[at]!, lexicon) ?? abbreviationOf(tokens, at);
    if (!noun) continue;
    const mention = matchQuotedName(scope, at, noun.type) ?? matchPhrase(scope, at, noun, dictionary);
    if (mention) mentions.push(mention);
  }
  return mentions;
}

const OPENING = /^[«"“„]$/;
const CLOSING = /^[»"”“]$/;

/** «завод «Полесье»», «ярмарка «Соседи»»: the name is what stands in the quotation marks, as it stands there. */
function matchQuotedName(scope: Scope, at: number, type: EntityType): Mention | null {
  const { tokens } = scope.sentence;
  if (!OPENING.test(tokens[at + 1]?.text ?? '')) return null;
  const close = tokens.findIndex((token, k) => k > at + 1 && k <= at + 9 && CLOSING.test(token.text));
  const inner = tokens[at + 2];
  if (close < 0 || !inner || !/^[\p{Lu}\d]/u.test(inner.text)) return null;
  return makeMention(scope, {
    kind: 'name',
    type,
    first: at,
    last: close,
    head: at,
    normal: scope.text.slice(inner.start, tokens[close - 1]!.stop),
    candidates: [],
    rule: 'recognise/quoted-name',
  });
}

function matchPhrase(scope: Scope, at: number, noun: HeadNoun, dictionary: Dictionary): Mention | null {
  const { tokens } = scope.sentence;
  const first = firstAdjective(tokens, at);
  const last = lastGenitive(tokens, at, noun.type, dictionary);
  const inside = tokens.slice(first, last + 1);
  const opens = first === 0 || OPENING.test(tokens[first - 1]!.text);
  const capital = (token: ParsedToken, k: number) =>
    /^\p{Lu}/u.test(token.text) && !(opens && k === 0 && token.pos === 'ADJ' && last === at);
  const named = noun.bare
    ? tokens.slice(at + 1, last + 1).some((t) => /^\p{Lu}/u.test(t.text))
    : inside.some((token, k) => first + k !== at && capital(token, k)) ||
      (at > 0 && last > at && capital(tokens[at]!, at - first));
  if (!named && !(first < at && isPlaceAdjective(tokens[first]!) && noun.type !== 'Country' && !noun.bare))
    return null;
  // «в последний день соревнований в Уфе» names no day
  if (noun.lemma === 'день' && !capital(tokens[at]!, at - first)) return null;
  if (tokens[at]!.features.Number === 'Plur' && noun.lemma !== 'день' && noun.lemma !== 'учение') return null;
  return makeMention(scope, {
    kind: 'name',
    type: noun.type,
    first,
    last,
    head: at,
    normal: nominativeOf(scope, first, last, at, dictionary),
    candidates: [],
    rule: 'recognise/head-noun',
  });
}

const isPlaceAdjective = (token: ParsedToken): boolean =>
  /(ск|цк)(ий|ая|ое|ого|ой|ому|им|ом|ую)$/.test(token.text.toLowerCase()) && /^\p{Lu}/u.test(token.text);

/** The first of the adjectives that agree with the noun and stand right before it. */
function firstAdjective(tokens: readonly ParsedToken[], at: number): number {
  let first = at;
  while (first > 0) {
    const token = tokens[first - 1]!;
    // «Слуцкого комбината»: the tagger takes an adjective with a capital for a name
    const agrees =
      (token.pos === 'ADJ' || (token.pos === 'PROPN' && isPlaceAdjective(token))) &&
      token.features.Case === tokens[at]!.features.Case;
    if (
      !agrees ||
      /^(новый|прежний|бывший|этот|весь|первый|следующий|прошлый|нынешний|очередной|совместный|крупный|местный|соседний|другой|каждый|два|три|четыре|пять|шесть|оба|общий|вчерашний|сегодняшний|завтрашний|осенний|весенний|летний|зимний|ближайший|предстоящий|выездной|минувший|отечественный|нынешний)$/.test(
        token.lemma,
      )
    )
      break;
    first--;
  }
  return first;
}

/** The last of the genitives that complete the name («форум пограничных районов», «Дни Гродно в Калининграде»). */
function lastGenitive(
  tokens: readonly ParsedToken[],
  at: number,
  type: EntityType,
  dictionary: Dictionary,
): number {
  let end = at;
  for (let k = at + 1; k < Math.min(tokens.length, at + 10); k++) {
    const token = tokens[k]!;
    // «администрация Ивана Реута» is called by him, «Следственный комитет» by itself
    const isNamed = tokens.slice(Math.max(0, at - 1), k).some(({ text }) => /^\p{Lu}/u.test(text));
    if (isNamed && isNameOfPerson(tokens, k, dictionary)) break;
    if (/^(NOUN|PROPN)$/.test(token.pos) && token.features.Case === 'Gen') end = k;
    else if (
      type === 'Event' &&
      end > at &&
      /^(в|на)$/.test(token.text) &&
      (tokens[k + 1]?.features.Case === 'Loc' || /^\p{Lu}\p{Ll}+[оеиу]$/u.test(tokens[k + 1]?.text ?? '')) &&
      /^\p{Lu}/u.test(tokens[k + 1]!.text)
    ) {
      const adjective = tokens[k + 1]!.pos === 'ADJ';
      return adjective ? k + 2 : k + 1;
    } else if (
      !(token.pos === 'ADJ' && token.features.Case === 'Gen') &&
      !(token.lemma === 'и' && end === k - 1 && (type === 'Event' || joinsNames(tokens, k)))
    )
      break;
  }
  return type === 'Organization' ? (lastOfTask(tokens, at, end) ?? lastOfHost(tokens, at, end) ?? end) : end;
}

/** «председатель Следственного комитета Ивана Реута»: a given name and a surname. */
function isNameOfPerson(tokens: readonly ParsedToken[], at: number, dictionary: Dictionary): boolean {
  const [given, surname] = [tokens[at]!, tokens[at + 1]];
  return (
    /^\p{Lu}\p{Ll}/u.test(given.text) &&
    /^\p{Lu}\p{Ll}/u.test(surname?.text ?? '') &&
    dictionary.has(given.text) &&
    dictionary.parse(given.text.toLowerCase())[0]!.tag.grammemes.has('Name')
  );
}

/** «Ассоциация университетов Сибири и Белоруссии»: two names in the genitive. */
const joinsNames = (tokens: readonly ParsedToken[], at: number): boolean =>
  [tokens[at - 1], tokens[at + 1]].every(
    (token) => token?.features.Case === 'Gen' && /^\p{Lu}\p{Ll}/u.test(token.text),
  );

const WITH_TASK =
  /^(комитет|подкомитет|комиссия|управление|департамент|совет|служба|агентство|группа|центр|палата)$/;

/** «комиссия Парламентского собрания по социальной политике»: what a body is for. */
function lastOfTask(tokens: readonly ParsedToken[], at: number, end: number): number | null {
  // the task is that of the committee, not of the council behind it
  const isBody = (index: number) => WITH_TASK.test(tokens[index]?.lemma ?? '');
  if (tokens[end + 1]?.text !== 'по' || !isBody(at) || isBody(at - 1)) return null;
  let last = end + 2;
  while (tokens[last]?.pos === 'ADJ' && tokens[last]!.features.Case === 'Dat') last++;
  if (tokens[last]?.pos !== 'NOUN' || tokens[last]!.features.Case !== 'Dat') return null;
  while (tokens[last + 1]?.features.Case === 'Gen' && /^(ADJ|NOUN)$/.test(tokens[last + 1]!.pos)) last++;
  return last;
}

/** «посольство Беларуси в России»: where it is sent to. */
function lastOfHost(tokens: readonly ParsedToken[], at: number, end: number): number | null {
  const [preposition, host] = [tokens[end + 1], tokens[end + 2]];
  return /^(посольство|генконсульство|консульство|представительство|торгпредство)$/.test(tokens[at]!.lemma) &&
    end > at &&
    /^(в|при)$/.test(preposition?.text ?? '') &&
    host !== undefined &&
    /^\p{Lu}/u.test(host.text)
    ? end + 2
    : null;
}
