import { button, element } from './element.js';
import { NodeField } from './node-field.js';
import type { PageContext } from './page-context.js';
import { type Asked, MOST_HOPS } from './view-state.js';

/** A way through the graph, everything by index. */
export interface ShownPath {
  readonly nodes: readonly number[];
  /** the edges of all its steps */
  readonly edges: readonly number[];
}

export interface LiveEvents {
  onDay(day: string | null): void;
  onAsk(asked: Asked | null): void;
  onPath(path: ShownPath): void;
}

/** What only a page of `sozh explore` has: the day on which things were known, paths between two, and what lies around one. */
export class LivePanel {
  readonly root: HTMLElement;
  readonly #context: PageContext;
  readonly #events: LiveEvents;
  readonly #day = element('input', { type: 'date', id: 'as-of' });
  readonly #one: NodeField;
  readonly #other: NodeField;
  readonly #entity: NodeField;
  readonly #pathHops = hopsField('path-hops', 4);
  readonly #nearHops = hopsField('near-hops', 1);
  readonly #status = element('p', { class: 'live-status', role: 'status' });
  readonly #paths = element('ol', { class: 'paths', hidden: true });
  readonly #clear: HTMLButtonElement;

  constructor(context: PageContext, events: LiveEvents) {
    this.#context = context;
    this.#events = events;
    const { words } = context;
    this.#one = new NodeField(context, { id: 'path-one', label: words.one, keeps: true });
    this.#other = new NodeField(context, { id: 'path-other', label: words.other, keeps: true });
    this.#entity = new NodeField(context, { id: 'near-entity', label: words.entity, keeps: true });
    // a year is a day after each digit that is typed: not until it is said
    const showDay = () => events.onDay(this.#day.value || null);
    this.#day.addEventListener('keydown', ({ key }) => key === 'Enter' && showDay());
    this.#clear = button(words.showAllAgain, () => events.onAsk(null), { hidden: true });
    const hops = (field: HTMLInputElement) =>
      element('p', {}, element('label', { for: field.id }, words.hops), ' ', field);
    this.root = element(
      'details',
      { class: 'live', open: innerWidth > 720 },
      element('summary', {}, words.live),
      element(
        'p',
        {},
        element('label', { for: 'as-of' }, words.asOf),
        ' ',
        this.#day,
        ' ',
        button(words.showDay, showDay),
        ' ',
        button(words.asOfNow, () => events.onDay(null)),
      ),
      element(
        'fieldset',
        {},
        element('legend', {}, words.paths),
        this.#one.root,
        this.#other.root,
        hops(this.#pathHops),
        button(words.findPaths, () => this.#askPaths()),
      ),
      element(
        'fieldset',
        {},
        element('legend', {}, words.neighbourhood),
        this.#entity.root,
        hops(this.#nearHops),
        button(words.findNeighbourhood, () => this.#askNeighbourhood()),
      ),
      this.#status,
      this.#paths,
      this.#clear,
    );
  }

  /** Puts day and question, as the address has them, into the fields. */
  show(asOf: string | null, asked: Asked | null): void {
    const { nodeById } = this.#context.index;
    this.#day.value = asOf ?? '';
    this.#clear.hidden = asked === null;
    if (asked?.kind === 'paths') {
      this.#one.chosen = nodeById.get(asked.one) ?? null;
      this.#other.chosen = nodeById.get(asked.other) ?? null;
      this.#pathHops.value = String(asked.hops);
    } else if (asked) {
      this.#entity.chosen = nodeById.get(asked.entity) ?? null;
      this.#nearHops.value = String(asked.hops);
    }
    if (asked?.kind !== 'paths') this.#paths.hidden = true;
    if (!asked) this.say('');
  }

  /** Tells a reader what is going on, with what to do about it. */
  say(message: string, hint: string | null = null): void {
    this.#status.replaceChildren(message, ...(hint === null ? [] : [element('br'), hint]));
  }

  showNeighbourhood(nodes: number): void {
    this.#paths.hidden = true;
    this.say(`${this.#context.words.foundNear}: ${nodes}`);
  }

  showPaths(paths: readonly ShownPath[]): void {
    const { words, data } = this.#context;
    this.say(paths.length === 0 ? words.noPaths : `${words.foundPaths}: ${paths.length}`);
    this.#paths.hidden = paths.length === 0;
    this.#paths.replaceChildren(
      ...paths.map((path) => {
        const text = path.nodes.map((node) => data.nodes[node]!.label).join(' – ');
        const choose = button(text, () => {
          this.releasePath();
          choose.setAttribute('aria-pressed', 'true');
          this.#events.onPath(path);
        });
        return element('li', {}, choose);
      }),
    );
  }

  /** No path is lit any more. */
  releasePath(): void {
    for (const choice of this.#paths.querySelectorAll('button')) choice.removeAttribute('aria-pressed');
  }

  /** Leads a reader back to the day, after the page was made anew for it. */
  focusDay(): void {
    this.#day.focus();
  }

  #askPaths(): void {
    const { words, data } = this.#context;
    const [one, other] = [this.#one.chosen, this.#other.chosen];
    if (one === null || other === null) this.#want(one === null ? this.#one : this.#other, words.chooseBoth);
    else if (one === other) this.#want(this.#other, words.chooseTwo);
    else
      this.#events.onAsk({
        kind: 'paths',
        one: data.nodes[one]!.id,
        other: data.nodes[other]!.id,
        hops: readHops(this.#pathHops),
      });
  }

  #askNeighbourhood(): void {
    const { words, data } = this.#context;
    const node = this.#entity.chosen;
    if (node === null) this.#want(this.#entity, words.chooseOne);
    else
      this.#events.onAsk({
        kind: 'neighbourhood',
        entity: data.nodes[node]!.id,
        hops: readHops(this.#nearHops),
      });
  }

  #want(field: NodeField, message: string): void {
    this.say(message);
    field.focus();
  }
}

const hopsField = (id: string, value: number): HTMLInputElement =>
  element('input', { id, type: 'number', min: 1, max: MOST_HOPS, value });

/** The number in the field, brought into its bounds. */
function readHops(field: HTMLInputElement): number {
  const hops = Math.min(MOST_HOPS, Math.max(1, Math.trunc(Number(field.value) || 1)));
  field.value = String(hops);
  return hops;
}
