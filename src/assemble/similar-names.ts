/** Names are compared in lower case, ё as е, without quotation marks, hyphens as spaces. */
export const foldName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»"“”„'’.]/g, ' ')
    .replace(/[\s\u2010-\u2015-]+/g, ' ')
    .trim();

/** Levenshtein's distance: how many letters have to be put in, left out or replaced. */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}

/** From 0, nothing in common, to 1, the same: Dice's coefficient of the pairs of letters of two folded names. */
export function likeness(one: string, other: string): number {
  const [first, second] = [pairsOf(one), pairsOf(other)];
  if (first.length + second.length === 0) return one === other ? 1 : 0;
  const rest = new Map<string, number>();
  for (const pair of second) rest.set(pair, (rest.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of first) {
    const left = rest.get(pair) ?? 0;
    if (left === 0) continue;
    rest.set(pair, left - 1);
    common++;
  }
  return (2 * common) / (first.length + second.length);
}

const pairsOf = (name: string): string[] =>
  Array.from({ length: Math.max(0, name.length - 1) }, (_, index) => name.slice(index, index + 2));
