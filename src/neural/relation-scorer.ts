import type { KernelMemory } from './kernel-memory.js';
import type { ModelFile } from './model-file.js';
import { projectRoot, ROOT_HEAD, SYNTAX_BLOCK, SYNTAX_COLUMNS } from './syntax-blocks.js';

const GOVERNORS = 512;

/** Chooses the relation of every arc. The costly product (32 × 1440) is computed once for each governor, not for each arc. */
export class RelationScorer {
  private readonly columns: number;
  private readonly kernel: number;
  private readonly noBias: number;
  private readonly governors: number;
  private readonly products: number;
  private readonly root: Float32Array;

  constructor(
    private readonly memory: KernelMemory,
    model: ModelFile,
    private readonly relations: number,
  ) {
    this.columns = relations * SYNTAX_BLOCK;
    const kernel = model.floats('relation.kernel');
    this.kernel = memory.pack((k, n) => kernel[k * this.columns + n]!, SYNTAX_BLOCK, this.columns);
    this.noBias = memory.allocate(this.columns);
    this.governors = memory.allocate(GOVERNORS * SYNTAX_BLOCK);
    this.products = memory.allocate(GOVERNORS * this.columns);
    this.root = projectRoot(model, 'relation.root', 'relation.head');
  }

  /** Fills `relations` for the rows [from, to) of one sequence, whose `heads` are chosen. */
  choose(blocks: Float32Array, heads: Int32Array, relations: Uint8Array, from: number, to: number): void {
    const place = new Map<number, number>();
    let first = from;
    for (let row = from; row < to; row++) {
      const head = heads[row]!;
      if (place.has(head)) continue;
      if (place.size === GOVERNORS) {
        this.score(blocks, heads, relations, from, first, row, place);
        place.clear();
        first = row;
      }
      place.set(head, place.size);
    }
    this.score(blocks, heads, relations, from, first, to, place);
  }

  /** Rows [first, last) of the sequence that begins at row `from`; `place` numbers their governors. */
  private score(
    blocks: Float32Array,
    heads: Int32Array,
    relations: Uint8Array,
    from: number,
    first: number,
    last: number,
    place: ReadonlyMap<number, number>,
  ): void {
    const { kernels, floats } = this.memory;
    for (const [head, index] of place) {
      const at = (from + head - 1) * SYNTAX_COLUMNS + 2 * SYNTAX_BLOCK;
      const governor = head === ROOT_HEAD ? this.root : blocks.subarray(at, at + SYNTAX_BLOCK);
      floats.set(governor, this.governors / 4 + index * SYNTAX_BLOCK);
    }
    const { governors, kernel, columns, noBias, products } = this;
    const count = (place.size + 3) & ~3;
    kernels.multiply(
      governors,
      SYNTAX_BLOCK * 4,
      count,
      SYNTAX_BLOCK,
      kernel,
      columns,
      noBias,
      products,
      columns * 4,
    );
    for (let row = first; row < last; row++) {
      const product = products / 4 + place.get(heads[row]!)! * columns;
      relations[row] = this.best(floats, product, blocks, row * SYNTAX_COLUMNS + 3 * SYNTAX_BLOCK);
    }
  }

  private best(floats: Float32Array, product: number, blocks: Float32Array, dependent: number): number {
    let best = 0;
    let bestScore = -Infinity;
    for (let relation = 0, at = product; relation < this.relations; relation++, at += SYNTAX_BLOCK) {
      let score = 0;
      for (let d = 0; d < SYNTAX_BLOCK; d++) score += floats[at + d]! * blocks[dependent + d]!;
      if (score > bestScore) {
        bestScore = score;
        best = relation;
      }
    }
    return best;
  }
}
