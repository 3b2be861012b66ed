import { HIDDEN_WIDTH } from './encoder-layout.js';
import { KernelMemory } from './kernel-memory.js';
import type { ModelFile } from './model-file.js';
import { ShortMatrix } from './short-matrix.js';
import { type PropertiesOf, WordForms } from './word-forms.js';
import type { WordVectors } from './word-vectors.js';

/** What the two taggers found for the tokens of a document, one after another: the name tags and both last hidden layers. */
export interface TaggerLayers {
  readonly tags: Uint8Array;
  /** `HIDDEN_WIDTH` numbers a token. */
  readonly names: Float32Array;
  readonly morphology: Float32Array;
}

/** The rows that are read at once: the number of a token in the document, -1 between two paragraphs. */
export type Part = readonly number[];

/** The most rows that are read at once, as in training. */
export const PART_ROWS = 320;

interface Layer {
  readonly taps: number;
  readonly dilation: number;
  readonly depth: number;
  readonly inputScale: number;
  readonly mix: ShortMatrix;
  readonly gain: number;
  readonly shift: number;
}

/**
 * The encoder of the span model: what each word gives by itself (`WordForms`), its name tag and the taggers' hidden layers make the first
 * layer; then gated convolutions, each of every channel by itself and after it a dense layer (A. Kaiser et al., "Depthwise separable
 * convolutions for neural machine translation", ICLR 2018), and layer norm. Products are of 16-bit integers.
 */
export class SpanEncoder {
  readonly memory = new KernelMemory();
  readonly width: number;
  private readonly forms: WordForms;
  private readonly hidden: ShortMatrix;
  private readonly hiddenScale: number;
  private readonly hiddenShift: number;
  private readonly layerRow: number;
  private readonly tags: Float32Array;
  private readonly layers: readonly Layer[];
  private readonly firstGain: number;
  private readonly firstShift: number;
  private readonly margin: number;
  private readonly rows: number;
  private readonly shorts: number;
  private readonly mixed: number;

  constructor(vectors: WordVectors, propertiesOf: PropertiesOf, model: ModelFile) {
    const { memory } = this;
    this.width = model.shape('bias')[0]!;
    this.forms = new WordForms(memory, vectors, propertiesOf, model, this.width);
    const scale = model.floats('hidden.input')[0]!;
    this.hiddenScale = memory.store(model.floats('hidden.scales').map((x) => x * scale));
    this.hiddenShift = memory.store(model.floats('hidden.shifts').map((x) => x * scale));
    this.hidden = new ShortMatrix(memory, model, 'hidden', scale);
    this.layerRow = memory.allocate(2 * HIDDEN_WIDTH);
    this.tags = model.floats('tag');
    this.firstGain = memory.store(model.floats('first.gain'));
    this.firstShift = memory.store(model.floats('first.shift'));
    const inputs = model.floats('layers.input');
    this.layers = Array.from(model.floats('dilations'), (dilation, i) => ({
      taps: model.shape(`depth${i}`)[0]!,
      dilation,
      depth: memory.store(model.floats(`depth${i}`)),
      inputScale: inputs[i]!,
      mix: new ShortMatrix(memory, model, `mix${i}`, inputs[i]!, model.floats(`mix${i}.bias`)),
      gain: memory.store(model.floats(`gain${i}`)),
      shift: memory.store(model.floats(`shift${i}`)),
    }));
    this.margin = Math.max(...this.layers.map(({ taps, dilation }) => (taps >> 1) * dilation));
    this.rows = memory.allocate((PART_ROWS + 2 * this.margin + 4) * this.width);
    this.shorts = memory.allocate(((PART_ROWS + 4) * Math.max(this.width, 2 * HIDDEN_WIDTH)) / 2);
    this.mixed = memory.allocate((PART_ROWS + 4) * 2 * this.width);
  }

  /** The address of `part.length` rows of `width` floats, valid until the next call. `words[n]` is the text of token n. */
  run(part: Part, words: readonly string[], layers: TaggerLayers): number {
    const { memory, width, layers: convolutions } = this;
    const first = this.rows + this.margin * width * 4;
    memory.floats.fill(0, this.rows / 4, first / 4);
    this.fill(part, words, layers, first);
    memory.floats.fill(
      0,
      first / 4 + part.length * width,
      first / 4 + (part.length + this.margin + 4) * width,
    );
    for (const layer of convolutions) {
      const { taps, dilation, depth, inputScale, mix, gain, shift } = layer;
      const step = dilation * width * 4;
      const source = first - (taps >> 1) * step;
      memory.kernels.convolveChannels(source, part.length, width, depth, taps, step, inputScale, this.shorts);
      mix.run(this.shorts, part.length, this.mixed);
      for (let row = 0; row < part.length; row++)
        if (part[row]! >= 0)
          memory.kernels.addGated(this.mixed + row * width * 8, first + row * width * 4, width, gain, shift);
    }
    return first;
  }

  /** The first layer; rows between paragraphs stay 0. */
  private fill(part: Part, words: readonly string[], layers: TaggerLayers, first: number): void {
    const { memory, width, forms, shorts, mixed, tags } = this;
    const { floats, kernels } = memory;
    const hiddenBytes = 4 * HIDDEN_WIDTH;
    forms.prepare(part.flatMap((token) => (token < 0 ? [] : [words[token]!])));
    part.forEach((token, row) => {
      if (token < 0) return;
      const from = token * HIDDEN_WIDTH;
      floats.set(layers.names.subarray(from, from + HIDDEN_WIDTH), this.layerRow / 4);
      floats.set(layers.morphology.subarray(from, from + HIDDEN_WIDTH), this.layerRow / 4 + HIDDEN_WIDTH);
      kernels.quantise(
        this.layerRow,
        this.hiddenScale,
        this.hiddenShift,
        2 * HIDDEN_WIDTH,
        shorts + row * hiddenBytes,
      );
    });
    this.hidden.run(shorts, part.length, mixed);
    part.forEach((token, row) => {
      const at = first / 4 + row * width;
      if (token < 0) {
        floats.fill(0, at, at + width);
        return;
      }
      const form = forms.address(words[token]!) / 4;
      const tag = layers.tags[token]! * width;
      const hidden = mixed / 4 + row * width;
      for (let i = 0; i < width; i++)
        floats[at + i] = floats[form + i]! + tags[tag + i]! + floats[hidden + i]!;
      kernels.normaliseRectified(at * 4, width, this.firstGain, this.firstShift);
    });
  }
}
