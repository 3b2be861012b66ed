import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// @ts-expect-error: plain JavaScript, beside the training that uses it
import { readSentences } from '../../training/pairs/sentences.mjs';
import { knowledge, relateText } from '../knowledge-fixture.js';

/*
 * The sentences that the weights are learned from (training/pairs/sentences.txt), with what each states. Those that the program does not
 * find, or finds beside what is stated, are kept in press-sentences.known.txt, so that every change for better or worse shows.
 * UPDATE=1 writes it anew.
 */
const known = new URL('press-sentences.known.txt', import.meta.url);
/** States that a name implies («пинская фирма»): the sentences do not list them. */
const IMPLIED = /^(HOLDS_POSITION|HEADQUARTERED_IN)$/;

interface Relation {
  readonly types: readonly string[];
  readonly a: string;
  readonly b: string;
  readonly status: readonly string[];
}
interface Sentence {
  readonly text: string;
  readonly gold: { readonly publishedAt: string; readonly relations: readonly Relation[] };
}

const sentences: readonly Sentence[] = readSentences(
  new URL('../../training/pairs/sentences.txt', import.meta.url),
);

function differences({ text, gold }: Sentence): string[] {
  const { statements, entities } = relateText(text, gold.publishedAt);
  const nameOf = new Map(entities.map(({ id, name }) => [id, name.replace(/[«»]/g, '')]));
  const used = new Set<string>();
  const missed = gold.relations.filter((relation) => {
    const found = statements.filter((s) => {
      const [from, to] = [nameOf.get(s.from)!, nameOf.get(s.to)!];
      const isSame = from === relation.a && to === relation.b;
      const isTurned = from === relation.b && to === relation.a;
      return relation.types.includes(s.type) && (isSame || (isTurned && isMutual(s.type)));
    });
    for (const { id } of found) used.add(id);
    return !found.some((s) => relation.status.includes(s.status));
  });
  const beside = statements
    .filter(({ id, type }) => !used.has(id) && !IMPLIED.test(type))
    .map((s) => [s.type, nameOf.get(s.from), nameOf.get(s.to), s.status].join(' | '));
  const lines = missed.map(({ types, a, b, status }) => [types, a, b, status].join(' | '));
  return [...lines.map((line) => `missed: ${line}`), ...beside.map((line) => `beside: ${line}`)];
}

const isMutual = (type: string): boolean => knowledge.ontology.type(type)!.symmetric;

describe('sentences of the press', () => {
  it('state what they are known to state, and no more is missed than is known', () => {
    const found = sentences.flatMap((sentence) => {
      const lines = differences(sentence);
      return lines.length > 0 ? [[sentence.text, ...lines.map((line) => `  ${line}`)].join('\n')] : [];
    });
    if (process.env.UPDATE) writeFileSync(known, `${found.join('\n')}\n`);
    expect(`${found.join('\n')}\n`).toBe(readFileSync(known, 'utf8'));
  });
});
