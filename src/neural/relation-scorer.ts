import type { KernelMemory } from './kernel-memory.js';
import type { ModelFile } from './model-file.js';
import { projectRoot, ROOT_HEAD, SYNTAX_BLOCK, SYNTAX_COLUMNS } from './syntax-blocks.js';

/** How many governors, and how many dependents of one governor, are computed at a time. */
const GOVERNORS = 512;
const DEPENDENTS = 64;

/**
 * Chooses the relation of every arc. The costly product of a governor with the kernel (32 × 32 × relations) is computed once for each
 * governor, and its columns stand in such an order that it comes out as a matrix packed for `multiply`, by which the dependents'
 * scores are computed.
 */
export class RelationScorer {
  /** Relations, rounded up to a multiple of 8. */
  private readonly columns: number;
  private readonly kernel: number;
  private readonly noBias: number;
  private readonly governors: number;
  private readonly products: number;
  private readonly dependents: number;
  private readonly scores: number;
  private readonly root: Float32Array;

  constructor(
    private readonly memory: KernelMemory,
    model: ModelFile,
    private readonly relations: number,
  ) {
    this.columns = (relations + 7) & ~7;
    const size = this.columns * SYNTAX_BLOCK;
    const kernel = model.floats('relation.kernel');
    // in the file [governor's number][relation][dependent's number]; packed: panels of 8 relations, each [dependent's number][8]
    const weight = (k: number, column: number): number => {
      const relation = Math.floor(column / (8 * SYNTAX_BLOCK)) * 8 + (column & 7);
      const d = (column >> 3) & (SYNTAX_BLOCK - 1);
      return relation < relations ? kernel[(k * relations + relation) * SYNTAX_BLOCK + d]! : 0;
    };
    this.kernel = memory.pack(weight, SYNTAX_BLOCK, size);
    this.noBias = memory.allocate(size);
    this.governors = memory.allocate(GOVERNORS * SYNTAX_BLOCK);
    this.products = memory.allocate(GOVERNORS * size);
    this.dependents = memory.allocate(DEPENDENTS * SYNTAX_BLOCK);
    this.scores = memory.allocate(DEPENDENTS * this.columns);
    this.root = projectRoot(model, 'relation.root', 'relation.head');
  }

  /** Fills `relations` for the rows [from, to) of one sequence, whose `heads` are chosen. */
  choose(blocks: Float32Array, heads: Int32Array, relations: Uint8Array, from: number, to: number): void {
    const rowsOf = new Map<number, number[]>();
    for (let row = from; row < to; row++) {
      const rows = rowsOf.get(heads[row]!);
      if (rows) rows.push(row);
      else rowsOf.set(heads[row]!, [row]);
    }
    const governors = [...rowsOf.keys()];
    for (let first = 0; first < governors.length; first += GOVERNORS) {
      const part = governors.slice(first, first + GOVERNORS);
      this.multiplyGovernors(blocks, from, part);
      part.forEach((governor, i) => {
        this.chooseFor(blocks, relations, rowsOf.get(governor)!, i);
      });
    }
  }

  private multiplyGovernors(blocks: Float32Array, from: number, governors: readonly number[]): void {
    const { kernels, floats } = this.memory;
    governors.forEach((governor, i) => {
      const at = (from + governor - 1) * SYNTAX_COLUMNS + 2 * SYNTAX_BLOCK;
      const vector = governor === ROOT_HEAD ? this.root : blocks.subarray(at, at + SYNTAX_BLOCK);
      floats.set(vector, this.governors / 4 + i * SYNTAX_BLOCK);
    });
    const bytes = SYNTAX_BLOCK * 4;
    const size = this.columns * SYNTAX_BLOCK;
    const rows = (governors.length + 3) & ~3;
    const { kernel, noBias, products } = this;
    kernels.multiply(this.governors, bytes, rows, SYNTAX_BLOCK, kernel, size, noBias, products, size * 4);
  }

  /** The relations of the rows that hang on governor number `governor` of the last product. */
  private chooseFor(
    blocks: Float32Array,
    relations: Uint8Array,
    rows: readonly number[],
    governor: number,
  ): void {
    const { kernels, floats } = this.memory;
    const { columns, dependents, noBias, scores } = this;
    const product = this.products + governor * columns * SYNTAX_BLOCK * 4;
    const bytes = SYNTAX_BLOCK * 4;
    for (let first = 0; first < rows.length; first += DEPENDENTS) {
      const part = rows.slice(first, first + DEPENDENTS);
      part.forEach((row, i) => {
        const at = row * SYNTAX_COLUMNS + 3 * SYNTAX_BLOCK;
        floats.set(blocks.subarray(at, at + SYNTAX_BLOCK), dependents / 4 + i * SYNTAX_BLOCK);
      });
      const count = (part.length + 3) & ~3;
      kernels.multiply(dependents, bytes, count, SYNTAX_BLOCK, product, columns, noBias, scores, columns * 4);
      part.forEach((row, i) => {
        relations[row] = kernels.argmax(scores + i * columns * 4, this.relations);
      });
    }
  }
}
