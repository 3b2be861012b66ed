import type { Dated, Related } from '../model/document.js';
import { groupOf } from '../model/group-of.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Ontology } from '../model/ontology.js';
import type { Statement, Status } from '../model/statement.js';
import { statementId } from '../model/statement-id.js';
import type { Time } from '../model/time.js';
import { attachTime } from './attach-time.js';
import { believe } from './believe.js';
import { boundState } from './bound-state.js';
import type { Claim } from './claim.js';
import { findAmount } from './find-amount.js';
import { findReporter } from './find-reporter.js';
import { findStatus } from './find-status.js';
import { matchAppointments } from './match-appointments.js';
import { matchDepartures } from './match-departures.js';
import { matchFrames } from './match-frames.js';
import { matchNeighbours } from './match-neighbours.js';
import { matchOffices } from './match-offices.js';
import { matchSeats } from './match-seats.js';
import { matchWorkplaces } from './match-workplaces.js';
import { meetOrNegotiate } from './meet-or-negotiate.js';
import { moveApart } from './move-apart.js';
import { buildScenes, type Scene } from './scene.js';
import { takeUpAppointer } from './take-up-appointer.js';
import { type Fact, type Told, takeUpEvents } from './take-up-events.js';
import { takeUpLeader } from './take-up-leader.js';
import { takeUpOffices } from './take-up-offices.js';
import { tellAgain, withTime } from './told-again.js';

export interface RelateKnowledge {
  readonly lexicon: Lexicon;
  readonly ontology: Ontology;
}

/** The rules, in the order in which they are asked; where two say the same of one sentence, the more confident is kept. */
const RULES: readonly ((scene: Scene, knowledge: RelateKnowledge) => Claim[])[] = [
  (scene) => matchOffices(scene),
  (scene) => matchAppointments(scene),
  (scene) => matchDepartures(scene),
  (scene, { lexicon, ontology }) => matchFrames(scene, lexicon, ontology),
  (scene, { ontology }) => matchNeighbours(scene, ontology),
  (scene) => matchSeats(scene),
];

/** What the sentences of the document assert: statements with time, status, speaker and quote. Questions state nothing. */
export function relate(document: Dated, knowledge: RelateKnowledge, extractor: string): Related {
  const told: Told[] = [];
  for (const scene of buildScenes(document)) {
    const facts = scene.tokens.at(-1)?.text.endsWith('?') ? [] : factsOf(scene, knowledge, extractor);
    const more = factsTakenUp(scene, [...told, { scene, facts }], knowledge, extractor);
    told.push({ scene, facts: [...facts, ...more] });
  }
  const statements = new Map(
    told.flatMap(({ facts }) => facts.map(({ statement }) => [statement.id, statement])),
  );
  const sorted = [...statements.values()].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  return { ...document, statements: sorted };
}

/** What is right less often than that is not stated. Tuned on the training articles and on 200 judged statements: of 10 below it none was right. */
const UNBELIEVED = 0.3;

/** What the rules find in one sentence, each fact once. */
function factsOf(scene: Scene, knowledge: RelateKnowledge, extractor: string): Fact[] {
  const ruled = RULES.flatMap((rule) => rule(scene, knowledge));
  const claims = [...ruled, ...matchWorkplaces(scene, ruled)].flatMap((claim) =>
    moveApart(meetOrNegotiate(claim), knowledge.lexicon),
  );
  const facts = new Map<string, Fact>();
  const said = new Set<string>();
  // «перенесли в Калугу» says itself what became of it
  for (const claim of claims.toSorted((a, b) => Number(isSaid(b)) - Number(isSaid(a)))) {
    const statement = makeStatement(claim, knowledge, extractor);
    if (statement.confidence < UNBELIEVED) continue;
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

function makeStatement(claim: Claim, { lexicon, ontology }: RelateKnowledge, extractor: string): Statement {
  const { scene, type, position, confidence, rule } = claim;
  const { article } = scene.document;
  const relation = ontology.type(type)!;
  const [from, to] =
    relation.symmetric && claim.to < claim.from ? [claim.to, claim.from] : [claim.from, claim.to];
  const state = relation.aspect === 'state' || claim.asOf;
  const found = claim.turn
    ? timeOfTurn(claim)
    : claim.former
      ? (attachTime({ ...claim, asOf: true }) ?? formerTime(scene))
      : attachTime(state && isPlainNoun(claim) ? { ...claim, asOf: true } : claim);
  const status = findStatus(claim, found, lexicon);
  const time = found ?? (state && !claim.former ? asOf(article.publishedAt) : null);
  const { start, stop } = scene.sentence;
  const identity = { article: article.id, start, stop, type, from, to, time, status };
  return {
    id: statementId(identity),
    ...identity,
    aspect: relation.aspect,
    speaker: speakerOf(claim, lexicon),
    position,
    amount: claim.amount ?? findAmount(claim),
    quote: article.text.slice(start, stop),
    confidence: Math.round(believe(confidence) * 100) / 100,
    rule,
    extractor,
    group: groupOf({ type, from, to, position }),
  };
}

/** «член палаты», «столица», «филиал»: a noun that names a state, not how it came about («вступление в союз») */
function isPlainNoun({ scene, trigger }: Claim): boolean {
  const { pos, lemma } = scene.tokens[trigger]!;
  return pos === 'NOUN' && !/(?:ние|тие|ция)$/.test(lemma);
}

/** The time of an office that a verb speaks of: from the day of the appointment, up to the day of the dismissal. */
function timeOfTurn(claim: Claim): Time | null {
  const time = attachTime({ ...claim, asOf: claim.turn === 'holds' });
  if (claim.turn === 'ends') return time ? boundState(time, 'ends') : formerTime(claim.scene);
  return time && claim.turn === 'starts' ? boundState(time, 'starts') : time;
}

/** Who says so: the speaker of the words around the trigger, null in the article's own voice. What people do themselves needs no speaker. */
function speakerOf({ scene, trigger, from, to }: Claim, lexicon: Lexicon): string | null {
  const token = scene.tokens[trigger]!;
  const speech = scene.document.speeches.find(
    (words) => words.start <= token.start && token.stop <= words.stop,
  );
  const speaker = speech ? speech.speaker : findReporter(scene, trigger, lexicon);
  return speaker === from || speaker === to ? null : speaker;
}

/** A state that an article mentions is known as of the article's day. */
function asOf(publishedAt: string | null): Time | null {
  if (!publishedAt) return null;
  const day = publishedAt.slice(0, 10);
  return {
    edtf: day,
    start: day,
    end: null,
    precision: 'day',
    modifier: null,
    basis: 'as-of',
    phrase: null,
    anchor: day,
  };
}

/** A former office ended before the article. */
function formerTime({ document }: Scene): Time | null {
  const day = document.article.publishedAt?.slice(0, 10);
  if (!day) return null;
  return {
    edtf: `../${day}`,
    start: null,
    end: day,
    precision: 'open',
    modifier: 'before',
    basis: 'as-of',
    phrase: null,
    anchor: day,
  };
}

const isPlannedFor = ({ status, time }: Statement, day: Time | null): boolean =>
  status === 'planned' && time !== null && time.edtf === day?.edtf;
