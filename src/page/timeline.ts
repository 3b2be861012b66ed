import { dayNumber, isoDay, writeDays } from './days.js';
import { button, drawing, element } from './element.js';
import type { PageContext } from './page-context.js';
import { isWanted } from './select-visible.js';
import { busyRange, type DayRange, histogram, ticks, wholeRange } from './time-scale.js';
import type { Filters } from './view-state.js';

type Edge = 'from' | 'to';

const HEIGHT = 64;
const AXIS = 18;
const BAR_PX = 4;

/**
 * How many relations hold when, and the span that is looked at. Its ends are dragged or moved with the arrow keys, what lies between them
 * is dragged as a whole, and dragging beside it draws a new span; two fields take exact days.
 */
export class Timeline {
  readonly root: HTMLElement;
  readonly #context: PageContext;
  readonly #onChange: (change: Partial<Filters>) => void;
  readonly #whole: DayRange | null;
  #range: DayRange;
  #filters: Filters | null = null;
  readonly #svg = drawing('svg', { class: 'scale', height: HEIGHT });
  readonly #bars = drawing('g', { class: 'bars', 'aria-hidden': 'true' });
  readonly #selection = drawing('rect', { class: 'selection', y: 0, height: HEIGHT - AXIS });
  readonly #handles: Readonly<Record<Edge, SVGGElement>>;
  readonly #fields: Readonly<Record<Edge, HTMLInputElement>>;
  readonly #undated: HTMLInputElement;

  constructor(context: PageContext, onChange: (change: Partial<Filters>) => void) {
    this.#context = context;
    this.#onChange = onChange;
    const { words, data } = context;
    this.#whole = wholeRange(data.edges);
    this.#range = busyRange(data.edges) ?? { first: 0, last: 1 };
    this.#handles = { from: this.#makeHandle('from', words.start), to: this.#makeHandle('to', words.end) };
    this.#fields = { from: this.#makeField('from'), to: this.#makeField('to') };
    this.#undated = element('input', { type: 'checkbox' });
    this.#undated.addEventListener('change', () => onChange({ undated: this.#undated.checked }));
    this.#svg.append(this.#bars, this.#selection, this.#handles.from, this.#handles.to);
    this.root = element(
      'section',
      { class: 'timeline', 'aria-label': words.timeline, hidden: this.#whole === null },
      element(
        'div',
        { class: 'controls' },
        element('label', {}, words.from, ' ', this.#fields.from),
        element('label', {}, words.to, ' ', this.#fields.to),
        element('label', {}, this.#undated, words.undated),
        button(words.wholeTime, () => onChange({ from: null, to: null })),
        button(words.zoomTime, () => this.#zoom({ ...this.#range, ...this.#chosen() })),
        button(words.unzoomTime, () => this.#zoom(this.#whole!)),
      ),
      this.#svg as unknown as HTMLElement,
    );
    this.#listen();
    new ResizeObserver(() => this.#draw()).observe(this.#svg);
  }

  show(filters: Filters): void {
    const before = this.#filters;
    this.#filters = filters;
    this.#fields.from.value = filters.from ?? '';
    this.#fields.to.value = filters.to ?? '';
    this.#undated.checked = filters.undated;
    const sameBars =
      before?.withoutTypes === filters.withoutTypes &&
      before.withoutStatuses === filters.withoutStatuses &&
      before.withoutRelations === filters.withoutRelations &&
      before.minSources === filters.minSources;
    if (!sameBars) this.#drawBars();
    this.#place();
  }

  #zoom(range: DayRange): void {
    this.#range = range.last > range.first ? range : { first: range.first - 3, last: range.last + 3 };
    this.#draw();
  }

  /** The chosen span as numbers; an open end is left out. */
  #chosen(): Partial<DayRange> {
    const { from = null, to = null } = this.#filters ?? {};
    return {
      ...(from === null ? {} : { first: dayNumber(from) }),
      ...(to === null ? {} : { last: dayNumber(to) }),
    };
  }

  #draw(): void {
    this.#drawBars();
    this.#place();
  }

  #drawBars(): void {
    const { data } = this.#context;
    const filters = this.#filters;
    const width = this.#width;
    if (!filters || width === 0) return;
    const wanted = data.edges.filter((edge) => edge.dated && isWanted(edge, data, filters));
    const count = Math.max(1, Math.floor(width / BAR_PX));
    const spans = wanted.map(({ first, last }) => ({
      first: first === null ? null : dayNumber(first),
      last: last === null ? null : dayNumber(last),
    }));
    const counts = histogram(spans, this.#range, count);
    const most = Math.max(1, ...counts);
    const room = HEIGHT - AXIS;
    // one path for all: a thousand elements would be slow to draw anew
    const path = counts
      .map((held, at) => {
        const height = Math.sqrt(held / most) * room;
        return `M${(at * width) / count} ${room}v${-height.toFixed(1)}h${width / count}v${height.toFixed(1)}z`;
      })
      .join('');
    const marks = ticks(this.#range, Math.max(2, Math.floor(width / 90))).flatMap(({ day, label }) => {
      const x = this.#xOf(day);
      return [
        drawing('line', { x1: x, x2: x, y1: 0, y2: room + 4 }),
        drawing('text', { x: x + 3, y: HEIGHT - 4 }, label),
      ];
    });
    this.#bars.replaceChildren(drawing('path', { d: path }), ...marks);
  }

  /** Puts selection and handles where the filters say. */
  #place(): void {
    const { first = this.#range.first, last = this.#range.last } = this.#chosen();
    const [left, right] = [this.#xOf(first), this.#xOf(last + 1)];
    const within = (x: number) => Math.max(0, Math.min(this.#width, x));
    this.#selection.setAttribute('x', String(within(left)));
    this.#selection.setAttribute('width', String(Math.max(0, within(right) - within(left))));
    for (const [edge, x, day] of [
      ['from', within(left), first],
      ['to', within(right), last],
    ] as const) {
      const handle = this.#handles[edge];
      handle.setAttribute('transform', `translate(${x} 0)`);
      handle.setAttribute('aria-valuemin', String(this.#range.first));
      handle.setAttribute('aria-valuemax', String(this.#range.last));
      handle.setAttribute('aria-valuenow', String(day));
      handle.setAttribute('aria-valuetext', this.#textOf(edge));
    }
  }

  #textOf(edge: Edge): string {
    const day = this.#filters?.[edge] ?? null;
    const { words, data } = this.#context;
    return day === null ? words.open : writeDays({ first: day, last: day }, data.language);
  }

  get #width(): number {
    return this.#svg.clientWidth;
  }

  #xOf(day: number): number {
    const { first, last } = this.#range;
    return ((day - first) / (last - first + 1)) * this.#width;
  }

  #dayAt(x: number): number {
    const { first, last } = this.#range;
    return Math.floor(first + (x / Math.max(1, this.#width)) * (last - first + 1));
  }

  /** Sets the span; an end at or beyond the end of the scale is open. */
  #choose(first: number, last: number): void {
    const [start, end] = first <= last ? [first, last] : [last, first];
    this.#onChange({
      from: start <= this.#range.first ? null : isoDay(start),
      to: end >= this.#range.last ? null : isoDay(end),
    });
  }

  #makeHandle(edge: Edge, label: string): SVGGElement {
    const handle = drawing(
      'g',
      { class: 'handle', role: 'slider', tabindex: 0, 'aria-label': label, 'aria-orientation': 'horizontal' },
      drawing('rect', { class: 'reach', x: -12, y: 0, width: 24, height: HEIGHT }),
      drawing('rect', { class: 'grip', x: -3, y: 0, width: 6, height: HEIGHT - AXIS, rx: 3 }),
    );
    handle.dataset.edge = edge;
    handle.addEventListener('keydown', (event) => this.#onKey(edge, event));
    return handle;
  }

  #onKey(edge: Edge, event: KeyboardEvent): void {
    const { first = this.#range.first, last = this.#range.last } = this.#chosen();
    const page = Math.max(7, Math.round((this.#range.last - this.#range.first) / 20));
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: -1,
      ArrowDown: -1,
      ArrowRight: 1,
      ArrowUp: 1,
      PageDown: -page,
      PageUp: page,
      Home: Number.NEGATIVE_INFINITY,
      End: Number.POSITIVE_INFINITY,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const { range } = { range: this.#range };
    const moved = (day: number) => Math.max(range.first, Math.min(range.last, day + step));
    if (edge === 'from') this.#choose(Math.min(last, moved(first)), last);
    else this.#choose(first, Math.max(first, moved(last)));
  }

  #makeField(edge: Edge): HTMLInputElement {
    const field = element('input', { type: 'date' });
    field.addEventListener('change', () => {
      const day = field.value === '' ? null : field.value;
      const other = this.#filters?.[edge === 'from' ? 'to' : 'from'] ?? null;
      const wrong = day !== null && other !== null && (edge === 'from' ? day > other : day < other);
      // a span that ends before it begins is one day
      this.#onChange(wrong ? { from: day, to: day } : { [edge]: day });
    });
    return field;
  }

  #listen(): void {
    let drag: ((day: number) => void) | null = null;
    const dayOf = (event: PointerEvent) =>
      this.#dayAt(event.clientX - this.#svg.getBoundingClientRect().left);
    this.#svg.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      this.#svg.setPointerCapture(event.pointerId);
      drag = this.#startDrag(event.target as Element, dayOf(event));
    });
    this.#svg.addEventListener('pointermove', (event) => drag?.(dayOf(event)));
    for (const name of ['pointerup', 'pointercancel'] as const)
      this.#svg.addEventListener(name, () => {
        drag = null;
      });
    this.#svg.addEventListener('dblclick', () => this.#onChange({ from: null, to: null }));
  }

  /** What moving the pointer does, by what it was put on. */
  #startDrag(target: Element, start: number): (day: number) => void {
    const { first = this.#range.first, last = this.#range.last } = this.#chosen();
    const edge = target.closest<SVGGElement>('.handle')?.dataset.edge;
    if (edge === 'from') return (day) => this.#choose(Math.min(day, last), last);
    // the right handle stands behind its day
    if (edge === 'to') return (day) => this.#choose(first, Math.max(day - 1, first));
    const isNarrowed = first > this.#range.first || last < this.#range.last;
    if (target === this.#selection && isNarrowed)
      return (day) => {
        const by = Math.max(
          this.#range.first + 1 - first,
          Math.min(this.#range.last - 1 - last, day - start),
        );
        this.#choose(first + by, last + by);
      };
    return (day) => {
      if (day !== start) this.#choose(start, day);
    };
  }
}
