/** A word in lower case with ё folded to е: how lemmas and normal forms are written throughout. */
export const normalise = (word: string): string => word.toLowerCase().replaceAll('ё', 'е');
