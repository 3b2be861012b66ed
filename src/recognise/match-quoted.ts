import type { Mention } from '../model/document.js';
import type { EntityType } from '../model/entity.js';
import type { Lexicon } from '../model/lexicon.js';
import { overlaps } from '../model/span.js';
import type { Features, NameSpan } from '../model/token.js';
import type { Dictionary } from '../russian/dictionary.js';
import { caseOfQuoted } from './case-of-quoted.js';
import { headOf, makeMention, type Scope } from './draft.js';
import { isSpeech } from './is-speech.js';
import { nominativeOf } from './normal-form.js';

const OPENING = /^[«"“„]$/;
const CLOSING = /^[»"”“]$/;
const LONGEST = 5;

/**
 * A name in quotation marks with no noun before it that says what it is: «Гомсельмаш» купил, договор с «Лидской фабрикой». Taken for an
 * organization where it is short, begins with a capital and its clause goes on after it: a quotation of speech ends in a mark of its own.
 */
export function matchQuoted(
  scope: Scope,
  spans: readonly NameSpan[],
  lexicon: Lexicon,
  dictionary: Dictionary,
): Mention[] {
  const { tokens } = scope.sentence;
  const mentions: Mention[] = [];
  let before: { readonly close: number; readonly features: Features } | null = null;
  for (let open = 0; open < tokens.length; open++) {
    if (!OPENING.test(tokens[open]!.text)) continue;
    const near = tokens.slice(open + 2, open + LONGEST + 2).findIndex(({ text }) => CLOSING.test(text));
    const close = near < 0 ? -1 : near + open + 2;
    const inner = tokens[open + 1];
    if (close < 0 || !inner || !/^\p{Lu}/u.test(inner.text)) continue;
    const words = tokens.slice(open + 1, close);
    const said = words.some(
      (token) => /^[.!?…,:]$/.test(token.text) || (token.pos === 'VERB' && token.features.VerbForm === 'Fin'),
    );
    const seen = spans.some(
      (span) => span.type !== 'PER' && overlaps(span, { start: inner.start, stop: words.at(-1)!.stop }),
    );
    if (
      said ||
      isSpeech(tokens, close) ||
      !(seen || words.length <= 3) ||
      /^[:—]$/.test(tokens[open - 1]?.text ?? '')
    )
      continue;
    const head = headOf(tokens, open + 1, close - 1);
    const listed = before && before.close >= open - 2 ? before.features : null;
    const features = caseOfQuoted(tokens, open, head, listed, dictionary);
    before = features && { close, features };
    mentions.push(
      makeMention(scope, {
        kind: 'name',
        type: typeByNoun(tokens[head]!.lemma, lexicon),
        first: open,
        last: close,
        head,
        normal: nominativeOf(scope, open + 1, close - 1, head, dictionary, features ?? undefined),
        candidates: [],
        rule: 'recognise/quoted-alone',
      }),
    );
    open = close;
  }
  return mentions;
}

/** «День хмеля» in quotation marks is a happening, «Дворец спорта» a building; what tells nothing is taken for a body. */
function typeByNoun(lemma: string, lexicon: Lexicon): EntityType {
  return lexicon.headNouns.find((noun) => noun.lemma.replaceAll('ё', 'е') === lemma)?.type ?? 'Organization';
}
