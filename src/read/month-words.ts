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

/** «25.VI.1996»: 6 for «VI», 0 where it is no month. */
export const romanMonthNumber = (word: string): number => ROMAN.indexOf(word.toUpperCase()) + 1;

/** A weekday, in full or abbreviated, of the three languages. */
export const WEEKDAY =
  /(?<!\p{L})(?:понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье|пн|вт|ср|чт|пт|сб|вс|панядзелак|аўторак|серада|чацвер|пятніца|субота|нядзеля|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)(?!\p{L})\.?/giu;
