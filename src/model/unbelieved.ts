/**
 * What a rule proposed in a sentence and what is not stated. `sentence` counts from 0; `from` and `to` are entities of the document;
 * `confidence`: how likely type and ends are by the rule, or by the weights of the pair, from 0 to 1. Why it is not stated:
 * - `question`: the sentence only asks;
 * - `light`: `confidence` is less than `wanted`, which a pair like it needs;
 * - `rival`: another pair of the same word, or another statement of the sentence, says it better;
 * - `unlikely`: statements with such a confidence are right less often than `wanted`.
 */
export interface Unbelieved {
  readonly sentence: number;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  readonly confidence: number;
  readonly reason: 'question' | 'light' | 'rival' | 'unlikely';
  /** null where it does not hang on a number */
  readonly wanted: number | null;
}
