// TopK, for nearest neighbours. The stock one sorts far more than it has to.
import { util } from "@tensorflow/tfjs-core";
import type { TensorInfo } from "@tensorflow/tfjs-core";
import { arrayKernel } from "./array-kernel";

/** The k largest of each row [..., n], largest first, and where they are; of equal ones the earlier. */
export const topK = arrayKernel<{ x: TensorInfo }, { k: number }>("TopK", ({ inputs: { x }, attrs: { k }, arrays }) => {
  const width = x.shape.at(-1) ?? 0;
  const shape = [...x.shape.slice(0, -1), k];
  const values = arrays.make(shape, x.dtype);
  const indices = arrays.make(shape, "int32");
  largestOfRows(
    arrays.floats(x),
    util.sizeFromShape(x.shape) / Math.max(1, width),
    width,
    k,
    arrays.floats(values),
    arrays.integers(indices),
  );
  return [values, indices];
});

/** Keeps the k best so far in order; most values are passed over by comparing them with the last of these. */
export function largestOfRows(from: Float32Array, rows: number, width: number, k: number, values: Float32Array, indices: Int32Array) {
  if (k === 0) return;
  for (let row = 0; row < rows; row++) {
    const start = row * width;
    const end = start + width;
    const first = row * k;
    const last = first + k - 1;
    for (let i = 0; i < k; i++) insert(values, indices, first, first + i, from[start + i]!, i);
    for (let at = nextAbove(from, start + k, end, values[last]!); at < end; at = nextAbove(from, at + 1, end, values[last]!)) {
      insert(values, indices, first, last, from[at]!, at - start);
    }
  }
}

function nextAbove(from: Float32Array, at: number, end: number, threshold: number): number {
  while (at < end && !(from[at]! > threshold)) at++;
  return at;
}

/** Puts a value where it belongs between `first` and `place`, and moves those after it down. */
function insert(values: Float32Array, indices: Int32Array, first: number, place: number, value: number, column: number) {
  while (place > first && value > values[place - 1]!) {
    values[place] = values[place - 1]!;
    indices[place] = indices[place - 1]!;
    place--;
  }
  values[place] = value;
  indices[place] = column;
}
