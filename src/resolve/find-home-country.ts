import { type Case, type Casting, countryOf } from './casting.js';

/**
 * The country from which the article speaks: the one whose office holders it names most. Places do not count: a Belarusian
 * report on Russian regions is full of Russian places. Null where nobody in office is named.
 */
export function findHomeCountry({ document, gazetteer, day }: Case, casting: Casting): string | null {
  const votes = new Map<string, number>();
  for (const mention of document.mentions) {
    const id = casting.entityOf.get(mention);
    if (!id || mention.type !== 'Person' || mention.kind !== 'name') continue;
    const countries = new Set(
      gazetteer.officesOf(id, day).map((term) => countryOf(gazetteer.entry(term.of))),
    );
    for (const country of countries) if (country) votes.set(country, (votes.get(country) ?? 0) + 1);
  }
  const ranked = [...votes].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  return ranked[0]?.[0] ?? null;
}
