import type { Mention } from '../model/document.js';
import type { ParsedToken, Sentence } from '../model/token.js';
import type { NameForms } from './name-forms.js';

/** A sentence on its way through the rules of this stage. */
export interface Scope {
  readonly text: string;
  readonly sentence: Sentence<ParsedToken>;
  readonly index: number;
  /** beginnings of the surnames that the document gives in full somewhere */
  readonly surnames: ReadonlySet<string>;
  /** the forms in which names of persons stand in the document */
  readonly nameForms: NameForms;
}

/** A mention as a rule proposes it; span and text follow from its tokens. */
export type Draft = Omit<Mention, 'start' | 'stop' | 'text' | 'sentence' | 'head' | 'position'> &
  Partial<Pick<Mention, 'start' | 'stop' | 'head' | 'position'>>;

/** Makes a mention of a draft: span from its tokens (closing quotation marks go with what they open), head from the syntax. */
export function makeMention(scope: Scope, draft: Draft): Mention {
  const tokens = scope.sentence.tokens;
  const start = draft.start ?? tokens[draft.first]!.start;
  const stop = draft.stop ?? tokens[draft.last]!.stop;
  return {
    ...draft,
    start,
    stop,
    text: scope.text.slice(start, stop),
    sentence: scope.index,
    head: draft.head ?? headOf(tokens, draft.first, draft.last),
    position: draft.position ?? null,
  };
}

/** The token of the stretch whose governor lies outside of it: the first noun among these, else the first of all. */
export function headOf(tokens: readonly ParsedToken[], first: number, last: number): number {
  const outward: number[] = [];
  for (let at = first; at <= last; at++) {
    const { head, pos } = tokens[at]!;
    if ((head < first || head > last) && pos !== 'PUNCT') outward.push(at);
  }
  return outward.find((at) => /^(NOUN|PROPN)$/.test(tokens[at]!.pos)) ?? outward[0] ?? first;
}
