import type { Node } from '../model/edge.js';
import type { EntityReport } from '../model/store.js';
import { compareText } from './report-order.js';

/**
 * The node of one entity, made of what articles say of it: the name that most articles use (ties in alphabetic order), all other names
 * and aliases as its aliases, sorted. Where others were merged into it, names come from those reports that are about `whole.id` itself,
 * as far as there are any. Null where no article speaks of it any more. Independent of the order of the reports.
 * @param whole its id, and how many articles mention it, where several reports may be of one article
 */
export function assembleEntity(
  reports: readonly EntityReport[],
  whole: { readonly id: string; readonly articles: number } = {
    id: reports[0]?.id ?? '',
    articles: reports.reduce((sum, { articles }) => sum + articles, 0),
  },
): Node | null {
  if (reports.length === 0) return null;
  const own = reports.filter(({ id }) => id === whole.id);
  const first = <T extends string>(read: (report: EntityReport) => T | null): T | null =>
    mostReported(own, read) ?? mostReported(reports, read);
  const name = first((report) => report.name)!;
  const aliases = new Set(reports.flatMap((report) => [report.name, ...report.aliases]));
  aliases.delete(name);
  return {
    id: whole.id,
    type: first(({ type }) => type)!,
    name,
    names: joinNames((language) => first(({ names }) => names[language] ?? null)),
    aliases: [...aliases].sort(compareText),
    wikidata: first(({ wikidata }) => wikidata),
    iso: first(({ iso }) => iso),
    level: first(({ level }) => level),
    articles: whole.articles,
  };
}

function joinNames(read: (language: 'ru' | 'be' | 'en') => string | null): Node['names'] {
  const names: { ru?: string; be?: string; en?: string } = {};
  for (const language of ['ru', 'be', 'en'] as const) {
    const name = read(language);
    if (name !== null) names[language] = name;
  }
  return names;
}

/** The value that most articles give, ties in alphabetic order; null where none gives one. */
function mostReported<T extends string>(
  reports: readonly EntityReport[],
  read: (report: EntityReport) => T | null,
): T | null {
  const counts = new Map<T, number>();
  for (const report of reports) {
    const value = read(report);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + report.articles);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b))[0]?.[0] ?? null;
}
