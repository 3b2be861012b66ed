import type { Features } from '../model/token.js';
import { denseHead } from './dense-head.js';
import { type Encoder, type EncoderOptions, makeEncoder } from './encoder.js';
import type { ModelFile } from './model-file.js';
import { SEPARATOR, type TokenRows } from './token-rows.js';
import type { WordVectors } from './word-vectors.js';

/** A part of speech and features of Universal Dependencies, as the tagger knows them (753 of them). */
export interface Reading {
  readonly pos: string;
  readonly features: Features;
}

/** slovnet's morphology: every token gets the best of 753 readings by itself. */
export class MorphologyTagger {
  /** The tags by id as the model writes them: `NOUN|Animacy=Anim|Case=Nom|…`. */
  readonly tags: readonly string[];
  /** The same, taken apart. */
  readonly readings: readonly Reading[];
  private readonly encoder: Encoder;

  constructor(vectors: WordVectors, model: ModelFile, options?: EncoderOptions) {
    this.encoder = makeEncoder(vectors, model, denseHead(model), options);
    this.tags = model.lines('tags');
    this.readings = this.tags.map(parseReading);
  }

  /** The tag id of every row; separators get 0. With `hidden`, the last hidden layer is written there (`HIDDEN_WIDTH` numbers a row). */
  tag(rows: TokenRows, hidden?: Float32Array): Uint16Array {
    const { encoder } = this;
    const tags = new Uint16Array(rows.length);
    encoder.run(
      rows,
      (first, count, address) => {
        for (let i = 0; i < count; i++) {
          if (rows.words[first + i] === SEPARATOR) continue;
          const row = address + i * encoder.columns * 4;
          tags[first + i] = encoder.memory.kernels.argmax(row, this.tags.length);
        }
      },
      hidden,
    );
    return tags;
  }
}

function parseReading(tag: string): Reading {
  const [pos = '', ...features] = tag.split('|');
  return Object.freeze({
    pos,
    features: Object.freeze(Object.fromEntries(features.map((f) => f.split('=')))),
  });
}
