import { button, element } from './element.js';
import type { PageContext } from './page-context.js';
import type { Visible } from './select-visible.js';
import type { Chosen } from './view-state.js';

const STEP = 200;

type Column = 'when' | 'subject' | 'relation' | 'object' | 'status' | 'sources';

/** The same edges as rows, for those who do not see the picture or want to go through it in order. A click on a heading sorts. */
export class TableView {
  readonly root: HTMLElement;
  readonly #context: PageContext;
  readonly #onChoose: (chosen: Chosen) => void;
  readonly #body = element('tbody');
  readonly #more: HTMLButtonElement;
  readonly #heads = new Map<Column, HTMLElement>();
  #visible: Visible | null = null;
  #rows: readonly number[] = [];
  #shown = 0;
  #order: { readonly column: Column; readonly down: boolean } = { column: 'when', down: false };

  constructor(context: PageContext, onChoose: (chosen: Chosen) => void) {
    this.#context = context;
    this.#onChoose = onChoose;
    const { words } = context;
    const columns: readonly (readonly [Column, string])[] = [
      ['when', words.when],
      ['subject', words.subject],
      ['relation', words.relation],
      ['object', words.object],
      ['status', words.status],
      ['sources', words.sources],
    ];
    const heads = columns.map(([column, title]) => {
      const head = element(
        'th',
        { scope: 'col' },
        button(title, () => this.#sort(column)),
      );
      this.#heads.set(column, head);
      return head;
    });
    this.#more = button('', () => this.#addRows());
    this.root = element(
      'div',
      { class: 'table', tabindex: 0, role: 'region', 'aria-label': words.table },
      element('table', {}, element('thead', {}, element('tr', {}, ...heads)), this.#body),
      this.#more,
    );
  }

  show(visible: Visible): void {
    if (visible === this.#visible) return;
    this.#visible = visible;
    this.#fill();
  }

  #sort(column: Column): void {
    const { column: before, down } = this.#order;
    this.#order = { column, down: before === column ? !down : column === 'sources' };
    this.#fill();
  }

  #fill(): void {
    const { edges } = this.#context.data;
    const visible = this.#visible!;
    const all = edges.flatMap((_, index) => (visible.edges[index] ? [index] : []));
    this.#rows = this.#sorted(all);
    this.#shown = 0;
    this.#body.replaceChildren();
    for (const [column, head] of this.#heads) {
      if (column === this.#order.column)
        head.setAttribute('aria-sort', this.#order.down ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
    this.#addRows();
  }

  #sorted(edges: readonly number[]): number[] {
    const { data } = this.#context;
    const { column, down } = this.#order;
    const sorted = this.#context.inTime(edges);
    if (column !== 'when') {
      const text = (index: number): string => {
        const edge = data.edges[index]!;
        if (column === 'subject') return data.nodes[edge.from]!.label;
        if (column === 'object') return data.nodes[edge.to]!.label;
        if (column === 'relation') return this.#context.nameOf(edge);
        if (column === 'status') return this.#context.status(edge.status).label;
        return String(edge.sources).padStart(9, '0');
      };
      const keys = new Map(edges.map((edge) => [edge, text(edge)]));
      const { compare } = new Intl.Collator(data.language);
      sorted.sort((one, other) => compare(keys.get(one)!, keys.get(other)!));
    }
    return down ? sorted.reverse() : sorted;
  }

  #addRows(): void {
    const rows = this.#rows.slice(this.#shown, this.#shown + STEP);
    this.#body.append(...rows.map((edge) => this.#row(edge)));
    this.#shown += rows.length;
    const left = this.#rows.length - this.#shown;
    this.#more.hidden = left === 0;
    this.#more.textContent = `${this.#context.words.more} (${left})`;
  }

  #row(index: number): HTMLElement {
    const { data, status, markOf, nameOf, whenOf } = this.#context;
    const edge = data.edges[index]!;
    const name = (node: number) => {
      const { id, label } = data.nodes[node]!;
      return button(label, () => this.#onChoose({ kind: 'node', id }), { class: 'plain' });
    };
    return element(
      'tr',
      { 'data-status': edge.status },
      element('td', {}, whenOf(edge)),
      element('td', {}, name(edge.from)),
      element(
        'td',
        {},
        button(nameOf(edge), () => this.#onChoose({ kind: 'edge', id: edge.id }), { class: 'plain' }),
      ),
      element('td', {}, name(edge.to)),
      element('td', {}, `${markOf(edge.status)} ${status(edge.status).label}`.trim()),
      element('td', { class: 'number' }, String(edge.sources)),
    );
  }
}
