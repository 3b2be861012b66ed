import { countWords } from '../prose.js';
import type { Element } from './dom.js';
import type { Block } from './page-blocks.js';

/** So far above a block the part is sought that it begins. */
const HIGHEST = 4;
const LEAST_ALIKE = 3;
const LEAST_WORDS = 3;

/**
 * The blocks of teasers, by index: three elements or more beside each other that are called the same and begin with a headline that is a
 * link, with text behind it («<div class="item"><h4><a>Мост закрыли</a></h4><p>Движение по мосту …</p></div>», again and again).
 */
export function findTeasers(blocks: readonly Block[]): Set<number> {
  const parts = new Map<Element, { readonly start: number; stop: number }>();
  for (const [index, { element }] of blocks.entries()) {
    let around: Element | null = element;
    for (let far = 0; around && far < HIGHEST; far++, around = around.parentElement) {
      const known = parts.get(around);
      if (known) known.stop = index;
      else parts.set(around, { start: index, stop: index });
    }
  }
  const alike = new Map<Element, Map<string, Element[]>>();
  for (const [part, { start, stop }] of parts) {
    const parent = part.parentElement;
    if (!parent || start === stop || !isLinkedHeadline(blocks[start]!)) continue;
    const kinds = alike.get(parent) ?? new Map<string, Element[]>();
    const kind = `${part.localName}.${part.getAttribute('class') ?? ''}`;
    const known = kinds.get(kind);
    if (known) known.push(part);
    else kinds.set(kind, [part]);
    alike.set(parent, kinds);
  }
  const found = new Set<number>();
  for (const kinds of alike.values())
    for (const teasers of kinds.values()) {
      if (teasers.length < LEAST_ALIKE) continue;
      for (const teaser of teasers) {
        const { start, stop } = parts.get(teaser)!;
        for (let index = start; index <= stop; index++) found.add(index);
      }
    }
  return found;
}

const isLinkedHeadline = (block: Block): boolean =>
  block.linked > block.letters * 0.8 && countWords(block.text) >= LEAST_WORDS;
