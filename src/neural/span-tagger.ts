import type { ModelFile } from './model-file.js';
import { ShortMatrix } from './short-matrix.js';
import { PART_ROWS, type Part, SpanEncoder, type TaggerLayers } from './span-encoder.js';
import { cutParts, type SpanSentence } from './span-parts.js';
import type { PropertiesOf } from './word-forms.js';
import type { WordVectors } from './word-vectors.js';

/** Tokens [first, stop) of the document, counted over all sentences, and the label's number; `score`: how far it is above "no span". */
export interface TaggedSpan {
  readonly first: number;
  readonly stop: number;
  readonly label: number;
  readonly score: number;
}

const LIKELY = 32;
const BATCH = 64;

/**
 * Finds nested spans with labels in sentences. Every span of up to `longest` tokens has a likelihood, the product of a vector of its first
 * and one of its last token; those above a loose threshold get scores for all labels from their first token, last token, the mean of all
 * and their length. A span is found where a label is better than "none".
 */
export class SpanTagger {
  /** The names of the labels by number, which begins at 1. */
  readonly labels: readonly string[];
  private readonly encoder: SpanEncoder;
  private readonly longest: number;
  private readonly spanWidth: number;
  private readonly threshold: number;
  /** What a token gives to the likelihood of spans: as their first token and as their last. */
  private readonly ends: ShortMatrix;
  /** What it gives to their labels: as the first token, as the last, as any. */
  private readonly bounds: ShortMatrix;
  private readonly boundScale: number;
  private readonly noShift: number;
  private readonly likelyLength: Float32Array;
  private readonly lengths: number;
  private readonly labelWeights: number;
  private readonly labelBias: number;
  private readonly columns: number;
  private readonly shorts: number;
  private readonly likelyEnds: number;
  private readonly projected: number;
  private readonly likely: number;
  private readonly mean: number;
  private readonly joined: number;
  private readonly scores: number;

  constructor(vectors: WordVectors, propertiesOf: PropertiesOf, model: ModelFile) {
    this.encoder = new SpanEncoder(vectors, propertiesOf, model);
    const { memory, width } = this.encoder;
    this.labels = ['', ...model.lines('labels')];
    [this.longest, this.spanWidth] = model.shape('length') as [number, number];
    this.threshold = model.floats('likely.threshold')[0]!;
    const scale = model.floats('bounds.input')[0]!;
    this.boundScale = memory.store(new Float32Array(width).fill(scale));
    this.noShift = memory.allocate(width);
    const labelled = 3 * this.spanWidth;
    this.bounds = new ShortMatrix(memory, model, 'bounds', scale, undefined, [0, labelled]);
    this.ends = new ShortMatrix(memory, model, 'bounds', scale, undefined, [labelled, labelled + 2 * LIKELY]);
    this.likelyLength = model.floats('likely.length');
    this.lengths = memory.store(model.floats('length'));
    const label = model.floats('label');
    const count = this.labels.length;
    this.columns = (count + 7) & ~7;
    this.labelWeights = memory.pack(
      (k, n) => (n < count ? label[k * count + n]! : 0),
      this.spanWidth,
      this.columns,
    );
    this.labelBias = memory.allocate(this.columns);
    memory.floats.set(model.floats('label.bias'), this.labelBias / 4);
    this.shorts = memory.allocate(((PART_ROWS + 4) * width) / 2);
    this.likelyEnds = memory.allocate((PART_ROWS + this.longest + 4) * this.ends.outputs);
    this.projected = memory.allocate((PART_ROWS + this.longest + 4) * this.bounds.outputs);
    this.likely = memory.allocate(this.longest);
    this.mean = memory.allocate(this.spanWidth);
    this.joined = memory.allocate(BATCH * this.spanWidth);
    this.scores = memory.allocate(BATCH * this.columns);
  }

  /** The numbers that the encoder gives of a token. */
  get width(): number {
    return this.encoder.width;
  }

  /**
   * The spans of a document by where they begin, the shorter first; `layers` hold a row for each of its tokens. With `wanted` (a byte a
   * token) the tokens with 0 are not read at all. `encoded` takes up what the encoder makes of the tokens that are read (`width` numbers each).
   */
  find(
    sentences: readonly SpanSentence[],
    layers: TaggerLayers,
    { wanted, encoded }: { wanted?: Uint8Array | undefined; encoded?: Float32Array } = {},
  ): TaggedSpan[] {
    const words = sentences.flatMap((sentence) => sentence.words);
    const ends = readingEnds(sentences, words.length, wanted);
    const found: TaggedSpan[] = [];
    for (const part of cutParts(sentences, wanted)) this.findIn(part, words, ends, layers, found, encoded);
    return found;
  }

  private findIn(
    part: Part,
    words: readonly string[],
    ends: Int32Array,
    layers: TaggerLayers,
    found: TaggedSpan[],
    encoded?: Float32Array,
  ): void {
    const { memory, width } = this.encoder;
    const source = this.encoder.run(part, words, layers);
    part.forEach((token, row) => {
      const at = source / 4 + row * width;
      if (encoded && token >= 0) encoded.set(memory.floats.subarray(at, at + width), token * width);
      memory.kernels.quantise(
        source + row * width * 4,
        this.boundScale,
        this.noShift,
        width,
        this.shorts + row * width * 2,
      );
    });
    this.ends.run(this.shorts, part.length, this.likelyEnds);
    const likely: [row: number, length: number][] = [];
    part.forEach((token, row) => {
      if (token < 0) return;
      const most = Math.min(this.longest, ends[token]! - token, part.length - row);
      for (const length of this.likelyLengths(row, most)) likely.push([row, length]);
    });
    this.projectLikely(likely, part.length);
    for (let at = 0; at < likely.length; at += BATCH) this.label(likely.slice(at, at + BATCH), part, found);
  }

  /** Projects the rows that lie in any of the spans, which stand in the order of their first rows. */
  private projectLikely(spans: readonly (readonly [row: number, length: number])[], rows: number): void {
    const { bounds, shorts, projected } = this;
    const { width } = this.encoder;
    for (let i = 0; i < spans.length; ) {
      // a product takes four rows at least
      const from = spans[i]![0] & ~3;
      let to = from;
      for (; i < spans.length && spans[i]![0] <= to + 3; i++) to = Math.max(to, spans[i]![0] + spans[i]![1]);
      to = Math.min(to, rows);
      bounds.run(shorts + from * width * 2, to - from, projected + from * bounds.outputs * 4);
    }
  }

  private likelyLengths(row: number, most: number): number[] {
    const { ends, likelyEnds, likely, likelyLength } = this;
    const { kernels, floats } = this.encoder.memory;
    const bytes = ends.outputs * 4;
    const starts = likelyEnds + row * bytes;
    kernels.dots(starts, starts + LIKELY * 4, bytes, most, likely);
    const lengths: number[] = [];
    for (let i = 0; i < most; i++)
      if (floats[likely / 4 + i]! / 4 + likelyLength[i]! > this.threshold) lengths.push(i + 1);
    return lengths;
  }

  /** Scores spans of a part for all labels. */
  private label(batch: readonly [row: number, length: number][], part: Part, found: TaggedSpan[]): void {
    const { spanWidth, columns, projected, bounds, mean, lengths, joined, scores } = this;
    const { kernels, floats } = this.encoder.memory;
    const bytes = bounds.outputs * 4;
    batch.forEach(([row, length], i) => {
      const start = projected + row * bytes;
      const last = start + (length - 1) * bytes + spanWidth * 4;
      kernels.mean(start + 2 * spanWidth * 4, bytes, length, spanWidth, mean);
      const ofLength = lengths + (length - 1) * spanWidth * 4;
      kernels.sumRectified(start, last, mean, ofLength, joined + i * spanWidth * 4, spanWidth);
    });
    const rows = (batch.length + 3) & ~3;
    kernels.multiply(
      joined,
      spanWidth * 4,
      rows,
      spanWidth,
      this.labelWeights,
      columns,
      this.labelBias,
      scores,
      columns * 4,
    );
    batch.forEach(([row, length], i) => {
      const label = kernels.argmax(scores + i * columns * 4, this.labels.length);
      if (label === 0) return;
      const at = scores / 4 + i * columns;
      const first = part[row]!;
      found.push({ first, stop: first + length, label, score: floats[at + label]! - floats[at]! });
    });
  }
}

/** For each token the end of its sentence, or the first token after it that is not read. */
function readingEnds(sentences: readonly SpanSentence[], tokens: number, wanted?: Uint8Array): Int32Array {
  const ends = new Int32Array(tokens);
  let stop = tokens;
  for (let sentence = sentences.length - 1; sentence >= 0; sentence--) {
    let end = stop;
    const first = stop - sentences[sentence]!.words.length;
    for (let token = stop - 1; token >= first; token--) {
      if (wanted?.[token] === 0) end = token;
      ends[token] = end;
    }
    stop = first;
  }
  return ends;
}
