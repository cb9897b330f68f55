/** A grid over the plane of the points, to show what would be guessed everywhere. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";

interface Field {
  /** [side², 2], row by row from the bottom */
  grid: Tensor2D;
  /** left, bottom, right, top */
  extent: readonly [number, number, number, number];
}

const side = 48;
const margin = 0.1;

export function makeField(points: ArrayLike<number>, keep: <T extends Tensor>(t: T) => T): Field {
  const range = (axis: 0 | 1): readonly [number, number] => {
    let [least, most] = [Infinity, -Infinity];
    for (let i = axis; i < points.length; i += 2) {
      least = Math.min(least, points[i]!);
      most = Math.max(most, points[i]!);
    }
    const spare = margin * (most - least);
    return [least - spare, most + spare];
  };
  const [left, right] = range(0);
  const [bottom, top] = range(1);
  const grid = new Float32Array(2 * side * side);
  for (let i = 0; i < side * side; i++) {
    grid[2 * i] = left + ((right - left) * ((i % side) + 0.5)) / side;
    grid[2 * i + 1] = bottom + ((top - bottom) * (Math.floor(i / side) + 0.5)) / side;
  }
  return { grid: keep(tf.tensor2d(grid, [side * side, 2])), extent: [left, bottom, right, top] };
}
