import type { PageKind } from '../model/page-data.js';
import { button, element } from './element.js';
import type { PageContext } from './page-context.js';
import { type Filters, NO_FILTERS } from './view-state.js';

type SetName = 'withoutTypes' | 'withoutStatuses' | 'withoutRelations';

/** Which types, statuses and relations are shown, from how many sources on; also the legend of the colours. */
export class FiltersPanel {
  readonly root: HTMLElement;
  readonly #context: PageContext;
  readonly #onChange: (change: Partial<Filters>) => void;
  readonly #boxes = new Map<string, HTMLInputElement>();
  readonly #sources: HTMLInputElement;
  #filters: Filters = NO_FILTERS;

  constructor(context: PageContext, onChange: (change: Partial<Filters>) => void) {
    this.#context = context;
    this.#onChange = onChange;
    const { data, words } = context;
    const most = data.edges.reduce((known, { sources }) => Math.max(known, sources), 1);
    this.#sources = element('input', { id: 'min-sources', type: 'number', min: 0, max: most, value: 0 });
    this.#sources.addEventListener('input', () =>
      this.#onChange({ minSources: Math.max(0, Math.trunc(Number(this.#sources.value) || 0)) }),
    );
    this.root = element(
      'details',
      { class: 'filters', open: innerWidth > 720 },
      element('summary', {}, words.filters),
      this.#group(
        words.entityTypes,
        'withoutTypes',
        data.entityTypes,
        count(data.nodes.map(({ type }) => type)),
      ),
      this.#group(
        words.statuses,
        'withoutStatuses',
        data.statuses,
        count(data.edges.map(({ status }) => status)),
      ),
      element('p', {}, element('label', { for: 'min-sources' }, words.minSources), ' ', this.#sources),
      this.#group(
        words.relations,
        'withoutRelations',
        data.relations,
        count(data.edges.map(({ type }) => type)),
      ),
      button(words.reset, () => this.#onChange(NO_FILTERS)),
    );
  }

  show(filters: Filters): void {
    this.#filters = filters;
    for (const [key, box] of this.#boxes) {
      const [set, name] = key.split(' ') as [SetName, string];
      box.checked = !filters[set].has(name);
    }
    if (Number(this.#sources.value) !== filters.minSources) this.#sources.value = String(filters.minSources);
  }

  #group(
    title: string,
    set: SetName,
    kinds: readonly PageKind[],
    counts: ReadonlyMap<string, number>,
  ): HTMLElement {
    const { words } = this.#context;
    const present = kinds.filter(({ name }) => counts.has(name));
    const change = (names: Iterable<string>) => this.#onChange({ [set]: new Set(names) });
    return element(
      'fieldset',
      {},
      element('legend', {}, title),
      ...present.map((kind) => this.#box(set, kind, counts.get(kind.name)!)),
      element(
        'p',
        {},
        button(words.all, () => change([]), { 'aria-label': `${title}: ${words.all}` }),
        ' ',
        button(words.none, () => change(present.map(({ name }) => name)), {
          'aria-label': `${title}: ${words.none}`,
        }),
      ),
    );
  }

  #box(set: SetName, { name, label }: PageKind, number: number): HTMLElement {
    const box = element('input', { type: 'checkbox' });
    this.#boxes.set(`${set} ${name}`, box);
    box.addEventListener('change', () => {
      const without = new Set(this.#filters[set]);
      if (box.checked) without.delete(name);
      else without.add(name);
      this.#onChange({ [set]: without });
    });
    const sign = {
      withoutTypes: element('span', { class: 'dot', 'data-type': name }),
      withoutStatuses: element('span', { class: 'dash', 'data-status': name }),
      withoutRelations: element('span', { class: 'dash', 'data-relation': name }),
    }[set];
    return element('label', {}, box, sign, label, element('span', { class: 'aside end' }, String(number)));
  }
}

function count(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
