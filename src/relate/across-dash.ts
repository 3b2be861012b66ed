import type { Argument } from './find-arguments.js';
import { findSlot } from './find-slot.js';
import { carriesClause, type Scene } from './scene.js';

/**
 * Sentences without a verb: «Участники форума – область и завод», «Реут – муж Анны Ким». What stands on the other side of the dash is
 * the subject of the noun.
 */
export function acrossDash(scene: Scene, trigger: number): Argument[] {
  const { tokens, mentions } = scene;
  if (tokens[trigger]!.pos !== 'NOUN') return [];
  const dash = tokens.findIndex(({ text }) => /^[—–]$/.test(text));
  if (dash <= 0 || tokens.some((token, at) => carriesClause(token) && Math.abs(at - dash) <= 12)) return [];
  if (trigger > dash) {
    // the noun opens its side: «Реут – муж»
    if (tokens.slice(dash + 1, trigger).some(({ pos }) => pos !== 'ADJ' && pos !== 'DET')) return [];
    return mentions
      .filter((m) => m.last < dash && isNominative(scene, m.head))
      .slice(0, 1)
      .map((mention) => ({ mention, slots: SUBJECT, cost: 0, group: mention.head }));
  }
  const beyond = mentions.filter((m) => m.first > dash && m.kind !== 'demonym');
  const [first] = beyond;
  if (!first || tokens.slice(dash + 1, first.first).some(({ pos }) => pos === 'ADP')) return [];
  const group = findSlot(scene, first).top;
  return beyond
    .filter((m) => m === first || findSlot(scene, m).top === group || isListed(scene, first.last, m.first))
    .map((mention) => ({ mention, slots: SUBJECT, cost: 0, group }));
}

const SUBJECT: ReadonlySet<string> = new Set(['subject']);

const isNominative = ({ tokens }: Scene, at: number): boolean =>
  tokens[at]!.features.Case === 'Nom' || tokens[at]!.features.Case === undefined;

/** Names with commas and «и» alone between them, whatever stands in a name. */
function isListed({ tokens, mentions }: Scene, from: number, to: number): boolean {
  return tokens
    .slice(from + 1, to)
    .every(
      ({ text, lemma }, k) =>
        text === ',' ||
        lemma === 'и' ||
        /^[«»"]$/.test(text) ||
        mentions.some((m) => m.first <= from + 1 + k && from + 1 + k <= m.last),
    );
}
