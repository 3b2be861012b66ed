import { type BatchNorm, readBatchNorm } from './batch-norm.js';
import type { Encoder, Head } from './encoder.js';
import { HALO, HIDDEN_WIDTH, LAYER1, LAYER2, LAYER3, ROWS, SHAPE, TILE, WORD } from './encoder-layout.js';
import { KernelMemory } from './kernel-memory.js';
import type { ModelFile } from './model-file.js';
import { ShapeProjections } from './shape-projections.js';
import { SparseConvolution } from './sparse-convolution.js';
import type { TokenRows } from './token-rows.js';
import { FloatWordProduct } from './word-product.js';
import { WordProjections } from './word-projections.js';
import type { WordVectors } from './word-vectors.js';

/**
 * Words whose first-layer projections are kept, per network: 3 KB each, 19 MB when all are filled. Over the 746 documents of NEREL train
 * one after another, 6144 slots find 77 of 100 words (4096: 73, 8192: 79); two thirds of the rest are words met for the first time.
 */
const WORD_SLOTS = 6144;

/** slovnet's encoder in single precision, to the last digit that matters as natasha computes it. */
export class ConvolutionEncoder implements Encoder {
  readonly memory = new KernelMemory();
  readonly columns: number;
  private readonly words: WordProjections;
  private readonly shapes: ShapeProjections;
  private readonly second: SparseConvolution;
  private readonly third: SparseConvolution;
  private readonly headWeights: number;
  private readonly headBias: number;
  private readonly nothing: number;
  private readonly rows1: number;
  private readonly rows2: number;
  private readonly rows3: number;
  private readonly mask: number;
  private readonly out: number;

  constructor(
    vectors: WordVectors,
    model: ModelFile,
    private readonly head: Head,
    slots = WORD_SLOTS,
  ) {
    const { memory } = this;
    const first = model.floats('layer1.convolution.weight');
    const weight = (dimension: number, tap: number, output: number): number =>
      first[(output * (WORD + SHAPE) + dimension) * 3 + tap]!;
    const ofWord = (d: number, column: number): number =>
      weight(d, Math.floor(column / LAYER1), column % LAYER1);
    const product = new FloatWordProduct(memory, vectors, ofWord, 3 * LAYER1);
    this.words = new WordProjections(memory, product, vectors.size, slots);
    this.nothing = memory.allocate(3 * LAYER1);
    const shapes = model.floats('shapes');
    const bias = model.floats('layer1.convolution.bias');
    this.shapes = new ShapeProjections(memory, shapes, SHAPE, (d, tap, n) => weight(WORD + d, tap, n), bias);
    this.second = this.layer(model, 'layer2', LAYER1, LAYER2, readBatchNorm(model, 'layer1'));
    this.third = this.layer(model, 'layer3', LAYER2, LAYER3, readBatchNorm(model, 'layer2'));
    // one row of slack before and after: the outermost rows add into their neighbours too
    this.rows1 = memory.allocate((ROWS + 2) * LAYER1) + LAYER1 * 4;
    this.rows2 = memory.allocate((ROWS + 2) * LAYER2) + LAYER2 * 4;
    this.rows3 = memory.allocate((ROWS + 8) * LAYER3) + LAYER3 * 4;
    this.mask = memory.allocate(ROWS);
    this.columns = Math.ceil(head.outputs / 8) * 8;
    [this.headWeights, this.headBias] = this.foldHead(readBatchNorm(model, 'layer3'));
    this.out = memory.allocate((TILE + 8) * this.columns);
  }

  run(
    rows: TokenRows,
    each: (first: number, count: number, address: number) => void,
    hidden?: Float32Array,
  ): void {
    const { kernels } = this.memory;
    for (let first = 0; first < rows.length; first += TILE) {
      const count = Math.min(TILE, rows.length - first);
      this.fillTile(rows, first - HALO, count + 2 * HALO);
      this.second.run(this.rows1, count + 2 * HALO, this.mask, this.rows2);
      this.third.run(this.rows2, count + 2 * HALO, this.mask, this.rows3);
      const source = this.rows3 + HALO * LAYER3 * 4;
      const { headWeights, columns, headBias, out } = this;
      const padded = (count + 3) & ~3;
      kernels.multiply(source, LAYER3 * 4, padded, LAYER3, headWeights, columns, headBias, out, columns * 4);
      if (this.head.rectified) kernels.rectify(out, count * columns);
      each(first, count, out);
      hidden?.set(
        this.memory.floats.subarray(source / 4, source / 4 + count * HIDDEN_WIDTH),
        first * HIDDEN_WIDTH,
      );
    }
  }

  /** The first layer of `count` rows from row `from` (which may lie before the first), and the beginnings of the other two. */
  private fillTile(rows: TokenRows, from: number, count: number): void {
    const { memory, words, shapes, nothing } = this;
    words.prepare(rows.words, Math.max(0, from - 1), Math.min(rows.length, from + count + 1));
    const wordAt = (row: number): number => (row < 0 || row >= rows.length ? -1 : rows.words[row]!);
    for (let i = 0; i < count; i++) {
      const row = from + i;
      const word = wordAt(row);
      memory.bytes[this.mask + i] = word >= 0 ? 1 : 0;
      if (word < 0) continue;
      const left = wordAt(row - 1);
      const right = wordAt(row + 1);
      const leftShape = left < 0 ? shapes.none : rows.shapes[row - 1]!;
      const rightShape = right < 0 ? shapes.none : rows.shapes[row + 1]!;
      memory.kernels.sumRectified(
        left < 0 ? nothing : words.address(left),
        words.address(word) + LAYER1 * 4,
        right < 0 ? nothing : words.address(right) + 2 * LAYER1 * 4,
        shapes.address(leftShape, rows.shapes[row]!, rightShape),
        this.rows1 + i * LAYER1 * 4,
        LAYER1,
      );
      this.second.begin(this.rows2 + i * LAYER2 * 4, left >= 0, right >= 0);
      this.third.begin(this.rows3 + i * LAYER3 * 4, left >= 0, right >= 0);
    }
  }

  private layer(
    model: ModelFile,
    name: string,
    inputs: number,
    outputs: number,
    norm: BatchNorm,
  ): SparseConvolution {
    const weight = model.floats(`${name}.convolution.weight`);
    const bias = model.floats(`${name}.convolution.bias`);
    return new SparseConvolution(this.memory, weight, bias, inputs, outputs, norm);
  }

  /** The last batch norm goes into the head as the others go into the convolutions. */
  private foldHead({ scale, shift }: BatchNorm): [weights: number, bias: number] {
    const { head, columns, memory } = this;
    const weight = (channel: number, n: number): number => (n < head.outputs ? head.weight(channel, n) : 0);
    const weights = memory.pack((channel, n) => scale[channel]! * weight(channel, n), LAYER3, columns);
    const bias = Array.from({ length: columns }, (_, n) => {
      let sum = n < head.outputs ? head.bias(n) : 0;
      for (let channel = 0; channel < LAYER3; channel++) sum += shift[channel]! * weight(channel, n);
      return sum;
    });
    return [weights, memory.store(bias)];
  }
}
