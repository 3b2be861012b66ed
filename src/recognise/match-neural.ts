import type { Mention } from '../model/document.js';
import type { Lexicon } from '../model/lexicon.js';
import type { NameSpan, ParsedToken } from '../model/token.js';
import type { Dictionary } from '../russian/dictionary.js';
import { headOf, makeMention, type Scope } from './draft.js';
import { isSpeech } from './is-speech.js';
import { nominativeOf } from './normal-form.js';
import { nominativePerson } from './normal-person.js';
import { splitPersons } from './split-persons.js';

const isInitialPart = (token: ParsedToken | undefined): boolean =>
  token !== undefined && (/^\p{Lu}\.?$/u.test(token.text) || token.text === '.');
const isQuote = (token: ParsedToken | undefined): boolean =>
  token !== undefined && /^[«»"“”„]$/.test(token.text);

/** What the forms of a surname share: its first letters. */
const stemOf = (word: string): string => word.toLowerCase().replaceAll('ё', 'е').slice(0, 4);

/** The stems of the last words of all longer names of persons: by these a surname alone is known again. */
export function surnameStems(text: string, spans: readonly NameSpan[]): ReadonlySet<string> {
  const persons = spans
    .filter((span) => span.type === 'PER')
    .map((span) => text.slice(span.start, span.stop).split(/\s+/));
  return new Set(persons.filter((words) => words.length > 1).map((words) => stemOf(words.at(-1)!)));
}

/** Names that the tagger found (slovnet NER): persons with their initials, organizations, places. */
export function matchNeural(
  scope: Scope,
  spans: readonly NameSpan[],
  lexicon: Lexicon,
  dictionary: Dictionary,
): Mention[] {
  const roleWords = roleLemmas(lexicon);
  const mentions: Mention[] = [];
  for (const span of spans) {
    const stretch = tokensOf(scope.sentence.tokens, span);
    if (!stretch) continue;
    const found =
      span.type === 'PER'
        ? splitPersons(scope.sentence.tokens, stretch, dictionary).map((one) =>
            personMention(scope, one, roleWords, dictionary),
          )
        : [nameMention(scope, stretch, span.type, dictionary)];
    mentions.push(...found.filter((mention) => mention !== null));
  }
  return mentions;
}

function tokensOf(tokens: readonly ParsedToken[], span: NameSpan): [number, number] | null {
  const first = tokens.findIndex((token) => token.stop > span.start);
  if (first < 0 || tokens[first]!.start >= span.stop) return null;
  let last = first;
  while (last + 1 < tokens.length && tokens[last + 1]!.start < span.stop) last++;
  return [first, last];
}

/** «Президент Иван Реут» loses the role, «Вчера А. Реут» the adverb; «А. С.» before or after a surname joins it. */
function personMention(
  scope: Scope,
  [from, to]: [number, number],
  roleWords: ReadonlySet<string>,
  dictionary: Dictionary,
): Mention | null {
  const { tokens } = scope.sentence;
  let first = from;
  let last = to;
  while (
    first <= last &&
    (roleWords.has(tokens[first]!.lemma) || /^(ADV|ADP|VERB|CCONJ|PART|PUNCT)$/.test(tokens[first]!.pos)) &&
    !isInitialPart(tokens[first])
  )
    first++;
  while (
    last > first &&
    (tokens[last]!.pos === 'PUNCT' || isQuote(tokens[last])) &&
    !isInitialPart(tokens[last])
  )
    last--;
  if (first > last) return null;
  while (first > 1 && tokens[first - 1]!.text === '.' && /^\p{Lu}$/u.test(tokens[first - 2]!.text))
    first -= 2;
  // «премьер Роман Головченко»: given names that are common words too are left out by the tagger now and then
  if (first > 0 && first === last && isGivenNameToo(tokens[first - 1]!, dictionary)) first--;
  if (first > 0 && STREET.test(tokens[first - 1]!.lemma)) return null;
  const words = tokens.slice(first, last + 1);
  if (!words.some((word) => /^\p{Lu}\p{L}/u.test(word.text))) return null;
  if (
    first === 0 &&
    last === 0 &&
    !scope.surnames.has(stemOf(words[0]!.text)) &&
    isCommon(words[0]!, dictionary)
  )
    return null;
  if (
    words.length === 1 &&
    !scope.surnames.has(stemOf(words[0]!.text)) &&
    !looksLikePerson(words[0]!, dictionary)
  )
    return null;
  const head = headOf(tokens, first, last);
  return makeMention(scope, {
    kind: 'name',
    type: 'Person',
    first,
    last,
    head,
    normal: nominativePerson(words, dictionary, scope.nameForms),
    candidates: [],
    rule: 'recognise/neural-person',
  });
}

/** «на улице Ленина», «завод имени Кирова»: no place, no body and no person of its own. */
const STREET = /^(улица|проспект|площадь|бульвар|переулок|набережная|шоссе|имя|сквер|станция|метро)$/;

/** Words that name nothing by themselves though the tagger takes them for names: «регионы Федерации». */
const GENERIC =
  /^(федерация|республика|область|союз|земля|край|город|совет|комиссия|родина|отечество|отчизна|мир|государство|страна|запад|восток|север|юг|министерство|правительство|парламент)$/;

const GROUP = /^(делегация|сторона|группа|команда|власть|экономика|миссия|граница|рынок|пресса|бизнес)$/;

/** «ЗАО «Лён»» is «Лён». */
const LEGAL_FORM = /^(ООО|ОАО|ЗАО|АО|ПАО|НАО|ИООО|СООО|РУП|УП|ГУП|МУП|КУП|ЧУП|ЧП|ИП|ОДО)$/;

/** The tagger runs over the end of a name now and then, into a verb or past a comma. */
const belongs = (token: ParsedToken): boolean =>
  !/^(VERB|AUX|ADV|CCONJ|SCONJ|ADP|PART|PUNCT)$/.test(token.pos);

/** Whether the word may be a given name, whatever else it may be. */
const isGivenNameToo = ({ text }: ParsedToken, dictionary: Dictionary): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(text) &&
  dictionary.has(text) &&
  dictionary.parse(text.toLowerCase()).some(({ tag }) => tag.grammemes.has('Name'));

/** «Механизатора наградили»: a common noun with the capital of the sentence. */
const isCommon = ({ text }: ParsedToken, dictionary: Dictionary): boolean =>
  dictionary.has(text) &&
  dictionary
    .parse(text.toLowerCase())
    .every(({ tag }) => !['Name', 'Surn', 'Patr', 'Geox'].some((kind) => tag.grammemes.has(kind)));

/** One word alone counts as a person where the dictionary has it as a part of a name, or it ends as surnames do. */
function looksLikePerson({ text: word, pos }: ParsedToken, dictionary: Dictionary): boolean {
  if (pos === 'ADJ') return false;
  if (dictionary.has(word))
    return dictionary
      .parse(word.toLowerCase())
      .some(
        ({ tag }) =>
          ['Name', 'Surn', 'Patr'].some((kind) => tag.grammemes.has(kind)) || tag.grammemes.has('anim'),
      );
  return /([оеё]в|[иы]н|[сц]к(ий|ая|ого|ому|им|ом|ой|ую)|ко|[ую]к|[ую]ка|[ую]ку|[ую]ком|ич[аеуо]?м?|ян[аеуо]?м?|швили|дзе|ец|ль|ик[ау]?)([аеуы]|ым|ой)?$/i.test(
    word,
  );
}

function nameMention(
  scope: Scope,
  [from, to]: [number, number],
  type: 'LOC' | 'ORG',
  dictionary: Dictionary,
): Mention | null {
  const { tokens } = scope.sentence;
  let first = from;
  let last = beforeDash(tokens, from, to);
  while (
    first < last &&
    (isQuote(tokens[first]) || tokens[first]!.pos === 'ADP' || LEGAL_FORM.test(tokens[first]!.text))
  )
    first++;
  while (last > first && (isQuote(tokens[last]) || !belongs(tokens[last]!))) last--;
  if (
    !/^[\p{Lu}\d]/u.test(tokens[first]!.text) &&
    !tokens.slice(first, last + 1).some((t) => /^\p{Lu}/u.test(t.text))
  )
    return null;
  if (first === last && tokens[first]!.pos === 'ADJ' && type === 'LOC') return null;
  if (first === last && /^(ADV|VERB)$/.test(tokens[first]!.pos)) return null;
  if (last === 0 && type === 'LOC' && isCommon(tokens[0]!, dictionary)) return null;
  if (isQuote(tokens[first - 1]) && isQuote(tokens[last + 1]) && isSpeech(tokens, last + 1)) return null;
  if (first === last && GENERIC.test(tokens[first]!.lemma)) return null;
  // «Псковская делегация», «Белорусская сторона»: an adjective that names, and a noun that does not
  if (last === first + 1 && tokens[first]!.pos === 'ADJ' && GROUP.test(tokens[last]!.lemma)) return null;
  if (first > 0 && STREET.test(tokens[first - 1]!.lemma)) return null;
  const head = headOf(tokens, first, last);
  return makeMention(scope, {
    kind: 'name',
    type: type === 'ORG' ? 'Organization' : 'Region',
    first,
    last,
    head,
    normal: nominativeOf(scope, first, last, head, dictionary),
    candidates: [],
    rule: type === 'ORG' ? 'recognise/neural-organization' : 'recognise/neural-place',
  });
}

/** «Организатор форума «Лён» – Совет области»: a name ends at a dash between spaces. */
function beforeDash(tokens: readonly ParsedToken[], from: number, to: number): number {
  const dash = tokens.findIndex(({ text }, at) => at > from && at <= to && /^[–—]$/.test(text));
  return dash < 0 ? to : dash - 1;
}

const roleWordSets = new WeakMap<Lexicon, ReadonlySet<string>>();

function roleLemmas(lexicon: Lexicon): ReadonlySet<string> {
  let words = roleWordSets.get(lexicon);
  if (!words) {
    words = new Set(lexicon.roles.flatMap((role) => role.lemmas.replaceAll('ё', 'е').split(' ')));
    roleWordSets.set(lexicon, words);
  }
  return words;
}
