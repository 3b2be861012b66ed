import type { BatchNorm } from './batch-norm.js';
import type { Head } from './encoder.js';
import { LAYER3, TILE } from './encoder-layout.js';
import type { KernelMemory } from './kernel-memory.js';

/** Steps of the greatest weight of a column, so that 64 products never leave 32 bits. */
const WEIGHT_STEPS = 1023;

/** A head over rows of 64 16-bit integers, `steps` of which make 1; the last batch norm goes into its weights. */
export class ShortHead {
  readonly columns: number;
  private readonly weights: number;
  private readonly scales: number;
  private readonly bias: number;
  private readonly out: number;

  constructor(
    private readonly memory: KernelMemory,
    private readonly head: Head,
    { scale, shift }: BatchNorm,
    steps: Float32Array,
  ) {
    const columns = Math.ceil(head.outputs / 8) * 8;
    this.columns = columns;
    const weight = (channel: number, n: number): number => (n < head.outputs ? head.weight(channel, n) : 0);
    const scales = new Float32Array(columns);
    const bias = new Float32Array(columns);
    for (let n = 0; n < columns; n++) {
      bias[n] = n < head.outputs ? head.bias(n) : 0;
      for (let channel = 0; channel < LAYER3; channel++) {
        const value = weight(channel, n);
        bias[n]! += shift[channel]! * value;
        const size = Math.abs((scale[channel]! * value) / steps[channel]!) / WEIGHT_STEPS;
        if (size > scales[n]!) scales[n] = size;
      }
    }
    this.weights = memory.packShorts(
      (channel, n) => (scale[channel]! * weight(channel, n)) / steps[channel]! / (scales[n]! || 1),
      LAYER3,
      columns,
    );
    this.scales = memory.store(scales);
    this.bias = memory.store(bias);
    this.out = memory.allocate((TILE + 8) * columns);
  }

  /** The address of the head of `count` rows, `columns` floats each, valid until the next call. */
  run(source: number, count: number): number {
    const { memory, columns, weights, scales, bias, out } = this;
    const rows = (count + 3) & ~3;
    const bytes = LAYER3 * 2;
    memory.kernels.multiplyShorts(
      source,
      bytes,
      rows,
      LAYER3,
      weights,
      columns,
      scales,
      bias,
      out,
      columns * 4,
    );
    if (this.head.rectified) memory.kernels.rectify(out, count * columns);
    return out;
  }
}
