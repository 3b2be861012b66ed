import type { Dateline } from './dateline.js';
import { isoDay, toPublishedAt, type WrittenDate } from './publication-date.js';

const hasYear = (date: WrittenDate): date is WrittenDate & { year: number } => date.year !== null;

/** Days in a file name or an address: `2023-05-22-visit.txt`, `/2023/05/22/visit`. */
export function daysOfName(name: string): string[] {
  return [...name.matchAll(/(?<!\d)((?:19|20)\d{2})([-_./]?)(\d{2})\2(\d{2})(?!\d)/gu)].flatMap(
    ([, year, , month, day]) => (Number(month) <= 12 && Number(day) <= 31 ? [`${year}-${month}-${day}`] : []),
  );
}

/**
 * The day of publication from the datelines that the page holds, most telling first: one labelled «Опубликовано», one
 * with a year after the title, one before it. A dateline without a year («МИНСК, 18 ноября») takes it from the file
 * name or the address, if these name the same day and month. Without a dateline the address itself may tell
 * (`/2023/05/22/`); a file name alone never does, since it may be the day of saving.
 */
export function articleDate(
  datelines: readonly (Dateline & { readonly afterTitle: boolean })[],
  names: { readonly path: string | null; readonly url: string | null },
): string | null {
  const dated = datelines.filter(({ date }) => hasYear(date));
  const best =
    dated.find(({ labelled }) => labelled) ?? dated.find(({ afterTitle }) => afterTitle) ?? dated[0];
  if (best && hasYear(best.date)) return toPublishedAt(best.date);
  const urlDays = daysOfName(names.url ?? '');
  const days = [...urlDays, ...daysOfName(names.path ?? '')];
  for (const { date } of datelines) {
    const day = days.find((iso) => iso.slice(5) === isoDay(2000, date.month, date.day).slice(5));
    if (day) return toPublishedAt({ ...date, year: Number(day.slice(0, 4)) });
  }
  return datelines.length === 0 ? (urlDays[0] ?? null) : null;
}
