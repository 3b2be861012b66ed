import type { ResolvedMention } from '../model/document.js';
import type { Entity } from '../model/entity.js';
import type { Ontology } from '../model/ontology.js';
import type { Unbelieved } from '../model/unbelieved.js';
import { describeStatement, nameOf } from './describe-statement.js';
import type { ExplainedSentence, ExplainedToken } from './explain-sentences.js';
import type { Paint, Terminal } from './terminal.js';

/** A sentence for people: its text, a line a token (reading, governor), then what was found in it, each with what found it. */
export function showExplained(
  sentence: ExplainedSentence,
  document: { readonly entities: readonly Entity[]; readonly article: { readonly text: string } },
  ontology: Ontology,
  terminal: Terminal,
): void {
  const { paint, out } = terminal;
  const names = nameOf(document.entities);
  const textOf = ({ start, stop }: { start: number; stop: number }) =>
    oneLine(document.article.text.slice(start, stop));
  out(
    `${paint.bold(`${sentence.number}. ${oneLine(sentence.text)}`)} ${paint.dim(`${sentence.start}–${sentence.stop}`)}`,
  );
  sentence.tokens.forEach((token, at) => {
    out(`  ${showToken(token, at, sentence.tokens, paint)}`);
  });
  const find = (kind: string, what: string, by: string) =>
    out(`  ${paint.cyan(kind.padEnd(10))} ${what}  ${paint.dim(by)}`);
  for (const name of sentence.names) find('name', `«${textOf(name)}» ${name.type}`, 'by the neural tagger');
  for (const span of sentence.spans)
    find('span', `«${textOf(span)}» ${span.label}`, `by the span model, ${span.score.toFixed(1)} above none`);
  for (const mention of sentence.mentions)
    find('mention', `«${oneLine(mention.text)}» ${mention.kind}, ${showLink(mention, names)}`, mention.rule);
  for (const { phrase, time, rule } of sentence.dates)
    find('date', `«${phrase}» ${time.edtf} (${time.basis})`, rule);
  for (const speech of sentence.speeches)
    find(
      'speech',
      `«${textOf(speech)}»`,
      speech.speaker ? `said by ${names(speech.speaker)}` : 'by whom is left open',
    );
  for (const statement of sentence.statements)
    find(
      'statement',
      describeStatement(statement, names, ontology, paint),
      `${statement.rule}, confidence ${statement.confidence}`,
    );
  for (const unbelieved of sentence.unbelieved.slice(0, SHOWN))
    find(
      'unbelieved',
      describeStatement({ ...unbelieved, status: 'asserted', position: null }, names, ontology, paint),
      `${unbelieved.rule}, ${whyUnbelieved(unbelieved)}`,
    );
  const more = sentence.unbelieved.length - SHOWN;
  if (more > 0) find('unbelieved', `… and ${more} less likely`, '--json has all');
  out('');
}

/** So many of what was not believed are shown to people. */
const SHOWN = 5;

function whyUnbelieved({ confidence, reason, wanted }: Unbelieved): string {
  const weight = confidence.toFixed(2);
  switch (reason) {
    case 'question':
      return 'the sentence asks';
    case 'light':
      return `weighs ${weight}, less than ${wanted}`;
    case 'rival':
      return `weighs ${weight}, but another says it better`;
    case 'unlikely':
      return `weighs ${weight}: right less often than ${wanted}`;
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** «3 встретился  встретиться  VERB Past Sing  → root»; where the dictionary doubts, how many readings it has. */
function showToken(
  token: ExplainedToken,
  at: number,
  tokens: readonly ExplainedToken[],
  paint: Paint,
): string {
  const { text, lemma, pos, features, head, relation, parses } = token;
  const governor = head < 0 ? 'root' : `${relation} ← ${head + 1} ${tokens[head]!.text}`;
  const readings = parses.length > 1 ? paint.dim(`  ${parses.length} readings`) : '';
  const number = String(at + 1).padStart(3);
  const grammar = [pos, ...Object.values(features)].join(' ');
  return `${paint.dim(number)} ${text.padEnd(18)} ${lemma.padEnd(18)} ${grammar.padEnd(34)} ${governor}${readings}`;
}

/** What a mention was linked to, and what else it could have been. */
function showLink({ entity, candidates, office }: ResolvedMention, names: (id: string) => string): string {
  const link = entity ? `${names(entity)} (${entity})` : 'not resolved';
  const others = candidates.filter((id) => id !== entity);
  const shown = others.slice(0, 4).join(', ') + (others.length > 4 ? ', …' : '');
  const tenure = office && office.tenure !== 'current' ? `, ${office.tenure}` : '';
  return `${link}${office ? `, office «${office.position}»${tenure}` : ''}${shown ? `; also possible: ${shown}` : ''}`;
}
