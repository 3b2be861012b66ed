import { SozhError } from '../errors.js';
import { extract, type Knowledge, loadKnowledge } from '../pipeline.js';
import type { FieldMap } from '../read/rows/field-map.js';
import { ArticleSources } from './article-sources.js';
import { explainSentences } from './explain-sentences.js';
import { showExplained } from './show-explained.js';
import { showMessages } from './show-messages.js';
import type { Terminal } from './terminal.js';

export interface ExplainFlags {
  readonly json?: boolean;
  readonly published?: string;
  readonly map?: FieldMap;
  readonly allowPrivate?: boolean;
  /** files of a user's own entities */
  readonly gazetteer?: readonly string[];
  /** number of the sentence, from 1 as people count */
  readonly sentence?: number;
  /** only sentences with this text in them, whatever its case */
  readonly match?: string;
}

/**
 * `sozh explain FILE`: how the program came to what it says, sentence by sentence: tokens with their readings, and for every name, mention,
 * date and statement the rule or model that found it, and what was proposed but not believed. `--json` prints one sentence a line.
 */
export async function explainCommand(
  places: readonly string[],
  flags: ExplainFlags,
  terminal: Terminal,
): Promise<void> {
  let knowledge: Knowledge | undefined;
  let shown = 0;
  const sources = new ArticleSources(places, flags, terminal);
  for await (const { article, messages, source } of sources.read()) {
    knowledge ??= loadKnowledge({ extraFiles: flags.gazetteer ?? [] });
    const document = extract(article, knowledge, messages);
    const sentences = explainSentences(document, knowledge).filter(
      ({ number, text }) =>
        (flags.sentence === undefined || number === flags.sentence) &&
        (flags.match === undefined || text.toLowerCase().includes(flags.match.toLowerCase())),
    );
    shown += sentences.length;
    for (const sentence of sentences) {
      if (flags.json) terminal.out(JSON.stringify({ article: article.id, ...sentence }));
      else showExplained(sentence, document, knowledge.ontology, terminal);
    }
    showMessages(document.messages, terminal, {
      source: sources.nameBefore(source),
      everything: !flags.json,
    });
  }
  sources.throwFailures();
  if (shown === 0)
    throw new SozhError('usage/bad-argument', 'no sentence is like that', {
      hint: 'sentences are counted from 1; without --sentence and --match all are shown',
    });
}
