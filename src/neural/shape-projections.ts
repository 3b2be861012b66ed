import type { KernelMemory } from './kernel-memory.js';

const LIMIT = 4096;

/**
 * What the outlines of a token and of its two neighbours give to the first convolution, its bias included: one row of `outputs`
 * numbers for every trigram of shapes that occurs (a few thousand in a year of news).
 */
export class ShapeProjections {
  /** The shape id that stands for "no token there". */
  readonly none: number;
  /** What a shape gives from one side, by shape × 3 + tap, computed when it is first met. */
  private readonly taps: (Float32Array | undefined)[] = [];
  private readonly rows: number;
  private readonly known = new Map<number, number>();

  /** `weight(d, tap, output)`: the weight of dimension d of the shape vector. With `steps`, rows are 16-bit integers: so many make 1. */
  constructor(
    private readonly memory: KernelMemory,
    private readonly shapes: Float32Array,
    private readonly dimension: number,
    private readonly weight: (dimension: number, tap: number, output: number) => number,
    private readonly bias: Float32Array,
    private readonly steps: Float32Array | null = null,
  ) {
    this.none = shapes.length / dimension;
    this.rows = memory.allocate(LIMIT * bias.length);
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
    const { memory, bias, steps } = this;
    const [one, two, three] = [this.tap(left), this.tap(middle), this.tap(right)];
    for (let n = 0; n < bias.length; n++) {
      const sum = bias[n]! + one[n]! + two[n]! + three[n]!;
      if (steps) memory.shorts[at * 2 + n] = Math.max(-32768, Math.min(32767, Math.round(sum * steps[n]!)));
      else memory.floats[at + n] = sum;
    }
  }

  private tap(number: number): Float32Array {
    const known = this.taps[number];
    if (known) return known;
    const { shapes, dimension, weight, bias, none } = this;
    const shape = Math.floor(number / 3);
    const values = new Float32Array(bias.length);
    if (shape < none)
      for (let output = 0; output < values.length; output++) {
        let sum = 0;
        for (let d = 0; d < dimension; d++)
          sum += shapes[shape * dimension + d]! * weight(d, number % 3, output);
        values[output] = sum;
      }
    this.taps[number] = values;
    return values;
  }
}
