/** Letters of Russian and Belarusian as the passports of either country spell them, roughly. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  [
    ...'а a б b в v г h д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х h ц t ч ch ш sh щ sh ъ - ы i ь - э e ю iu я ia і i ў v ґ h'.matchAll(
      /(\S) (\S+)/g,
    ),
  ].map(([, letter, latin]) => [letter!, latin === '-' ? '' : latin!]),
);

/** In their order: what the spellings of one name differ in, taken away. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/x/g, 'ks'],
  [/ck|q/g, 'k'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/ff\b/g, 'v'],
  [/shch|sch|sh/g, 'S'],
  [/zh/g, 'Z'],
  [/ch|c(?=i)/g, 'C'],
  [/kh|g/g, 'h'],
  // soft т and д of Belarusian: Ціханоўская is Тихановская
  [/t[sz]|c/g, 't'],
  [/dz/g, 'd'],
  [/[jy]/g, 'i'],
  // Круты is Крутой
  [/oi$/, 'i'],
  // Belarusian ў, which passports write as u: Halouchanka
  [/(?<=[aeio])u(?=[^aeiou]|$)/g, 'v'],
  [/^u(?=[lsz])/, 'v'],
  // unstressed vowels: Лукашэнка is Лукашенко
  [/i(?=[aeou])/g, ''],
  [/[eo]/g, 'a'],
  [/i+$/, ''],
  [/(.)\1+/g, '$1'],
];

/** Given names that differ in more than their spelling, by their keys. */
const GIVEN: ReadonlyMap<string, string> = new Map(
  [
    'alexander aleksandr',
    'michael mikhail',
    'mikalai nikolai',
    'mikola nikolai',
    'nicholas nikolai',
    'hanna anna',
    'volha olga',
    'zmitser dmitri',
    'ryhor grigori',
    'hryhor grigori',
    'katsiaryna ekaterina',
    'catherine ekaterina',
    'mikita nikita',
    'nadzeya nadezhda',
    'peter petr',
    'piotr petr',
    'paul pavel',
    'eugene evgeni',
    'iryna irina',
    'aliona elena',
  ].map((pair) => pair.split(' ').map(spell) as [string, string]),
);

function spell(word: string): string {
  const latin = [
    ...word
      .toLowerCase()
      .replace(/ц(?=[іеёюяь])/g, 'т')
      .normalize('NFC'),
  ]
    .map((letter) => LETTERS.get(letter) ?? letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .join('')
    .replace(/['’ʼ`´.]/g, '');
  return SPELLINGS.reduce((key, [pattern, by]) => key.replace(pattern, by), latin);
}

const keys = new Map<string, string>();
const KEYS_LIMIT = 20_000;

/**
 * One key for the Russian, Belarusian and English spellings of a name or surname: «Лукашенко», «Лукашэнка», Lukashenka, Lukashenko.
 * Names in the nominative only. Different names may share a key, so that given name and surname have to agree both.
 */
export function nameKey(word: string): string {
  let key = keys.get(word);
  if (key === undefined) {
    const spelt = spell(word);
    key = GIVEN.get(spelt) ?? spelt;
    if (keys.size >= KEYS_LIMIT) keys.clear();
    keys.set(word, key);
  }
  return key;
}
