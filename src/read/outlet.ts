import type { Dateline } from './dateline.js';
import { isPlace } from './dateline-parts.js';
import { AGENCIES, BODIES, PRESS_WORDS, REPORTER } from './outlet-words.js';
import { countWords, hasVerb } from './prose.js';

const QUOTED = /[«"„“]([^«»"„“”]+)[»"”“]/u;
const WHOLLY_QUOTED = /^[«"„“]([^«»"„“”]+)[»"”“]$/u;
const NOT_OUTLET =
  /^(?:№|\d|выпуск|номер|репортаж|интервью|местное время|мск$|соб$|просмотр|информационное сообщение|автор|общество|политика|экономика|кадры|новости$|главное$)/iu;
const SURNAME =
  /(?:[оеё]в|[иы]н|[оеё]ва|[иы]на|ск(?:ий|ая)|цк(?:ий|ая)|ко|ук|юк|ич|чик|ян|дзе|швили|ец|ман|ль|ер|ов|ей|юс|ас|ис)$/u;
const INITIALS = /^(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}+/u;

/**
 * «Анна Сомова», «П. Иванов»: two or three capitalised words, the last with a surname's ending, the first no
 * adjective («Вечерний Минск»).
 */
export function isPersonName(text: string): boolean {
  if (INITIALS.test(text)) return true;
  const words = text.split(' ');
  if (
    words.length < 2 ||
    words.length > 3 ||
    !words.every((word) => /^\p{Lu}[\p{Ll}-]+(?:\p{Lu}\p{Ll}+)?$/u.test(word))
  )
    return false;
  return !/(?:ый|ий|ая|яя|ое|ее|ые|ие)$/u.test(words[0] ?? '') && SURNAME.test(words.at(-1) ?? '');
}

// «Корр. «Сожской нивы»» declines the name, and `read` cannot undecline it
const isDeclined = (part: string, before: string | undefined): boolean =>
  before !== undefined &&
  REPORTER.test(`${before}.`) &&
  /^\p{L}+(?:ой|ей|ого|его|ых|их)(?!\p{L})/u.test(QUOTED.exec(part)?.[1] ?? '');

const tidy = (part: string): string => {
  const bare = part.replace(/\s*№\s*\d+.*$/u, '');
  const name = (WHOLLY_QUOTED.exec(bare)?.[1] ?? bare).trim();
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/**
 * The outlet that a dateline names, null where it names none: a quoted name or an agency, else a part with a press word
 * or of a publishing body, else the first part of a heading with bars («Полесское утро | Торговля | 14.03.24») or a name in
 * Latin letters where the article is in Cyrillic.
 */
export function outletOfDateline({ parts, barred }: Dateline, language: string): string | null {
  const usable = parts.filter(
    (part, index) =>
      !NOT_OUTLET.test(part) && !REPORTER.test(`${part}.`) && !isDeclined(part, parts[index - 1]),
  );
  const byRank: readonly ((part: string, index: number) => boolean)[] = [
    (part) => QUOTED.test(part),
    (part) => AGENCIES.test(part) && countWords(part) <= 4,
    (part) => PRESS_WORDS.test(part),
    (part) => BODIES.test(part),
    (part, index) => barred && index === 0 && !isPersonName(part) && !isPlace(part),
    (part) =>
      language !== 'en' &&
      parts.length === 1 &&
      /^[\p{Script=Latin}\d .&'-]+$/u.test(part) &&
      countWords(part) <= 4,
  ];
  for (const fits of byRank) {
    const part = usable.find(fits);
    if (part) return tidy(part);
  }
  return null;
}

/** What a short line without a date, at the foot or the head of an article, signs it with. */
export interface Signature {
  readonly kind: 'outlet' | 'author';
  readonly name: string;
  /** labelled, a domain, an agency or a name with a press word */
  readonly isSure: boolean;
}

const COPYRIGHT = /^(?:©|\(c\)|copyright)[\s\d,–-]*(?<name>[^.,\d]{3,60}?)(?:[.,\s\d–-]|$)*(?:$|[.,\d])/iu;
/** The pattern costs more than a line's length. */
const LONGEST_COPYRIGHT = 2000;
const SOURCE_LABEL = /^(?:источник|крыніца|source|по материалам|по информации)\s*:\s*(?<name>.+)$/iu;
const AUTHOR_LABEL =
  /^(?:автор(?:ы|ка)?|аўтар|текст|тэкст|подготовил[аи]?|падрыхтава[лў]а?|записал[аи]?|беседовал[аи]?|корреспондент|author|by)\s*:\s*(?<name>.+)$/iu;

/** Whether the line is sure to be an outlet's: labelled, a domain, an agency alone, or a short name with a press word. */
export function readOutletLine(line: string): string | null {
  const labelled = SOURCE_LABEL.exec(line)?.groups?.name;
  if (labelled) return /^https?:/iu.test(labelled) ? null : tidy(labelled.replace(/[.\s]+$/u, ''));
  if (/^(?:www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:by|ru|com|org|net|info|eu|бел|рф|tv|news)$/iu.test(line))
    return line.toLowerCase();
  if (AGENCIES.exec(line)?.[0] === line) return line;
  if (countWords(line) > 4 || /[.!?…:;,]$/u.test(line) || hasVerb(line.replace(QUOTED, ''))) return null;
  return PRESS_WORDS.test(line) && /^[«"„\p{Lu}]/u.test(line) ? tidy(line) : null;
}

/**
 * The outlet that a copyright line names («© «Берег». Копирование …», «© 2023 Агентство «Север»»), where it is more than
 * a phrase.
 */
export function readCopyright(line: string): string | null {
  if (line.length > LONGEST_COPYRIGHT) return null;
  const name = COPYRIGHT.exec(line)?.groups?.name?.trim();
  return name && /^[«"„]?\p{Lu}/u.test(name) && countWords(name) <= 5 && !/права/iu.test(name)
    ? tidy(name)
    : null;
}

/**
 * The signature on the last line of an article («Сожский вестник», «Анна Сомова», «Автор: И. Сомов»); null where it
 * is part of the text.
 */
export function readSignature(line: string): Signature | null {
  const author = AUTHOR_LABEL.exec(line)?.groups?.name;
  if (author && countWords(author) <= 6) return { kind: 'author', name: author, isSure: true };
  const outlet = readOutletLine(line);
  if (outlet) return { kind: 'outlet', name: outlet, isSure: true };
  if (countWords(line) > 4 || /[.!?…:;,]$/u.test(line) || !/^[«"„\p{Lu}]/u.test(line) || hasVerb(line))
    return null;
  return isPersonName(line)
    ? { kind: 'author', name: line, isSure: false }
    : { kind: 'outlet', name: tidy(line), isSure: false };
}
