import type { Mention } from '../model/document.js';
import { contains, overlaps } from '../model/span.js';

/** Rules in order of trust: where two mentions overlap without one holding the other, the earlier rule wins. */
const TRUST = [
  'recognise/coordinated-regions',
  'recognise/gazetteer',
  'recognise/gazetteer-ambiguous',
  'recognise/elliptic-region',
  'recognise/quoted-name',
  'recognise/role',
  'recognise/neural-person',
  'recognise/given-name',
  'recognise/surname',
  'recognise/head-noun',
  'recognise/quoted-alone',
  'recognise/neural-organization',
  'recognise/demonym',
  'recognise/adjective',
  'recognise/neural-place',
];

const trust = (mention: Mention): number => {
  const at = TRUST.indexOf(mention.rule);
  return at < 0 ? TRUST.length : at;
};
const length = (mention: Mention): number => mention.stop - mention.start;

/**
 * Leaves one mention for a stretch of text. A shorter one may stay inside a longer one where the longer is a name of an
 * organization, event, site or a role and the shorter a country, region or organization («посольство России в Минске»).
 * Result in the order of the text, longer first.
 */
export function chooseMentions(proposed: readonly Mention[]): Mention[] {
  const known = proposed.filter(
    (mention) =>
      mention.candidates.length === 1 &&
      mention.rule === 'recognise/gazetteer' &&
      /^\p{Lu}/u.test(mention.text),
  );
  const overrun = (mention: Mention) =>
    mention.candidates.length === 0 &&
    mention.type !== 'Person' &&
    known.some(
      (other) => other.head === mention.head && contains(mention, other) && sameKind(other, mention),
    );
  // «российский МИД» is a ministry that knowledge has, with the adjective of its country before it
  const ofCountry = (mention: Mention) =>
    mention.candidates.length === 0 &&
    mention.type === 'Organization' &&
    proposed.some(
      (other) =>
        other.candidates.length > 1 &&
        other.type === 'Organization' &&
        other.last === mention.last &&
        other.first === mention.first + 1 &&
        proposed.some((m) => m.kind === 'demonym' && m.type === 'Country' && m.head === mention.first),
    );
  const order = proposed
    .filter((mention) => !overrun(mention) && !ofCountry(mention))
    .sort((a, b) => length(b) - length(a) || trust(a) - trust(b) || a.start - b.start);
  const chosen: Mention[] = [];
  for (const mention of order) {
    const rivals = chosen.filter((other) => overlaps(other, mention));
    if (rivals.every((rival) => mayNest(rival, mention))) chosen.push(mention);
  }
  return chosen.sort((a, b) => a.start - b.start || b.stop - a.stop);
}

/** A known name with something before or after it («минский Дворец Независимости») stays the known name. */
const sameKind = (one: Mention, other: Mention): boolean =>
  one.type === other.type || (/^(Region|Country)$/.test(one.type) && other.type === 'Region');

function mayNest(outer: Mention, inner: Mention): boolean {
  if (!contains(outer, inner) || length(outer) === length(inner)) return false;
  if (outer.kind === 'role') return inner.kind !== 'role';
  if (!/^(Organization|Event|Site)$/.test(outer.type)) return false;
  // «Смоленская таможня» names one thing; «посольство России» names two
  if (outer.rule.startsWith('recognise/quoted')) return false;
  return (
    inner.kind === 'name' && inner.first > outer.first && /^(Country|Region|Organization)$/.test(inner.type)
  );
}
