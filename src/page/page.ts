import { DetailsPanel } from './details-panel.js';
import { element } from './element.js';
import { FiltersPanel } from './filters-panel.js';
import { GraphPicture, type Scene } from './graph-picture.js';
import type { ShownPath } from './live-panel.js';
import { type Live, LiveQuestions } from './live-questions.js';
import { NodeField } from './node-field.js';
import type { PageContext } from './page-context.js';
import { PageHeader } from './page-header.js';
import { PictureFrame } from './picture-frame.js';
import { type Only, selectVisible, type Visible } from './select-visible.js';
import { TableView } from './table-view.js';
import { addKindColours, setTheme } from './theme.js';
import { Timeline } from './timeline.js';
import { type Chosen, type Filters, readHash, type ViewState, writeHash } from './view-state.js';

/** The whole page: its parts, and one state that all of them show. The address keeps the state, so that a link leads to the same view. */
export class Page {
  readonly #context: PageContext;
  readonly #header: PageHeader;
  readonly #filters: FiltersPanel;
  readonly #timeline: Timeline;
  readonly #details: DetailsPanel;
  readonly #table: TableView;
  readonly #frame: PictureFrame;
  readonly #picture: GraphPicture | null;
  readonly #live: LiveQuestions | null;
  readonly #listening = new AbortController();
  #only: Only | null = null;
  #path: ShownPath | null = null;
  #state: ViewState;
  #visible: Visible;
  #scheduled = false;
  #saving: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param live of a page that a server gives; its graph is that of the day in the address
   */
  constructor(context: PageContext, body: HTMLElement, live: Live | null = null) {
    this.#context = context;
    const asked = readHash(location.hash);
    this.#state = live ? asked : { ...asked, asOf: null, asked: null };
    this.#visible = selectVisible(context.data, this.#state.filters);
    this.#shownFilters = this.#state.filters;
    document.title = context.words.title;
    addKindColours(context.data);
    setTheme(this.#state.theme);

    const choose = (chosen: Chosen | null) => this.#choose(chosen);
    const filter = (change: Partial<Filters>) =>
      this.#change({ filters: { ...this.#state.filters, ...change } });
    const search = new NodeField(context, {
      id: 'search',
      label: context.words.search,
      onChoose: (node) => {
        choose({ kind: 'node', id: context.data.nodes[node]!.id });
        this.#picture?.moveTo(node);
      },
    });
    search.root.setAttribute('role', 'search');
    this.#live = live && this.#makeLive(live);
    this.#header = new PageHeader(context, search.root, (change) => this.#change(change));
    this.#filters = new FiltersPanel(context, filter);
    this.#timeline = new Timeline(context, filter);
    this.#details = new DetailsPanel(context, { onChoose: choose });
    this.#table = new TableView(context, choose);
    this.#frame = new PictureFrame(context);
    body.append(
      this.#header.root,
      element(
        'main',
        {},
        element('div', { class: 'side' }, this.#live?.panel.root ?? null, this.#filters.root),
        this.#frame.root,
        this.#table.root,
        this.#details.root,
      ),
      this.#timeline.root,
    );
    this.#picture = this.#makePicture();
    this.#frame.control(this.#picture);
    this.#show();
    if (this.#picture) this.#picture.camera = this.#state.camera;
    const { signal } = this.#listening;
    addEventListener('hashchange', () => this.#follow(), { signal });
    addEventListener('keydown', (event) => this.#onKey(event, search), { signal });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#picture?.paint(), {
      signal,
    });
  }

  /** Takes the page away; the address keeps its state, as of another day. */
  close(asOf: string | null): void {
    this.#state = { ...this.#state, asOf };
    this.#save();
    this.#listening.abort();
    this.#picture?.close();
    for (const part of [
      this.#header.root,
      this.#header.root.parentElement?.querySelector('main'),
      this.#timeline.root,
    ])
      part?.remove();
  }

  /** Where a reader was who has changed the day. */
  focusDay(): void {
    this.#live?.panel.focusDay();
  }

  #makeLive(live: Live): LiveQuestions {
    return new LiveQuestions(this.#context, live, this.#state.asOf, {
      onAsk: (asked) => this.#change({ asked, chosen: null }),
      onAnswer: (only) => {
        this.#only = only;
        this.#path = null;
        this.#shownFilters = null;
        this.#show();
        if (only && only.nodes.size > 0) this.#picture?.fit(only.nodes);
      },
      onPath: (path) => {
        this.#path = path;
        this.#change({ chosen: null });
      },
    });
  }

  #makePicture(): GraphPicture | null {
    const { data, index } = this.#context;
    try {
      return new GraphPicture(this.#frame.container, this.#context, this.#scene(), {
        onNode: (node) => this.#choose({ kind: 'node', id: data.nodes[node]!.id }),
        onLine: (line) => this.#chooseLine(index.lines[line]!),
        onNothing: () => this.#choose(null),
        onCamera: (camera) => {
          this.#state = { ...this.#state, camera };
          this.#saveLater();
        },
      });
    } catch {
      // no WebGL: the table shows the same
      this.#frame.showFailure();
      this.#state = { ...this.#state, view: 'table' };
      return null;
    }
  }

  /** A line that stands for one edge is this edge. */
  #chooseLine({ source, target, edges }: { source: number; target: number; edges: readonly number[] }): void {
    const { data } = this.#context;
    const shown = edges.filter((edge) => this.#visible.edges[edge]);
    if (shown.length === 1) this.#choose({ kind: 'edge', id: data.edges[shown[0]!]!.id });
    else this.#choose({ kind: 'pair', one: data.nodes[source]!.id, other: data.nodes[target]!.id });
  }

  #choose(chosen: Chosen | null): void {
    this.#path = null;
    this.#live?.panel.releasePath();
    this.#change({ chosen });
    if (chosen) this.#details.focus();
  }

  #change(change: Partial<ViewState>): void {
    const before = this.#state;
    this.#state = { ...before, ...change };
    if (change.theme && change.theme !== before.theme) {
      setTheme(change.theme);
      this.#picture?.paint();
    }
    this.#saveLater();
    if (change.chosen !== undefined) {
      this.#show();
      return;
    }
    // a dragged span changes many times between two frames
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      this.#show();
    });
  }

  #shownFilters: Filters | null = null;

  #show(): void {
    const { filters, chosen, view } = this.#state;
    if (filters !== this.#shownFilters) {
      this.#visible = selectVisible(this.#context.data, filters, this.#only);
      this.#shownFilters = filters;
    }
    document.body.dataset.view = view;
    this.#frame.root.hidden = view !== 'graph';
    this.#table.root.hidden = view !== 'table';
    this.#header.show(this.#state, this.#visible);
    this.#filters.show(filters);
    this.#timeline.show(filters);
    this.#details.show(chosen, this.#visible);
    if (view === 'table') this.#table.show(this.#visible);
    else this.#picture?.show(this.#scene());
    this.#live?.follow(this.#state.asked, filters);
  }

  #scene(): Scene {
    const { index } = this.#context;
    const { chosen } = this.#state;
    const visible = this.#visible;
    const ends = this.#chosenEnds();
    if (this.#path) {
      const lines = new Set(this.#path.edges.map((edge) => index.lineOf[edge]!));
      return { visible, lit: { nodes: new Set(this.#path.nodes), lines }, chosen: null };
    }
    if (!chosen || !ends) return { visible, lit: null, chosen: null };
    const edges = index.edgesOf[ends[0]!]!.filter((edge) => visible.edges[edge]);
    const { from, to } = { from: ends[0]!, to: ends[1] };
    const lines = new Set(
      edges
        .map((edge) => index.lineOf[edge]!)
        .filter((line) => {
          const { source, target } = index.lines[line]!;
          return to === undefined || (source === from && target === to) || (source === to && target === from);
        }),
    );
    const nodes = new Set(
      [...lines].flatMap((line) => [index.lines[line]!.source, index.lines[line]!.target]),
    );
    for (const end of ends) nodes.add(end);
    return { visible, lit: { nodes, lines }, chosen: to === undefined ? from : null };
  }

  /** The node, or the two ends of the edge, that was chosen; null where the graph does not have it. */
  #chosenEnds(): readonly number[] | null {
    const { index, data } = this.#context;
    const { chosen } = this.#state;
    if (!chosen) return null;
    if (chosen.kind === 'edge') {
      const edge = index.edgeById.get(chosen.id);
      return edge === undefined ? null : [data.edges[edge]!.from, data.edges[edge]!.to];
    }
    const ids = chosen.kind === 'node' ? [chosen.id] : [chosen.one, chosen.other];
    const ends = ids.flatMap((id) => index.nodeById.get(id) ?? []);
    return ends.length === ids.length ? ends : null;
  }

  #saveLater(): void {
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => this.#save(), 150);
  }

  #save(): void {
    clearTimeout(this.#saving);
    const hash = writeHash(this.#state);
    if (`#${hash}` !== (location.hash || '#')) history.replaceState(null, '', hash === '' ? '#' : `#${hash}`);
  }

  /** Somebody changed the address: a link within the page, or by hand. */
  #follow(): void {
    clearTimeout(this.#saving);
    const asked = readHash(location.hash);
    const { asOf } = this.#state;
    this.#state = this.#live ? { ...asked, asOf } : { ...asked, asOf: null, asked: null };
    setTheme(this.#state.theme);
    if (asked.asOf !== asOf) this.#live?.changeDay(asked.asOf);
    if (this.#picture) {
      this.#picture.paint();
      this.#picture.camera = this.#state.camera;
    }
    this.#show();
  }

  #onKey(event: KeyboardEvent, search: NodeField): void {
    const isTyping = event.target instanceof HTMLInputElement;
    if (event.key === 'Escape' && (this.#state.chosen || this.#path)) this.#choose(null);
    else if (event.key === '/' && !isTyping) search.focus();
    else return;
    event.preventDefault();
  }
}
