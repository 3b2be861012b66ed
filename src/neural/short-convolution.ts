import type { BatchNorm } from './batch-norm.js';
import { readChannelSteps } from './channel-steps.js';
import type { KernelMemory } from './kernel-memory.js';
import type { ModelFile } from './model-file.js';

/** Weights are in units of 2^-15. */
const ONE = 32768;

/** `SparseConvolution` in 16-bit integers: rows in and out, weights, and the sums, which stop at the bounds. */
export class ShortConvolution {
  /** How many steps make 1, for each output channel. */
  readonly steps: Float32Array;
  private readonly weights: number;
  private readonly initial: number;
  private readonly list: number;
  private readonly inputs: number;
  private readonly outputs: number;

  /** `norm` and `inputSteps` are those of the layer before. */
  constructor(
    private readonly memory: KernelMemory,
    model: ModelFile,
    layer: 'layer2' | 'layer3',
    [inputs, outputs]: readonly [number, number],
    norm: BatchNorm,
    inputSteps: Float32Array,
  ) {
    this.inputs = inputs;
    this.outputs = outputs;
    const values = model.floats(`${layer}.convolution.weight`);
    const bias = model.floats(`${layer}.convolution.bias`);
    const weight = (input: number, tap: number, output: number): number =>
      values[(output * inputs + input) * 3 + tap]!;
    const each = (visit: (input: number, tap: number, output: number) => void): void => {
      for (let input = 0; input < inputs; input++)
        for (let tap = 0; tap < 3; tap++)
          for (let output = 0; output < outputs; output++) visit(input, tap, output);
    };
    this.steps = readChannelSteps(model, layer);
    const constant = new Float64Array(3 * outputs);
    each((input, tap, output) => {
      const value = weight(input, tap, output);
      constant[tap * outputs + output]! += norm.shift[input]! * value;
      // no weight may be beyond what 16 bits hold
      const greatest = (inputSteps[input]! / Math.abs(norm.scale[input]! * value)) * (32767 / ONE);
      if (greatest < this.steps[output]!) this.steps[output] = greatest;
    });
    const packed = new Float32Array(inputs * 3 * outputs);
    each((input, tap, output) => {
      // taps in falling order, so that one input row adds into three neighbouring output rows
      packed[(input * 3 + 2 - tap) * outputs + output] =
        ((norm.scale[input]! * weight(input, tap, output) * this.steps[output]!) / inputSteps[input]!) * ONE;
    });
    this.weights = memory.storeShorts(packed);
    const initial = new Float32Array(4 * outputs);
    for (let variant = 0; variant < 4; variant++)
      for (let output = 0; output < outputs; output++) {
        const left = variant & 1 ? constant[output]! : 0;
        const right = variant & 2 ? constant[2 * outputs + output]! : 0;
        initial[variant * outputs + output] =
          (bias[output]! + constant[outputs + output]! + left + right) * this.steps[output]!;
      }
    this.initial = memory.storeShorts(initial);
    this.list = memory.allocate(2 * (inputs + 8));
  }

  /** The address of what an output row begins with. */
  beginning(hasLeft: boolean, hasRight: boolean): number {
    return this.initial + ((hasLeft ? 1 : 0) | (hasRight ? 2 : 0)) * this.outputs * 2;
  }

  /** Adds the source rows whose mask byte is not 0 into the output rows and rectifies these. */
  run(source: number, rows: number, mask: number, out: number): void {
    const { inputs, outputs, weights, list } = this;
    const { kernels } = this.memory;
    kernels.convolveShorts(source, inputs, rows, mask, weights, 3 * outputs, out, outputs * 2, list);
    kernels.rectifyShorts(out, rows * outputs);
  }
}
