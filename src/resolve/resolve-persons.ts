import type { Mention } from '../model/document.js';
import type { GazetteerEntry } from '../model/knowledge.js';
import type { Case, Casting } from './casting.js';
import { findNamesakes } from './find-namesakes.js';
import { isHead } from './is-head.js';
import {
  fold,
  generationOf,
  givenFits,
  inUsualOrder,
  type PersonName,
  parsePersonName,
  sameSurname,
} from './person-name.js';

/** Persons of one article: every way of naming one person falls together, two of one surname stay apart. */
export function resolvePersons(scene: Case, casting: Casting): void {
  const mentions = scene.document.mentions.filter((m) => m.type === 'Person' && m.kind === 'name');
  const known: { id: string; name: PersonName; at: number }[] = [];
  const full = (mention: Mention) => parsePersonName(mention.normal).given !== null;
  for (const mention of [...mentions].sort(
    (a, b) => Number(full(b)) - Number(full(a)) || a.start - b.start,
  )) {
    const name = parsePersonName(mention.normal);
    const same = known.filter((k) => sameSurname(k.name, name) && givenFits(k.name.given, name.given));
    // «Антон» after «Антон Реут», «Анна Сергеевна» after «Анна Ким»
    const byGiven =
      name.surname === null || name.given === null
        ? known.filter(
            (k) => k.name.given !== null && fold(k.name.given) === fold(name.given ?? name.surname!),
          )
        : [];
    if (same.length === 0) same.push(...byGiven);
    const ids = new Set(same.map((k) => k.id));
    const nearest = same.filter((k) => k.at <= mention.start).at(-1) ?? same[0];
    const inKnowledge = () => linkPerson(mention, name, scene, casting)?.id;
    // «Реут-старший» is the one of them whom everybody knows
    const elder = generationOf(mention.text) === 'старш' ? inKnowledge() : undefined;
    const id = elder ?? (ids.size > 0 && nearest ? nearest.id : (inKnowledge() ?? null));
    if (id) casting.cast(mention, id);
    else casting.castByName(mention, inUsualOrder(mention.normal, name));
    const cast = casting.entityOf.get(mention);
    if (cast) known.push({ id: cast, name, at: mention.start });
  }
}

/**
 * The person that knowledge has under this name. A bare surname counts only for somebody in office on that day, and only one; so does one with
 * a single initial. Where nobody bears the nominative that was made, the name is tried as it stands («Н. И. Кочанова»).
 */
function linkPerson(
  mention: Mention,
  name: PersonName,
  scene: Case,
  casting: Casting,
): GazetteerEntry | null {
  if (name.surname === null) return null;
  const { gazetteer, day } = scene;
  const candidates = findNamesakes(mention, scene);
  const inOffice = candidates.filter((entry) => gazetteer.officesOf(entry.id, day).length > 0);
  const short = name.given === null || (name.given.length === 1 && name.middle === null);
  if (!short && candidates.length <= 1) return candidates[0] ?? null;
  if (inOffice.length === 1) return inOffice[0]!;
  // «Лукашенко» is the head of state where another of the name holds an office too
  const heads = inOffice.filter((entry) => gazetteer.officesOf(entry.id, day).some(isHead));
  const known = day !== null || generationOf(mention.text) !== null;
  if (name.given === null && known && heads.length === 1) return heads[0]!;
  if (candidates.length > 1)
    casting.namesakes.set(
      mention,
      candidates.map(({ id }) => id),
    );
  return null;
}
