import { nameKey } from '../russian/name-key.js';

/** A name as names are compared: lower case, ё as е. */
export const fold = (name: string) => name.toLowerCase().replaceAll('ё', 'е');

/** The parts of a person's name as the text gives them; initials keep their letter. */
export interface PersonName {
  readonly given: string | null;
  /** patronymic or its initial */
  readonly middle: string | null;
  /** null where only given name (and patronymic) are said */
  readonly surname: string | null;
}

/** Women's patronymics have endings of their own; men's are told from surnames in -ович by the given name in them. */
export const PATRONYMIC =
  /(овна|евна|инична|ична)$|^(александр|алексе|анатоль|андре|антон|аркадь|артем|артём|борис|вадим|валентин|валерь|василь|виктор|виталь|владимир|владислав|вячеслав|геннадь|георги|григорь|дмитри|евгень|иван|игор|иль|иосиф|кирилл|константин|леонид|львов|максим|михайл|никола|олег|павл|петр|роман|семен|семён|серге|станислав|степан|тимофе|федор|фёдор|юрь|яковл)(ович|евич|ич)$/i;

export const isInitial = (word: string) => /^\p{Lu}\.?$/u.test(word);

const GENERATION = /-(старш|младш)\p{L}{2,3}$/u;
/** «старш», «младш»: of which generation the name says somebody is; null where it does not. */
export const generationOf = (name: string): string | null => GENERATION.exec(name)?.[1] ?? null;

/** «Анна Сергеевна Реут», «А. С. Реут», «Реут», «Реут Анна» -> given name (or its initial) and surname. */
export function parsePersonName(whole: string): PersonName {
  // «Реут-младший» is a Реут
  const name = whole.replace(GENERATION, '');
  const words = name.split(/\s+|(?<=\.)(?=\p{Lu})/u).filter(Boolean);
  const full = words.filter((word) => !isInitial(word));
  const last = full.at(-1) ?? name;
  if (
    full.length === words.length &&
    full.length === 2 &&
    PATRONYMIC.test(last) &&
    !PATRONYMIC.test(full[0]!)
  )
    return { given: full[0]!, middle: last, surname: null };
  // «Реут Анна Сергеевна», as papers have it
  if (full.length === 3 && PATRONYMIC.test(last) && !PATRONYMIC.test(full[1]!))
    return { given: full[1]!, middle: last, surname: full[0]! };
  const surname = last;
  const given =
    words[0] !== surname ? words[0]! : (words.find((word) => word !== surname && isInitial(word)) ?? null);
  const middle = words.length > 2 ? (words.filter((word) => word !== surname)[1] ?? null) : null;
  const bare = (word: string | null) => word?.replace('.', '') ?? null;
  return { given: bare(given), middle: bare(middle), surname };
}

/** Whether two parts of a name may be one: equal, an initial of the other, or not said. */
export const partFits = (one: string | null, other: string | null): boolean =>
  one === null ||
  other === null ||
  fold(one) === fold(other) ||
  ((one.length === 1 || other.length === 1) && fold(one)[0] === fold(other)[0]);

/** Given names may be spelt as another language has them. */
export const givenFits = (one: string | null, other: string | null): boolean =>
  partFits(one, other) || (isForeign(one ?? '') && nameKey(one!) === nameKey(other!));

/** Written in Latin or with letters that Russian does not have; in Belarusian articles any name may be. */
export const isForeign = (name: string): boolean => /[a-zіўґ]/i.test(name);

export const sameSurname = (one: PersonName, other: PersonName): boolean =>
  one.surname !== null && other.surname !== null && fold(one.surname) === fold(other.surname);

/** «Реут Анна Сергеевна» -> «Анна Сергеевна Реут». */
export const inUsualOrder = (normal: string, { given, middle, surname }: PersonName): string =>
  given && middle && surname && normal === `${surname} ${given} ${middle}`
    ? `${given} ${middle} ${surname}`
    : normal;
