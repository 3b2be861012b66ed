import type { ResolvedMention } from '../model/document.js';
import type { LabelledRelation, LabelledSpan } from '../model/token.js';
import type { Claim } from './claim.js';
import { isNoOffice, isToldDead } from './no-office.js';
import type { Scene } from './scene.js';

/** Below this probability a workplace is not believed. Tuned on ../shared/gold/training and on the devset of factRuEval-2016. */
const LEAST = 0.6;

/**
 * How often the model is right that says it is with probability p: 1 / (1 + exp(-(SLOPE · logit p + SHIFT))), fitted (Platt, 1999) on what it
 * finds in the texts of NEREL's dev half from raw text on.
 */
const SLOPE = 0.46;
const SHIFT = -0.21;

const PLACES = ['Organization', 'Country', 'Region'];

/**
 * Offices that the relation model sees where no rule has found the person one in this sentence: «фотограф «Полесского вестника» Иван Реут»,
 * «по словам Анны Ким, которая работает в «Сосне» бухгалтером». The position is what the model says the person works as.
 */
export function matchWorkplaces(scene: Scene, claims: readonly Claim[]): Claim[] {
  const placed = new Set(
    claims.flatMap(({ type, from, to }) => (TURNS.has(type) ? [to] : OFFICES.has(type) ? [from] : [])),
  );
  // «назначил Ким директором «Сосны» вместо Реута»: rules have said whose place it is
  const filled = new Set(claims.filter(({ type }) => OFFICES.has(type)).map(({ to }) => to));
  return scene.relations.flatMap((relation): Claim[] => {
    if (relation.label !== 'WORKPLACE' || relation.probability < LEAST) return [];
    const person = mentionOf(scene, relation.from, ['Person']);
    const place = mentionOf(scene, relation.to, PLACES);
    if (person?.kind !== 'name' || !place || placed.has(person.entity!)) return [];
    if (filled.has(place.entity!) || isParted(scene, person, place)) return [];
    const position = positionOf(scene, relation, person, place);
    if (!position || ENVOY.test(position) || isNoOffice(position)) return [];
    const former = FORMER.test(position) || isToldDead(scene, person);
    return [
      {
        scene,
        trigger: person.head,
        type: 'HOLDS_POSITION',
        from: person.entity!,
        to: place.entity!,
        mentions: [person, place],
        // what somebody is, said beside the name, is so whatever the sentence plans
        status: 'asserted',
        position,
        asOf: !former,
        former,
        confidence: calibrate(relation.probability),
        rule: 'relate/model',
      },
    ];
  });
}

const OFFICES: ReadonlySet<string> = new Set(['HOLDS_POSITION', 'ACCREDITED_TO']);
const TURNS: ReadonlySet<string> = new Set(['APPOINTED', 'DISMISSED']);
/** Whom they are sent to is said by rules (`matchOffices`), not by where they work. */
const ENVOY = /(^|\s)(посол|посланник|консул)(\s|$)/;
const FORMER = /(^|\s)(бывший|прежний|экс-)/;

function calibrate(probability: number): number {
  const odds = Math.log(probability / Math.max(1 - probability, 1e-6));
  return 1 / (1 + Math.exp(-(SLOPE * odds + SHIFT)));
}

/** Whether a finite verb stands between: «инженер Иван Реут сказал, что «Сосна» …» does not say where the engineer works. */
function isParted({ tokens }: Scene, person: ResolvedMention, place: ResolvedMention): boolean {
  const [first, last] = person.first < place.first ? [person.last, place.first] : [place.last, person.first];
  return tokens.slice(first + 1, last).some(({ features }) => features.VerbForm === 'Fin');
}

/** The mention that stands where the span does: of those that hold it, or lie in it and are half of it, the one closest to its bounds. */
function mentionOf(scene: Scene, span: LabelledSpan, types: readonly string[]): ResolvedMention | null {
  const apart = ({ start, stop }: ResolvedMention) =>
    Math.abs(start - span.start) + Math.abs(stop - span.stop);
  const stands = (mention: ResolvedMention) =>
    (mention.start <= span.start && span.stop <= mention.stop) ||
    (span.start <= mention.start &&
      mention.stop <= span.stop &&
      apart(mention) * 2 <= span.stop - span.start);
  return scene.mentions
    .filter((mention) => mention.kind !== 'pronoun' && types.includes(mention.type) && stands(mention))
    .reduce<ResolvedMention | null>(
      (best, mention) => (best && apart(best) <= apart(mention) ? best : mention),
      null,
    );
}

/** What the person works as, of several the nearest to the workplace, in the nominative: «главный редактор» for «главным редактором газеты». */
function positionOf(
  scene: Scene,
  { from, to }: LabelledRelation,
  person: ResolvedMention,
  place: ResolvedMention,
): string | null {
  const spans = scene.relations
    .filter((relation) => relation.label === 'WORKS_AS' && relation.from === from)
    .map((relation) => relation.to);
  const gap = (span: LabelledSpan) => Math.max(0, to.start - span.stop, span.start - to.stop);
  const nearest = spans.reduce<LabelledSpan | null>(
    (best, span) => (best && gap(best) <= gap(span) ? best : span),
    null,
  );
  if (!nearest) return null;
  const role = scene.mentions.find(
    ({ kind, office, start, stop }) =>
      kind === 'role' && office !== null && start < nearest.stop && nearest.start < stop,
  );
  // «Президент наградил Анну Ким»: the role is somebody else's
  if (role) return role.entity === null || role.entity === person.entity ? role.office!.position : null;
  const { tokens } = scene;
  const inside = tokens.filter(({ start, stop }) => nearest.start <= start && stop <= nearest.stop);
  // «редактор газеты «Полесский вестник»»: where, is said by itself
  const start = Math.min(to.start, place.start);
  const own = start < nearest.start ? inside : inside.filter((token) => token.stop <= start);
  const head = own.findIndex(({ pos }) => pos === 'NOUN');
  if (head < 0) return null;
  const words = own.map(({ text, lemma }, at) => (at <= head ? lemma : text));
  return words
    .join(' ')
    .replace(/\s+[«"(].*$/, '')
    .replace(/\s+(в|на|при|из|от|по|и)$/, '');
}
