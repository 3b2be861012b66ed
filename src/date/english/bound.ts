import type { Piece } from '../cut-pieces.js';
import { isDash, wordAt } from '../points/point.js';
import { remembered } from '../points/remembered.js';
import type { Bound, Part } from '../rules/bound.js';
import { readPoint } from './read-point.js';
import { UNITS } from './words.js';

const PARTS: readonly (readonly [RegExp, Part])[] = [
  [/^(?:early|beginning|start)$/, 'start'],
  [/^(?:mid|middle)$/, 'mid'],
  [/^(?:late|end)$/, 'end'],
];

export const skipThe = (pieces: readonly Piece[], at: number): number =>
  wordAt(pieces, at) === 'the' ? at + 1 : at;

/** «the end of June», «early 2022», «mid-June», «the end of the year», or a point */
export const readBound = remembered<Bound>((pieces, place) => {
  const at = skipThe(pieces, place);
  const part = PARTS.find(([word]) => word.test(wordAt(pieces, at)))?.[1];
  if (part) {
    const joined = wordAt(pieces, at + 1) === 'of' || isDash(pieces, at + 1) ? at + 2 : at + 1;
    const head = skipThe(pieces, joined);
    const point = readPoint(pieces, head);
    if (point) return { ...point, part, bare: false, head };
    const of = UNITS.get(wordAt(pieces, head));
    const isUnit = of === 'week' || of === 'month' || of === 'quarter' || of === 'year' || of === 'decade';
    if (!isUnit || /s$/.test(wordAt(pieces, head))) return null;
    return {
      point: { unit: 'counted', of, relative: null },
      part,
      next: head + 1,
      bare: false,
      instrumental: false,
      head,
    };
  }
  const point = readPoint(pieces, at);
  return point && { ...point, part: null, head: at };
});
