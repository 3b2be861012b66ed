import { LivePanel, type ShownPath } from './live-panel.js';
import type { PageContext } from './page-context.js';
import type { Only } from './select-visible.js';
import { type Server, ServerError } from './server.js';
import type { Asked, Filters } from './view-state.js';

/** How long the filters must rest before a question is asked again for them. */
const REST_MS = 300;

/** How a page hangs together with its server. */
export interface Live {
  readonly server: Server;
  /** of the graph that the page shows */
  readonly version: string;
  /** Makes the page anew, with the graph of this day; says why not where it cannot. */
  reload(asOf: string | null): Promise<ServerError | null>;
}

export interface LiveQuestionsEvents {
  onAsk(asked: Asked | null): void;
  /** An answer has come, or is no longer wanted: null shows everything. */
  onAnswer(only: Only | null): void;
  onPath(path: ShownPath): void;
}

/** Asks the server what the state of the page says, and keeps the answer: of several questions only the last one's. */
export class LiveQuestions {
  readonly panel: LivePanel;
  readonly #context: PageContext;
  readonly #live: Live;
  readonly #events: LiveQuestionsEvents;
  readonly #asOf: string | null;
  #asked: Asked | null = null;
  #filters: Filters | null = null;
  #number = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** @param asOf the day of the graph that the page shows */
  constructor(context: PageContext, live: Live, asOf: string | null, events: LiveQuestionsEvents) {
    this.#context = context;
    this.#live = live;
    this.#asOf = asOf;
    this.#events = events;
    this.panel = new LivePanel(context, {
      onDay: (day) => void this.changeDay(day),
      onAsk: (asked) => events.onAsk(asked),
      onPath: (path) => events.onPath(path),
    });
    this.panel.show(asOf, null);
  }

  /** Follows the state of the page: asks where the question or the filters are others than before. */
  follow(asked: Asked | null, filters: Filters): void {
    const isNew = asked !== this.#asked;
    if (!isNew && (asked === null || filters === this.#filters)) return;
    this.#asked = asked;
    this.#filters = filters;
    clearTimeout(this.#waiting);
    if (isNew) this.panel.show(this.#asOf, asked);
    this.#number += 1;
    if (asked === null) this.#events.onAnswer(null);
    else if (isNew) void this.#ask(asked, filters, this.#number);
    else {
      const number = this.#number;
      this.#waiting = setTimeout(() => void this.#ask(asked, filters, number), REST_MS);
    }
  }

  async #ask(asked: Asked, filters: Filters, number: number): Promise<void> {
    this.panel.say(this.#context.words.asking);
    try {
      const { server } = this.#live;
      if (asked.kind === 'paths') {
        const { version, paths } = await server.findPaths(asked, filters, this.#asOf);
        if (number !== this.#number || this.#isOutdated(version)) return;
        const shown = paths.map(({ nodes, edges }) => ({
          nodes: this.#nodes(nodes),
          edges: this.#edges(edges.flat()),
        }));
        this.panel.showPaths(shown);
        const ends = this.#nodes([asked.one, asked.other]);
        this.#events.onAnswer({
          nodes: new Set([...ends, ...shown.flatMap(({ nodes }) => nodes)]),
          edges: new Set(shown.flatMap(({ edges }) => edges)),
        });
      } else {
        const { version, nodes, edges } = await server.findNeighbourhood(asked, filters, this.#asOf);
        if (number !== this.#number || this.#isOutdated(version)) return;
        this.panel.showNeighbourhood(nodes.length);
        this.#events.onAnswer({ nodes: new Set(this.#nodes(nodes)), edges: new Set(this.#edges(edges)) });
      }
    } catch (error) {
      if (number === this.#number) this.#tell(error);
    }
  }

  /** Somebody wrote to the store since the page was made: it is made anew, and asks again. */
  #isOutdated(version: string): boolean {
    if (version === this.#live.version) return false;
    void this.#live.reload(this.#asOf).then((error) => error && this.#tell(error));
    return true;
  }

  /** Makes the page anew for another day. */
  async changeDay(day: string | null): Promise<void> {
    if (day === this.#asOf) return;
    this.panel.say(this.#context.words.loading);
    const error = await this.#live.reload(day);
    if (!error) return;
    this.panel.show(this.#asOf, this.#asked);
    this.#tell(error);
  }

  #tell(error: unknown): void {
    if (!(error instanceof ServerError)) throw error;
    this.panel.say(`${this.#context.words.failed}: ${error.message}`, error.hint);
  }

  #nodes(ids: readonly string[]): number[] {
    return ids.flatMap((id) => this.#context.index.nodeById.get(id) ?? []);
  }

  #edges(ids: readonly string[]): number[] {
    return ids.flatMap((id) => this.#context.index.edgeById.get(id) ?? []);
  }
}
