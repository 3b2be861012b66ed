const ORDINALS = [
  'первый',
  'второй',
  'третий',
  'четвёртый',
  'пятый',
  'шестой',
  'седьмой',
  'восьмой',
  'девятый',
  'десятый',
  'одиннадцатый',
  'двенадцатый',
  'тринадцатый',
  'четырнадцатый',
  'пятнадцатый',
  'шестнадцатый',
  'семнадцатый',
  'восемнадцатый',
  'девятнадцатый',
  'двадцатый',
] as const;
const ENDINGS = ['й', 'го', 'му', 'м', 'я', 'ю', 'е'] as const;
const DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** «XIV» -> 14. */
function romanValue(numeral: string): number {
  const digits = [...numeral].map((letter) => DIGITS[letter]!);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

/**
 * The ways to write a name that counts the editions of an event: «X Форум регионов» is also «десятый Форум регионов» and
 * «10-й Форум регионов». Other names are given back alone.
 */
export function nameVariants(name: string): readonly string[] {
  const [, numeral, rest] = /^([IVXL]+) (\p{L}.+)$/u.exec(name) ?? [];
  if (!numeral || !rest) return [name];
  const value = romanValue(numeral);
  const words = ORDINALS[value - 1] ? [`${ORDINALS[value - 1]} ${rest}`] : [];
  return [name, ...words, ...ENDINGS.map((ending) => `${value}-${ending} ${rest}`)];
}
