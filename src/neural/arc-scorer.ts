import type { KernelMemory } from './kernel-memory.js';
import type { ModelFile } from './model-file.js';
import { projectRoot, SYNTAX_BLOCK, SYNTAX_COLUMNS } from './syntax-blocks.js';

/** Scores are computed for so many dependents and candidates at a time, so that a sentence of any length fits. */
const DEPENDENTS = 64;
const CANDIDATES = 1024;

/** Chooses the governor of every token: the candidate with the greatest bilinear score, the root among them; of equal ones the first. */
export class ArcScorer {
  private readonly root: Float32Array;
  private readonly kernel: number;
  private readonly noBias: number;
  private readonly queries: number;
  private readonly candidates: number;
  private readonly scores: number;

  constructor(
    private readonly memory: KernelMemory,
    model: ModelFile,
  ) {
    this.root = projectRoot(model, 'arc.root', 'arc.tail');
    const kernel = model.floats('arc.kernel');
    this.kernel = memory.pack((k, n) => kernel[k * SYNTAX_BLOCK + n]!, SYNTAX_BLOCK, SYNTAX_BLOCK);
    this.noBias = memory.allocate(CANDIDATES);
    this.queries = memory.allocate(DEPENDENTS * SYNTAX_BLOCK);
    this.candidates = memory.allocate(CANDIDATES * SYNTAX_BLOCK);
    this.scores = memory.allocate(DEPENDENTS * CANDIDATES);
  }

  /** Fills `heads` for the rows [from, to) of one sequence: 0 for the root, else places counted from 1. */
  choose(blocks: Float32Array, heads: Int32Array, from: number, to: number): void {
    const best = new Float32Array(to - from).fill(Number.NEGATIVE_INFINITY);
    // place 0 is the root
    for (let place = 0; place <= to - from; place += CANDIDATES) {
      const count = Math.min(CANDIDATES, to - from + 1 - place);
      this.packCandidates(blocks, from, place, count);
      for (let first = from; first < to; first += DEPENDENTS) {
        const dependents = Math.min(DEPENDENTS, to - first);
        this.score(blocks, first, dependents, count);
        this.keepBest(heads, best, from, first, dependents, place, count);
      }
    }
  }

  /** The candidates from `place` on as the columns of a matrix, in the order that `multiply` wants. */
  private packCandidates(blocks: Float32Array, from: number, place: number, count: number): void {
    const { floats } = this.memory;
    for (let column = 0; column < count; column++) {
      const row = from + place + column - 1;
      const source = place + column === 0 ? this.root : blocks;
      const at = place + column === 0 ? 0 : row * SYNTAX_COLUMNS + SYNTAX_BLOCK;
      const panel = this.candidates / 4 + (column >> 3) * SYNTAX_BLOCK * 8 + (column & 7);
      for (let k = 0; k < SYNTAX_BLOCK; k++) floats[panel + k * 8] = source[at + k]!;
    }
  }

  /** The scores of `dependents` rows with the packed candidates. */
  private score(blocks: Float32Array, first: number, dependents: number, count: number): void {
    const { kernels, floats } = this.memory;
    const { kernel, noBias, queries, candidates, scores } = this;
    // the rows of scores, not needed yet, hold the dependents meanwhile
    for (let i = 0; i < dependents; i++) {
      const at = (first + i) * SYNTAX_COLUMNS;
      floats.set(blocks.subarray(at, at + SYNTAX_BLOCK), scores / 4 + i * SYNTAX_BLOCK);
    }
    const rows = (dependents + 3) & ~3;
    const bytes = SYNTAX_BLOCK * 4;
    kernels.multiply(scores, bytes, rows, SYNTAX_BLOCK, kernel, SYNTAX_BLOCK, noBias, queries, bytes);
    const columns = (count + 7) & ~7;
    kernels.multiply(queries, bytes, rows, SYNTAX_BLOCK, candidates, columns, noBias, scores, CANDIDATES * 4);
  }

  private keepBest(
    heads: Int32Array,
    best: Float32Array,
    from: number,
    first: number,
    dependents: number,
    place: number,
    count: number,
  ): void {
    const { kernels, floats } = this.memory;
    for (let i = 0; i < dependents; i++) {
      const row = this.scores + i * CANDIDATES * 4;
      const candidate = kernels.argmax(row, count);
      const score = floats[row / 4 + candidate]!;
      if (score <= best[first - from + i]!) continue;
      best[first - from + i] = score;
      heads[first + i] = place + candidate;
    }
  }
}
