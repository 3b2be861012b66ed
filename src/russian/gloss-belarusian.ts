import { BELARUSIAN_FORMS, BELARUSIAN_STEMS } from './belarusian-words.js';
import type { Dictionary } from './dictionary.js';
import type { Spelling } from './respell.js';

/**
 * How Belarusian spelling differs from Russian: `letters russian cost place?` (`^` begins a word, `$` ends one, `-` nothing). The costs order
 * readings of one word; chosen by hand on sentences of our own.
 */
const TABLE = `
ў в 0  ў л 0.1  ў у 0.5  і и 0  і ий -0.05 $  і ые 0.6 $  ы и 0.1  ы ый -0.05 $  ы ой 0.4 $  э е 0  э э 0.05
а о 0.1  а е 0.3  я е 0.15  я и 0.5  е я 0.4  е ет 0.2 $  е ит 0.5 $  о ё 0.5  у в 0.3 ^  у е 0.4 $  ю е 0.4 $  ы е 0.4 $  і е 0.35 $
ц т 0.1  дз д 0  дз дь 0.3  дзь дь 0  шч щ 0  шчы щи 0  шч сч 0.3  дж ж 0.3  дж жд 0.1  р рь 0.3  ц ть 0.3
лл ль 0.1  лля лия 0.2  нн ни 0.1  нн нь 0.2  цц ти 0.1  цц ть 0.2  цц т 0.3  ддз ди 0.2  сс сь 0.3  зз зь 0.3  чч чь 0.2  жж жь 0.3
нне ние 0  ння ния 0  ннем нием 0  нню нию 0  нні нии 0.1  ццё тие 0  цця тия 0  ццём тием 0
с сс 0.3  л лл 0.3  н нн 0.3  м мм 0.3  п пп 0.3  ф фф 0.3  к кк 0.3  т тт 0.3  р рр 0.4  б бб 0.4  г гг 0.4
з с 0.3  с з 0.4  ' ъ 0  ' ь 0  ' - 0.1  ’ ъ 0  ’ ь 0  цца тся 0  цца ться 0.05  ць ть 0  ць т 0.05  ць ь 0.6
ам ом -0.1 $  ам ом 0  ям ем -0.1 $  ам ем 0.1  ай ой -0.1 $  яй ей -0.1 $  нуў нул -0.1 $  ра ря 0.3  ага ого 0 $  яга его 0 $  аму ому 0 $  яму ему 0 $  ае ое 0 $  яе ее 0 $  аў ов 0 $  аў ал 0 $  яў ев 0.05 $  яў ей 0.2 $  аў ей 0.3 $  яў ял 0 $  еў ел 0 $
ць т 0.05 $  уе ует 0 $  ае ает 0.05 $  яе яет 0.05 $  ае оет 0.2 $  іў ил 0 $  ыў ил 0 $  ыў ыл 0 $  лася лась 0 $  лося лось 0 $  ліся лись 0 $  сь ся 0.2 $
во о 0.2 ^  ву у 0.2 ^  ва о 0.5 ^  у о 0.4 ^  ад от 0.1 ^  раз рас 0.3 ^  пера пере 0 ^  пад под 0 ^  пра про 0.05 ^  пра пре 0.1 ^  пры при 0 ^  а о 0.1 ^  і е 0.5 ^
скі ский -0.4 $  цкі цкий -0.3 $  цкі тский -0.35 $  цк тск 0.1  яга ого 0.2 $  яя ая 0.2 $  яй ой 0.1 $  юю ую 0.2 $  ія ые 0.2 $  іх ых 0.2 $  ім ым 0.2 $  яму ому 0.2 $  ыя ио 0.1  ія ио 0.1  ч чь 0.3 $  ны ный -0.3 $  ція ция 0  цыя ция 0  цыі ции 0  цыю цию 0  цыяй цией 0  цы ци 0  жы жи 0  шы ши 0  чы чи 0  ры ри 0.05
цтва тво 0.2 $  цтва ство 0.2 $  ацыя ация 0  ств ств 0  ейш ейш 0`;

const SPELLINGS: ReadonlyMap<string, readonly Spelling[]> = readTable();

function readTable(): ReadonlyMap<string, readonly Spelling[]> {
  const spellings = new Map<string, Spelling[]>();
  for (const [, letters, as, cost, place] of TABLE.matchAll(/(\S+) (\S+) (-?[\d.]+)(?: ([\^$]))?(?=\s|$)/g)) {
    const at = place === '^' ? ('start' as const) : place === '$' ? ('end' as const) : undefined;
    const spelling = { as: as === '-' ? '' : as!, cost: Number(cost), ...(at ? { at } : {}) };
    spellings.set(letters!, [...(spellings.get(letters!) ?? []), spelling]);
  }
  return spellings;
}

/** Letters of names that no dictionary has, in this order. */
const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/ц(?=в?[іеёюяь])/g, 'т'],
  [/дз(?=[іеёюяь])/g, 'д'],
  [/шчы/g, 'щи'],
  [/шч/g, 'щ'],
  [/(?<=[сц]к)ага$/, 'ого'],
  [/(?<=[сц]к)аму$/, 'ому'],
  [/(?<=[сц]к)ай$/, 'ой'],
  [/(?<=[жшчр])ы/g, 'и'],
  [/ў/g, 'в'],
  [/([сц])кі$/g, '$1кий'],
  [/[эеа]нк(а|ам|у|і|ай)$/g, 'енко'],
  [/([оае])віч/g, (_: string, vowel: string) => `${vowel === 'а' ? 'о' : vowel}вич`],
  [/аў$/g, 'ов'],
  [/і/g, 'и'],
  [/(?<=[^аеёиоуыэюя-])э/g, 'е'],
].map(([pattern, by]) => [pattern as RegExp, by as string] as const);

const glosses = new WeakMap<Dictionary, Map<string, string>>();
const GLOSSES_LIMIT = 50_000;

/**
 * The Russian words that Belarusian ones stand for, one for one, each in its own form («Смаленскай вобласці» -> «Смоленской области»), so that
 * what reads Russian can read them: spelling rules led by the Russian dictionary, and a list of words that differ. Names that no dictionary has
 * are spelt over letter by letter. A preposition «з» is read by the word after it («с», «из»).
 */
export function glossBelarusian(words: readonly string[], dictionary: Dictionary): string[] {
  let known = glosses.get(dictionary);
  if (!known) glosses.set(dictionary, (known = new Map()));
  const remembered = known;
  const gloss = (word: string): string => {
    let russian = remembered.get(word);
    if (russian === undefined) {
      russian = withCapitals(word, glossWord(word, dictionary));
      if (remembered.size >= GLOSSES_LIMIT) remembered.clear();
      remembered.set(word, russian);
    }
    return russian;
  };
  const russian = words.map(gloss);
  return russian.map((word, at) =>
    /^(з|са|зь)$/i.test(words[at]!) ? withOrFrom(words[at]!, russian[at + 1]) : word,
  );
}

/** «з Мінска» is «из», «з Галоўчанкам» «с»: by the ending of the word after it. */
const withOrFrom = (preposition: string, next: string | undefined): string => {
  const russian = /(ом|ем|ём|ой|ей|ью|ми|им|ым)$/i.test(next ?? '') ? 'с' : 'из';
  return /^\p{Lu}/u.test(preposition) ? withCapitals(preposition, russian) : russian;
};

function glossWord(word: string, dictionary: Dictionary): string {
  const lower = word.toLowerCase().replaceAll('’', "'");
  if (!/[а-яёіў]/.test(lower)) return word;
  const form = BELARUSIAN_FORMS.get(lower);
  if (form) return form;
  // abbreviations and trade names («МТЗ», «БелАЗ») are no words to be read
  if (/\p{Ll}\p{Lu}|^\p{Lu}{2,5}$/u.test(word)) return spellOver(lower);
  if (lower.includes('-'))
    return word
      .split('-')
      .map((part) => glossWord(part, dictionary))
      .join('-');
  const name = /^\p{Lu}/u.test(word);
  return byStem(lower, name, dictionary) ?? cheapest(lower, name, dictionary) ?? spellOver(lower);
}

const spellOver = (lower: string): string =>
  LETTERS.reduce((spelt, [pattern, by]) => spelt.replace(pattern, by), lower);

const NAMES = ['Name', 'Surn', 'Patr', 'Geox', 'Orgn'] as const;

/** The likeliest word of the dictionary; a name, where the word has a capital and could be one. */
function cheapest(lower: string, name: boolean, dictionary: Dictionary): string | null {
  const found = dictionary.respell(lower, SPELLINGS);
  const price = ({ word, cost }: { word: string; cost: number }): number =>
    cost -
    (name && dictionary.parse(word).some(({ tag }) => NAMES.some((kind) => tag.grammemes.has(kind)))
      ? 0.15
      : 0);
  const [best] = found
    .map((one) => ({ word: one.word, price: price(one) }))
    .sort((one, other) => one.price - other.price);
  return best?.word ?? null;
}

function byStem(lower: string, name: boolean, dictionary: Dictionary): string | null {
  for (let length = lower.length - 1; length >= 4; length--) {
    const stem = BELARUSIAN_STEMS.get(lower.slice(0, length));
    const word = stem && cheapest(stem + lower.slice(length), name, dictionary);
    if (word) return word;
  }
  return null;
}

/** Capitals as in the word that it stands for. */
function withCapitals(word: string, russian: string): string {
  if (word.length > 1 && word === word.toUpperCase()) return russian.toUpperCase();
  if (word.length === russian.length)
    return [...russian]
      .map((letter, at) => (/\p{Lu}/u.test(word[at]!) ? letter.toUpperCase() : letter))
      .join('');
  const capitals = word.split('-').map((part) => /^\p{Lu}/u.test(part));
  return russian
    .split('-')
    .map((part, at) => (capitals[at] ? part.charAt(0).toUpperCase() + part.slice(1) : part))
    .join('-');
}
