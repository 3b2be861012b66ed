import type { DateMention } from '../model/document.js';
import type { Time } from '../model/time.js';
import type { Claim } from './claim.js';
import { isVerbal, pathUp, type Scene } from './scene.js';

/**
 * The time that the text gives a claim: a date under its trigger, else one in the same clause, else one that opens the sentence and
 * holds for its coordinated clauses. None is taken from another clause, and none is invented. With it: how sure.
 */
export function attachTime(claim: Claim): Time | null {
  const { scene, trigger } = claim;
  const ranked = scene.dates
    .map((date) => ({ date, cost: distanceOf(date, scene, trigger) }))
    .filter((item): item is { date: DateMention; cost: number } => item.cost !== null)
    // an office takes only a span of its own words («посол с 2019 года»), never the day of what its holder did
    .filter(({ date, cost }) => !claim.asOf || (cost < 1 && date.time.edtf.includes('/')))
    .sort((a, b) => a.cost - b.cost);
  return ranked[0]?.date.time ?? null;
}

function distanceOf(date: DateMention, scene: Scene, trigger: number): number | null {
  const { tokens } = scene;
  const inside = tokens.flatMap((token, at) =>
    token.start < date.stop && token.stop > date.start ? [at] : [],
  );
  if (inside.length === 0) return null;
  const outward = inside.find((at) => !inside.includes(tokens[at]!.head)) ?? inside[0]!;
  const dateUp = pathUp(tokens, outward);
  const triggerUp = pathUp(tokens, trigger);
  const near = Math.abs(outward - trigger) / 100;
  if (dateUp.includes(trigger) && clauseOf(tokens, outward, trigger)) return near;
  if (stopBetween(scene, outward, trigger)) return null;
  const dateVerb = dateUp.find((at) => isVerbal(tokens[at]!));
  const triggerVerb = triggerUp.find((at) => isVerbal(tokens[at]!));
  if (dateVerb === triggerVerb) return 1 + near;
  if (dateVerb === undefined || triggerVerb === undefined)
    return stopBetween(scene, outward, trigger) ? null : 2 + near;
  // «обсудили планы посетить Минск в мае», «намерен в мае посетить»: verb over verb without a clause between
  const over = triggerUp.slice(triggerUp.indexOf(triggerVerb) + 1, 4).includes(dateVerb);
  if (over && !/^(acl|amod|parataxis|ccomp|advcl)/.test(tokens[triggerVerb]!.relation)) return 3 + near;
  // a date that opens the sentence holds for the clauses that «и» joins to the first
  const opening = inside[0]! <= 2 && outward < trigger;
  return opening && tokens[triggerVerb]!.relation === 'conj' && !stopBetween(scene, outward, trigger)
    ? 4 + near
    : null;
}

/** Whether no finite verb of another clause stands on the way from the date up to the trigger. */
function clauseOf(tokens: Scene['tokens'], from: number, trigger: number): boolean {
  const path = pathUp(tokens, from);
  return path
    .slice(0, path.indexOf(trigger))
    .every((at) => !isVerbal(tokens[at]!) || /^(Inf|Part)$/.test(tokens[at]!.features.VerbForm ?? ''));
}

const stopBetween = ({ tokens }: Scene, one: number, other: number): boolean =>
  tokens.slice(Math.min(one, other), Math.max(one, other)).some((token) => /^[;:]$/.test(token.text));
