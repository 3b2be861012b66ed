import type { Mention } from '../model/document.js';
import type { ParsedToken } from '../model/token.js';
import { makeMention, type Scope } from './draft.js';
import type { NameIndex } from './name-index.js';

/** Nouns that several adjectives of place may share. */
const SHARED: ReadonlySet<string> = new Set(['область', 'край', 'республика', 'район', 'округ']);

/**
 * «Смоленской и Брянской областей», «Минский, Гродненский и Брестский районы»: one mention for each adjective. And «с ней граничит Псковская»,
 * where the noun was said before.
 */
export function matchCoordinated(scope: Scope, index: NameIndex): Mention[] {
  const { tokens } = scope.sentence;
  const mentions: Mention[] = [];
  tokens.forEach((token, at) => {
    const noun = token.lemma;
    if (!SHARED.has(noun) || token.features.Number !== 'Plur') return;
    const adjectives: number[] = [];
    for (let k = at - 1; k >= 0; k--) {
      const word = tokens[k]!;
      if (isPlaceAdjective(word)) adjectives.unshift(k);
      else if (word.text !== ',' && word.lemma !== 'и') break;
    }
    if (adjectives.length < 2) return;
    for (const k of adjectives) {
      const pair = [tokens[k]!, { ...token, text: noun }];
      const match = index.matchAt(pair, 0);
      const known = match?.last === 1 ? match.names : [];
      mentions.push(
        makeMention(scope, {
          kind: 'name',
          type: 'Region',
          first: k,
          last: k === adjectives.at(-1) ? at : k,
          head: at,
          normal: nameOf(tokens[k]!.lemma, noun),
          candidates: known.map((name) => name.id),
          rule: 'recognise/coordinated-regions',
        }),
      );
    }
  });
  tokens.forEach((token, at) => {
    if (!isFeminine(token.text) || !isPlaceAdjective(token) || hasNoun(tokens, at)) return;
    const match = index.matchAt([token, { ...token, text: 'область' }], 0);
    if (match?.last !== 1) return;
    mentions.push(
      makeMention(scope, {
        kind: 'name',
        type: 'Region',
        first: at,
        last: at,
        head: at,
        normal: `${token.lemma} область`,
        candidates: match.names.map((name) => name.id),
        rule: 'recognise/elliptic-region',
      }),
    );
  });
  return mentions;
}

/** «заречный» + «район» -> «Заречный район», «лесной» + «область» -> «Лесная область». */
function nameOf(adjective: string, noun: string): string {
  const name = /[ая]$|ь$/.test(noun) ? adjective.replace(/(?:ый|ий|ой)$/, 'ая') : adjective;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${noun}`;
}

const isFeminine = (word: string): boolean =>
  word.endsWith('ая') || word.endsWith('ой') || word.endsWith('ую');

/** Whether the adjective has a noun: its governor, or one that stands right after it. */
function hasNoun(tokens: readonly ParsedToken[], at: number): boolean {
  const governor = tokens[tokens[at]!.head];
  const next = tokens[at + 1];
  const noun = (token: ParsedToken | undefined) =>
    token !== undefined && /^(NOUN|PROPN|ADJ)$/.test(token.pos);
  return (
    (tokens[at]!.relation === 'amod' && noun(governor)) ||
    noun(next) ||
    next?.text === ',' ||
    next?.lemma === 'и'
  );
}

const isPlaceAdjective = (token: ParsedToken): boolean => /^\p{Lu}.*(ск|цк)\p{L}{2,3}$/u.test(token.text);
