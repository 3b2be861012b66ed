/** Russian numerals as words, lower case, ё folded to е. */

const entries = (value: number, words: string): [string, number][] =>
  words.split(' ').map((word) => [word, value]);

/** Cardinals below a thousand in all cases, one word each. */
export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...entries(1, 'один одна одно одного одной одному одним одном одну'),
  ...entries(2, 'два две двух двум двумя двое'),
  ...entries(3, 'три трех трем тремя трое'),
  ...entries(4, 'четыре четырех четырем четырьмя четверо'),
  ...entries(5, 'пять пяти пятью пятеро'),
  ...entries(6, 'шесть шести шестью шестеро'),
  ...entries(7, 'семь семи семью семеро'),
  ...entries(8, 'восемь восьми восемью восьмью'),
  ...entries(9, 'девять девяти девятью'),
  ...entries(10, 'десять десяти десятью'),
  ...entries(11, 'одиннадцать одиннадцати одиннадцатью'),
  ...entries(12, 'двенадцать двенадцати двенадцатью'),
  ...entries(13, 'тринадцать тринадцати тринадцатью'),
  ...entries(14, 'четырнадцать четырнадцати четырнадцатью'),
  ...entries(15, 'пятнадцать пятнадцати пятнадцатью'),
  ...entries(16, 'шестнадцать шестнадцати шестнадцатью'),
  ...entries(17, 'семнадцать семнадцати семнадцатью'),
  ...entries(18, 'восемнадцать восемнадцати восемнадцатью'),
  ...entries(19, 'девятнадцать девятнадцати девятнадцатью'),
  ...entries(20, 'двадцать двадцати двадцатью'),
  ...entries(30, 'тридцать тридцати тридцатью'),
  ...entries(40, 'сорок сорока'),
  ...entries(50, 'пятьдесят пятидесяти пятьюдесятью'),
  ...entries(60, 'шестьдесят шестидесяти шестьюдесятью'),
  ...entries(70, 'семьдесят семидесяти семьюдесятью'),
  ...entries(80, 'восемьдесят восьмидесяти восемьюдесятью'),
  ...entries(90, 'девяносто девяноста'),
  ...entries(100, 'сто ста'),
  ...entries(200, 'двести двухсот'),
  ...entries(300, 'триста трехсот'),
  ...entries(400, 'четыреста четырехсот'),
  ...entries(500, 'пятьсот пятисот'),
  ...entries(600, 'шестьсот шестисот'),
  ...entries(700, 'семьсот семисот'),
  ...entries(800, 'восемьсот восьмисот'),
  ...entries(900, 'девятьсот девятисот'),
]);

export const THOUSANDS: ReadonlySet<string> = new Set(['тысяча', 'тысячи', 'тысячу', 'тысяч']);

const ENDING = '(ый|ий|ой|ого|ому|ым|ом|ая|ую|ое|ые|ых|ыми)';
const STEMS: readonly (readonly [string, number])[] = [
  ['перв', 1],
  ['втор', 2],
  ['четверт', 4],
  ['пят', 5],
  ['шест', 6],
  ['седьм', 7],
  ['восьм', 8],
  ['девят', 9],
  ['десят', 10],
  ['одиннадцат', 11],
  ['двенадцат', 12],
  ['тринадцат', 13],
  ['четырнадцат', 14],
  ['пятнадцат', 15],
  ['шестнадцат', 16],
  ['семнадцат', 17],
  ['восемнадцат', 18],
  ['девятнадцат', 19],
  ['двадцат', 20],
  ['тридцат', 30],
  ['сороков', 40],
  ['пятидесят', 50],
  ['шестидесят', 60],
  ['семидесят', 70],
  ['восьмидесят', 80],
  ['девяност', 90],
  ['двухтысячн', 2000],
];
const STEM_VALUES: ReadonlyMap<string, number> = new Map(STEMS);
const ORDINAL = new RegExp(`^(.+?)${ENDING}$`);
/** Most words are told apart by their first letters. */
const ORDINAL_OPENING = /^(?:пе|вт|тр|че|пя|ше|се|со|во|де|од|дв)/;
const THIRD = /^трет(?:ий|ья|ье|ьи|ьего|ьей|ьему|ью|ьим|ьем|ьих|ьими)$/;

/** The value of a one-word ordinal in any form («второго» 2, «двадцатых» 20, «двухтысячном» 2000); null for any other word. */
export function ordinalValue(word: string): number | null {
  if (!ORDINAL_OPENING.test(word)) return null;
  if (THIRD.test(word)) return 3;
  const parts = ORDINAL.exec(word);
  return STEM_VALUES.get(parts?.[1] ?? '') ?? null;
}

/** Plural ordinals name decades: «девяностые», «в шестидесятых». */
export const isPlural = (word: string): boolean => /(?:ые|ых|ым|ыми)$/.test(word);

/** Endings written behind figures: «2023-м», «90-х», «28-го». */
export const NUMBER_ENDINGS: ReadonlySet<string> = new Set(
  'й го ого ый ой ий му ому м ом ым е ое ые х ых ми ыми я ая ю ую'.split(' '),
);
/** «2020-м» is a year; the dative of a decade needs its noun («90-м годам»). */
export const DECADE_ENDINGS: ReadonlySet<string> = new Set(['е', 'ые', 'х', 'ых', 'ми', 'ыми']);
export const DATIVE_DECADE_ENDINGS: ReadonlySet<string> = new Set(['м', 'ым']);

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** A Roman number up to 39, also in Cyrillic look-alikes («ІІІ», «ХХ»); null for anything else. Case matters: only capitals. */
export function romanValue(text: string): number | null {
  if (!/^[IVXІХУ]{1,8}$/.test(text)) return null;
  const latin = text.replaceAll('І', 'I').replaceAll('Х', 'X').replaceAll('У', 'V');
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(latin) || latin === '') return null;
  let value = 0;
  let previous = 0;
  for (const letter of [...latin.toLowerCase()].reverse()) {
    const digit = ROMAN_DIGITS[letter] ?? 0;
    value += digit < previous ? -digit : digit;
    previous = Math.max(previous, digit);
  }
  return value;
}
