// The order that a seed gives, so that anybody can draw again what was judged.

/** Numbers from 0 to 1, one a call, that a seed fixes (mulberry32). */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The items in the order of a seed (Fisher and Yates), as a new array. */
export function shuffle(items, seed) {
  const random = randomOf(seed);
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]];
  }
  return shuffled;
}

/** At most `most` items of each text (their `id`), in the order given. */
export function fewOfEach(items, most) {
  const taken = new Map();
  return items.filter(({ id }) => {
    taken.set(id, (taken.get(id) ?? 0) + 1);
    return taken.get(id) <= most;
  });
}
