export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The distance of a point from the stretch between two others. */
function distanceToStretch(point: Point, start: Point, end: Point): number {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - start.x) * dx + (point.y - start.y) * dy) / length;
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - start.x - share * dx, point.y - start.y - share * dy);
}

/** The number of the stretch nearest to a point, null where none is within reach. */
export function findNearest(
  point: Point,
  count: number,
  stretch: (index: number) => readonly [Point, Point] | null,
  reach: number,
): number | null {
  let nearest: number | null = null;
  let best = reach;
  for (let index = 0; index < count; index++) {
    const ends = stretch(index);
    if (!ends) continue;
    const distance = distanceToStretch(point, ...ends);
    if (distance > best) continue;
    best = distance;
    nearest = index;
  }
  return nearest;
}
