import type { BatchNorm } from './batch-norm.js';
import type { KernelMemory } from './kernel-memory.js';

/**
 * A convolution of width 3 whose input comes out of a ReLU and a batch norm. The norm is folded into the weights; its constant part
 * goes into the value that an output row begins with, of which there are four: with and without a left and a right neighbour (beside
 * padding there is nothing to add). Three quarters of a ReLU's numbers are 0, so the kernel goes over the others only.
 */
export class SparseConvolution {
  private readonly weights: number;
  private readonly initial: number;
  private readonly list: number;

  /** `weight` is [outputs][inputs][3] in C order. */
  constructor(
    private readonly memory: KernelMemory,
    weight: Float32Array,
    bias: Float32Array,
    readonly inputs: number,
    readonly outputs: number,
    norm: BatchNorm,
  ) {
    this.weights = memory.allocate(inputs * 3 * outputs);
    this.initial = memory.allocate(4 * outputs);
    this.list = memory.allocate(2 * (inputs + 8));
    const constant = new Float64Array(3 * outputs);
    for (let input = 0; input < inputs; input++)
      for (let tap = 0; tap < 3; tap++)
        for (let output = 0; output < outputs; output++) {
          const value = weight[(output * inputs + input) * 3 + tap]!;
          // taps in falling order, so that one input row adds into three neighbouring output rows
          const at = this.weights / 4 + (input * 3 + 2 - tap) * outputs + output;
          memory.floats[at] = norm.scale[input]! * value;
          constant[tap * outputs + output]! += norm.shift[input]! * value;
        }
    for (let variant = 0; variant < 4; variant++)
      for (let output = 0; output < outputs; output++) {
        const left = variant & 1 ? constant[output]! : 0;
        const right = variant & 2 ? constant[2 * outputs + output]! : 0;
        memory.floats[this.initial / 4 + variant * outputs + output] =
          bias[output]! + constant[outputs + output]! + left + right;
      }
  }

  /** Puts the beginning value into an output row. */
  begin(out: number, hasLeft: boolean, hasRight: boolean): void {
    const bytes = this.outputs * 4;
    const from = this.initial + ((hasLeft ? 1 : 0) | (hasRight ? 2 : 0)) * bytes;
    this.memory.bytes.copyWithin(out, from, from + bytes);
  }

  /** Adds the source rows whose mask byte is not 0 into the output rows and rectifies these. */
  run(source: number, rows: number, mask: number, out: number): void {
    const { kernels } = this.memory;
    const { inputs, outputs } = this;
    kernels.convolve(source, inputs, rows, mask, this.weights, 3 * outputs, out, outputs * 4, this.list);
    kernels.rectify(out, rows * outputs);
  }
}
