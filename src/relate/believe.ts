/**
 * How often a statement is right in all (type, ends, date and status) by what its rule, or the weights of its pair, give for type and ends
 * alone: points of a curve that only rises, with straight lines between. Fitted on the 42 labelled articles of gold/training by
 * `evaluation/fit-confidence.mjs` (isotonic regression: Zadrozny and Elkan, "Transforming classifier scores into accurate multiclass
 * probability estimates", 2002); how it holds on articles that it was not fitted on shows `evaluation/measures/calibration.mjs`.
 */
export const BELIEF: readonly (readonly [raw: number, right: number])[] = [
  [0, 0],
  [0.472, 0.464],
  [0.696, 0.657],
  [0.83, 0.779],
  [0.895, 0.859],
  [0.935, 0.922],
  [1, 0.955],
];

/** The share of statements with such a raw confidence that are right, from 0 to 1. */
export function believe(raw: number): number {
  const at = Math.max(
    1,
    BELIEF.findIndex(([point]) => raw <= point),
  );
  const [[x0, y0], [x1, y1]] = [BELIEF[at - 1]!, BELIEF[at]!];
  return y0 + ((Math.min(Math.max(raw, 0), 1) - x0) / (x1 - x0)) * (y1 - y0);
}

/** What is right less often than that is not stated. Tuned on the training articles and on 200 judged statements: of 10 below it none was right. */
export const UNBELIEVED = 0.3;

/** Whether it is right often enough to be stated. */
export const isBelieved = ({ confidence }: { readonly confidence: number }): boolean =>
  confidence >= UNBELIEVED;
