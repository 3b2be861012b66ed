import { compareText } from './report-order.js';

/**
 * `[words it is for, ending, endings in other cases]`, each with an example. A full-text index stems word by word, and the stem of one case
 * is often not that of another: «Кузнецов» gives «кузнец», «Кузнецова» gives «кузнецов». The endings are those that give the other stems; a
 * form too many does no harm. Chosen on the names of our gazetteer: of 31,515 oblique forms (made with pymorphy) 5,127 had a stem that
 * the name itself has not, 140 with these.
 */
const ENDINGS: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [/^лев$/, 'ев', ['ьва', 'ьву', 'ьвом', 'ьве']], // Лев: Льва, Льву
  [/[аеиоуыэюя]ец$/, 'ец', ['йца']], // Боец: Бойца
  [/лец$/, 'ец', ['ьца']], // Елец: Ельца
  [/[^аеиоуыэюя]ец$/, 'ец', ['ца']], // Немец: Немца
  [/[^аеиоуыэюя]ел$/, 'ел', ['ла']], // Павел: Павла
  [/ок$/, 'ок', ['ка']], // Городок: Городка
  [/ек$/, 'ек', ['ка']], // Чапек: Чапка
  [/[бвгджзклмнпрстфхцчшщ]$/, '', ['а', 'у', 'е']], // Кузнецов: Кузнецова, Кузнецову, Кузнецове
  [/[ие]й$/, 'й', ['я']], // Сергей: Сергея
  [/[аоуы]й$/, 'й', ['я', 'ем']], // Николай: Николая, Николаем
  [/ь$/, 'ь', ['и', 'ю']], // Гомель: Гомелю
  [/а$/, 'а', ['е']], // Поляна: Поляне
  [/[ея]я$/, 'я', ['и', 'ю']], // Ассамблея: Ассамблеи
  [/ы$/, 'ы', ['ам']], // Ливны: Ливнам
  [/и$/, 'и', ['ам', 'ям']], // Химки: Химкам
];

/**
 * Words of names in other cases, for the full-text index of a store: with them «Кузнецова», «Сергею», «Могилёве» find whom «Кузнецов»,
 * «Сергей», «Могилёв» names. Small letters, `ё` as `е`, sorted, each once; only Russian words of three letters and more, none in capitals.
 */
export function searchForms(names: readonly string[]): string[] {
  const words = names.flatMap((name) => name.match(/[А-ЯЁа-яё]{3,}/g) ?? []);
  const known = new Set(words.filter((word) => word !== word.toUpperCase()).map(plain));
  const forms = new Set([...known].flatMap(formsOf));
  return [...forms].filter((form) => !known.has(form)).sort(compareText);
}

const plain = (word: string): string => word.toLowerCase().replaceAll('ё', 'е');

function formsOf(word: string): string[] {
  return ENDINGS.filter(([fits]) => fits.test(word)).flatMap(([, ending, others]) =>
    others.map((other) => word.slice(0, word.length - ending.length) + other),
  );
}
