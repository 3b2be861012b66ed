import type { KernelMemory } from './kernel-memory.js';
import type { ModelFile } from './model-file.js';

/**
 * A dense layer whose weights are stored as bytes with one scale an output, and computed with 16-bit integers: twice as fast as floats.
 * Its input is quantised too: `inputScale` integers make 1.
 */
export class ShortMatrix {
  readonly outputs: number;
  readonly depth: number;
  private readonly weights: number;
  private readonly scales: number;
  private readonly bias: number;

  /**
   * The parts `name` ([depth][outputs] signed bytes) and `name.scale` of the model, or `columns` [from, to) of these; outputs a multiple
   * of 8, depth even.
   */
  constructor(
    private readonly memory: KernelMemory,
    model: ModelFile,
    name: string,
    inputScale: number,
    bias?: Float32Array,
    columns?: readonly [from: number, to: number],
  ) {
    const [depth, all] = model.shape(name) as [number, number];
    const [from, to] = columns ?? [0, all];
    const outputs = to - from;
    this.depth = depth;
    this.outputs = outputs;
    const scales = model.floats(`${name}.scale`).subarray(from, to);
    this.scales = memory.store(scales.map((scale) => scale / inputScale));
    this.bias = bias ? memory.store(bias) : memory.allocate(outputs);
    const values = new Int8Array(model.bytes(name));
    this.weights = memory.packShorts((k, n) => values[k * all + from + n]!, depth, outputs);
  }

  /** Multiplies `rows` rows of `depth` 16-bit integers; computes (and writes) up to the next multiple of 4 rows. */
  run(source: number, rows: number, out: number): void {
    const { memory, depth, outputs, weights, scales, bias } = this;
    memory.kernels.multiplyShorts(
      source,
      depth * 2,
      (rows + 3) & ~3,
      depth,
      weights,
      outputs,
      scales,
      bias,
      out,
      outputs * 4,
    );
  }
}
