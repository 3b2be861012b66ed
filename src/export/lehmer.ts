/** Park and Miller's generator of numbers from 0 to 1, both excluded (Comm. ACM 1988): the same numbers for the same seed, from 1 up. */
export function lehmer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
