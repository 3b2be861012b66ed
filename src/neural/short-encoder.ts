import { readBatchNorm } from './batch-norm.js';
import { readChannelSteps } from './channel-steps.js';
import type { Encoder, Head } from './encoder.js';
import { HALO, HIDDEN_WIDTH, LAYER1, LAYER2, LAYER3, ROWS, SHAPE, TILE, WORD } from './encoder-layout.js';
import { KernelMemory } from './kernel-memory.js';
import type { ModelFile } from './model-file.js';
import { ShapeProjections } from './shape-projections.js';
import { ShortConvolution } from './short-convolution.js';
import { ShortHead } from './short-head.js';
import type { TokenRows } from './token-rows.js';
import { ShortWordProduct } from './word-product.js';
import { WordProjections } from './word-projections.js';
import type { WordVectors } from './word-vectors.js';

/** Words whose first-layer projections are kept, per network: 1.5 KB each, 12 MB when all are filled. */
const SLOTS = 8192;

/** Addresses that the kernel takes for one row. */
const ENTRY = 9;

/**
 * slovnet's encoder in 16-bit integers throughout: every channel in steps of its own, which follow from the mean and the deviation that
 * its batch norm has learned (`readChannelSteps`). Twice as fast as `ConvolutionEncoder`; what comes out differs a little.
 */
export class ShortEncoder implements Encoder {
  readonly memory = new KernelMemory();
  readonly columns: number;
  private readonly words: WordProjections;
  private readonly shapes: ShapeProjections;
  private readonly second: ShortConvolution;
  private readonly third: ShortConvolution;
  private readonly head: ShortHead;
  private readonly nothing: number;
  private readonly rows1: number;
  private readonly rows2: number;
  private readonly rows3: number;
  private readonly mask: number;
  private readonly list: number;
  private readonly hiddenScale: number;
  private readonly hiddenRows: number;

  constructor(vectors: WordVectors, model: ModelFile, head: Head, slots = SLOTS) {
    const { memory } = this;
    const weights = model.floats('layer1.convolution.weight');
    const weight = (dimension: number, tap: number, output: number): number =>
      weights[(output * (WORD + SHAPE) + dimension) * 3 + tap]!;
    const steps = readChannelSteps(model, 'layer1');
    const product = new ShortWordProduct(
      memory,
      vectors,
      (d, column) => weight(d, Math.floor(column / LAYER1), column % LAYER1),
      (column) => steps[column % LAYER1]!,
      3 * LAYER1,
    );
    this.words = new WordProjections(memory, product, vectors.size, slots);
    this.nothing = memory.allocate((3 * LAYER1) / 2);
    const bias = model.floats('layer1.convolution.bias');
    const ofShape = (d: number, tap: number, n: number): number => weight(WORD + d, tap, n);
    this.shapes = new ShapeProjections(memory, model.floats('shapes'), SHAPE, ofShape, bias, steps);
    const norm1 = readBatchNorm(model, 'layer1');
    const norm2 = readBatchNorm(model, 'layer2');
    this.second = new ShortConvolution(memory, model, 'layer2', [LAYER1, LAYER2], norm1, steps);
    this.third = new ShortConvolution(memory, model, 'layer3', [LAYER2, LAYER3], norm2, this.second.steps);
    // one row of slack before and after: the outermost rows add into their neighbours too
    this.rows1 = memory.allocate(((ROWS + 2) * LAYER1) / 2) + LAYER1 * 2;
    this.rows2 = memory.allocate(((ROWS + 2) * LAYER2) / 2) + LAYER2 * 2;
    this.rows3 = memory.allocate(((ROWS + 8) * LAYER3) / 2) + LAYER3 * 2;
    this.mask = memory.allocate(ROWS);
    this.list = memory.allocate(ROWS * ENTRY);
    this.head = new ShortHead(memory, head, readBatchNorm(model, 'layer3'), this.third.steps);
    this.columns = this.head.columns;
    this.hiddenScale = memory.store(this.third.steps.map((step) => 1 / step));
    this.hiddenRows = memory.allocate(TILE * HIDDEN_WIDTH);
  }

  run(
    rows: TokenRows,
    each: (first: number, count: number, address: number) => void,
    hidden?: Float32Array,
  ): void {
    const { memory } = this;
    for (let first = 0; first < rows.length; first += TILE) {
      const count = Math.min(TILE, rows.length - first);
      this.fillTile(rows, first - HALO, count + 2 * HALO);
      this.second.run(this.rows1, count + 2 * HALO, this.mask, this.rows2);
      this.third.run(this.rows2, count + 2 * HALO, this.mask, this.rows3);
      const source = this.rows3 + HALO * LAYER3 * 2;
      each(first, count, this.head.run(source, count));
      if (!hidden) continue;
      memory.kernels.scaleShorts(source, count, HIDDEN_WIDTH, this.hiddenScale, this.hiddenRows);
      const from = this.hiddenRows / 4;
      hidden.set(memory.floats.subarray(from, from + count * HIDDEN_WIDTH), first * HIDDEN_WIDTH);
    }
  }

  /** The first layer of `count` rows from row `from` (which may lie before the first), and the beginnings of the other two. */
  private fillTile(rows: TokenRows, from: number, count: number): void {
    const { memory, words, shapes, second, third, nothing, rows1, rows2, rows3 } = this;
    const { integers, bytes } = memory;
    words.prepare(rows.words, Math.max(0, from - 1), Math.min(rows.length, from + count + 1));
    shapes.makeRoom(count);
    const wordAt = (row: number): number => (row < 0 || row >= rows.length ? -1 : rows.words[row]!);
    let at = this.list / 4;
    for (let i = 0; i < count; i++) {
      const row = from + i;
      const word = wordAt(row);
      bytes[this.mask + i] = word >= 0 ? 1 : 0;
      if (word < 0) continue;
      const left = wordAt(row - 1);
      const right = wordAt(row + 1);
      const leftShape = left < 0 ? shapes.none : rows.shapes[row - 1]!;
      const rightShape = right < 0 ? shapes.none : rows.shapes[row + 1]!;
      integers[at++] = left < 0 ? nothing : words.address(left);
      integers[at++] = words.address(word) + LAYER1 * 2;
      integers[at++] = right < 0 ? nothing : words.address(right) + 2 * LAYER1 * 2;
      integers[at++] = shapes.address(leftShape, rows.shapes[row]!, rightShape);
      integers[at++] = rows1 + i * LAYER1 * 2;
      integers[at++] = second.beginning(left >= 0, right >= 0);
      integers[at++] = rows2 + i * LAYER2 * 2;
      integers[at++] = third.beginning(left >= 0, right >= 0);
      integers[at++] = rows3 + i * LAYER3 * 2;
    }
    const entries = (at - this.list / 4) / ENTRY;
    if (entries > 0) memory.kernels.startRows(this.list, entries, LAYER1, LAYER2, LAYER3);
  }
}
