import { button, element } from './element.js';
import type { PageContext } from './page-context.js';
import type { Visible } from './select-visible.js';
import type { ViewState } from './view-state.js';

const THEMES = ['auto', 'light', 'dark'] as const;

/** Title, search, how much is shown, and the choice of view and colours. */
export class PageHeader {
  readonly root: HTMLElement;
  readonly #context: PageContext;
  readonly #counts = element('p', { class: 'counts', role: 'status' });
  readonly #views: Readonly<Record<ViewState['view'], HTMLButtonElement>>;
  readonly #theme: HTMLSelectElement;

  constructor(context: PageContext, search: HTMLElement, onChange: (change: Partial<ViewState>) => void) {
    this.#context = context;
    const { words } = context;
    this.#views = {
      graph: button(words.graph, () => onChange({ view: 'graph' })),
      table: button(words.table, () => onChange({ view: 'table' })),
    };
    const names = { auto: words.themeAuto, light: words.themeLight, dark: words.themeDark };
    this.#theme = element('select', {}, ...THEMES.map((value) => element('option', { value }, names[value])));
    this.#theme.addEventListener('change', () =>
      onChange({ theme: THEMES.find((theme) => theme === this.#theme.value) ?? 'auto' }),
    );
    this.root = element(
      'header',
      {},
      element('h1', {}, words.title),
      search,
      this.#counts,
      element(
        'div',
        { class: 'views', role: 'group', 'aria-label': words.view },
        ...Object.values(this.#views),
      ),
      element('label', { class: 'theme' }, words.theme, ' ', this.#theme),
    );
  }

  show({ view, theme }: ViewState, { nodeCount, edgeCount }: Visible): void {
    const { words, data } = this.#context;
    for (const [name, made] of Object.entries(this.#views))
      made.setAttribute('aria-pressed', String(name === view));
    this.#theme.value = theme;
    const of = (shown: number, all: number) => (shown === all ? String(all) : `${shown} ${words.of} ${all}`);
    const text = `${words.nodes}: ${of(nodeCount, data.nodes.length)} · ${words.edges}: ${of(edgeCount, data.edges.length)}`;
    if (this.#counts.textContent !== text) this.#counts.textContent = text;
  }
}
