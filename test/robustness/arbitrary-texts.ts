import fc from 'fast-check';

/** What a text may be made of: prose of the trade, and what breaks programs. Sentences are our own. */
const PROSE = [
  'Губернатор Смоленской области Иван Реут прибыл в Минск 24 мая 2023 года. ',
  'Президент России встретился с А. С. Лукашенко. ',
  '«Мы подписали соглашение», – сказал посол Беларуси в России. ',
  'ООО «Рассвет» купило завод «Луч» в г. Гомеле. ',
  'Вчера в Смоленской, Брянской и Псковской областях прошли ярмарки. ',
  'МИД Беларуси: визит отложен до 5 янв. 2021 г. ',
];
const WORDS = [
  'Минск',
  'в',
  'президент',
  'области',
  'Реут',
  'сказал',
  'он',
  'там',
  '24',
  'мая',
  'и',
  'с',
  'т. д.',
];
const MARKS = [
  ' ',
  ' ',
  ' ',
  '.',
  ',',
  '\n',
  '\n\n',
  '«',
  '»',
  '"',
  '—',
  '- ',
  '(',
  ')',
  ':',
  ';',
  '!',
  '?',
  '…',
  ':)',
];
const ODD = [
  '', // nothing
  '\u0000',
  '\u0007',
  '\u001f',
  '\u0085',
  '\u00ad',
  '\u200b',
  '\u2028',
  '\ufeff',
  '\ufffd',
  '\ud83d', // half of a pair
  '\udc4d',
  '👍',
  '👨‍👩‍👧',
  '🇧🇾',
  'и\u0306', // й in two characters
  'Ми\u0301нск',
  'Mинcк', // Latin letters that look like Russian ones
  'Лyкaшeнкo',
  'ＭＩＮＳＫ',
  'مينسك',
  '明斯克',
  'ﬁ',
  'ß',
  'İ',
  '٣',
  '½',
  '-а-а-а',
  'ааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааа',
  '99999999999999999999999999',
  '31.02.2023',
  '00.00.0000',
  '__proto__',
  'constructor',
  'hasOwnProperty',
];

/** Texts of up to some hundred pieces: prose, words, marks, odd characters, and any strings, broken surrogates among them. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...PROSE) },
      { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 6, arbitrary: fc.constantFrom(...MARKS) },
      { weight: 2, arbitrary: fc.constantFrom(...ODD) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
      {
        weight: 1,
        arbitrary: fc
          .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 4 })
          .map((codes) => String.fromCharCode(...codes)),
      },
    ),
    { maxLength: 120 },
  )
  .map((pieces) => pieces.join(''));

/** Texts of one thing over and over: by name, what is repeated. */
export const MONOTONOUS: Readonly<Record<string, string>> = {
  'one sentence': PROSE[0]!,
  'one paragraph': `${PROSE[1]!.trim()}\n`,
  speeches: PROSE[2]!,
  'a list without an end': 'Минск, Гомель и Брест, ',
  'words without a mark': 'слово ',
  'one word': 'а',
  'one word with hyphens': 'а-',
  'opening quotes': '«',
  'straight quotes': '"А" ',
  brackets: '(',
  dots: '.',
  'lines of one letter': 'а\n',
  digits: '1',
  dates: '24 мая, ',
  initials: 'А. Б. ',
  roles: 'президент ',
  emoji: '👍',
  'halves of pairs': '\ud83d',
  'control characters': '\u0001\u0002',
  'no Cyrillic': 'Hello world from London. ',
};
