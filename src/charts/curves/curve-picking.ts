/** Which curve, and which of its points, a pointer is at. All in pixels. */
import type { Curve } from "./curve-reading";

interface Pointer {
  x: number;
  y: number;
}
interface Scales {
  x: (value: number) => number;
  y: (value: number) => number;
}

export interface Picked {
  /** Index of the curve. */
  curve: number;
  /** Where on the axis. */
  at: number;
}

/** The measured point that is nearest, if one is within the radius. */
export function nearestPoint(curves: readonly Curve[], pointer: Pointer, { x, y }: Scales, radius: number): Picked | null {
  let best: Picked | null = null;
  let least = radius;
  for (const [curve, { xs, ys, dots, dotted }] of curves.entries()) {
    for (let i = 0; dots && !dotted && i < xs.length; i++) {
      const distance = Math.hypot(x(xs[i]!) - pointer.x, y(ys[i]!) - pointer.y);
      // Of two in one place the later one is drawn on top.
      if (distance <= least) [best, least] = [{ curve, at: xs[i]! }, distance];
    }
  }
  return best;
}

/** The curve whose line passes nearest, if one does within the radius. */
export function nearestCurve(curves: readonly Curve[], pointer: Pointer, { x, y }: Scales, radius: number): number | null {
  let best: number | null = null;
  let least = radius;
  for (const [curve, { xs, ys }] of curves.entries()) {
    for (let i = 1; i < xs.length; i++) {
      const distance = distanceToSegment(pointer, { x: x(xs[i - 1]!), y: y(ys[i - 1]!) }, { x: x(xs[i]!), y: y(ys[i]!) });
      if (distance <= least) [best, least] = [curve, distance];
    }
  }
  return best;
}

function distanceToSegment(point: Pointer, from: Pointer, to: Pointer): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(from.x + share * dx - point.x, from.y + share * dy - point.y);
}
