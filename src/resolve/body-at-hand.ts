import type { Mention, Office } from '../model/document.js';
import { type Case, type Casting, mentionsIn } from './casting.js';

/** Offices that are of a firm, school, team or other body, whichever the article is at. */
const OF_BODY =
  /^((генеральный|исполнительный|коммерческий|главный|первый|технический|финансовый) )*(директор|гендиректор|замдиректора|заместитель директора|управляющий|ректор|проректор|представитель|инженер|конструктор|технолог)$/;

/** How many sentences back a body may have been named whose officer is met without it. Tuned on the training articles. */
const AT_HAND = 2;

/** «Завод растёт», – сказал директор Иван Реут: the body that was last named. */
export function bodyAtHand(
  role: Mention,
  { position }: Office,
  { document }: Case,
  casting: Casting,
): string | null {
  if (!OF_BODY.test(position)) return null;
  const near = Array.from({ length: AT_HAND + 1 }, (_, back) => mentionsIn(document, role.sentence - back));
  const bodies = [
    ...near.flat(),
    ...casting.added.filter((m) => m.sentence >= role.sentence - AT_HAND),
  ].filter((m) => m.type === 'Organization' && m.stop <= role.start && casting.entityOf.has(m));
  const [nearest] = bodies.sort((a, b) => b.start - a.start);
  return nearest ? casting.entityOf.get(nearest)! : null;
}
