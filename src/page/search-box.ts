import { element } from './element.js';
import { NameSearch } from './name-search.js';
import type { PageContext } from './page-context.js';

/** A field that finds nodes by name in any case: a combobox as WAI-ARIA describes it (arrows, Enter, Escape). */
export class SearchBox {
  readonly root: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #search: NameSearch;
  #found: readonly number[] = [];
  #active = -1;

  constructor(
    readonly context: PageContext,
    readonly onChoose: (node: number) => void,
  ) {
    const { words } = context;
    this.#search = new NameSearch(context.data);
    this.#input = element('input', {
      id: 'search',
      type: 'search',
      role: 'combobox',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-autocomplete': 'list',
      'aria-controls': 'found',
      'aria-expanded': 'false',
      placeholder: words.searchHint,
    });
    this.#list = element('div', { id: 'found', role: 'listbox', 'aria-label': words.search, hidden: true });
    this.#status = element('span', { class: 'unseen', role: 'status' });
    this.root = element(
      'div',
      { class: 'search', role: 'search' },
      element('label', { for: 'search' }, words.search),
      element('div', {}, this.#input, this.#list),
      this.#status,
    );
    this.#listen();
  }

  focus(): void {
    this.#input.focus();
    this.#input.select();
  }

  #listen(): void {
    this.#input.addEventListener('input', () => this.#find());
    this.#input.addEventListener('focus', () => this.#find());
    this.#input.addEventListener('blur', () => this.#close());
    this.#input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown') this.#move(1);
      else if (event.key === 'ArrowUp') this.#move(-1);
      else if (event.key === 'Enter') this.#choose(Math.max(0, this.#active));
      else if (event.key === 'Escape' && !this.#list.hidden) this.#close();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    // the field keeps the focus, or its list would close before the click
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
  }

  #find(): void {
    const { data, words } = this.context;
    const query = this.#input.value;
    this.#found = this.#search.find(query);
    this.#active = -1;
    this.#list.replaceChildren(
      ...this.#found.map((node, at) => {
        const found = data.nodes[node]!;
        const option = element(
          'div',
          { role: 'option', id: `found-${at}`, 'aria-selected': 'false' },
          element('span', { class: 'dot', 'data-type': found.type }),
          element('span', {}, found.label),
          element('span', { class: 'aside end' }, this.context.typeOf(found).label),
        );
        option.addEventListener('click', () => this.#choose(at));
        return option;
      }),
    );
    const isAsked = query.trim() !== '';
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
    this.#input.setAttribute('aria-activedescendant', `found-${this.#active}`);
  }

  #choose(at: number): void {
    const node = this.#found[at];
    if (node === undefined) return;
    this.#input.value = '';
    this.#close();
    this.onChoose(node);
  }

  #open(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#input.setAttribute('aria-expanded', String(isOpen));
    this.#input.removeAttribute('aria-activedescendant');
  }

  #close(): void {
    this.#open(false);
  }
}
