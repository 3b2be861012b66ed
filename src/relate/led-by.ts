import type { Argument } from './find-arguments.js';
import { isVerbal, type Scene } from './scene.js';

/** «делегация во главе с губернатором Реутом прибыла»: who leads does what the led do. */
export function ledBy({ tokens, mentions }: Scene, trigger: number, own: readonly Argument[]): Argument[] {
  if (!isVerbal(tokens[trigger]!)) return [];
  const subject = own.find(({ slots }) => slots.has('subject'));
  const at = tokens.findIndex(
    ({ text }, k) => text === 'главе' && tokens[k - 1]?.text.toLowerCase() === 'во',
  );
  if (!subject || at < 0 || !/^со?$/.test(tokens[at + 1]?.text ?? '')) return [];
  const leader = mentions.find(
    (m) => m.type === 'Person' && m.kind === 'name' && m.first > at && m.first <= at + 9,
  );
  return leader ? [{ ...subject, mention: leader }] : [];
}
