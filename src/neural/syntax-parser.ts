import { ConvolutionEncoder, type Head } from './convolution-encoder.js';
import type { ModelFile } from './model-file.js';
import { RelationScorer } from './relation-scorer.js';
import { projectRoot, ROOT_HEAD, SYNTAX_BLOCK, SYNTAX_COLUMNS } from './syntax-blocks.js';
import { eachSequence, type TokenRows } from './token-rows.js';
import type { WordVectors } from './word-vectors.js';

const CHUNK = 2048;

/** Arcs as the network scores them: no tree is promised (several roots, cycles and self-loops occur). */
export interface Arcs {
  /** The governor of every row: 0 for the root, else its place in its sequence, counted from 1. */
  readonly heads: Int32Array;
  /** The id of the relation to it, an index into `SyntaxParser.relations`. */
  readonly relations: Uint8Array;
}

/**
 * slovnet's dependency parser: every token takes the governor with the greatest bilinear score, then the relation with the greatest
 * score for that pair. Four blocks of 32 numbers come out of the encoder's head: the token as dependent and as governor of an arc,
 * and as governor and as dependent of a relation.
 */
export class SyntaxParser {
  /** The names of the relations by id: `nsubj`, `obj`, … */
  readonly relations: readonly string[];
  private readonly encoder: ConvolutionEncoder;
  private readonly scorer: RelationScorer;
  private readonly root: Float32Array;
  private readonly kernel: number;
  private readonly noBias: number;
  private readonly dependents: number;
  private readonly products: number;

  constructor(vectors: WordVectors, model: ModelFile, slots?: number) {
    this.encoder = new ConvolutionEncoder(vectors, model, syntaxHead(model), slots);
    this.relations = model.lines('tags');
    this.root = projectRoot(model, 'arc.root', 'arc.tail');
    const { memory } = this.encoder;
    const kernel = model.floats('arc.kernel');
    this.kernel = memory.pack((k, n) => kernel[k * SYNTAX_BLOCK + n]!, SYNTAX_BLOCK, SYNTAX_BLOCK);
    this.noBias = memory.allocate(SYNTAX_BLOCK);
    this.dependents = memory.allocate((CHUNK + 4) * SYNTAX_BLOCK);
    this.products = memory.allocate((CHUNK + 4) * SYNTAX_BLOCK);
    this.scorer = new RelationScorer(memory, model, this.relations.length);
  }

  parse(rows: TokenRows): Arcs {
    const { memory } = this.encoder;
    const blocks = new Float32Array(rows.length * SYNTAX_COLUMNS);
    this.encoder.run(rows, (first, count, address) => {
      const values = memory.floats.subarray(address / 4, address / 4 + count * SYNTAX_COLUMNS);
      blocks.set(values, first * SYNTAX_COLUMNS);
    });
    const heads = new Int32Array(rows.length);
    const relations = new Uint8Array(rows.length);
    eachSequence(rows, (from, to) => {
      for (let at = from; at < to; at += CHUNK)
        this.chooseHeads(blocks, heads, from, to, at, Math.min(to, at + CHUNK));
      this.scorer.choose(blocks, heads, relations, from, to);
    });
    return { heads, relations };
  }

  /** Heads of rows [first, last) of the sequence [from, to). */
  private chooseHeads(
    blocks: Float32Array,
    heads: Int32Array,
    from: number,
    to: number,
    first: number,
    last: number,
  ): void {
    const { kernels, floats } = this.encoder.memory;
    for (let row = first; row < last; row++) {
      const dependent = blocks.subarray(row * SYNTAX_COLUMNS, row * SYNTAX_COLUMNS + SYNTAX_BLOCK);
      floats.set(dependent, this.dependents / 4 + (row - first) * SYNTAX_BLOCK);
    }
    const bytes = SYNTAX_BLOCK * 4;
    const count = (last - first + 3) & ~3;
    const { dependents, kernel, noBias, products } = this;
    kernels.multiply(dependents, bytes, count, SYNTAX_BLOCK, kernel, SYNTAX_BLOCK, noBias, products, bytes);
    for (let row = first; row < last; row++) {
      const product = products / 4 + (row - first) * SYNTAX_BLOCK;
      let best = ROOT_HEAD;
      let bestScore = 0;
      for (let d = 0; d < SYNTAX_BLOCK; d++) bestScore += floats[product + d]! * this.root[d]!;
      for (let candidate = from; candidate < to; candidate++) {
        const tail = candidate * SYNTAX_COLUMNS + SYNTAX_BLOCK;
        let score = 0;
        for (let d = 0; d < SYNTAX_BLOCK; d++) score += floats[product + d]! * blocks[tail + d]!;
        if (score > bestScore) {
          bestScore = score;
          best = candidate - from + 1;
        }
      }
      heads[row] = best;
    }
  }
}

/** The four projections side by side as one head. */
function syntaxHead(model: ModelFile): Head {
  const blocks = ['arc.head', 'arc.tail', 'relation.head', 'relation.tail'].map((name) => ({
    weight: model.floats(`${name}.weight`),
    bias: model.floats(`${name}.bias`),
  }));
  return {
    outputs: SYNTAX_COLUMNS,
    weight: (channel, n) => blocks[n >> 5]!.weight[channel * SYNTAX_BLOCK + (n & 31)]!,
    bias: (n) => blocks[n >> 5]!.bias[n & 31]!,
    rectified: true,
  };
}
