import type { LabelLanguage } from '../model/ontology.js';

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of an ISO day. */
export const dayNumber = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);

/** The ISO day with this number. */
export const isoDay = (day: number): string => new Date(Math.round(day) * DAY_MS).toISOString().slice(0, 10);

interface Span {
  readonly first: string | null;
  readonly last: string | null;
}

const AROUND: Readonly<Record<LabelLanguage, readonly [since: string, until: string]>> = {
  ru: ['с', 'до'],
  be: ['з', 'да'],
  en: ['since', 'until'],
};

/** Writes days, both inclusive, for people: «24 мая 2023 г.», «май 2023 г.», «2023», «24–26 мая 2023 г.», «с 1 января 2015 г.». Empty for an open span. */
export function writeDays({ first, last }: Span, language: LabelLanguage): string {
  const [since, until] = AROUND[language];
  if (first === null || last === null) {
    const [word, day] = first === null ? [until, last] : [since, first];
    return day === null ? '' : `${word} ${writer(language, 'day').format(date(day))}`;
  }
  if (first === last) return writer(language, 'day').format(date(first));
  const [start, end] = [date(first), date(last)];
  if (isFirstOfMonth(start) && isLastOfMonth(end)) {
    const years = start.getUTCMonth() === 0 && end.getUTCMonth() === 11;
    if (years)
      return first.slice(0, 4) === last.slice(0, 4)
        ? first.slice(0, 4)
        : `${first.slice(0, 4)}–${last.slice(0, 4)}`;
    return writer(language, 'month').formatRange(start, end);
  }
  return writer(language, 'day').formatRange(start, end);
}

const date = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const isFirstOfMonth = (day: Date): boolean => day.getUTCDate() === 1;
const isLastOfMonth = (day: Date): boolean => isFirstOfMonth(new Date(day.getTime() + DAY_MS));

const writers = new Map<string, Intl.DateTimeFormat>();

function writer(language: LabelLanguage, precision: 'day' | 'month'): Intl.DateTimeFormat {
  const key = `${language} ${precision}`;
  const known = writers.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(precision === 'day' ? { day: 'numeric' } : {}),
  });
  writers.set(key, made);
  return made;
}
