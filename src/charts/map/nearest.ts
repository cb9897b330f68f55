/** Which point is meant: the nearest to the pointer, or the next one in the direction of an arrow key. */
import { quadtree } from "d3";

/** Finds the index of the point nearest to a place, or undefined if none is within the radius. */
export function makeFinder(positions: Float32Array): (x: number, y: number, radius: number) => number | undefined {
  const tree = quadtree<number>(
    [],
    (i) => positions[2 * i]!,
    (i) => positions[2 * i + 1]!,
  ).addAll(Array.from({ length: positions.length / 2 }, (_, i) => i));
  return (x, y, radius) => tree.find(x, y, radius);
}

/** The closest point that lies more ahead than aside. Without a point to go from, the one in the middle of all. */
export function neighbour(positions: Float32Array, from: number | null, dx: number, dy: number): number | null {
  const origin = from === null ? middle(positions) : [positions[2 * from]!, positions[2 * from + 1]!];
  let best: number | null = null;
  let least = Infinity;
  for (let i = 0; 2 * i < positions.length; i++) {
    if (i === from) continue;
    const x = positions[2 * i]! - origin[0]!;
    const y = positions[2 * i + 1]! - origin[1]!;
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy - y * dx);
    const cost = from === null ? Math.hypot(x, y) : ahead > 0 && aside <= ahead ? ahead + 2 * aside : Infinity;
    if (cost < least) [least, best] = [cost, i];
  }
  return best ?? from;
}

function middle(positions: Float32Array): [number, number] {
  let [x, y, n] = [0, 0, 0];
  for (let i = 0; i < positions.length; i += 2) {
    if (!Number.isFinite(positions[i]!) || !Number.isFinite(positions[i + 1]!)) continue;
    x += positions[i]!;
    y += positions[i + 1]!;
    n++;
  }
  return [x / n, y / n];
}
