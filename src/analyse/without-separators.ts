import { SEPARATOR, type TokenRows } from '../neural/token-rows.js';

/** The values of the tokens alone, `width` a row, without those of separator rows; moved together in place. */
export function withoutSeparators<T extends Uint8Array | Float32Array>(
  { words, length }: TokenRows,
  values: T,
  width: number,
): T {
  let kept = 0;
  for (let row = 0; row < length; row++) {
    if (words[row] === SEPARATOR) continue;
    if (kept < row) values.copyWithin(kept * width, row * width, (row + 1) * width);
    kept++;
  }
  return values.subarray(0, kept * width) as T;
}
