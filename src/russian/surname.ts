export type SurnameGender = 'masc' | 'femn';

/** `[gender, cases, ending, nominative ending]`, in order of precedence, each with an example. Cases are OpenCorpora's. */
const RULES: readonly (readonly [SurnameGender, string, RegExp, string])[] = [
  ['masc', 'gent accs', /([оеё]в|[иы]н)а$/, '$1'], // Денина -> Денин
  ['masc', 'datv', /([оеё]в|[иы]н)у$/, '$1'], // Петрову -> Петров
  ['masc', 'ablt', /([оеё]в|[иы]н)ым$/, '$1'], // Сазоновым -> Сазонов
  ['masc', 'loct', /([оеё]в|[иы]н)е$/, '$1'], // о Рябове -> Рябов
  ['masc', 'gent accs', /([сц]к)ого$/, '$1ий'], // Мезенского -> Мезенский
  ['masc', 'datv', /([сц]к)ому$/, '$1ий'], // Троцкому -> Троцкий
  ['masc', 'ablt', /([сц]к)им$/, '$1ий'], // Ульским -> Ульский
  ['masc', 'loct', /([сц]к)ом$/, '$1ий'], // о Бельском -> Бельский
  ['masc', 'gent accs', /его$/, 'ий'], // Лесничего -> Лесничий
  ['masc', 'gent accs', /ого$/, 'ый'], // Черного -> Черный
  ['masc', 'gent accs', /([бвгджзклмнпрстфхцчшщ])а$/, '$1'], // Кравчука -> Кравчук
  ['masc', 'gent accs', /([аеиоуыэюя])я$/, '$1й'], // Бугая -> Бугай
  ['masc', 'gent accs', /([бвдзлмнпрстф])я$/, '$1ь'], // Коваля -> Коваль
  ['masc', 'datv', /([бвгджзклмнпрстфхцчшщ])у$/, '$1'], // Кравчуку -> Кравчук
  ['masc', 'datv', /([аеиоуыэюя])ю$/, '$1й'], // Бугаю -> Бугай
  ['masc', 'datv', /([бвдзлмнпрстф])ю$/, '$1ь'], // Ковалю -> Коваль
  ['masc', 'ablt', /([жцчшщ])[ое]м$/, '$1'], // Ляхновичем -> Ляхнович
  ['masc', 'ablt', /([бвгдзклмнпрстфх])ом$/, '$1'], // Кравчуком -> Кравчук
  ['masc', 'ablt', /([бвдзлмнпрстф])ем$/, '$1ь'], // Ковалем -> Коваль
  ['masc', 'ablt', /([аеиоуыэюя])ем$/, '$1й'], // Бугаем -> Бугай
  ['masc', 'loct', /([бвгджзклмнпрстфхцчшщ])е$/, '$1'], // о Кравчуке -> Кравчук
  ['femn', 'gent datv ablt loct', /([оеё]в|[иы]н)ой$/, '$1а'], // Дениной -> Денина
  ['femn', 'accs', /([оеё]в|[иы]н)у$/, '$1а'], // Рябову -> Рябова
  ['femn', 'gent datv ablt loct', /([сц]к)ой$/, '$1ая'], // Ульской -> Ульская
  ['femn', 'accs', /([сц]к)ую$/, '$1ая'], // Бельскую -> Бельская
  ['masc', 'gent', /([гкхжшщч])и$/, '$1а'], // Дубинки -> Дубинка
  ['femn', 'gent', /([гкхжшщч])и$/, '$1а'], // Дубинки -> Дубинка
  ['masc', 'accs', /([гкхжшщчбвдзлмнпрстф])у$/, '$1а'], // Дубинку -> Дубинка
  ['femn', 'accs', /([гкхжшщчбвдзлмнпрстф])у$/, '$1а'], // Дзюбу -> Дзюба
  ['masc', 'gent', /([бвдзлмнпрстф])ы$/, '$1а'], // Журбы -> Журба
  ['masc', 'datv', /([бвгдзклмнпрстфх])е$/, '$1а'], // Журбе -> Журба
  ['masc', 'ablt', /([бвгдзклмнпрстфх])ой$/, '$1а'], // Журбой -> Журба
  // given names of women that the dictionary does not have
  ['femn', 'gent datv loct', /ии$/, 'ия'], // Тасии -> Тасия
  ['femn', 'accs', /ию$/, 'ия'], // Тасию -> Тасия
  ['femn', 'ablt', /ией$/, 'ия'], // Тасией -> Тасия
  ['femn', 'gent', /([бвдзлмнпрстф])ы$/, '$1а'], // Заремы -> Зарема
  ['femn', 'datv loct', /([бвгдзклмнпрстфх])е$/, '$1а'], // Зареме -> Зарема
  ['femn', 'ablt', /([бвгдзклмнпрстфх])ой$/, '$1а'], // Заремой -> Зарема
];

/** The rules of a gender and case, by both: most do not apply. */
const RULES_OF = new Map<string, readonly (readonly [RegExp, string])[]>(
  (['masc', 'femn'] as const).flatMap((gender) =>
    ['gent', 'datv', 'accs', 'ablt', 'loct'].map((grammaticalCase) => [
      `${gender} ${grammaticalCase}`,
      RULES.flatMap(([of, cases, ending, nominative]) =>
        of === gender && cases.includes(grammaticalCase) ? [[ending, nominative] as const] : [],
      ),
    ]),
  ),
);

/**
 * The nominative of a surname that no dictionary has, from its gender and the case it stands in (`gent`, `datv`, …): the school rules for
 * surnames (-ов, -ин, -ский, consonants, -а). Lower case. Null where no ending fits; women's surnames in a consonant, and all in
 * -о, -ко, -ых, are not declined and so give null too.
 */
export function nominativeSurname(
  word: string,
  gender: SurnameGender,
  grammaticalCase: string,
): string | null {
  if (grammaticalCase === 'nomn') return fitsNominative(word, gender) ? word : null;
  const rules = RULES_OF.get(`${gender} ${grammaticalCase}`) ?? [];
  const rule = rules.find(([ending]) => ending.test(word));
  return rule ? word.replace(rule[0], rule[1]) : null;
}

/** A surname in -ова, -ина, -ская is a woman's, one in -ов, -ин, -ский a man's. */
function fitsNominative(word: string, gender: SurnameGender): boolean {
  if (/([оеё]в|[иы]н)а$|[сц]кая$/.test(word)) return gender === 'femn';
  if (/([оеё]в|[иы]н)$|[сц]кий$/.test(word)) return gender === 'masc';
  return true;
}
