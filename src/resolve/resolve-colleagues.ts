import type { Mention } from '../model/document.js';
import { type Case, type Casting, countryOf } from './casting.js';

/**
 * «российский коллега», «his Belarusian counterpart»: who holds in that country the office of the person named last before; somebody whom the
 * article calls so, else the one holder on that day.
 */
export function resolveColleagues(scene: Case, casting: Casting): void {
  const { document, gazetteer, day } = scene;
  document.sentences.forEach((sentence, index) => {
    sentence.tokens.forEach((token, at) => {
      if (!/^(коллега|визави)$/.test(token.lemma) || token.features.Number === 'Plur') return;
      const adjective = document.mentions.find(
        (m) => m.sentence === index && m.kind === 'demonym' && m.type === 'Country' && m.head === at - 1,
      );
      const country = adjective && casting.entityOf.get(adjective);
      if (
        !country ||
        document.mentions.some((m) => m.sentence === index && m.first === at + 1 && m.type === 'Person')
      )
        return;
      const peers = document.mentions.filter(
        (m) =>
          m.type === 'Person' && casting.entityOf.has(m) && m.stop <= token.start && m.sentence >= index - 2,
      );
      for (const peer of peers.reverse()) {
        const found = counterpart(peer, country);
        if (!found) continue;
        casting.castToken(token, index, at, 'Person', found);
        return;
      }
    });
  });

  function counterpart(peer: Mention, country: string): string | null {
    const person = casting.entityOf.get(peer)!;
    for (const position of positionsOf(person, country)) {
      const named = [...casting.officeOf].filter(
        ([role, office]) =>
          office.position === position && office.of === country && casting.entityOf.has(role),
      );
      const ids = new Set(named.map(([role]) => casting.entityOf.get(role)!));
      if (ids.size === 1) return [...ids][0]!;
      const holders = day ? gazetteer.holders(position, country, day) : [];
      if (holders.length === 1) return holders[0]!.id;
    }
    return null;
  }

  /** The offices of a person of another country. */
  function positionsOf(person: string, country: string): string[] {
    const said = [...casting.officeOf]
      .filter(([role]) => casting.entityOf.get(role) === person)
      .map(([, office]) => office);
    const known = gazetteer.officesOf(person, day);
    return [
      ...new Set(
        [...said, ...known]
          .filter((one) => one.of !== null && countryOf(gazetteer.entry(one.of)) !== country)
          .map((one) => one.position),
      ),
    ];
  }
}
