import { button, element } from './element.js';
import type { GraphPicture } from './graph-picture.js';
import type { PageContext } from './page-context.js';
import { savePng, saveSvg } from './save-picture.js';

const STEP = 0.15;
const ZOOM = 1.4;

/** Where the graph is drawn: the canvas, which the keyboard moves, and the buttons beside it. */
export class PictureFrame {
  readonly root: HTMLElement;
  readonly container: HTMLElement;
  readonly #context: PageContext;
  readonly #tools = element('div', { class: 'tools' });

  constructor(context: PageContext) {
    this.#context = context;
    this.container = element('div', {
      class: 'canvas',
      tabindex: 0,
      role: 'application',
      'aria-label': context.words.canvas,
    });
    this.root = element(
      'section',
      { class: 'picture', 'aria-label': context.words.graph },
      this.container,
      this.#tools,
    );
  }

  /** Lets buttons and keys move the picture. */
  control(picture: GraphPicture | null): void {
    if (!picture) return;
    const { words } = this.#context;
    const tool = (sign: string, label: string, onClick: () => void) =>
      button(sign, onClick, { 'aria-label': label, title: label });
    this.#tools.append(
      tool('+', words.zoomIn, () => picture.zoom(1 / ZOOM)),
      tool('−', words.zoomOut, () => picture.zoom(ZOOM)),
      tool('⤢', words.zoomAll, () => picture.showAll()),
      button('PNG', () => savePng(picture), { title: words.savePng, 'aria-label': words.savePng }),
      button('SVG', () => saveSvg(picture), { title: words.saveSvg, 'aria-label': words.saveSvg }),
    );
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => picture.pan(-STEP, 0),
      ArrowRight: () => picture.pan(STEP, 0),
      ArrowUp: () => picture.pan(0, -STEP),
      ArrowDown: () => picture.pan(0, STEP),
      '+': () => picture.zoom(1 / ZOOM),
      '=': () => picture.zoom(1 / ZOOM),
      '-': () => picture.zoom(ZOOM),
      '0': () => picture.showAll(),
    };
    this.container.addEventListener('keydown', (event) => {
      const act = event.ctrlKey || event.altKey || event.metaKey ? undefined : keys[event.key];
      if (!act) return;
      act();
      event.preventDefault();
    });
  }

  /** Says why there is no picture. */
  showFailure(): void {
    this.container.replaceChildren(element('p', { class: 'failure' }, this.#context.words.noWebgl));
  }
}
