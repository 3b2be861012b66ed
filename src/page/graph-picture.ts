import { DirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { type CanvasColours, readColours } from './colours.js';
import { drawHover } from './draw-hover.js';
import { type LineLook, lookOfLine } from './line-look.js';
import { findNearest, type Point } from './nearest-line.js';
import type { PageContext } from './page-context.js';
import type { Visible } from './select-visible.js';
import type { Camera } from './view-state.js';

/** What is to be seen: `lit` nodes and lines stand out, all others fade; null lights everything. */
export interface Scene {
  readonly visible: Visible;
  readonly lit: { readonly nodes: ReadonlySet<number>; readonly lines: ReadonlySet<number> } | null;
  /** the node that was chosen */
  readonly chosen: number | null;
}

export interface PictureEvents {
  onNode(node: number): void;
  onLine(line: number): void;
  onNothing(): void;
  onCamera(camera: Camera | null): void;
}

/** Lines up to so many have captions, arrows up to so many: more would be slow, and unreadable. */
const CAPTIONED_LINES = 400;
const ARROWED_LINES = 3000;
const REACH_PX = 6;

/** The graph as sigma draws it with WebGL: a circle for each node, a line for all edges between two. Throws where there is no WebGL. */
export class GraphPicture {
  readonly sigma: Sigma;
  #scene: Scene;
  #looks: readonly (LineLook | null)[] = [];
  #colours: CanvasColours = readColours();
  #isScheduled = false;
  #isClosed = false;
  readonly #resizing = new ResizeObserver(([entry]) => {
    const { width, height } = this.sigma.getDimensions();
    const { offsetWidth, offsetHeight } = entry!.target as HTMLElement;
    // also told of once at the beginning, when nothing has changed
    if (width !== offsetWidth || height !== offsetHeight) this.#refreshSoon();
  });

  constructor(
    readonly container: HTMLElement,
    readonly context: PageContext,
    scene: Scene,
    events: PictureEvents,
  ) {
    this.#scene = scene;
    this.#looks = this.#lookAtLines();
    this.sigma = new Sigma(makeGraph(context), container, {
      allowInvalidContainer: true,
      defaultDrawNodeHover: (canvas, data, settings) => drawHover(canvas, data, settings, this.#colours),
      edgeLabelColor: { color: this.#colours.text },
      edgeLabelSize: 11,
      edgeReducer: (key) => this.#drawLine(Number(key)),
      labelColor: { color: this.#colours.text },
      labelFont: 'system-ui, sans-serif',
      labelRenderedSizeThreshold: context.data.nodes.length > 500 ? 5 : 3,
      labelSize: 13,
      maxCameraRatio: 4,
      minCameraRatio: 0.01,
      minEdgeThickness: context.index.lines.length > ARROWED_LINES ? 0.8 : 1.7,
      nodeReducer: (key, data) => this.#drawNode(Number(key), data),
      renderEdgeLabels: context.index.lines.length <= CAPTIONED_LINES,
      stagePadding: 40,
      zIndex: true,
    });
    this.#listen(events);
    this.#resizing.observe(container);
  }

  show(scene: Scene): void {
    const before = this.#scene;
    this.#scene = scene;
    const sameEdges = scene.visible === before.visible;
    if (sameEdges && scene.lit === before.lit && scene.chosen === before.chosen) return;
    if (!sameEdges) this.#looks = this.#lookAtLines();
    this.#refreshSoon();
  }

  /** Takes over the colours of the page. */
  paint(): void {
    this.#colours = readColours();
    this.sigma.setSetting('labelColor', { color: this.#colours.text });
    this.sigma.setSetting('edgeLabelColor', { color: this.#colours.text });
  }

  /** Moves a node into the middle, close enough to read it. */
  moveTo(node: number): void {
    // places are settled again when sigma has drawn what was just changed
    requestAnimationFrame(() => {
      const place = this.sigma.getNodeDisplayData(String(node));
      if (!place) return;
      const camera = this.sigma.getCamera();
      const ratio = Math.min(camera.ratio, 0.6);
      void camera.animate({ x: place.x, y: place.y, ratio }, { duration: motion(400) });
    });
  }

  /** Moves and zooms so that these nodes are seen, with some air around them. */
  fit(nodes: Iterable<number>): void {
    requestAnimationFrame(() => {
      const places = [...nodes].flatMap((node) => this.sigma.getNodeDisplayData(String(node)) ?? []);
      if (places.length === 0) return;
      const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
      const [left, right] = [Math.min(...xs), Math.max(...xs)];
      const [low, high] = [Math.min(...ys), Math.max(...ys)];
      const ratio = Math.min(1, Math.max(0.15, 1.3 * Math.max(right - left, high - low)));
      const state = { x: (left + right) / 2, y: (low + high) / 2, ratio };
      void this.sigma.getCamera().animate(state, { duration: motion(400) });
    });
  }

  /** Lets go of canvas and memory. */
  close(): void {
    this.#isClosed = true;
    this.#resizing.disconnect();
    this.sigma.kill();
  }

  set camera(camera: Camera | null) {
    this.sigma.getCamera().setState(camera ?? { x: 0.5, y: 0.5, ratio: 1 });
  }

  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    void camera.animate({ ratio: camera.getBoundedRatio(camera.ratio * factor) }, { duration: motion(150) });
  }

  /** Moves the view by shares of what is seen. */
  pan(right: number, down: number): void {
    const camera = this.sigma.getCamera();
    const { x, y, ratio } = camera;
    void camera.animate({ x: x + right * ratio, y: y - down * ratio }, { duration: motion(150) });
  }

  showAll(): void {
    void this.sigma.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1 }, { duration: motion(300) });
  }

  /** The line under a point of the container, in CSS pixels. */
  lineAt(point: Point): number | null {
    const { lines } = this.context.index;
    const { x, y } = this.sigma.viewportToFramedGraph(point);
    // sigma keeps the distance of two points of the frame in pixels the same whichever way they lie
    const aside = this.sigma.viewportToFramedGraph({ x: point.x + REACH_PX, y: point.y });
    return findNearest(
      { x, y },
      lines.length,
      (index) => {
        if (!this.#looks[index]) return null;
        const { source, target } = lines[index]!;
        const [from, to] = [source, target].map((node) => this.sigma.getNodeDisplayData(String(node)));
        return from && to ? [from, to] : null;
      },
      Math.hypot(aside.x - x, aside.y - y),
    );
  }

  /**
   * Draws everything anew in the next frame. Not with sigma's own `scheduleRefresh`: from its call to the frame the places of nodes would be
   * those of the graph and not of the picture.
   */
  #refreshSoon(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    requestAnimationFrame(() => {
      this.#isScheduled = false;
      if (!this.#isClosed) this.sigma.refresh();
    });
  }

  #lookAtLines(): (LineLook | null)[] {
    const { context } = this;
    return context.index.lines.map((line) => lookOfLine(line, this.#scene.visible, context));
  }

  #drawNode(node: number, data: Readonly<Record<string, unknown>>) {
    const { visible, lit, chosen } = this.#scene;
    if (!visible.nodes[node]) return { ...data, hidden: true };
    if (lit && !lit.nodes.has(node))
      return { ...data, color: this.#colours.fadedNode, label: null, zIndex: 0 };
    return {
      ...data,
      zIndex: 1,
      highlighted: node === chosen,
      forceLabel: lit !== null && lit.nodes.size < 40,
    };
  }

  #drawLine(line: number) {
    const look = this.#looks[line];
    if (!look) return { hidden: true };
    const { lit } = this.#scene;
    const isLit = !lit || lit.lines.has(line);
    const arrows = this.context.index.lines.length <= ARROWED_LINES;
    return {
      color: isLit ? look.colour : this.#colours.fadedLine,
      size: look.size + (arrows && look.directed ? 1 : 0),
      label: isLit ? look.label : null,
      type: arrows && look.directed ? 'arrow' : 'line',
      zIndex: isLit ? 1 : 0,
    };
  }

  #listen({ onNode, onLine, onNothing, onCamera }: PictureEvents): void {
    const { sigma, container } = this;
    sigma.on('clickNode', ({ node }) => onNode(Number(node)));
    sigma.on('clickStage', ({ event }) => {
      const line = this.lineAt(event);
      if (line === null) onNothing();
      else onLine(line);
    });
    sigma.on('moveBody', ({ event }) => {
      const isOver = this.lineAt(event) !== null;
      container.classList.toggle('over-line', isOver);
    });
    sigma.on('enterNode', () => container.classList.add('over-node'));
    sigma.on('leaveNode', () => container.classList.remove('over-node'));
    sigma.getCamera().on('updated', ({ x, y, ratio }) => {
      const isWhole = ratio === 1 && x === 0.5 && y === 0.5;
      onCamera(isWhole ? null : { x, y, ratio });
    });
  }
}

function makeGraph({ data, index }: PageContext): DirectedGraph {
  const graph = new DirectedGraph();
  const most = Math.max(1, ...data.nodes.map(({ links }) => links));
  const [least, span] = data.nodes.length > 1000 ? [2, 11] : data.nodes.length > 200 ? [3, 13] : [5, 14];
  const colours = new Map(data.entityTypes.map(({ name, colour }) => [name, colour]));
  data.nodes.forEach(({ label, type, x, y, links }, node) => {
    const size = least + span * Math.sqrt(links / most);
    graph.addNode(String(node), { label, x, y, size, color: colours.get(type) });
  });
  index.lines.forEach(({ source, target }, line) => {
    graph.addEdgeWithKey(String(line), String(source), String(target));
  });
  return graph;
}

/** How long a movement takes: no time where the reader wants none. */
const motion = (milliseconds: number): number =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : milliseconds;
