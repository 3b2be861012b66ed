import type { ResolvedMention } from '../model/document.js';
import type { ParsedToken } from '../model/token.js';
import { childrenOf, type Scene } from './scene.js';

/**
 * How a mention stands in its sentence: its preposition and case, and the word that governs it once coordination and apposition
 * are climbed («с Уралом, Сибирью и Дальним Востоком»: all three are «с+Ins» of the same noun).
 */
export interface Slot {
  readonly preposition: string | null;
  readonly grammaticalCase: string | null;
  /** index of the governing token, -1 for none */
  readonly governor: number;
  /** relation of the topmost word of the group to its governor */
  readonly relation: string;
  /** an adjective («белорусский экспорт») */
  readonly attributive: boolean;
  /** index of the topmost word of the coordinated group */
  readonly top: number;
}

const CLIMBED = /^(conj|appos|flat|flat:name|flat:foreign|nummod|compound)$/;

export function findSlot(scene: Scene, mention: ResolvedMention): Slot {
  const { tokens } = scene;
  let top = mention.head;
  let preposition = prepositionOf(tokens, top, mention);
  const seen = new Set<number>();
  while (!seen.has(top)) {
    seen.add(top);
    const { head, relation } = tokens[top]!;
    if (head < 0 || !CLIMBED.test(relation) || !isNominal(tokens[head]!)) break;
    top = head;
    preposition ??= prepositionOf(tokens, top);
  }
  const word = tokens[mention.head]!;
  return {
    preposition,
    grammaticalCase: word.features.Case ?? tokens[top]!.features.Case ?? null,
    governor: tokens[top]!.head,
    relation: tokens[top]!.relation,
    attributive: mention.kind === 'demonym' && word.pos === 'ADJ',
    top,
  };
}

const isNominal = (token: ParsedToken): boolean => /^(NOUN|PROPN|PRON|ADJ|NUM|DET|X|SYM)$/.test(token.pos);

function prepositionOf(tokens: readonly ParsedToken[], at: number, mention?: ResolvedMention): string | null {
  const child = childrenOf(tokens, at).find((c) => tokens[c]!.relation === 'case' && c < at);
  if (child !== undefined) return lastWord(tokens[child]!);
  // the parser loses a preposition now and then: take the one that stands right before
  const before = tokens[(mention?.first ?? at) - 1];
  return before?.pos === 'ADP' ? lastWord(before) : null;
}

const PREPOSITIONS = new Map([
  ['со', 'с'],
  ['во', 'в'],
  ['ко', 'к'],
  ['из-под', 'из'],
  ['изо', 'из'],
  ['ото', 'от'],
  ['обо', 'о'],
  ['об', 'о'],
]);

function lastWord(token: ParsedToken): string {
  const word = token.text.toLowerCase();
  return PREPOSITIONS.get(word) ?? word;
}

/** Whether the mention fills a slot of the lexicon («с+Ins», «Gen», «object») of this trigger; passive triggers swap subject and object. */
export function fillsSlot(slot: Slot, name: string, passive: boolean): boolean {
  if (slot.attributive) return name === 'adjective';
  switch (name) {
    case 'subject':
      return passive ? isBare(slot, 'Ins') : slot.relation.startsWith('nsubj') || isBare(slot, 'Nom');
    case 'object':
      return passive
        ? slot.relation.startsWith('nsubj') || isBare(slot, 'Nom')
        : slot.preposition === null && (slot.relation === 'obj' || slot.grammaticalCase === 'Acc');
    case 'adjective':
      return false;
  }
  const [preposition, grammaticalCase] = name.includes('+') ? name.split('+') : [null, name];
  if (preposition !== slot.preposition) return false;
  if (preposition === null && slot.relation.startsWith('nsubj')) return false;
  return slot.grammaticalCase === null || slot.grammaticalCase === grammaticalCase;
}

const isBare = (slot: Slot, grammaticalCase: string): boolean =>
  slot.preposition === null && slot.grammaticalCase === grammaticalCase;
