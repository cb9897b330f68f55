/** Where points are on their way from one report to the next, and what part of the plane is in sight. All pure. */

/** x0, y0, x1, y1 */
export type Extent = readonly [number, number, number, number];

/** Fast first, then settling. */
export const eased = (t: number): number => 1 - (1 - Math.min(1, Math.max(0, t))) ** 3;

/** Every number on its straight way, at t from 0 to 1. What has no place to come from is there at once. */
export function between(from: Float32Array, to: Float32Array, t: number, into = new Float32Array(to.length)): Float32Array<ArrayBuffer> {
  if (from.length !== to.length || t >= 1) {
    into.set(to);
    return into;
  }
  for (let i = 0; i < to.length; i++) {
    const start = from[i]!;
    into[i] = Number.isFinite(start) ? start + (to[i]! - start) * t : to[i]!;
  }
  return into;
}

/** The smallest box around all points that are somewhere, with some room at its edges; undefined without any. */
export function extentOf(positions: ArrayLike<number>, room = 0.06): Extent | undefined {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < positions.length; i += 2) {
    const x = positions[i]!;
    const y = positions[i + 1]!;
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    x0 = Math.min(x0, x);
    x1 = Math.max(x1, x);
    y0 = Math.min(y0, y);
    y1 = Math.max(y1, y);
  }
  if (x1 < x0) return undefined;
  const size = Math.max(x1 - x0, y1 - y0) || 1;
  const margin = size * room;
  return [x0 - margin, y0 - margin, x1 + margin, y1 + margin];
}

/** Closer to `target` by what passes in `seconds`; two thirds of the way in `inertia` seconds. */
export function towards(current: Extent, target: Extent, seconds: number, inertia = 0.2): Extent {
  const share = 1 - Math.exp(-seconds / inertia);
  const step = (i: 0 | 1 | 2 | 3) => current[i] + (target[i] - current[i]) * share;
  return [step(0), step(1), step(2), step(3)];
}

/** Whether the difference is less than can be seen. */
export function isClose(a: Extent, b: Extent): boolean {
  const size = Math.max(b[2] - b[0], b[3] - b[1]);
  return a.every((v, i) => Math.abs(v - b[i]!) < size / 2000);
}

/** From the plane to pixels: one scale for both axes, in the middle, up is up. */
export interface Fit {
  scale: number;
  left: number;
  bottom: number;
}
export function fit(extent: Extent, width: number, height: number): Fit {
  const [x0, y0, x1, y1] = extent;
  const scale = Math.min(width / (x1 - x0), height / (y1 - y0));
  return { scale, left: (width - (x0 + x1) * scale) / 2, bottom: (height + (y0 + y1) * scale) / 2 };
}
export const toX = (f: Fit, x: number): number => f.left + x * f.scale;
export const toY = (f: Fit, y: number): number => f.bottom - y * f.scale;
export const fromX = (f: Fit, pixel: number): number => (pixel - f.left) / f.scale;
export const fromY = (f: Fit, pixel: number): number => (f.bottom - pixel) / f.scale;
