/**
 * How often each letter stands in Russian and Belarusian news, as natural logarithms of shares, rounded; measured on data/articles. Letters
 * that are not here hardly occur.
 */
const SHARES: readonly (readonly [share: number, letters: string])[] = [
  [-2.2, 'оеаи'],
  [-2.7, 'нтрсв'],
  [-3.3, 'лкмдпуя'],
  [-4, 'ыьгзбч'],
  [-4.6, 'йхжюцш'],
  [-5.5, 'щэфъёіў'],
];
/** By UTF-16 unit, 0 for what is no such letter. */
const LETTERS = new Float64Array(0x10000);
for (const [share, letters] of SHARES) for (const letter of letters) LETTERS[letter.charCodeAt(0)] = share;
const IS_LETTER = /\p{L}/u;
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
  let before = 0;
  let isMixed = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      if (!isSmall(unit)) isMixed = false;
      before = unit;
      continue;
    }
    // the second half of a sign beyond the Basic Multilingual Plane, which counts once
    if (unit >= 0xdc00 && unit < 0xe000) continue;
    count++;
    const share = LETTERS[unit]!;
    if (share !== 0) sum += share;
    else {
      const letter = text[at]!;
      const lower = LETTERS[letter.toLowerCase().charCodeAt(0)]!;
      if (lower !== 0) {
        // «оПХБЕР»: capitals within a word; a word may be all in capitals
        isMixed ||= isSmall(before);
        sum += isMixed ? ODD_CAPITAL : lower + (isCapital(before) ? 0 : CAPITAL_COST);
      } else {
        const isLetter = IS_LETTER.test(letter);
        if (!isLetter) isMixed = false;
        sum += SIGNS.has(letter) ? SIGN : isLetter ? FOREIGN : ODD_SIGN;
      }
    }
    before = unit;
  }
  return count < 4 ? null : sum / count;
}

// а to џ, a to z; Ѐ to Я
const isSmall = (unit: number): boolean => (unit >= 0x430 && unit <= 0x45f) || (unit >= 0x61 && unit <= 0x7a);
const isCapital = (unit: number): boolean => unit >= 0x400 && unit <= 0x42f;
