import type { KernelMemory } from './kernel-memory.js';

const LIMIT = 4096;

/**
 * What the outlines of a token and of its two neighbours give to the first convolution, its bias included: one row of `outputs`
 * numbers for every trigram of shapes that occurs (a few thousand in a year of news).
 */
export class ShapeProjections {
  /** The shape id that stands for "no token there". */
  readonly none: number;
  private readonly taps: Float32Array;
  private readonly rows: number;
  private readonly known = new Map<number, number>();

  /** `weight(d, tap, output)`: the weight of dimension d of the shape vector. With `steps`, rows are 16-bit integers: so many make 1. */
  constructor(
    private readonly memory: KernelMemory,
    shapes: Float32Array,
    dimension: number,
    weight: (dimension: number, tap: number, output: number) => number,
    private readonly bias: Float32Array,
    private readonly steps: Float32Array | null = null,
  ) {
    const outputs = bias.length;
    this.none = shapes.length / dimension;
    this.taps = new Float32Array((this.none + 1) * 3 * outputs);
    for (let shape = 0, at = 0; shape < this.none; shape++)
      for (let tap = 0; tap < 3; tap++)
        for (let output = 0; output < outputs; output++) {
          let sum = 0;
          for (let d = 0; d < dimension; d++) sum += shapes[shape * dimension + d]! * weight(d, tap, output);
          this.taps[at++] = sum;
        }
    this.rows = memory.allocate(LIMIT * outputs);
  }

  /** Makes sure that the next `count` addresses stay valid together. */
  makeRoom(count: number): void {
    if (this.known.size + count > LIMIT) this.known.clear();
  }

  /** The address of the row of three neighbouring shapes; valid until the next call. */
  address(left: number, middle: number, right: number): number {
    const base = this.none + 1;
    const key = (left * base + middle) * base + right;
    let address = this.known.get(key);
    if (address === undefined) {
      if (this.known.size === LIMIT) this.known.clear();
      address = this.rows + this.known.size * this.bias.length * 4;
      this.known.set(key, address);
      this.fill(address / 4, left * 3, middle * 3 + 1, right * 3 + 2);
    }
    return address;
  }

  private fill(at: number, left: number, middle: number, right: number): void {
    const { memory, taps, bias, steps } = this;
    const outputs = bias.length;
    const sum = (output: number): number =>
      bias[output]! +
      taps[left * outputs + output]! +
      taps[middle * outputs + output]! +
      taps[right * outputs + output]!;
    if (steps)
      for (let n = 0; n < outputs; n++)
        memory.shorts[at * 2 + n] = Math.max(-32768, Math.min(32767, Math.round(sum(n) * steps[n]!)));
    else for (let n = 0; n < outputs; n++) memory.floats[at + n] = sum(n);
  }
}
