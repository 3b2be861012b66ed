/**
 * How often each letter stands in Russian and Belarusian news, as natural logarithms of shares, rounded; measured on data/articles. Letters
 * that are not here hardly occur.
 */
const LETTERS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      [-2.2, 'оеаи'],
      [-2.7, 'нтрсв'],
      [-3.3, 'лкмдпуя'],
      [-4, 'ыьгзбч'],
      [-4.6, 'йхжюцш'],
      [-5.5, 'щэфъёіў'],
    ] as const
  ).flatMap(([share, letters]) => [...letters].map((letter) => [letter, share])),
);
/** A capital within a word, a letter of another language, a sign of no prose. */
const ODD_CAPITAL = -9;
const FOREIGN = -9;
const ODD_SIGN = -11;
const SIGNS = new Set('«»„“”‘’—–-…№§°±·• \u00a0©®™€');
const CAPITAL_COST = -1.5;
const SIGN = -4;

/**
 * How much a text reads as Russian or Belarusian by its letters: the mean over what is not ASCII, some -3.2 for such a text in
 * the right encoding, -6 and less for one in a wrong one. `null` where there is too little to tell (less than four such characters).
 */
export function scoreLetters(text: string): number | null {
  let sum = 0;
  let count = 0;
  let before = ' ';
  let isMixed = false;
  for (const letter of text) {
    if (letter <= '\u007f') {
      if (!isSmall(letter)) isMixed = false;
      before = letter;
      continue;
    }
    const small = LETTERS[letter];
    const lower = small ?? LETTERS[letter.toLowerCase()];
    count++;
    if (small !== undefined) sum += small;
    else if (lower !== undefined) {
      // «оПХБЕР»: capitals within a word; a word may be all in capitals
      isMixed ||= isSmall(before);
      sum += isMixed ? ODD_CAPITAL : lower + (isCapital(before) ? 0 : CAPITAL_COST);
    } else {
      if (!/\p{L}/u.test(letter)) isMixed = false;
      sum += SIGNS.has(letter) ? SIGN : /\p{L}/u.test(letter) ? FOREIGN : ODD_SIGN;
    }
    before = letter;
  }
  return count < 4 ? null : sum / count;
}

const isSmall = (letter: string): boolean =>
  (letter >= 'а' && letter <= 'џ') || (letter >= 'a' && letter <= 'z');
const isCapital = (letter: string): boolean => letter >= 'Ѐ' && letter <= 'Я';
