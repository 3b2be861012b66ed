/** Beginnings that tell the month, full and abbreviated, Russian, Belarusian and English; the position is the month. */
const MONTHS: readonly string[] = [
  'январ[яь]|янв|студзен[яь]|студз|january|jan',
  'феврал[яь]|февр?|лютага|люты|лют|february|feb',
  'марта?|мар|сакавіка?|сак|march|mar',
  'апрел[яь]|апр|красавіка?|крас|april|apr',
  'ма[яй]|траўня|траўень|may',
  'июн[яь]|июн|чэрвен[яь]|чэрв|june|jun',
  'июл[яь]|июл|ліпен[яь]|ліп|july|jul',
  'августа?|авг|жні(?:ўня|вень)|жн|august|aug',
  'сентябр[яь]|сент?|верас(?:ня|ень)|вер|september|sept?',
  'октябр[яь]|окт|кастрычніка?|кастр|october|oct',
  'ноябр[яь]|нояб?|лістапада?|ліст|november|nov',
  'декабр[яь]|дек|снеж(?:ня|ань)|снеж|december|dec',
];

/** A month's name, to be put into a pattern with the flags `iu`; an abbreviation may end in a full stop. */
export const MONTH = `(?:${MONTHS.join('|')})(?![\\p{L}])\\.?`;

const WHOLE = MONTHS.map((names) => new RegExp(`^(?:${names})$`, 'iu'));

/** 1–12, 0 where the word is no month. */
export const monthNumber = (word: string): number =>
  WHOLE.findIndex((names) => names.test(word.replace(/\.$/, ''))) + 1;

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** «14.III.1996»: 3 for «III», 0 where it is no month. */
export const romanMonthNumber = (word: string): number => ROMAN.indexOf(word.toUpperCase()) + 1;

const WEEKDAY =
  /(?<!\p{L})(?:понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье|панядзелак|аўторак|серад[ау]|чацвер|пятніц[ау]|нядзел[яю]|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?!\p{L})/giu;
// «СБ» in capitals is a newspaper, not a Saturday
const SHORT_WEEKDAY =
  /(?<!\p{L})(?:[Пп]н|[Вв]т|[Сс]р|[Чч]т|[Пп]т|[Сс]б|[Вв]с|Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?!\p{L})\.?/gu;

/** The text with `mark` for each weekday, in full or abbreviated, of the three languages. */
export const replaceWeekdays = (text: string, mark: string): string =>
  text.replace(WEEKDAY, mark).replace(SHORT_WEEKDAY, mark);
