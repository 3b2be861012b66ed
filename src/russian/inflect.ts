import { commonCase, type Grammemes } from './grammemes.js';
import { difference } from './lexeme.js';
import type { Form } from './paradigms.js';
import type { Tag } from './tag.js';

/** Of the forms with all wanted grammemes, the one most like `tag` with these put into it; rare cases give way to common ones. */
export function inflect(
  tag: Tag,
  forms: readonly Form[],
  wanted: readonly string[],
  grammemes: Grammemes,
): Form | null {
  const having = (wish: readonly string[]): Form[] =>
    forms.filter((form) => wish.every((grammeme) => form.tag.grammemes.has(grammeme)));
  const exact = having(wanted);
  const wish = exact.length > 0 ? wanted : wanted.map(commonCase);
  const aim = grammemes.update(tag.grammemes, wish);
  let best: Form | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const form of exact.length > 0 ? exact : having(wish)) {
    const apart = difference(aim, form.tag.grammemes);
    const shared = (aim.size + form.tag.grammemes.size - apart) / 2;
    const score = shared - 0.1 * apart;
    if (score <= bestScore) continue;
    bestScore = score;
    best = form;
  }
  return best;
}
