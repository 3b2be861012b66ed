import { element } from './element.js';
import type { PageContext } from './page-context.js';

export interface NodeFieldOptions {
  /** of the field; its list is called after it */
  readonly id: string;
  readonly label: string;
  /** keeps the name of what was chosen in the field */
  readonly keeps?: boolean;
  onChoose?(node: number): void;
}

/** A field that finds a node by name in any case: a combobox as WAI-ARIA describes it (arrows, Enter, Escape). */
export class NodeField {
  readonly root: HTMLElement;
  readonly #context: PageContext;
  readonly #options: NodeFieldOptions;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status = element('span', { class: 'unseen', role: 'status' });
  #found: readonly number[] = [];
  #active = -1;
  #chosen: number | null = null;

  constructor(context: PageContext, options: NodeFieldOptions) {
    this.#context = context;
    this.#options = options;
    const { id, label } = options;
    this.#input = element('input', {
      id,
      type: 'search',
      role: 'combobox',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-autocomplete': 'list',
      'aria-controls': `${id}-found`,
      'aria-expanded': 'false',
      placeholder: context.words.searchHint,
    });
    this.#list = element('div', {
      id: `${id}-found`,
      class: 'found',
      role: 'listbox',
      'aria-label': label,
      hidden: true,
    });
    this.root = element(
      'div',
      { class: 'node-field' },
      element('label', { for: id }, label),
      element('div', {}, this.#input, this.#list),
      this.#status,
    );
    this.#listen();
  }

  /** The node that was chosen, null where the field is empty or holds something else. */
  get chosen(): number | null {
    return this.#chosen;
  }

  set chosen(node: number | null) {
    this.#chosen = node;
    this.#input.value = node === null ? '' : this.#context.data.nodes[node]!.label;
  }

  focus(): void {
    this.#input.focus();
    this.#input.select();
  }

  #listen(): void {
    this.#input.addEventListener('input', () => {
      this.#chosen = null;
      this.#find();
    });
    this.#input.addEventListener('focus', () => {
      if (this.#chosen === null) this.#find();
    });
    this.#input.addEventListener('blur', () => this.#open(false));
    this.#input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown') this.#move(1);
      else if (event.key === 'ArrowUp') this.#move(-1);
      else if (event.key === 'Enter') this.#choose(Math.max(0, this.#active));
      else if (event.key === 'Escape' && !this.#list.hidden) this.#open(false);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    // the field keeps the focus, or its list would close before the click
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
  }

  #find(): void {
    const { data, words, search, typeOf } = this.#context;
    const query = this.#input.value;
    const isAsked = query.trim() !== '';
    this.#found = isAsked ? search().find(query) : [];
    this.#active = -1;
    this.#list.replaceChildren(
      ...this.#found.map((node, at) => {
        const found = data.nodes[node]!;
        const option = element(
          'div',
          { role: 'option', id: `${this.#options.id}-${at}`, 'aria-selected': 'false' },
          element('span', { class: 'dot', 'data-type': found.type }),
          element('span', {}, found.label),
          element('span', { class: 'aside end' }, typeOf(found).label),
        );
        option.addEventListener('click', () => this.#choose(at));
        return option;
      }),
    );
    if (isAsked && this.#found.length === 0)
      this.#list.append(element('div', { class: 'aside' }, words.nothingFound));
    this.#status.textContent = isAsked ? `${words.found}: ${this.#found.length}` : '';
    this.#open(isAsked);
  }

  #move(by: number): void {
    if (this.#list.hidden) this.#find();
    const count = this.#found.length;
    if (count === 0) return;
    this.#active = this.#active < 0 && by < 0 ? count - 1 : (this.#active + by + count) % count;
    for (const [at, option] of [...this.#list.children].entries())
      option.setAttribute('aria-selected', String(at === this.#active));
    this.#list.children[this.#active]?.scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', `${this.#options.id}-${this.#active}`);
  }

  #choose(at: number): void {
    const node = this.#found[at];
    if (node === undefined) return;
    this.chosen = this.#options.keeps ? node : null;
    this.#status.textContent = '';
    this.#found = [];
    this.#open(false);
    this.#options.onChoose?.(node);
  }

  #open(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#input.setAttribute('aria-expanded', String(isOpen));
    this.#input.removeAttribute('aria-activedescendant');
  }
}
