import type { ParsedToken } from '../model/token.js';

/** «Голословно», — ответил министр: whether what the quotation mark at `close` ends is what somebody said, and no name. */
export const isSpeech = (tokens: readonly ParsedToken[], close: number): boolean =>
  tokens[close + 1]?.text === ',' &&
  /^[—–-]$/.test(tokens[close + 2]?.text ?? '') &&
  tokens.slice(close + 3, close + 6).some(({ pos }) => pos === 'VERB');
