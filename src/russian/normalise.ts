/** A word in lower case with ё folded to е: how lemmas and normal forms are written throughout. */
export function normalise(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('ё') ? lower.replaceAll('ё', 'е') : lower;
}
