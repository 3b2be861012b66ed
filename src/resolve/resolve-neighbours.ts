import { type Case, type Casting, countryOf, mentionsIn } from './casting.js';
import { standsAlone } from './resolve-descriptions.js';

const BELARUS = 'country:belarus';
const RUSSIA = 'country:rossiya';

/**
 * «Россия даст соседям кредит», «Минск поддержал союзника»: in news of Belarus and Russia the neighbour or ally of the one is the other. Who acts
 * in the sentence (its subject: a country, its capital, somebody in its office) says whose neighbour is meant; an article that does not speak
 * of both countries tells nothing, nor does a sentence that names a third one.
 */
export function resolveNeighbours({ document, gazetteer }: Case, casting: Casting): void {
  const spokenOf = new Set([...casting.entityOf.values()].map((id) => countryOfEntity(id)));
  if (!spokenOf.has(BELARUS) || !spokenOf.has(RUSSIA)) return;
  document.sentences.forEach(({ tokens }, index) => {
    tokens.forEach((token, at) => {
      if (!/^(сосед|союзник)$/.test(token.lemma) || token.pos !== 'NOUN' || !standsAlone(tokens, at)) return;
      const mentions = mentionsIn(document, index).filter((m) => casting.entityOf.has(m));
      if (mentions.some((m) => m.first <= at && at <= m.last)) return;
      const countries = new Set(
        mentions.map((m) => sideOf(casting.entityOf.get(m)!)).filter((id) => id !== null),
      );
      const [side] = countries;
      if (countries.size !== 1 || (side !== BELARUS && side !== RUSSIA)) return;
      const acting = mentions.some(
        (m) => tokens[m.head]!.relation.startsWith('nsubj') || tokens[m.head]!.features.Case === 'Nom',
      );
      if (acting) casting.castToken(token, index, at, 'Country', side === BELARUS ? RUSSIA : BELARUS);
    });
  });

  function countryOfEntity(id: string): string | null {
    const entry = gazetteer.entry(id);
    return entry ? countryOf(entry) : null;
  }

  /** The country of a place or body, or of the office that somebody is called by. */
  function sideOf(id: string): string | null {
    const own = countryOfEntity(id);
    if (own) return own;
    const held = [...casting.officeOf].find(([role, { of }]) => of && casting.entityOf.get(role) === id)?.[1]
      .of;
    return held ? countryOfEntity(held) : null;
  }
}
