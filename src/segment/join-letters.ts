import type { Token } from '../model/token.js';

const WORD = /^[\p{L}'’ʼ-]+$/u;
const APOSTROPHE = /^['’ʼ]$/;

/** Puts together again what razdel, made for Russian, takes apart in Belarusian words: «і», «ў» and the apostrophe («прэм'ер»). */
export function joinLetters(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  tokens.forEach((token, at) => {
    const last = joined.at(-1);
    const touching =
      last !== undefined && last.stop === token.start && /^\p{L}/u.test(last.text) && WORD.test(last.text);
    const inside =
      !APOSTROPHE.test(token.text) ||
      (tokens[at + 1]?.start === token.stop && /^\p{L}/u.test(tokens[at + 1]!.text));
    if (touching && WORD.test(token.text) && inside && last.text !== '-' && token.text !== '-')
      joined[joined.length - 1] = { ...last, stop: token.stop, text: last.text + token.text };
    else joined.push(token);
  });
  return joined;
}
