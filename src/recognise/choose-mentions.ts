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
  'recognise/demonym',
  'recognise/neural-organization',
  'recognise/adjective',
  'recognise/neural-place',
];

/** An adjective of place inside of a longer name («Гродненский музей»): which place it is may be told by the rest of the text, it tells none by itself. */
export const ADJECTIVE_INSIDE = 'recognise/adjective-inside';

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
      (/^\p{Lu}/u.test(mention.text) || (mention.type === 'Event' && /\p{Lu}/u.test(mention.text))),
  );
  const overrun = (mention: Mention) =>
    mention.candidates.length === 0 &&
    mention.type !== 'Person' &&
    known.some(
      (other) => other.head === mention.head && contains(mention, other) && sameKind(other, mention),
    );
  // «Пинский завод «Полесье»»: the name is what stands in the quotation marks, whatever the tagger adds before it
  const runsOn = (mention: Mention) =>
    mention.rule.startsWith('recognise/neural') &&
    mention.type !== 'Person' &&
    proposed.some(
      (other) =>
        other.rule === 'recognise/quoted-name' &&
        other.first > mention.first &&
        other.first <= mention.last &&
        Math.abs(other.last - mention.last) <= 1,
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
    .map((mention) => (mention.kind === 'role' ? beforeName(mention, proposed) : mention))
    .filter(
      (mention) =>
        !overrun(mention) &&
        !runsOn(mention) &&
        !ofCountry(mention) &&
        !isCapitalised(mention, proposed) &&
        !isKnownInside(mention, known),
    )
    .sort((a, b) => length(b) - length(a) || trust(a) - trust(b) || a.start - b.start);
  const chosen: Mention[] = [];
  for (const mention of order) {
    const rivals = chosen.filter((other) => overlaps(other, mention));
    if (mention.rule !== ADJECTIVE_INSIDE && rivals.every((rival) => mayNest(rival, mention)))
      chosen.push(mention);
    else if (isPartOfName(mention, rivals)) chosen.push({ ...mention, rule: ADJECTIVE_INSIDE });
  }
  return chosen.sort((a, b) => a.start - b.start || b.stop - a.stop);
}

/** «Итальянский суд решил …»: an adjective of a country and a common noun, whose capital is that of the sentence. */
function isCapitalised(mention: Mention, proposed: readonly Mention[]): boolean {
  return (
    mention.first === 0 &&
    mention.candidates.length === 0 &&
    mention.type !== 'Person' &&
    mention.head === mention.last &&
    /^\p{L}+(?: \p{Ll}+){1,2}$/u.test(mention.text) &&
    proposed.some((other) => other.kind === 'demonym' && other.type === 'Country' && other.head === 0)
  );
}

/** «город Уфа», «в районе Анапы», «исполком «Единой России»»: the known name, with a word before it that says what it is or what is by it. */
function isKnownInside(mention: Mention, known: readonly Mention[]): boolean {
  if (mention.candidates.length > 0) return false;
  const inner = (other: Mention): boolean =>
    contains(mention, other) && other.first > mention.first && sameKind(other, mention);
  // «Славянский базар» alone in quotation marks is the known festival; «Москва» may be anything
  if (mention.rule === 'recognise/quoted-alone')
    return known.some(
      (other) =>
        /^(Organization|Event|Site)$/.test(other.type) &&
        other.first === mention.first + 1 &&
        other.last >= mention.last - 1,
    );
  if (mention.rule === 'recognise/quoted-name')
    return known.some(
      (other) =>
        inner(other) &&
        /^[»"”]?$/.test(mention.text.slice(other.stop - mention.start)) &&
        /^\p{L}+ [«"“„]$/u.test(mention.text.slice(0, other.start - mention.start)),
    );
  return (
    mention.rule === 'recognise/head-noun' &&
    mention.type === 'Region' &&
    known.some(
      (other) =>
        inner(other) &&
        other.last === mention.last &&
        !/\p{Lu}/u.test(mention.text.slice(0, other.start - mention.start)),
    )
  );
}

/** «директор завода «Полесье»»: «директор завода» runs into a name; the office is «директор» then. */
function beforeName(role: Mention, proposed: readonly Mention[]): Mention {
  const name = proposed.find(
    (m) => m.kind === 'name' && m.start > role.start && m.start < role.stop && m.stop > role.stop,
  );
  if (!name || name.first <= role.head) return role;
  // «директор псковской фабрики «Нить»»: the adjective belongs to the name
  const adjective = proposed.find(
    (m) => m.kind === 'demonym' && m.last === name.first - 1 && m.first > role.head,
  );
  const { start, first } = adjective ?? name;
  const cut = role.stop - start;
  const shorten = (words: string): string => words.slice(0, words.length - cut).trimEnd();
  const text = shorten(role.text);
  return {
    ...role,
    text,
    stop: role.start + text.length,
    last: first - 1,
    normal: shorten(role.normal),
    // an office under its usual name has no words of the text to cut
    position: role.position === role.normal ? shorten(role.normal) : role.position,
  };
}

/** A known name with something before or after it («минский Дворец Независимости») stays the known name. */
const sameKind = (one: Mention, other: Mention): boolean =>
  one.type === other.type || (/^(Region|Country)$/.test(one.type) && other.type === 'Region');

const isPartOfName = (adjective: Mention, rivals: readonly Mention[]): boolean =>
  adjective.rule.startsWith('recognise/adjective') &&
  rivals.some(({ kind }) => kind === 'name') &&
  rivals.every(
    (outer) =>
      contains(outer, adjective) &&
      (outer.kind === 'role' || /^(Organization|Event|Site)$/.test(outer.type)) &&
      !outer.rule.startsWith('recognise/quoted'),
  );

function mayNest(outer: Mention, inner: Mention): boolean {
  if (!contains(outer, inner) || length(outer) === length(inner)) return false;
  if (outer.kind === 'role') return inner.kind !== 'role';
  // «Советский район Уфы» lies in a town of its own name; «правительство Иванова» is somebody's
  if (inner.kind === 'name' && inner.first > outer.first && outer.rule === 'recognise/head-noun') {
    if (outer.type === 'Region') return /^(Country|Region)$/.test(inner.type);
    if (outer.type === 'Organization' && inner.type === 'Person') return true;
  }
  if (!/^(Organization|Event|Site)$/.test(outer.type)) return false;
  // «Смоленская таможня» names one thing; «посольство России» names two
  if (outer.rule.startsWith('recognise/quoted')) return false;
  return (
    inner.kind === 'name' && inner.first > outer.first && /^(Country|Region|Organization)$/.test(inner.type)
  );
}
