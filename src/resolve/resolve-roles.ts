import type { Mention, Office } from '../model/document.js';
import { bodyAtHand } from './body-at-hand.js';
import { type Case, type Casting, mentionsIn } from './casting.js';
import { defaultRegion, findOffice } from './find-office.js';
import { holderByOffice } from './holder-by-office.js';
import { samePosition } from './same-position.js';

const NATIONAL = /^(президент|премьер-министр)$/;
const PUNCTUATION_ALLOWED = /^[,—–(-]$/;

/**
 * Roles: first those that stand at a name («губернатор края Иван Реут», «Анна Ким, посол России»), then those that stand alone and
 * that the article («губернатор» again) or the dated offices of the gazetteer can resolve. What stays open is left open.
 */
export function resolveRoles(scene: Case, casting: Casting, homeCountry: string | null): void {
  const roles = scene.document.mentions.filter((m) => m.kind === 'role');
  const alone: { mention: Mention; office: Office }[] = [];
  for (const mention of roles) {
    const office = asBefore(findOffice(mention, scene, casting, homeCountry), mention, casting);
    const holder = adjacentPerson(mention, scene, casting);
    casting.officeOf.set(
      mention,
      holder ? withDefaultPlace(office, mention, holder, homeCountry, scene, casting) : office,
    );
    if (holder) casting.cast(mention, holder);
    else if (!isPredicate(mention, scene) && !isOfUnnamedBody(mention, scene))
      alone.push({
        mention,
        office: office.of
          ? office
          : { ...office, of: defaultRegion(mention, office.position, scene, casting) },
      });
  }
  nameOffices(scene, casting);
  const spokenOf = scene.document.mentions.filter((m) => m.type === 'Person' && casting.entityOf.has(m));
  for (const { mention, office } of alone) {
    const holder = holderOf(mention, office);
    if (!holder) {
      casting.open.set(mention, office);
      continue;
    }
    casting.cast(mention, holder);
    spokenOf.push(mention);
  }

  /**
   * With its place an office is asked of the article first, then of knowledge. Without one it is that of somebody just spoken of; «президент»
   * else that of the article's own country, other offices those of the article.
   */
  function holderOf(mention: Mention, office: Office): string | null {
    const byOffice = () => holderByOffice(office, scene, casting, homeCountry);
    const inArticle = () => holderInArticle(mention, office, spokenOf, scene.gazetteer, casting);
    if (office.of) return inArticle() ?? byOffice();
    const recent = recentHolder(mention, office, spokenOf, scene, casting);
    if (recent) return recent;
    return NATIONAL.test(office.position) ? (byOffice() ?? inArticle()) : (inArticle() ?? byOffice());
  }
}

/** «от должности посла в Минске. Новым послом назначен …»: an office told without its place, just after it was told with it. */
function asBefore(office: Office, { sentence }: Mention, { officeOf }: Casting): Office {
  if (office.of || office.to || !SENT.test(office.position)) return office;
  const [, before] =
    [...officeOf]
      .filter(
        ([m, held]) =>
          m.sentence >= sentence - 1 && held.position === office.position && (held.of || held.to),
      )
      .at(-1) ?? [];
  return before ? { ...office, of: before.of, to: before.to } : office;
}

const SENT = /^(посол|консул|генеральный консул|торговый представитель|постоянный представитель)$/;

/** How many sentences back somebody in the same office may have been spoken of. Tuned on the training articles. */
const RECENT = 4;

/** Who was spoken of last of those in that office: in the nearest sentence, its subject before others. */
function recentHolder(
  role: Mention,
  { position }: Office,
  spokenOf: readonly Mention[],
  { document, gazetteer, day }: Case,
  casting: Casting,
): string | null {
  const calledSo = (id: string): boolean => {
    for (const [other, held] of casting.officeOf)
      if (other !== role && casting.entityOf.get(other) === id && samePosition(held.position, position))
        return true;
    return false;
  };
  const inOffice = (id: string): boolean =>
    gazetteer.officesOf(id, day).some((term) => samePosition(term.position, position)) || calledSo(id);
  const isSubject = (m: Mention) =>
    document.sentences[m.sentence]!.tokens[m.head]!.relation.startsWith('nsubj') ? 1 : 0;
  const people = spokenOf.filter((m) => m.stop <= role.start && m.sentence >= role.sentence - RECENT);
  const fitting = new Set([...new Set(people.map((m) => casting.entityOf.get(m)!))].filter(inOffice));
  const before = people.filter((m) => fitting.has(casting.entityOf.get(m)!));
  const [nearest] = before.sort(
    (a, b) => b.sentence - a.sentence || isSubject(b) - isSubject(a) || b.start - a.start,
  );
  return nearest ? casting.entityOf.get(nearest)! : null;
}

const PREDICATED =
  /^(назначить|назначать|избрать|избирать|переизбрать|утвердить|выбрать|стать|становиться|быть|являться|работать|проработать|служить|остаться|оставаться|считать|назвать|называть|работа|назначение|избрание)$/;
const SEAT = /^(пост|должность|место|кресло|обязанность|выборы|выбор|избрание|ранг|качество)$/;

/** «назначен послом», «стал министром», «на пост губернатора»: the office, not its holder. */
function isPredicate(role: Mention, { document }: Case): boolean {
  const { tokens } = document.sentences[role.sentence]!;
  const { features, head } = tokens[role.head]!;
  const over = tokens[head];
  if (!over) return false;
  // «во время работы депутатом»: nouns take it right after them, whatever the syntax says
  const before = tokens[role.first - 1]?.lemma ?? '';
  return (
    (features.Case === 'Ins' && (PREDICATED.test(over.lemma) || PREDICATED.test(before))) ||
    (features.Case === 'Gen' && SEAT.test(over.lemma))
  );
}

const STATE_NOUN = /^(страна|государство|республика|правительство|федерация|мид|область|край|регион)$/;

/** «президент футбольного союза», «президент нефтяной компании»: no head of state, but one of a body that has no name here. */
function isOfUnnamedBody(role: Mention, { document }: Case): boolean {
  if (!OF_STATE.test(role.position ?? '') || role.last > role.first) return false;
  const { tokens } = document.sentences[role.sentence]!;
  let at = role.last + 1;
  while (tokens[at]?.pos === 'ADJ' && tokens[at]!.features.Case === 'Gen') at++;
  const noun = tokens[at];
  return (
    noun !== undefined &&
    noun.pos === 'NOUN' &&
    noun.features.Case === 'Gen' &&
    /^\p{Ll}/u.test(noun.text) &&
    !STATE_NOUN.test(noun.lemma)
  );
}

/** The place of an office may go without a word of its own («губернатор Иван Реут»): the role then stands for it as well. */
function nameOffices({ gazetteer }: Case, casting: Casting): void {
  const named = new Set(casting.entityOf.values());
  for (const [role, office] of casting.officeOf)
    for (const id of [office.of, office.to]) {
      const type = id && gazetteer.entry(id)?.type;
      if (!id || !type || named.has(id) || !casting.entityOf.has(role)) continue;
      named.add(id);
      const mention: Mention = {
        ...role,
        type,
        candidates: [],
        position: null,
        rule: 'resolve/office-place',
      };
      casting.added.push(mention);
      casting.cast(mention, id);
    }
}

/** The named person in apposition: right after the role and what belongs to it, or right before it behind a comma. */
function adjacentPerson(role: Mention, { document }: Case, casting: Casting): string | null {
  const tokens = document.sentences[role.sentence]!.tokens;
  const persons = mentionsIn(document, role.sentence).filter((m) => m.type === 'Person' && m.kind === 'name');
  const after = persons.find((person) => person.first > role.last);
  if (after && leadsTo(role, after)) return casting.entityOf.get(after) ?? null;
  const before = persons.filter((person) => person.last < role.first).at(-1);
  if (before) {
    const between = tokens.slice(before.last + 1, role.first);
    const words = between.filter(
      (token) =>
        token.pos !== 'ADJ' && !PUNCTUATION_ALLOWED.test(token.text) && !/^(это|the|a)$/.test(token.lemma),
    );
    const punctuated = between.some((token) => PUNCTUATION_ALLOWED.test(token.text));
    const nominal = tokens[role.head]!.features.Case;
    const same =
      nominal === undefined ||
      nominal === tokens[before.head]!.features.Case ||
      tokens[before.head]!.features.Case === undefined;
    if (punctuated && words.length === 0 && same) return casting.entityOf.get(before) ?? null;
  }
  return null;

  // between a role and its name stand only the words of the office, its places and «в России»
  function leadsTo(from: Mention, to: Mention): boolean {
    const reach = mentionsIn(document, from.sentence)
      .filter((m) => m.first > from.last && m.last < to.first)
      .reduce((sum, m) => sum + m.last - m.first + 1, 0);
    // «директор завода «Лён» – Иван Реут»
    const dash = /^[—–]$/.test(tokens[to.first - 1]!.text) && to.first - 1 > from.last + 1 ? 1 : 0;
    const between = tokens.slice(from.last + 1, to.first - dash);
    const allowed = between.filter(
      (token) => token.features.Case === 'Gen' || token.pos === 'ADP' || /^[«»"]$/.test(token.text),
    ).length;
    if (between.some((token) => token.pos === 'VERB' || /^[,;:—–]$/.test(token.text))) return false;
    const fromCase = tokens[from.head]!.features.Case;
    const toCase = tokens[to.head]!.features.Case;
    const agrees =
      /^врио/.test(from.normal) ||
      fromCase === toCase ||
      fromCase === undefined ||
      toCase === undefined ||
      between.length === 0;
    return agrees && (between.length === 0 || between.length <= Math.max(reach + 2, allowed));
  }
}

const OF_STATE = /^(президент|премьер-министр|вице-премьер|первый вице-премьер|министр|заместитель министра)/;

/** An office that is told without its place: the place that knowledge has for this holder, the region or country that the article is about. */
function withDefaultPlace(
  office: Office,
  role: Mention,
  holder: string,
  homeCountry: string | null,
  scene: Case,
  casting: Casting,
): Office {
  if (office.of) return office;
  // one who held it once is called by it still, or the article looks back
  const [term] = [scene.day, null].flatMap((day) =>
    scene.gazetteer.officesOf(holder, day).filter((held) => samePosition(held.position, office.position)),
  );
  if (term) return { ...office, of: term.of, to: office.to ?? term.to ?? null };
  if (OF_STATE.test(office.position))
    return { ...office, of: isOfUnnamedBody(role, scene) ? null : homeCountry };
  return {
    ...office,
    of: defaultRegion(role, office.position, scene, casting) ?? bodyAtHand(role, office, scene, casting),
  };
}

/** Somebody whom the article called by this role before (or, in a heading, will). */
function holderInArticle(
  mention: Mention,
  office: Office,
  spokenOf: readonly Mention[],
  gazetteer: Case['gazetteer'],
  casting: Casting,
): string | null {
  // «российский депутат» is one of the Duma; «президент России» is of no company
  const isBodyOf = (body: string | null, country: string): boolean => {
    const entry = body === null ? undefined : gazetteer.entry(body);
    return (
      /^(депутат|сенатор)/.test(office.position) &&
      entry?.type === 'Organization' &&
      entry.country === country
    );
  };
  const fits = spokenOf.filter((other) => {
    const theirs = casting.officeOf.get(other);
    return (
      other.kind === 'role' &&
      theirs !== undefined &&
      samePosition(theirs.position, office.position) &&
      // a role that was resolved without a place says nothing of one
      (!office.of || office.of === theirs.of || isBodyOf(theirs.of, office.of))
    );
  });
  const ids = [...new Set(fits.map((other) => casting.entityOf.get(other)!))];
  if (ids.length === 1) return ids[0]!;
  const [nearest] = fits.filter((other) => other.start < mention.start).sort((a, b) => b.start - a.start);
  return office.of && nearest ? casting.entityOf.get(nearest)! : null;
}
