import type { Mention, Office } from '../model/document.js';
import type { ParsedToken } from '../model/token.js';
import { type Case, type Casting, countryOf } from './casting.js';

const PLACE = /^(Country|Region|Organization)$/;

/**
 * What the words around an English role say of the office: «Belarusian president», «Russia's prime minister», «Smolensk Region governor» before
 * it, «ambassador of Russia to Belarus», «governor of Bryansk Oblast» after it; «former», «acting».
 */
export function findEnglishOffice(role: Mention, { document, gazetteer }: Case, casting: Casting): Office {
  const { tokens } = document.sentences[role.sentence]!;
  const places = document.mentions.filter(
    (m) => m.sentence === role.sentence && m !== role && PLACE.test(m.type) && casting.entityOf.has(m),
  );
  const idOf = (m: Mention | undefined): string | null => (m ? casting.entityOf.get(m)! : null);
  const after = (preposition: RegExp): Mention | undefined =>
    places.find(
      (m) => m.first > role.last && m.first <= role.last + 5 && preposition.test(wordBefore(tokens, m.first)),
    );
  const before = places.filter((m) => m.last < role.first && onlyGenitive(tokens, m.last, role.first)).at(-1);
  const envoy = role.position === 'посол';
  const of = idOf(before) ?? idOf(after(/^of$/));
  const to = envoy ? idOf(after(/^(to|in)$/)) : null;
  const place = of && gazetteer.entry(of);
  const state =
    place && place.type === 'Organization' && /^(премьер-министр|министр)/.test(role.position ?? '');
  return {
    position: role.position ?? role.normal,
    of: state ? (place.country ?? of) : of,
    to: to && gazetteer.entry(to)?.type === 'Region' ? countryOf(gazetteer.entry(to)) : to,
    tenure: tenureOf(role, tokens),
  };
}

/** The word before, articles passed over. */
function wordBefore(tokens: readonly ParsedToken[], at: number): string {
  const word = tokens[at - 1]?.text.toLowerCase() ?? '';
  return word === 'the' ? wordBefore(tokens, at - 1) : word;
}

/** Between a place and its office stand nothing but «'s» and words like «former». */
const onlyGenitive = (tokens: readonly ParsedToken[], last: number, first: number): boolean =>
  tokens.slice(last + 1, first).every(({ text }) => /^(['’]|s|former|acting|new|then|current)$/i.test(text));

function tenureOf(role: Mention, tokens: readonly ParsedToken[]): Office['tenure'] {
  const before = tokens.slice(Math.max(0, role.first - 2), role.first).map(({ text }) => text.toLowerCase());
  if (before.includes('former') || /^ex-/i.test(tokens[role.first]!.text)) return 'former';
  return before.includes('acting') || /^acting/i.test(tokens[role.first]!.text) ? 'acting' : 'current';
}
