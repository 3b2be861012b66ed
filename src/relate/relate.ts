import type { Dated, Related } from '../model/document.js';
import type { Statement, Status } from '../model/statement.js';
import type { Time } from '../model/time.js';
import { isBelieved } from './believe.js';
import type { Claim } from './claim.js';
import { findClaims, type RelateKnowledge } from './find-claims.js';
import { makeStatement } from './make-statement.js';
import { moveApart } from './move-apart.js';
import { asksOnly, buildScenes, type Scene } from './scene.js';
import { takeUpAppointer } from './take-up-appointer.js';
import { type Fact, type Told, takeUpEvents } from './take-up-events.js';
import { takeUpLeader } from './take-up-leader.js';
import { takeUpOffices } from './take-up-offices.js';
import { tellAgain, withTime } from './told-again.js';

/** What the sentences of the document assert: statements with time, status, speaker and quote. Questions state nothing. */
export function relate(document: Dated, knowledge: RelateKnowledge, extractor: string): Related {
  const told: Told[] = [];
  for (const scene of buildScenes(document)) {
    const facts = asksOnly(scene) ? [] : factsOf(scene, knowledge, extractor);
    const more = factsTakenUp(scene, [...told, { scene, facts }], knowledge, extractor);
    told.push({ scene, facts: [...facts, ...more] });
  }
  const statements = new Map(
    told.flatMap(({ facts }) => facts.map(({ statement }) => [statement.id, statement])),
  );
  const sorted = [...statements.values()].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  return { ...document, statements: sorted };
}

/** What the rules find in one sentence, each fact once. */
function factsOf(scene: Scene, knowledge: RelateKnowledge, extractor: string): Fact[] {
  const claims = findClaims(scene, knowledge);
  const facts = new Map<string, Fact>();
  const said = new Set<string>();
  // «перенесли в Калугу» says itself what became of it
  for (const claim of claims.toSorted((a, b) => Number(isSaid(b)) - Number(isSaid(a)))) {
    const statement = makeStatement(claim, knowledge, extractor);
    if (!isBelieved(statement)) continue;
    const fact = [statement.type, statement.from, statement.to, statement.time?.edtf].join(' ');
    const rival = facts.get(fact);
    if (!rival || (!said.has(fact) && isBetter(statement, rival.statement)))
      facts.set(fact, { claim, statement });
    if (isSaid(claim)) said.add(fact);
  }
  return withoutEchoes(withoutLeft([...facts.values()]));
}

/** What a sentence says of people and offices that those before it told of. */
const AGAIN: readonly ((scene: Scene, told: readonly Told[]) => Claim[])[] = [
  takeUpOffices,
  takeUpAppointer,
  takeUpLeader,
];

/** What a sentence adds to offices and events that those before it told of; an event told without a day gets the day that is told after it. */
function factsTakenUp(scene: Scene, told: Told[], knowledge: RelateKnowledge, extractor: string): Fact[] {
  const again = AGAIN.flatMap((rule) => rule(scene, told));
  const offices = again.map((claim) => ({
    claim,
    statement: makeStatement(claim, knowledge, extractor),
  }));
  const own = new Set(told.at(-1)?.facts.map(({ statement }) => statement.id));
  const events = takeUpEvents(scene, told).flatMap(({ claim, first }) => {
    const parts = moveApart(claim, knowledge.lexicon).flatMap((part) => {
      const later = makeStatement(part, knowledge, extractor);
      const statement = tellAgain(first.statement, later, part.status === 'planned');
      return statement ? [{ claim: part, statement }] : [];
    });
    // the heading has told the new day already: it is not the one that was put off
    const isNewDay = ({ statement: { status, time } }: Fact) =>
      status === 'postponed' && parts.some((part) => isPlannedFor(part.statement, time));
    const plain = parts.find(({ statement }) => statement.status === first.statement.status);
    if (first.statement.time === null && plain)
      first.statement = withTime(first.statement, plain.statement.time);
    return parts.filter((part) => !isNewDay(part) && !own.has(part.statement.id));
  });
  return [...offices, ...events];
}

/** «отозвал посла Анну Ким»: who leaves an office does not hold it as of the article's day. */
const withoutLeft = (facts: readonly Fact[]): Fact[] =>
  facts.filter(
    ({ claim, statement: one }) =>
      !claim.asOf ||
      claim.turn ||
      claim.former ||
      !facts.some(
        ({ claim: { turn }, statement: other }) =>
          turn === 'ends' &&
          other.status === 'asserted' &&
          other.group === one.group &&
          other.from === one.from,
      ),
  );

/** «визит, назначенный на июнь»: of one fact that two words of a sentence state, with a date and without, the dated one says all. */
const withoutEchoes = (facts: readonly Fact[]): Fact[] =>
  facts.filter(
    ({ statement: one }) =>
      one.time !== null ||
      !/^(asserted|planned)$/.test(one.status) ||
      !facts.some(
        ({ statement: other }) =>
          other.time !== null && other.type === one.type && other.from === one.from && other.to === one.to,
      ),
  );

/** The predicate itself says the status, and not that it is a plain fact. */
const isSaid = ({ status }: Claim): boolean => status !== null && status !== 'asserted';

/** Of two words of a sentence that state one fact, the one that says more of its status counts, then the more confident. */
function isBetter(one: Statement, other: Statement): boolean {
  const gain = WEIGHT_OF_STATUS.indexOf(one.status) - WEIGHT_OF_STATUS.indexOf(other.status);
  return gain > 0 || (gain === 0 && one.confidence > other.confidence);
}

const WEIGHT_OF_STATUS: readonly Status[] = [
  'asserted',
  'hypothetical',
  'desired',
  'planned',
  'postponed',
  'cancelled',
  'denied',
];

const isPlannedFor = ({ status, time }: Statement, day: Time | null): boolean =>
  status === 'planned' && time !== null && time.edtf === day?.edtf;
