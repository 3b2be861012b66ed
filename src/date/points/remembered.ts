import type { Piece } from '../cut-pieces.js';

type Reader<T> = (pieces: readonly Piece[], at: number) => T | null;

/**
 * A reader that reads each place of a sentence once: rules look at one place many times. It keeps the readings of the sentence that it
 * was asked of last, and of no other.
 */
export function remembered<T>(read: Reader<T>): Reader<T> {
  let sentence: readonly Piece[] | null = null;
  let readings: (T | null | undefined)[] = [];
  return (pieces, at) => {
    if (pieces !== sentence) {
      sentence = pieces;
      readings = new Array(pieces.length).fill(undefined);
    }
    const known = readings[at];
    if (known !== undefined) return known;
    const reading = read(pieces, at);
    if (at >= 0 && at < readings.length) readings[at] = reading;
    return reading;
  };
}
