/** The words of the calendar, lower case, ё folded to е. */

const forms = (value: number, words: string): [string, number][] =>
  words.split(' ').map((word) => [word, value]);

/** Every case of the twelve months. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...forms(1, 'январь января январю январем январе'),
  ...forms(2, 'февраль февраля февралю февралем феврале'),
  ...forms(3, 'март марта марту мартом марте'),
  ...forms(4, 'апрель апреля апрелю апрелем апреле'),
  ...forms(5, 'май мая маю маем мае'),
  ...forms(6, 'июнь июня июню июнем июне'),
  ...forms(7, 'июль июля июлю июлем июле'),
  ...forms(8, 'август августа августу августом августе'),
  ...forms(9, 'сентябрь сентября сентябрю сентябрем сентябре'),
  ...forms(10, 'октябрь октября октябрю октябрем октябре'),
  ...forms(11, 'ноябрь ноября ноябрю ноябрем ноябре'),
  ...forms(12, 'декабрь декабря декабрю декабрем декабре'),
]);

/** Short months, good only after a day: «5 янв. 2023». */
export const SHORT_MONTHS: ReadonlyMap<string, number> = new Map([
  ...forms(1, 'янв'),
  ...forms(2, 'фев февр'),
  ...forms(3, 'мар'),
  ...forms(4, 'апр'),
  ...forms(6, 'июн'),
  ...forms(7, 'июл'),
  ...forms(8, 'авг'),
  ...forms(9, 'сен сент'),
  ...forms(10, 'окт'),
  ...forms(11, 'ноя нояб'),
  ...forms(12, 'дек'),
]);

/** Adjectives of months, without their ending: «мартовское заседание». */
export const MONTH_ADJECTIVES: readonly (readonly [RegExp, number])[] = (
  [
    'январск',
    'февральск',
    'мартовск',
    'апрельск',
    'майск',
    'июньск',
    'июльск',
    'августовск',
    'сентябрьск',
    'октябрьск',
    'ноябрьск',
    'декабрьск',
  ] as const
).map((stem, index) => [new RegExp(`^${stem}(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$`), index + 1]);

export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...forms(1, 'понедельник понедельника понедельнику понедельником понедельнике'),
  ...forms(2, 'вторник вторника вторнику вторником вторнике'),
  ...forms(3, 'среду среды среде средой среда'),
  ...forms(4, 'четверг четверга четвергу четвергом четверге'),
  ...forms(5, 'пятницу пятницы пятнице пятницей пятница'),
  ...forms(6, 'субботу субботы субботе субботой суббота'),
  ...forms(7, 'воскресенье воскресенья воскресенью воскресеньем'),
]);

/** «воскресным утром», «субботний матч» */
export const WEEKDAY_ADJECTIVES: readonly (readonly [RegExp, number])[] = (
  [
    ['понедельничн', 1],
    ['вторничн', 2],
    ['четвергов', 4],
    ['пятничн', 5],
    ['субботн', 6],
    ['воскресн', 7],
  ] as const
).map(([stem, weekday]) => [
  new RegExp(`^${stem}(?:ый|ий|ого|его|ому|ему|ым|им|ом|ем|ая|яя|ую|юю|ой|ей|ое|ее)$`),
  weekday,
]);

export const SEASONS: ReadonlyMap<string, number> = new Map([
  ...forms(1, 'весна весны весне весну весной весною'),
  ...forms(2, 'лето лета лету летом лете'),
  ...forms(3, 'осень осени осенью'),
  ...forms(4, 'зима зимы зиме зиму зимой зимою'),
]);

/** The bare form that answers «когда?». */
export const ADVERBIAL_SEASONS: ReadonlySet<string> = new Set([
  'весной',
  'весною',
  'летом',
  'осенью',
  'зимой',
  'зимою',
]);

export type Unit =
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'halfyear';

const units = (unit: Unit, words: string): [string, Unit][] => words.split(' ').map((word) => [word, unit]);

/** Units of time in every case and number. «полгода» is a length (six months), «полугодие» a part of the calendar. */
export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...units('day', 'день дня дню днем дне дни дней дням днями днях сутки суток суткам сутками сутках'),
  ...units('week', 'неделя недели неделе неделю неделей недель неделям неделями неделях'),
  ...units('weekend', 'выходные выходных выходным выходными уикенд уикенда уикенду уикендом уикенде'),
  ...units('month', 'месяц месяца месяцу месяцем месяце месяцы месяцев месяцам месяцами месяцах'),
  ...units(
    'quarter',
    'квартал квартала кварталу кварталом квартале кварталы кварталов кварталам кварталами кварталах',
  ),
  ...units(
    'half',
    'полугодие полугодия полугодию полугодием полугодии полугодий полугодиям полугодиями полугодиях',
  ),
  ...units('year', 'год года году годом годе годы лет годов годам годами годах'),
  ...units(
    'decade',
    'десятилетие десятилетия десятилетию десятилетием десятилетии десятилетий десятилетиям десятилетиями десятилетиях',
  ),
  ...units(
    'century',
    'век века веку веком веке веков векам веками веках столетие столетия столетию столетием столетии столетий столетиях',
  ),
  ...units('halfyear', 'полгода полугода'),
]);

/** Whether a word is a unit of time in some form. */
export const isUnit = (word: string): boolean => UNITS.has(word);

/** «год» in the forms that can follow a number of the calendar, and its abbreviations. */
export const YEAR_WORDS: ReadonlySet<string> = new Set([
  'год',
  'года',
  'году',
  'годом',
  'годе',
  'г',
  'гг',
  'годы',
  'годов',
  'годам',
  'годами',
  'годах',
]);

/** Which one of its kind, counted from the anchor. `latest` and `coming` are the nearest, `previous` and `next` the neighbours. */
export type Relative = 'beforeLast' | 'previous' | 'latest' | 'this' | 'next' | 'coming' | 'same';

const ADJECTIVE_ENDING = '(?:ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем|ая|яя|ую|юю|ое|ее|ей|ые|ие|ых|их|ыми|ими)';

const RELATIVES: readonly (readonly [RegExp, Relative])[] = (
  [
    ['позапрошл', 'beforeLast'],
    ['прошл', 'previous'],
    ['предыдущ', 'previous'],
    ['минувш', 'latest'],
    ['прошедш', 'latest'],
    ['истекш', 'latest'],
    ['ушедш', 'latest'],
    ['текущ', 'this'],
    ['нынешн', 'this'],
    ['наступивш', 'this'],
    ['уходящ', 'this'],
    ['следующ', 'next'],
    ['будущ', 'next'],
    ['ближайш', 'coming'],
    ['предстоящ', 'coming'],
    ['грядущ', 'coming'],
    ['наступающ', 'coming'],
  ] as const
).map(([stem, relative]) => [new RegExp(`^${stem}${ADJECTIVE_ENDING}$`), relative]);

const THIS_WORDS = new Set(
  'этот этого этому этим этом эта этой эту это эти этих сей сего сем тек'.split(' '),
);

/** Most words are told apart by their first letters. */
const RELATIVE_OPENING = /^(?:по|пр|ми|ис|уш|те|ны|на|ух|сл|бу|бл|гр)/;

/** The relative that an adjective or pronoun expresses: «прошлой» previous, «этом» this; null for any other word. */
export function relativeOf(word: string): Relative | null {
  if (THIS_WORDS.has(word)) return 'this';
  if (!RELATIVE_OPENING.test(word)) return null;
  for (const [stem, relative] of RELATIVES) if (stem.test(word)) return relative;
  return null;
}

/** Days counted from the anchor; the value is the distance. */
export const DEICTIC_DAYS: ReadonlyMap<string, number> = new Map([
  ['позавчера', -2],
  ['вчера', -1],
  ['сегодня', 0],
  ['завтра', 1],
  ['послезавтра', 2],
]);

/** «вчерашний саммит» */
export const DEICTIC_ADJECTIVES: readonly (readonly [RegExp, number])[] = (
  [
    ['позавчерашн', -2],
    ['вчерашн', -1],
    ['сегодняшн', 0],
    ['завтрашн', 1],
    ['послезавтрашн', 2],
  ] as const
).map(([stem, shift]) => [new RegExp(`^${stem}${ADJECTIVE_ENDING}$`), shift]);

/** Parts of a day, as adverbs; the value is not kept, only the day is. */
export const PARTS_OF_DAY: ReadonlySet<string> = new Set([
  'утром',
  'днем',
  'вечером',
  'ночью',
  'утра',
  'вечера',
  'утро',
  'вечер',
  'ночь',
  'полдень',
  'полночь',
]);
