/** Frequent words that the other languages do not share. */
const WORDS: Readonly<Record<'ru' | 'be' | 'en', ReadonlySet<string>>> = {
  ru: new Set(
    'и в на что с по не из для это как от его также был его она они или при после который будет году'.split(
      ' ',
    ),
  ),
  be: new Set(
    'і ў на што з па не для гэта як ад яго таксама быў яна яны або пры пасля які будзе годзе у'.split(' '),
  ),
  en: new Set(
    'the of and to in a is that for on with as was by at it from has be are his an will said have this'.split(
      ' ',
    ),
  ),
};

/** Letters of the two scripts: Latin with its marks, Cyrillic with those of other languages. */
function countScripts(text: string): { readonly cyrillic: number; readonly latin: number } {
  let cyrillic = 0;
  let latin = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)) latin++;
    else if (unit >= 0x400 && unit <= 0x52f) cyrillic++;
    else if (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7) latin++;
  }
  return { cyrillic, latin };
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Least share of such words among all; tuned on the labelled articles, where it is 0.12 and more for the language itself. */
const LEAST_SHARE = 0.06;

/**
 * ru | be | en | other. The script decides first, then letters of one language only (ў and і without и; ї, є, ґ are
 * Ukrainian, ђ and ј Serbian), then the share of frequent words. A text of a few words is judged by its letters alone.
 */
export function detectLanguage(text: string): 'ru' | 'be' | 'en' | 'other' {
  const lower = text.toLowerCase();
  const { cyrillic, latin } = countScripts(lower);
  const words = lower.match(/\p{L}+/gu) ?? [];
  const share = (language: 'ru' | 'be' | 'en'): number =>
    words.filter((word) => WORDS[language].has(word)).length / Math.max(1, words.length);
  const enough = (language: 'ru' | 'be' | 'en'): boolean =>
    words.length < 12 || share(language) >= LEAST_SHARE;

  if (latin > cyrillic)
    return !/[ąćęłńśźżčšžėįųūäöüßéèçñ]/u.test(lower.slice(0, 2000)) || share('en') > 0.15
      ? enough('en')
        ? 'en'
        : 'other'
      : 'other';
  if (cyrillic === 0) return 'other';
  const foreign = count(lower, /[їєґђјћљњџѓќқғңұәөүһ]/gu) / cyrillic;
  if (foreign > 0.002) return 'other';
  const belarusian = count(lower, /[ўі]/gu) / cyrillic;
  const russian = count(lower, /[ищъ]/gu) / cyrillic;
  if (belarusian > russian) return 'be';
  // ы and э: no other Slavic language has both; a table of names has few of the frequent words
  return enough('ru') || count(lower, /[ыэ]/gu) / cyrillic > 0.003 ? 'ru' : 'other';
}
