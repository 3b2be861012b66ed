import { KERNELS } from './kernels.js';

/** The WebAssembly functions of scripts/generate-kernels.mjs. All addresses are byte addresses, all counts are numbers of floats or rows. */
export interface Kernels {
  /** out[i] = max(0, a[i] + b[i] + c[i] + d[i]); `count` a multiple of 4. */
  sumRectified(a: number, b: number, c: number, d: number, out: number, count: number): void;
  /** out[i] = max(0, out[i]); `count` a multiple of 4. */
  rectify(out: number, count: number): void;
  /**
   * A convolution of width 3 over `rows` rows of `inputs` floats each, of which only the positive ones count (they come out of a ReLU):
   * row r adds into the output rows r-1, r and r+1. Rows whose byte in `mask` is 0 are passed over. `width` is 3 × outputs,
   * `outputBytes` the size of an output row, `list` scratch space for `inputs` pairs.
   */
  convolve(
    source: number,
    inputs: number,
    rows: number,
    mask: number,
    weights: number,
    width: number,
    out: number,
    outputBytes: number,
    list: number,
  ): void;
  /** out[m][n] = bias[n] + a[m][k] · weights; `rows` a multiple of 4, `columns` of 8, weights packed by `KernelMemory.pack`. */
  multiply(
    a: number,
    rowBytes: number,
    rows: number,
    depth: number,
    weights: number,
    columns: number,
    bias: number,
    out: number,
    outputBytes: number,
  ): void;
  /** out[i] = round(source[i] × scale[i] + shift[i]) as 16-bit integers, cut off at their bounds; `count` a multiple of 8. */
  quantise(source: number, scale: number, shift: number, count: number, out: number): void;
  /** `multiply` of rows and weights of 16-bit integers (`ShortMatrix`): out = sum × scale[n] + bias[n]; `depth` even. */
  multiplyShorts(
    a: number,
    rowBytes: number,
    rows: number,
    depth: number,
    weights: number,
    columns: number,
    scale: number,
    bias: number,
    out: number,
    outputBytes: number,
  ): void;
  /**
   * A convolution of each channel by itself: out[r][i] = round(scale × Σ source[r × width + t × step bytes][i] × weights[t][i]) over `taps`
   * taps t, as 16-bit integers; `width` a multiple of 8.
   */
  convolveChannels(
    source: number,
    rows: number,
    width: number,
    weights: number,
    taps: number,
    step: number,
    scale: number,
    out: number,
  ): void;
  /** One row becomes norm(max(0, row)), where norm is layer normalisation. */
  normaliseRectified(row: number, width: number, gain: number, shift: number): void;
  /** One row becomes norm(row + y[0 … width) × sigmoid(y[width … 2 × width))). */
  addGated(y: number, row: number, width: number, gain: number, shift: number): void;
  /** out[j] = a · b[j] of 32 floats for `count` rows b that lie `bytes` apart. */
  dots(a: number, b: number, bytes: number, count: number, out: number): void;
  /** out = the mean of `count` rows of `width` floats that lie `bytes` apart. */
  mean(source: number, bytes: number, count: number, width: number, out: number): void;
  /** out += the sum of `count` rows (at least one) of `width` floats, whose addresses stand in `list`. */
  addRows(list: number, count: number, out: number, width: number): void;
  /** out = max(0, bias + max over j of a[j] + b[j] + c[j]), where `list` holds `count` triples (at least one) of the addresses of rows. */
  greatestSums(list: number, count: number, bias: number, out: number, width: number): void;
  /**
   * For each of `count` entries of nine addresses in `list`: [4] = max(0, [0] + [1] + [2] + [3]), rows of `width` 16-bit integers; [6] = [5]
   * for `width2` of them, [8] = [7] for `width3`. All widths are multiples of 8.
   */
  startRows(list: number, count: number, width: number, width2: number, width3: number): void;
  /** `convolve` of 16-bit integers, weights in units of 2^-15; `outputs` a multiple of 64 / 3, `inputs` of 4. Sums stop at the bounds. */
  convolveShorts(
    source: number,
    inputs: number,
    rows: number,
    mask: number,
    weights: number,
    width: number,
    out: number,
    outputBytes: number,
    list: number,
  ): void;
  /** `rectify` of 16-bit integers, `count` a multiple of 8. */
  rectifyShorts(out: number, count: number): void;
  /** out[r][i] = source[r][i] × scale[i] as floats, for `rows` rows of `width` 16-bit integers; `width` a multiple of 8. */
  scaleShorts(source: number, rows: number, width: number, scale: number, out: number): void;
  /** out[i] = round(source[i]) as 16-bit integers; `count` a multiple of 8. */
  roundShorts(source: number, count: number, out: number): void;
  /** Writes the three 16-bit integers of each of `blocks` blocks that `indexes` (a byte each) picks from `codes` ([blocks][256][4]); and one more behind them. */
  decode(codes: number, indexes: number, blocks: number, out: number): void;
  /** The index of the first of the greatest of `count` floats. */
  argmax(source: number, count: number): number;
}

const PAGE = 65536;
const module = new WebAssembly.Module(Buffer.from(KERNELS, 'base64'));

/** A memory of its own for one network: weights are put into it once, the kernels compute in it. It never shrinks. */
export class KernelMemory {
  readonly kernels: Kernels;
  floats!: Float32Array;
  bytes!: Uint8Array;
  /** The same memory as 32-bit and as 16-bit integers. */
  integers!: Int32Array;
  shorts!: Int16Array;
  private readonly memory = new WebAssembly.Memory({ initial: 16 });
  private top = 1024;

  constructor() {
    this.kernels = new WebAssembly.Instance(module, { e: { m: this.memory } }).exports as unknown as Kernels;
    this.view();
  }

  /** The byte address of `count` fresh floats, all 0, at a multiple of 64. Views taken before are stale afterwards. */
  allocate(count: number): number {
    const address = (this.top + 63) & ~63;
    this.top = address + count * 4;
    const missing = Math.ceil((this.top + 4096) / PAGE) - this.memory.buffer.byteLength / PAGE;
    if (missing > 0) this.memory.grow(missing);
    this.view();
    return address;
  }

  store(values: ArrayLike<number>): number {
    const address = this.allocate(values.length);
    this.floats.set(values, address / 4);
    return address;
  }

  /** As `store`, of numbers rounded to 16-bit integers and cut off at their bounds. */
  storeShorts(values: ArrayLike<number>): number {
    const address = this.allocate(Math.ceil(values.length / 2));
    for (let i = 0; i < values.length; i++) this.shorts[address / 2 + i] = toShort(values[i]!);
    return address;
  }

  /** Lays out a matrix of `depth` (even) × `columns` 16-bit integers for `multiplyShorts`: panels of 8 columns, each [depth / 2][8][2]. */
  packShorts(weight: (k: number, n: number) => number, depth: number, columns: number): number {
    const address = this.allocate((depth * columns) / 2);
    let at = address / 2;
    for (let panel = 0; panel < columns; panel += 8)
      for (let k = 0; k < depth; k += 2)
        for (let n = panel; n < panel + 8; n++) {
          this.shorts[at++] = toShort(weight(k, n));
          this.shorts[at++] = toShort(weight(k + 1, n));
        }
    return address;
  }

  /** Lays out a matrix of `depth` × `columns` for `multiply`: panels of 8 columns, each [depth][8]. */
  pack(weight: (k: number, n: number) => number, depth: number, columns: number): number {
    const address = this.allocate(depth * columns);
    let at = address / 4;
    for (let panel = 0; panel < columns; panel += 8)
      for (let k = 0; k < depth; k++)
        for (let n = panel; n < panel + 8; n++) this.floats[at++] = weight(k, n);
    return address;
  }

  private view(): void {
    if (this.floats?.buffer === this.memory.buffer) return;
    this.floats = new Float32Array(this.memory.buffer);
    this.bytes = new Uint8Array(this.memory.buffer);
    this.integers = new Int32Array(this.memory.buffer);
    this.shorts = new Int16Array(this.memory.buffer);
  }
}

const toShort = (value: number): number => Math.max(-32768, Math.min(32767, Math.round(value)));
