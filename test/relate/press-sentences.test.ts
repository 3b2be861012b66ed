import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knowledge, relateText } from '../knowledge-fixture.js';

/*
 * The sentences that the weights are learned from (training/pairs/sentences.txt), with what each states. Those that the program does not
 * find, or finds beside what is stated, are kept in press-sentences.known.txt, so that every change for better or worse shows.
 * UPDATE=1 writes it anew.
 */
const DAY = '2024-05-06';
const known = new URL('press-sentences.known.txt', import.meta.url);
/** States that a name implies («пинская фирма»): the sentences do not list them. */
const IMPLIED = /^(HOLDS_POSITION|HEADQUARTERED_IN)$/;

const sentences = readFileSync(new URL('../../training/pairs/sentences.txt', import.meta.url), 'utf8')
  .split(/\n\s*\n/)
  .map((block) => block.split('\n').filter((line) => line && !line.startsWith('#')))
  .filter((lines) => lines.length > 0)
  .map(([text, ...expected]) => ({ text: text!, expected }));

function differences(text: string, expected: readonly string[]): string[] {
  const { statements, entities } = relateText(text, DAY);
  const nameOf = new Map(entities.map(({ id, name }) => [id, name.replace(/[«»]/g, '')]));
  const used = new Set<string>();
  const missed = expected.filter((line) => {
    const [types, from, to, status] = line.split(' | ') as [string, string, string, string];
    const ends = [from, to].sort().join();
    const found = statements.filter((s) => {
      const [a, b] = [nameOf.get(s.from)!, nameOf.get(s.to)!];
      return (
        types.split(',').includes(s.type) && [a, b].sort().join() === ends && (a === from || isMutual(s.type))
      );
    });
    for (const { id } of found) used.add(id);
    return !found.some((s) => status.split(',').includes(s.status));
  });
  const beside = statements
    .filter(({ id, type }) => !used.has(id) && !IMPLIED.test(type))
    .map((s) => [s.type, nameOf.get(s.from), nameOf.get(s.to), s.status].join(' | '));
  return [...missed.map((line) => `missed: ${line}`), ...beside.map((line) => `beside: ${line}`)];
}

const isMutual = (type: string): boolean => knowledge.ontology.type(type)!.symmetric;

describe('sentences of the press', () => {
  it('state what they are known to state, and no more is missed than is known', () => {
    const found = sentences.flatMap(({ text, expected }) => {
      const lines = differences(text, expected);
      return lines.length > 0 ? [[text, ...lines.map((line) => `  ${line}`)].join('\n')] : [];
    });
    if (process.env['UPDATE']) writeFileSync(known, `${found.join('\n')}\n`);
    expect(`${found.join('\n')}\n`).toBe(readFileSync(known, 'utf8'));
  });
});
