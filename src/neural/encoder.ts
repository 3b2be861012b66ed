import { ConvolutionEncoder } from './convolution-encoder.js';
import type { KernelMemory } from './kernel-memory.js';
import type { ModelFile } from './model-file.js';
import { ShortEncoder } from './short-encoder.js';
import type { TokenRows } from './token-rows.js';
import type { WordVectors } from './word-vectors.js';

/** A dense last layer on top of the 64 channels: `outputs` columns, the further ones up to a multiple of 8 are 0. */
export interface Head {
  readonly outputs: number;
  readonly weight: (channel: number, output: number) => number;
  readonly bias: (output: number) => number;
  readonly rectified: boolean;
}

/**
 * slovnet's encoder: word vector and shape vector, three convolutions of width 3 (256, 128, 64 channels), each followed by ReLU and
 * batch norm, then one dense head. All natasha models have this layout, each with its own weights.
 */
export interface Encoder {
  readonly memory: KernelMemory;
  /** Columns of a head row: `head.outputs`, rounded up to a multiple of 8. */
  readonly columns: number;
  /**
   * Computes the head of every row. `each(first, count, address)` is called for tile after tile: the values of row `first + i` begin at
   * `address + i × columns × 4` in `memory`, valid during the call. Separator rows carry values too, of no meaning.
   * With `hidden`, what goes into the head is written there: 64 numbers a row, out of the last ReLU.
   */
  run(
    rows: TokenRows,
    each: (first: number, count: number, address: number) => void,
    hidden?: Float32Array,
  ): void;
}

/** How an encoder computes: in single precision, as natasha does, or in 16-bit integers, twice as fast and a little otherwise. */
export type Precision = 'exact' | 'quick';

export interface EncoderOptions {
  readonly precision?: Precision;
  /** Words whose first-layer projections are kept. */
  readonly slots?: number;
}

export function makeEncoder(
  vectors: WordVectors,
  model: ModelFile,
  head: Head,
  { precision = 'exact', slots }: EncoderOptions = {},
): Encoder {
  return precision === 'exact'
    ? new ConvolutionEncoder(vectors, model, head, slots)
    : new ShortEncoder(vectors, model, head, slots);
}
