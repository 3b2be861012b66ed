import type { Mention } from '../model/document.js';
import type { GazetteerEntry } from '../model/knowledge.js';
import type { Case } from './casting.js';
import { findNamesakes } from './find-namesakes.js';
import { isHead } from './is-head.js';
import { fold } from './person-name.js';

/** A known entity that a name by itself may stand for: how likely (0 to 1, to be compared only among those of one name), and why. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly reason: string;
}

/** What each circumstance adds: the name says most; offices tell people of one surname apart. Set by hand, checked on `gold/traps.jsonl`. */
const WEIGHTS = { name: 0.6, alias: 0.55, form: 0.5, ambiguous: 0.3, office: 0.2, head: 0.15, existed: 0.1 };

/** The known entities of a name that was asked for without an article, the likeliest first. `day` null asks for all times. */
export function rankCandidates(mention: Mention, scene: Case): Candidate[] {
  const { gazetteer } = scene;
  const known = mention.candidates.map((id) => gazetteer.entry(id)).filter((entry) => entry !== undefined);
  const entries = mention.type === 'Person' && known.length === 0 ? findNamesakes(mention, scene) : known;
  return entries
    .map((entry) => rank(entry, mention, scene))
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
}

function rank(entry: GazetteerEntry, mention: Mention, { gazetteer, day }: Case): Candidate {
  const [weight, by] = nameOf(entry, mention);
  const reasons = [by];
  let score = weight;
  const offices = day === null ? [] : gazetteer.officesOf(entry.id, day);
  const [office] = offices;
  if (office) {
    score += WEIGHTS.office;
    reasons.push(`in office on ${day}: ${office.position}, ${office.of}`);
  }
  if (offices.some(isHead)) score += WEIGHTS.head;
  if (day !== null && entry.type !== 'Person' && existed(entry, day)) score += WEIGHTS.existed;
  if (day !== null && !existed(entry, day)) {
    score /= 2;
    reasons.push(`not there on ${day}`);
  }
  return { id: entry.id, name: entry.name, score: Math.round(score * 100) / 100, reason: reasons.join('; ') };
}

function nameOf(entry: GazetteerEntry, { normal, text }: Mention): readonly [number, string] {
  const words = entry.type === 'Person' ? [normal, text] : [text];
  const same = (form: string) => words.some((asked) => fold(asked) === fold(form));
  if (entry.ambiguous.some(same)) return [WEIGHTS.ambiguous, 'a name that others bear too'];
  if (same(entry.name)) return [WEIGHTS.name, 'its name'];
  if (entry.aliases.some(same)) return [WEIGHTS.alias, 'another of its names'];
  if (entry.type !== 'Person') return [WEIGHTS.form, 'a form of its name'];
  return normal.includes(' ')
    ? [WEIGHTS.form, 'given name and surname fit']
    : [WEIGHTS.ambiguous, 'its surname'];
}

const existed = ({ start, end }: GazetteerEntry, day: string): boolean =>
  (start === null || start <= day) && (end === null || day < end);
