import { button, element } from './element.js';

const STEP = 50;

/** A list that shows its first items, and the next ones by a button. */
export function longList<Item>(
  items: readonly Item[],
  render: (item: Item) => Node,
  more: string,
): HTMLElement {
  const list = element('ul');
  const whole = element('div', {}, list);
  let shown = 0;
  const next = button('', () => {
    const before = shown;
    add();
    // a reader at the keyboard goes on where he was
    (list.children[before]?.querySelector('button, a') as HTMLElement | null)?.focus();
  });
  add();
  return whole;

  function add(): void {
    list.append(...items.slice(shown, shown + STEP).map((item) => element('li', {}, render(item))));
    shown = Math.min(items.length, shown + STEP);
    next.textContent = `${more} (${items.length - shown})`;
    if (shown < items.length) whole.append(next);
    else next.remove();
  }
}
