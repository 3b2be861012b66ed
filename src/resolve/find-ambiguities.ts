import type { Mention } from '../model/document.js';
import type { Message } from '../model/message.js';
import type { Case, Casting } from './casting.js';

/** So many of the readings are named; the others are counted. */
const SHOWN = 4;

/**
 * What the text leaves open, said once for each name and its readings: names with several readings that nothing decides between
 * (`resolve/ambiguous-name`; also where the likeliest was taken without a word for it), and offices without a holder (`resolve/open-role`).
 */
export function findAmbiguities(scene: Case, casting: Casting): Message[] {
  const messages = new Map<string, Message>();
  for (const mention of scene.document.mentions) {
    const message = aboutName(mention, casting) ?? aboutRole(mention, scene, casting);
    if (!message) continue;
    const key = `${message.code} ${message.reason.toLowerCase()}`;
    if (!messages.has(key)) messages.set(key, { ...message, start: mention.start, stop: mention.stop });
  }
  return [...messages.values()];
}

function aboutName(mention: Mention, casting: Casting): Message | null {
  const entity = casting.entityOf.get(mention);
  const guessed = casting.guessed.has(mention);
  const person = casting.namesakes.get(mention);
  const readings = person ?? (entity && !guessed ? [] : mention.candidates);
  if (mention.kind === 'role' || readings.length < 2) return null;
  const taken = person
    ? `; it stands under its own name, ${entity}`
    : guessed
      ? `; ${entity} was taken`
      : '; it was left open';
  return {
    code: 'resolve/ambiguous-name',
    severity: 'info',
    reason: `«${mention.text}» may be ${listed(readings)}${taken}`,
    hint: 'a fuller name, its country beside it, or an entry of your own (--gazetteer) would decide',
  };
}

function aboutRole(mention: Mention, { gazetteer, day }: Case, casting: Casting): Message | null {
  const office = casting.open.get(mention);
  if (!office || casting.entityOf.has(mention)) return null;
  const { position, of, to } = office;
  const holders = !of
    ? []
    : to
      ? gazetteer.holdersTo(position, of, to, day)
      : gazetteer.holders(position, of, day);
  const why = !of
    ? 'the text does not say of what'
    : holders.length > 1
      ? `may be ${listed(holders.map(({ id }) => id))}`
      : `no holder is known (${position}, ${of}${to ? ` in ${to}` : ''}, ${day ?? 'no date'})`;
  return {
    code: 'resolve/open-role',
    severity: 'info',
    reason: `who «${mention.text}» is was left open: ${why}`,
    hint: 'an entry with dated terms (--gazetteer) would tell',
  };
}

function listed(ids: readonly string[]): string {
  const shown = ids.slice(0, SHOWN).join(', ');
  return ids.length > SHOWN ? `${shown} or ${ids.length - SHOWN} more` : shown;
}
