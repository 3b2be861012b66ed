import type { Features } from '../model/token.js';

/** An arc as the parser scored it: `head` is the index of the governor in the sentence, -1 for none. */
export interface Arc {
  readonly head: number;
  readonly relation: string;
  readonly pos: string;
  readonly features: Features;
}

/** Where a token hangs in the tree of its sentence. */
export interface Place {
  readonly head: number;
  readonly relation: string;
}

const NONE = -1;

/**
 * Makes a tree of arcs that need not be one (the parser chooses every governor by itself; in news one sentence of six has several
 * roots, none, a cycle, or a token that governs itself):
 * 1. A token that governs itself is without a governor.
 * 2. In a cycle the likeliest predicate loses its governor.
 * 3. Of the tokens without a governor the likeliest predicate is the root; the others hang on it, former roots as `conj` where a
 *    conjunction hangs on them («мост открыли, а дорогу закрыли») and else as `parataxis` («мост открыли, сообщил министр»).
 * The likeliest predicate is a finite verb, else another verb, else an adjective, noun or name, else what is no punctuation; of
 * several the first.
 */
export function repairTree(arcs: readonly Arc[]): Place[] {
  const heads = arcs.map(({ head }, i) => (head === i ? NONE : head));
  breakCycles(heads, arcs);
  const free = heads.flatMap((head, i) => (head === NONE ? [i] : []));
  const root = likeliestPredicate(free, arcs);
  const joined = new Set(arcs.flatMap(({ head, relation }) => (relation === 'cc' ? [head] : [])));
  return arcs.map(({ relation }, i) => {
    if (i === root) return { head: NONE, relation: 'root' };
    const head = heads[i] === NONE ? root : heads[i]!;
    if (relation !== 'root') return { head, relation };
    return { head, relation: joined.has(i) ? 'conj' : 'parataxis' };
  });
}

/** Afterwards every token comes to one without a governor when it goes up. */
function breakCycles(heads: number[], arcs: readonly Arc[]): void {
  const seenFrom = new Int32Array(heads.length).fill(NONE);
  for (let start = 0; start < heads.length; start++) {
    let at = start;
    while (at !== NONE && seenFrom[at] === NONE) {
      seenFrom[at] = start;
      at = heads[at]!;
    }
    if (at === NONE || seenFrom[at] !== start) continue;
    const cycle = [at];
    for (let next = heads[at]!; next !== at; next = heads[next]!) cycle.push(next);
    heads[
      likeliestPredicate(
        cycle.sort((one, other) => one - other),
        arcs,
      )
    ] = NONE;
  }
}

function likeliestPredicate(indexes: readonly number[], arcs: readonly Arc[]): number {
  let best = indexes[0] ?? NONE;
  for (const index of indexes) if (rank(arcs[index]!) < rank(arcs[best]!)) best = index;
  return best;
}

function rank({ pos, features }: Arc): number {
  if (features.VerbForm === 'Fin') return 0;
  if (pos === 'VERB') return 1;
  if (pos === 'ADJ' || pos === 'NOUN' || pos === 'PROPN') return 2;
  return pos === 'PUNCT' ? 4 : 3;
}
