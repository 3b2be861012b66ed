import type { Claim } from './claim.js';
import { childrenOf, type Scene } from './scene.js';
import type { Fact, Told } from './take-up-events.js';

const DELEGATION = /^(делегация|миссия|группа|гость)$/;
const OF_DELEGATIONS = /^(VISITED|PARTICIPATES_IN)$/;

/**
 * «Губернатор области Реут собирался в Минск. … Делегация области приедет в мае»: where the text tells that the one in office there goes to
 * the same place, the delegation is his, and he goes with it.
 */
export function takeUpLeader(scene: Scene, told: readonly Told[]): Claim[] {
  const before = told.flatMap(({ facts }) => facts);
  const own = told.at(-1)?.facts ?? [];
  return own.flatMap(({ claim, statement }) => {
    if (!OF_DELEGATIONS.test(statement.type) || !isOfDelegation(scene, claim)) return [];
    const leaders = before.filter(
      (fact) =>
        fact.statement.type === statement.type &&
        fact.statement.to === statement.to &&
        fact.statement.from.startsWith('person:') &&
        holdsOffice(before, fact.statement.from, statement.from),
    );
    const people = new Set(leaders.map((fact) => fact.statement.from));
    if (people.size !== 1 || own.some((fact) => people.has(fact.statement.from) && isSame(fact, statement)))
      return [];
    return [{ ...claim, from: [...people][0]!, mentions: [], confidence: 0.7, rule: 'relate/leader-again' }];
  });
}

const isSame = (fact: Fact, { type, to }: Fact['statement']): boolean =>
  fact.statement.type === type && fact.statement.to === to;

const holdsOffice = (facts: readonly Fact[], person: string, of: string): boolean =>
  facts.some(
    ({ statement }) =>
      statement.type === 'HOLDS_POSITION' && statement.from === person && statement.to === of,
  );

/** «псковская делегация», «делегация Пскова»: the traveller is named at the noun. */
function isOfDelegation({ tokens, mentions }: Scene, { from }: Claim): boolean {
  return mentions
    .filter(({ entity }) => entity === from)
    .some(({ head }) =>
      [tokens[head]!.head, ...childrenOf(tokens, head)].some(
        (at) => tokens[at] !== undefined && DELEGATION.test(tokens[at]!.lemma),
      ),
    );
}
