// Copies values that lie at regular steps into a plain row: what transposing, tiling and reversing have in common.

export type NumericArray = Float32Array | Int32Array | Uint8Array;

/** One axis to copy along: how many values, and how far apart they lie. A step of 0 repeats, a negative one goes backwards. */
export interface Axis {
  count: number;
  step: number;
}

/** Fills `to` with the values of `from` along `axes`, outermost first, beginning at `start`. */
export function copyStrided(from: NumericArray, to: NumericArray, axes: readonly Axis[], start = 0): void {
  copyAxes(from, to, merge(axes), 0, start, 0);
}

/** @returns where the next value of `to` goes */
function copyAxes(from: NumericArray, to: NumericArray, axes: readonly Axis[], axis: number, start: number, target: number): number {
  const left = axes.length - axis;
  if (left > 2) {
    const { count, step } = axes[axis]!;
    for (let i = 0; i < count; i++) target = copyAxes(from, to, axes, axis + 1, start + i * step, target);
    return target;
  }
  const outer = left === 2 ? axes[axis]! : one;
  const inner = left === 0 ? one : axes.at(-1)!;
  return copyTwo(from, to, outer.count, outer.step, inner.count, inner.step, start, target);
}

function copyTwo(
  from: NumericArray,
  to: NumericArray,
  rows: number,
  rowStep: number,
  count: number,
  step: number,
  start: number,
  target: number,
): number {
  for (let row = 0; row < rows; row++, start += rowStep, target += count) {
    if (step === 1 && count >= 32) to.set(from.subarray(start, start + count), target);
    else for (let i = 0, source = start; i < count; i++, source += step) to[target + i] = from[source]!;
  }
  return target;
}

const one: Axis = { count: 1, step: 0 };

/** Axes that lie one in the other count as one, and those of one value as none. */
function merge(axes: readonly Axis[]): Axis[] {
  const merged: Axis[] = [];
  for (const axis of axes) {
    if (axis.count === 1) continue;
    const last = merged.at(-1);
    if (last && last.step === axis.step * axis.count) merged[merged.length - 1] = { count: last.count * axis.count, step: axis.step };
    else merged.push(axis);
  }
  return merged;
}

/** How far apart neighbours along each axis lie in a tensor of this shape. */
export function stepsOf(shape: readonly number[]): number[] {
  const steps = shape.map(() => 1);
  for (let axis = shape.length - 2; axis >= 0; axis--) steps[axis] = steps[axis + 1]! * shape[axis + 1]!;
  return steps;
}
