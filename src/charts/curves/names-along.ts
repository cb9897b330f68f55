/** Names along their lines: each where its line is straight enough, where it lies on no other name and on as little else as can be. In pixels. */

export interface Point {
  x: number;
  y: number;
}
/** A line in pieces, each without a gap. */
export type Pieces = readonly (readonly Point[])[];

export interface Named {
  name: string;
  /** Of the name. */
  width: number;
  pieces: Pieces;
}
export interface Placed {
  /** The middle of the name. */
  x: number;
  y: number;
  /** In degrees, clockwise. */
  angle: number;
}
export interface Box extends Placed {
  width: number;
  height: number;
}
export interface Room {
  /** What names may not leave. */
  frame: { left: number; right: number; top: number; bottom: number };
  /** Height of the text. */
  height: number;
  /** Lines that a name should not lie on, its own among them. */
  strong: readonly Pieces[];
  /** Others, which it may where it must. */
  weak: readonly Pieces[];
  /** Names that stand already. */
  taken?: readonly Box[];
}

/** Between the line and the middle of its name, as a share of the height of the text. */
const lift = 0.72;
/** How far a line may bend away below its name. */
const bend = 4;
const step = 8;
/** What lying on other lines, and a steep way, count for. */
const cost = { strong: 6, weak: 0.35, steep: 0.02, below: 0.5 } as const;
/** Beyond so much a name is not where its line is, and stands nowhere. */
const mostCost = 22;

/** A place for each name in turn; undefined where none is free. The first has the widest choice. */
export function placeNames(lines: readonly Named[], room: Room): (Placed | undefined)[] {
  const taken = [...(room.taken ?? [])];
  const dots = { strong: room.strong.flatMap(dotsOf), weak: room.weak.flatMap(dotsOf) };
  return lines.map((line) => {
    let best: { box: Box; cost: number } | undefined;
    for (const { box, extra } of candidates(line, room.height)) {
      if (!isInside(box, room.frame) || taken.some((other) => overlap(box, other))) continue;
      const price = extra + cost.strong * countIn(box, dots.strong) + cost.weak * countIn(box, dots.weak);
      if (price < (best?.cost ?? mostCost)) best = { box, cost: price };
    }
    if (best) taken.push(best.box);
    return best && { x: best.box.x, y: best.box.y, angle: best.box.angle };
  });
}

function* candidates({ width, pieces }: Named, height: number): Iterable<{ box: Box; extra: number }> {
  for (const piece of pieces) {
    const way = lengthOf(piece);
    for (let from = 2; from + width <= way - 2; from += step) {
      const [start, end] = [pointAt(piece, from), pointAt(piece, from + width)];
      // Where the line bends, its name is shorter than the way along it.
      const chord = { x: end.x - start.x, y: end.y - start.y };
      const length = Math.hypot(chord.x, chord.y);
      if (length < width - 3 || furthest(piece, start, end) > bend) continue;
      const [ux, uy] = [chord.x / length, chord.y / length];
      const angle = (Math.atan2(uy, ux) * 180) / Math.PI;
      for (const side of [-1, 1]) {
        const off = side * lift * height;
        const x = (start.x + end.x) / 2 - uy * off;
        const y = (start.y + end.y) / 2 + ux * off;
        yield { box: { x, y, angle, width, height }, extra: cost.steep * Math.abs(angle) + (side > 0 ? cost.below : 0) };
      }
    }
  }
}

const lengthOf = (piece: readonly Point[]): number =>
  piece.slice(1).reduce((sum, { x, y }, i) => sum + Math.hypot(x - piece[i]!.x, y - piece[i]!.y), 0);

function pointAt(piece: readonly Point[], along: number): Point {
  let left = along;
  for (let i = 1; i < piece.length; i++) {
    const [from, to] = [piece[i - 1]!, piece[i]!];
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (left <= length && length > 0)
      return { x: from.x + ((to.x - from.x) * left) / length, y: from.y + ((to.y - from.y) * left) / length };
    left -= length;
  }
  return piece.at(-1)!;
}

/** How far the corners between two points lie from the straight way. */
function furthest(piece: readonly Point[], start: Point, end: Point): number {
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const corners = piece.filter(({ x }) => x > start.x && x < end.x);
  const off = ({ x, y }: Point) => Math.abs((end.x - start.x) * (start.y - y) - (start.x - x) * (end.y - start.y)) / length;
  return Math.max(0, ...corners.map(off));
}

const dotStep = 4;
/** A line as dots along it, to be counted. */
function dotsOf(pieces: Pieces): Point[] {
  return pieces.flatMap((piece) => {
    const count = Math.floor(lengthOf(piece) / dotStep);
    return Array.from({ length: count + 1 }, (_, i) => pointAt(piece, i * dotStep));
  });
}

/** How points look from the middle of the box: along it and across. */
function within({ x, y, angle }: Placed): (point: Point) => Point {
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return (point) => {
    const [dx, dy] = [point.x - x, point.y - y];
    return { x: dx * cos + dy * sin, y: dy * cos - dx * sin };
  };
}
function countIn(box: Box, points: readonly Point[]): number {
  const from = within(box);
  const radius = box.width / 2;
  let count = 0;
  for (const point of points) {
    if (Math.abs(point.x - box.x) > radius || Math.abs(point.y - box.y) > radius) continue;
    const at = from(point);
    // Its own line runs along the edge of the box, and does not count.
    if (Math.abs(at.x) < radius && Math.abs(at.y) < box.height / 2 - 1) count += 1;
  }
  return count;
}

export function cornersOf({ x, y, angle, width, height }: Box): Point[] {
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([a, b]) => ({
    x: x + (a! * width * cos) / 2 - (b! * height * sin) / 2,
    y: y + (a! * width * sin) / 2 + (b! * height * cos) / 2,
  }));
}

const isInside = (box: Box, { left, right, top, bottom }: Room["frame"]): boolean =>
  cornersOf(box).every(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom);

/** Two boxes are apart where a straight line lies between them, along an edge of one of them. */
export function overlap(a: Box, b: Box): boolean {
  const isApart = (box: Box, other: Box) => {
    const seen = cornersOf(other).map(within(box));
    const [xs, ys] = [seen.map(({ x }) => x), seen.map(({ y }) => y)];
    const isBeyond = (values: number[], half: number) => Math.min(...values) >= half || Math.max(...values) <= -half;
    return isBeyond(xs, box.width / 2) || isBeyond(ys, box.height / 2);
  };
  return !isApart(a, b) && !isApart(b, a);
}
