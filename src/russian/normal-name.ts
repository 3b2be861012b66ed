import type { NameSpan, ParsedToken } from '../model/token.js';
import type { Dictionary } from './dictionary.js';
import { nominative } from './nominative.js';

/** What the normal form of a name is made of: its tokens as a parser read them. `head` counts in the sentence, as `first` does. */
export type NameToken = Pick<ParsedToken, 'start' | 'stop' | 'text' | 'pos' | 'features' | 'head'>;

/**
 * The nominative of a name by natasha's rules (natasha 1.6.0, its form exactly): of persons and places every word is inflected by itself,
 * of organizations only the syntactic root and the adjectives and participles that hang on it («Министерством транспорта» ->
 * «Министерство транспорта»). Letter case and spaces are the text's. `first` is the index of the first token in its sentence.
 */
export function normalName(
  dictionary: Dictionary,
  type: NameSpan['type'],
  tokens: readonly NameToken[],
  first: number,
): string {
  const inflected = type === 'ORG' ? inflectable(tokens, first) : null;
  return tokens
    .map(({ text, pos, features, start }, at) => {
      const word = !inflected || inflected.has(at) ? nominative(dictionary, text, pos, features) : text;
      const gap = at > 0 ? ' '.repeat(start - tokens[at - 1]!.stop) : '';
      return gap + withShape(word, text);
    })
    .join('');
}

/** Roots of the name, and adjectives and participles below them; null (all) where every token hangs on another one. */
function inflectable(tokens: readonly NameToken[], first: number): ReadonlySet<number> | null {
  const inside = (head: number): boolean => head >= first && head < first + tokens.length;
  const found = new Set(tokens.flatMap(({ head }, at) => (inside(head) ? [] : [at])));
  for (const root of found)
    tokens.forEach(({ head, pos }, at) => {
      if (head === first + root && (pos === 'ADJ' || pos === 'VERB')) found.add(at);
    });
  return found.size > 0 ? found : null;
}

const PARTS = /[а-яёa-z]+|[^а-яёa-z]+/gi;
const IS_LETTERS = /^[а-яёa-z]/i;

/** Gives a word in lower case the capitals of another, part by part; the word as it is where their parts differ. */
function withShape(word: string, other: string): string {
  if (word.toLowerCase() === other.toLowerCase()) return other;
  const [parts, models] = [word.match(PARTS) ?? [], other.match(PARTS) ?? []];
  if (parts.length !== models.length) return word;
  const shaped: string[] = [];
  for (const [at, part] of parts.entries()) {
    const model = models[at]!;
    if (IS_LETTERS.test(part) !== IS_LETTERS.test(model)) return word;
    const form = IS_LETTERS.test(part) ? shapePart(part, model) : part;
    if (form === null) return word;
    shaped.push(form);
  }
  return shaped.join('');
}

function shapePart(part: string, model: string): string | null {
  if (model === model.toLowerCase()) return part.toLowerCase();
  if (model === model.toUpperCase()) return part.toUpperCase();
  const title = model.charAt(0).toUpperCase() + model.slice(1).toLowerCase();
  return model === title ? part.charAt(0).toUpperCase() + part.slice(1).toLowerCase() : null;
}
