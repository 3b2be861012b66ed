import type { ParsedToken, Sentence } from '../model/token.js';

/** Words that the later stages ask for by their Russian lemma, and closed classes: `English lemma pos`. */
const WORDS: ReadonlyMap<string, readonly [lemma: string, pos: string]> = new Map(
  [
    ...`he он PRON  him он PRON  she она PRON  her она PRON  his он DET  we мы PRON  us мы PRON  our наш DET  i я PRON  there там ADV
    capital столица NOUN  country страна NOUN  republic республика NOUN  region область NOUN  city город NOUN  counterpart коллега NOUN
    colleague коллега NOUN  company компания NOUN  enterprise предприятие NOUN  plant завод NOUN  bank банк NOUN  forum форум NOUN
    exhibition выставка NOUN  festival фестиваль NOUN  diplomat дипломат NOUN  ministry министерство NOUN  fair ярмарка NOUN
    the the DET  a a DET  an an DET  of of ADP  in в ADP  to в ADP  with с ADP  for для ADP  from из ADP  by by ADP  at at ADP  on на ADP
    and и CCONJ  or или CCONJ  but но CCONJ`.matchAll(/(\S+) (\S+) ([A-Z]+)/g),
  ].map(([, word, lemma, pos]) => [word!, [lemma!, pos!] as const]),
);

/**
 * What little is said of English words, which the networks for Russian cannot read: parts of speech of the closed classes, PROPN for capitals,
 * no cases, no syntax (every word hangs on the first). Nouns and pronouns that later stages look for get the lemma of their Russian fellow.
 */
export function readEnglish(sentence: Sentence<ParsedToken>): Sentence<ParsedToken> {
  const tokens = sentence.tokens.map((token, at): ParsedToken => {
    const lower = token.text.toLowerCase();
    const [lemma, closed] = WORDS.get(lower) ?? [lower, null];
    const pos =
      closed ?? (/^\p{P}+$/u.test(token.text) ? 'PUNCT' : /^\p{Lu}/u.test(token.text) ? 'PROPN' : 'X');
    return {
      ...token,
      lemma,
      pos,
      features: {},
      head: at === 0 ? -1 : 0,
      relation: at === 0 ? 'root' : 'dep',
    };
  });
  return { ...sentence, tokens };
}
