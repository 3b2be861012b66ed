import type { Node } from '../model/edge.js';
import type { EntityReport } from '../model/store.js';
import { compareText } from './report-order.js';

/**
 * The node of one entity, made of what articles say of it: the name that most articles use (ties in alphabetic order), all other names
 * and aliases as its aliases, sorted. Null where no article speaks of it any more. Independent of the order of the reports.
 */
export function assembleEntity(reports: readonly EntityReport[]): Node | null {
  const [first] = reports;
  if (!first) return null;
  const name = mostReported(reports, (report) => report.name)!;
  const aliases = new Set(reports.flatMap((report) => [report.name, ...report.aliases]));
  aliases.delete(name);
  return {
    id: first.id,
    type: mostReported(reports, ({ type }) => type)!,
    name,
    names: joinNames(reports),
    aliases: [...aliases].sort(compareText),
    wikidata: mostReported(reports, ({ wikidata }) => wikidata),
    iso: mostReported(reports, ({ iso }) => iso),
    level: mostReported(reports, ({ level }) => level),
    articles: reports.reduce((sum, { articles }) => sum + articles, 0),
  };
}

function joinNames(reports: readonly EntityReport[]): Node['names'] {
  const names: { ru?: string; be?: string; en?: string } = {};
  for (const language of ['ru', 'be', 'en'] as const) {
    const name = mostReported(reports, (report) => report.names[language] ?? null);
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
