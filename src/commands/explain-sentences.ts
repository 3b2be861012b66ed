import type { DateMention, Related, ResolvedMention } from '../model/document.js';
import type { Span } from '../model/span.js';
import type { Statement } from '../model/statement.js';
import type { LabelledSpan, NameSpan, ParsedToken } from '../model/token.js';
import type { Unbelieved } from '../model/unbelieved.js';
import { type Knowledge, unbelievedIn } from '../pipeline.js';

type Dictionary = Knowledge['language']['dictionary'];

/** A token with the reading that was chosen for it and all that the dictionary offers, the likeliest first (OpenCorpora's tags). */
export interface ExplainedToken extends ParsedToken {
  readonly parses: readonly { readonly tag: string; readonly normal: string; readonly score: number }[];
}

/** A sentence and all that was decided in it. `number` counts from 1; spans are UTF-16 offsets into the text of the article. */
export interface ExplainedSentence extends Span {
  readonly number: number;
  readonly text: string;
  readonly tokens: readonly ExplainedToken[];
  readonly names: readonly NameSpan[];
  readonly spans: readonly LabelledSpan[];
  readonly mentions: readonly ResolvedMention[];
  readonly dates: readonly DateMention[];
  readonly speeches: Related['speeches'];
  readonly statements: readonly Statement[];
  /** what was proposed and is not stated, the likeliest first */
  readonly unbelieved: readonly Unbelieved[];
}

/** What each stage decided, by sentence. Words in other scripts have no parses. */
export function explainSentences(document: Related, knowledge: Knowledge): ExplainedSentence[] {
  const { dictionary } = knowledge.language;
  const unbelieved = unbelievedIn(document, knowledge);
  const { article, sentences, names, spans, mentions, dates, speeches, statements } = document;
  return sentences.map(({ start, stop, tokens }, index) => {
    const meets = (span: Span) => span.start < stop && start < span.stop;
    return {
      number: index + 1,
      start,
      stop,
      text: article.text.slice(start, stop),
      tokens: tokens.map((token) => ({ ...token, parses: parsesOf(token, dictionary) })),
      names: names.filter(meets),
      spans: spans.filter(meets),
      mentions: mentions.filter((mention) => mention.sentence === index),
      dates: dates.filter((date) => date.sentence === index),
      speeches: speeches.filter(meets),
      statements: statements.filter((statement) => statement.start === start && statement.stop === stop),
      unbelieved: unbelieved.filter(({ sentence }) => sentence === index),
    };
  });
}

const parsesOf = ({ text }: ParsedToken, dictionary: Dictionary): ExplainedToken['parses'] =>
  /[а-яё]/i.test(text)
    ? dictionary.parse(text).map(({ tag, normal, score }) => ({ tag: tag.text, normal, score }))
    : [];
