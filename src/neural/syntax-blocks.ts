import type { ModelFile } from './model-file.js';

/** Numbers in one projection of a token. */
export const SYNTAX_BLOCK = 32;
/** Numbers in a row: arc dependent, arc governor, relation governor, relation dependent. */
export const SYNTAX_COLUMNS = 4 * SYNTAX_BLOCK;
/** The head of a token that depends on nothing. */
export const ROOT_HEAD = 0;

const CHANNELS = 64;

/** The projection of a learned root vector, which stands for a governor outside of the sentence. */
export function projectRoot(model: ModelFile, root: string, projection: string): Float32Array {
  const vector = model.floats(root);
  const weight = model.floats(`${projection}.weight`);
  return model.floats(`${projection}.bias`).map((bias, n) => {
    let sum = bias;
    for (let channel = 0; channel < CHANNELS; channel++)
      sum += vector[channel]! * weight[channel * SYNTAX_BLOCK + n]!;
    return Math.max(0, sum);
  });
}
