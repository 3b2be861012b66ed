import type { Mention, Office } from '../model/document.js';
import type { ParsedToken } from '../model/token.js';
import { type Case, type Casting, countryOf, mentionsIn } from './casting.js';
import { findEnglishOffice } from './find-english-office.js';

/** The state that the press of both countries calls «республика». */
const BELARUS = 'country:belarus';

const GENERIC_PLACE = /^(область|край|республика|регион|округ|город|район|страна|государство|субъект)$/;

/**
 * What the words around a role say of the office: «смоленский губернатор», «премьер России», «посол Беларуси в России», «глава области»
 * (the region that the article is about), «бывший», «экс-», «врио».
 */
export function findOffice(role: Mention, scene: Case, casting: Casting, homeCountry: string | null): Office {
  if (scene.document.article.language === 'en') {
    const office = findEnglishOffice(role, scene, casting);
    const of = office.of && adaptPlace(office.of, role, scene.gazetteer);
    return {
      ...office,
      of,
      to: office.to ?? (role.position === 'посол' ? impliedHost(of, homeCountry) : null),
    };
  }
  const tokens = scene.document.sentences[role.sentence]!.tokens;
  const of =
    placeBefore(role, tokens, scene, casting) ??
    constituencyOf(role, tokens, scene, casting) ??
    placeAfter(role, tokens, scene, casting);
  const envoy = role.position === 'посол';
  return {
    position: withoutBodies(withoutPlaces(role, scene), role, tokens, casting),
    of,
    to: envoy ? (hostOf(role, tokens, scene, casting) ?? impliedHost(of, homeCountry)) : null,
    tenure: tenureOf(role, tokens),
  };
}

/** «пресс-секретарь российского президента» is «пресс-секретарь президента»: whose, is said by itself. */
function withoutPlaces(role: Mention, { document }: Case): string {
  const position = role.position ?? role.normal;
  const inside = mentionsIn(document, role.sentence).filter(
    (m) => m.kind === 'demonym' && m.first > role.first && m.last <= role.last,
  );
  return inside.reduce((words, { text }) => words.replace(` ${text} `, ' '), position);
}

/** «директор музея», where «музей» is a known one, is «директор»: whose, is said by itself. */
function withoutBodies(
  position: string,
  role: Mention,
  tokens: readonly ParsedToken[],
  casting: Casting,
): string {
  const body = casting.added.find(
    (m) =>
      m.sentence === role.sentence && m.first > role.head && m.last === role.last && casting.entityOf.has(m),
  );
  const noun = body && [body.text, tokens[body.first]!.lemma].find((word) => position.endsWith(` ${word}`));
  return noun ? position.slice(0, -noun.length - 1) : position;
}

/** «белорусский», «смоленский» among the adjectives right before the role; «нашим лидером» is left to the article's country. */
function placeBefore(
  role: Mention,
  tokens: readonly ParsedToken[],
  { document, gazetteer }: Case,
  casting: Casting,
): string | null {
  for (let at = role.first - 1; at >= 0 && tokens[at]!.pos === 'ADJ'; at--) {
    const mention = mentionsIn(document, role.sentence).find((m) => m.kind === 'demonym' && m.head === at);
    const id = mention && casting.entityOf.get(mention);
    if (!id) continue;
    const place = adaptPlace(id, role, gazetteer);
    // «калининградский губернатор»: then the adjective speaks of the oblast, not of the city
    casting.entityOf.set(mention, place);
    return place;
  }
  return null;
}

/** «сенатор от Пскова», «депутат от Смоленской области»: whom somebody sits for. */
function constituencyOf(
  role: Mention,
  tokens: readonly ParsedToken[],
  { document }: Case,
  casting: Casting,
): string | null {
  if (!/^(сенатор|депутат)/.test(role.position ?? '') || tokens[role.last + 1]?.lemma !== 'от') return null;
  const place = mentionsIn(document, role.sentence).find(
    (m) => m.first === role.last + 2 && m.type === 'Region',
  );
  return (place && casting.entityOf.get(place)) ?? null;
}

/** The genitive right after the role, by name or as «области», «края». */
function placeAfter(
  role: Mention,
  tokens: readonly ParsedToken[],
  scene: Case,
  casting: Casting,
): string | null {
  const { document, gazetteer } = scene;
  const added = casting.added.filter((m) => m.sentence === role.sentence);
  const mentions = [...mentionsIn(document, role.sentence), ...added];
  const inside = mentions.find(
    (m) =>
      m.sentence === role.sentence &&
      m !== role &&
      m.first >= role.first &&
      m.first <= role.last + 1 &&
      m.last > role.first &&
      m.type !== 'Person' &&
      !(m.kind === 'demonym' && namedAfter(m)),
  );
  // «тренер брестских «Зубров»»: the adjective belongs to the name after it
  function namedAfter(adjective: Mention): boolean {
    return mentions.some(
      (m) =>
        m.sentence === role.sentence &&
        m.kind === 'name' &&
        m.type !== 'Person' &&
        m.first > adjective.last &&
        m.first <= adjective.last + 2,
    );
  }
  const next =
    inside ??
    mentions.find(
      (m) =>
        m.sentence === role.sentence &&
        m.type !== 'Person' &&
        m.kind !== 'demonym' &&
        // «цитирует главу государства «Заря»»: who quotes
        !(m.type === 'Organization' && role.last > role.first && tokens[m.head]!.features.Case === 'Nom') &&
        m.first > role.last &&
        m.first <= role.last + 3 &&
        tokens
          .slice(role.last + 1, m.first)
          .every((t) => /^[«"]$/.test(t.text) || (t.features.Case === 'Gen' && t.pos !== 'PROPN')),
    );
  if (next) {
    const id = casting.entityOf.get(next);
    // «глава МИД ФРГ», of a ministry that knowledge does not have: an office of the state named after it
    const state = mentions.find(
      (m) => m.type === 'Country' && m.kind === 'name' && m.first === next.last + 1,
    );
    const ofState = state && next.type === 'Organization' && /^(министр|премьер)/.test(role.position ?? '');
    if (ofState && !gazetteer.entry(id ?? '')) return casting.entityOf.get(state) ?? null;
    if (id) return adaptPlace(id, role, gazetteer);
  }
  const generic = tokens[role.last + 1] ?? null;
  const words = [...(generic ? [generic] : []), ...tokens.slice(role.first, role.last + 1)];
  const noun = words.find((token) => GENERIC_PLACE.test(token.lemma));
  const place = noun ? placeOfArticle(noun.lemma, role, scene, casting) : null;
  if (noun && place)
    casting.castToken(
      noun,
      role.sentence,
      tokens.indexOf(noun),
      place === BELARUS ? 'Country' : 'Region',
      place,
    );
  return place;
}

/** Offices of a region of a kind: where the text does not say which, it is the one that the article is about. */
const REGIONAL: readonly [RegExp, string][] = [
  [/^(губернатор|заместитель губернатора|вице-губернатор|председатель облисполкома)/, 'область'],
  [/^(мэр|вице-мэр|председатель горисполкома)/, 'город'],
  [/^(глава района|председатель райисполкома)/, 'район'],
];

/** The region that an office without a place is of, by what the article is about; null for offices that are of no region. */
export function defaultRegion(role: Mention, position: string, scene: Case, casting: Casting): string | null {
  const kind = REGIONAL.find(([pattern]) => pattern.test(position))?.[1];
  return kind ? placeOfArticle(kind, role, scene, casting) : null;
}

/** A governor of «Смоленск» is one of the oblast, an envoy to «Минск» one to Belarus; «глава правительства», «глава МИД» hold an office of the state. */
function adaptPlace(id: string, role: Mention, gazetteer: Case['gazetteer']): string {
  const entry = gazetteer.entry(id);
  if (
    entry?.type === 'Organization' &&
    entry.country &&
    /^(премьер-министр|министр)/.test(role.position ?? '')
  )
    return entry.country;
  if (entry?.type !== 'Region') return id;
  if (role.position?.startsWith('губернатор') && entry.level === 'city') {
    const subject = entry.partOf
      .map((part) => gazetteer.entry(part))
      .find((part) => part?.level === 'subject' && part.capital === id);
    return subject?.id ?? id;
  }
  if (
    /^(президент|премьер-министр|посол)/.test(role.position ?? '') &&
    gazetteer.entry(entry.country ?? '')?.capital === id
  )
    return entry.country!;
  return id;
}

/** By what the name of a region of this kind tells that it is one. */
const NAMED_SO: Readonly<Record<string, RegExp>> = {
  область: /область$/,
  край: /край$/,
  республика: /^(?!.*(область|край|округ)$)/,
};

/** The region of this kind that the article names most. */
function placeOfArticle(
  noun: string,
  role: Mention,
  { document, gazetteer }: Case,
  casting: Casting,
): string | null {
  const level = noun === 'город' ? 'city' : noun === 'район' ? 'district' : 'subject';
  if (noun === 'страна' || noun === 'государство') return null;
  const counts = new Map<string, number>();
  let nearest: string | null = null;
  for (const mention of document.mentions) {
    const id = casting.entityOf.get(mention);
    const entry = id ? gazetteer.entry(id) : undefined;
    if (!id || entry?.type !== 'Region' || mention === role) continue;
    const subject =
      level === 'subject' && entry.level === 'city'
        ? entry.partOf.find((p) => gazetteer.entry(p)?.level === 'subject')
        : id;
    const kind = subject && gazetteer.entry(subject);
    if (!kind || kind.level !== level || !(NAMED_SO[noun]?.test(kind.name) ?? true)) continue;
    if (mention.stop <= role.start && mention.sentence >= role.sentence - 1) nearest = subject;
    counts.set(subject, (counts.get(subject) ?? 0) + (subject === id ? 2 : 1));
  }
  // towns come and go in a text, an oblast stays
  if (noun === 'город' && nearest) return nearest;
  if (
    noun === 'республика' &&
    counts.size === 0 &&
    !/^глава|губернатор/.test(role.position ?? '') &&
    [...casting.entityOf.values()].includes(BELARUS)
  )
    return BELARUS;
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** «посол Беларуси в России», «российский посол в Минске»: the state it is sent to. */
function hostOf(
  role: Mention,
  tokens: readonly ParsedToken[],
  { document, gazetteer }: Case,
  casting: Casting,
): string | null {
  const next = mentionsIn(document, role.sentence).find(
    (m) =>
      m.first > role.last &&
      m.first <= role.last + 5 &&
      m.type !== 'Person' &&
      tokens[m.first - 1]?.text.toLowerCase() === 'в',
  );
  const id = next && casting.entityOf.get(next);
  if (!id) return null;
  const entry = gazetteer.entry(id);
  return entry?.type === 'Region' ? countryOf(entry) : id;
}

/** «российский посол» in a Belarusian paper is the one in Belarus; between the two neighbours each has its envoys at the other. */
function impliedHost(of: string | null, homeCountry: string | null): string | null {
  if (of === null) return null;
  if (homeCountry && homeCountry !== of) return homeCountry;
  return of === 'country:belarus' ? 'country:rossiya' : of === 'country:rossiya' ? 'country:belarus' : null;
}

function tenureOf(role: Mention, tokens: readonly ParsedToken[]): Office['tenure'] {
  const first = tokens[role.first]!.text.toLowerCase();
  const before = tokens.slice(Math.max(0, role.first - 3), role.first).map((token) => token.lemma);
  if (/^экс-/.test(first) || before.some((lemma) => /^(бывший|прежний|экс|предыдущий)$/.test(lemma)))
    return 'former';
  if (
    role.normal.startsWith('врио') ||
    role.normal.startsWith('исполнять') ||
    before.some((lemma) => /^(врио|и\.о|ио|временно)$/.test(lemma))
  )
    return 'acting';
  return 'current';
}
