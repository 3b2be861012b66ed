import { denseHead } from './dense-head.js';
import { type Encoder, type EncoderOptions, makeEncoder } from './encoder.js';
import type { ModelFile } from './model-file.js';
import { eachSequence, type TokenRows } from './token-rows.js';
import type { WordVectors } from './word-vectors.js';

const TAGS = 8;

/** slovnet's tagger of persons, places and organizations: BIO tags, decoded by a linear-chain CRF (Viterbi). */
export class NameTagger {
  /** The names of the tags by id: `<pad>`, `O`, `B-PER`, `I-PER`, … */
  readonly tags: readonly string[];
  private readonly encoder: Encoder;
  private readonly transitions: Float32Array;

  constructor(vectors: WordVectors, model: ModelFile, options?: EncoderOptions) {
    this.encoder = makeEncoder(vectors, model, denseHead(model), options);
    this.transitions = model.floats('transitions');
    this.tags = model.lines('tags');
  }

  /** The tag id of every row; separators get 0. With `hidden`, the last hidden layer is written there (`HIDDEN_WIDTH` numbers a row). */
  tag(rows: TokenRows, hidden?: Float32Array): Uint8Array {
    const { encoder } = this;
    const emissions = new Float32Array(rows.length * TAGS);
    encoder.run(
      rows,
      (first, count, address) => {
        emissions.set(encoder.memory.floats.subarray(address / 4, address / 4 + count * TAGS), first * TAGS);
      },
      hidden,
    );
    const tags = new Uint8Array(rows.length);
    const cameFrom = new Uint8Array(rows.length * TAGS);
    eachSequence(rows, (from, to) => {
      this.decode(emissions, cameFrom, tags, from, to);
    });
    return tags;
  }

  /** The best path through rows [from, to); of equal ones the first, summed in single precision as numpy does. */
  private decode(
    emissions: Float32Array,
    cameFrom: Uint8Array,
    tags: Uint8Array,
    from: number,
    to: number,
  ): void {
    let scores = emissions.slice(from * TAGS, (from + 1) * TAGS);
    let next = new Float32Array(TAGS);
    for (let row = from + 1; row < to; row++) {
      for (let tag = 0; tag < TAGS; tag++) this.extend(scores, next, cameFrom, emissions, row, tag);
      [scores, next] = [next, scores];
    }
    let best = 0;
    for (let tag = 1; tag < TAGS; tag++) if (scores[tag]! > scores[best]!) best = tag;
    for (let row = to - 1; row >= from; row--) {
      tags[row] = best;
      best = cameFrom[row * TAGS + best]!;
    }
  }

  /** The best way to get to `tag` in `row`. */
  private extend(
    scores: Float32Array,
    next: Float32Array,
    cameFrom: Uint8Array,
    emissions: Float32Array,
    row: number,
    tag: number,
  ): void {
    const emission = emissions[row * TAGS + tag]!;
    let best = Number.NEGATIVE_INFINITY;
    for (let previous = 0; previous < TAGS; previous++) {
      const score = Math.fround(
        Math.fround(scores[previous]! + this.transitions[previous * TAGS + tag]!) + emission,
      );
      if (score <= best) continue;
      best = score;
      cameFrom[row * TAGS + tag] = previous;
    }
    next[tag] = best;
  }
}
