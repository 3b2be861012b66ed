import type { Office } from '../model/document.js';
import { type Case, type Casting, countryOf } from './casting.js';

/** The one holder of the office on the day of the article. Without a place the office is that of the article's country. */
export function holderByOffice(
  office: Office,
  { gazetteer, day }: Case,
  casting: Casting,
  homeCountry: string | null,
): string | null {
  const place = office.of ?? homeCountry;
  if (!place) return null;
  if (!day || office.tenure === 'former') return namedHolder(office, place, gazetteer, day, casting);
  const country = countryOf(gazetteer.entry(place));
  const places = office.of === null ? [place] : [...new Set([place, ...(country === place ? [place] : [])])];
  if (office.to) {
    const sent = gazetteer.holdersTo(office.position, place, office.to, day);
    return sent.length === 1 ? sent[0]!.id : null;
  }
  for (const of of places) {
    const holders = gazetteer.holders(office.position, of, day);
    if (holders.length === 1) return holders[0]!.id;
    const named = holders.filter((holder) => [...casting.entityOf.values()].includes(holder.id));
    if (named.length === 1) return named[0]!.id;
  }
  return null;
}

/** Where the day is not known, or the office is a former one: the one person of the article who ever held it (and does no more). */
function namedHolder(
  { position, to, tenure }: Office,
  place: string,
  gazetteer: Case['gazetteer'],
  day: string | null,
  casting: Casting,
): string | null {
  const ever = to ? gazetteer.holdersTo(position, place, to, null) : gazetteer.holders(position, place, null);
  const now = new Set(tenure === 'former' && day ? gazetteer.holders(position, place, day) : []);
  const named = new Set(casting.entityOf.values());
  const fits = ever.filter((holder) => named.has(holder.id) && !now.has(holder));
  return fits.length === 1 ? fits[0]!.id : null;
}
