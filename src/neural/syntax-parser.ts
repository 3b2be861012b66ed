import { ArcScorer } from './arc-scorer.js';
import { type Encoder, type EncoderOptions, type Head, makeEncoder } from './encoder.js';
import type { ModelFile } from './model-file.js';
import { RelationScorer } from './relation-scorer.js';
import { SYNTAX_BLOCK, SYNTAX_COLUMNS } from './syntax-blocks.js';
import { eachSequence, type TokenRows } from './token-rows.js';
import type { WordVectors } from './word-vectors.js';

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
  private readonly encoder: Encoder;
  private readonly arcs: ArcScorer;
  private readonly labels: RelationScorer;

  constructor(vectors: WordVectors, model: ModelFile, options?: EncoderOptions) {
    this.encoder = makeEncoder(vectors, model, syntaxHead(model), options);
    this.relations = model.lines('tags');
    this.arcs = new ArcScorer(this.encoder.memory, model);
    this.labels = new RelationScorer(this.encoder.memory, model, this.relations.length);
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
      this.arcs.choose(blocks, heads, from, to);
      this.labels.choose(blocks, heads, relations, from, to);
    });
    return { heads, relations };
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
