import type { ResolvedMention } from '../model/document.js';
import type { Amount, Status } from '../model/statement.js';
import type { Scene } from './scene.js';

/** What a rule found: two entities in a relation, and the word that says so. Time, status and speaker are found for all rules alike. */
export interface Claim {
  readonly scene: Scene;
  /** index of the token that carries the relation */
  readonly trigger: number;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly mentions: readonly ResolvedMention[];
  /** null: to be found from tense, negation and the words around */
  readonly status: Status | null;
  readonly position: string | null;
  /** a state of which the text gives no time is known as of the article's day */
  readonly asOf: boolean;
  readonly amount?: Amount | null;
  /** a former office: its time is before the article's day */
  readonly former?: boolean;
  /** what a verb says of an office: its time is where the state begins, ends, or holds */
  readonly turn?: 'starts' | 'ends' | 'holds';
  readonly confidence: number;
  readonly rule: string;
}
