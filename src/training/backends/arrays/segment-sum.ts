// UnsortedSegmentSum: the gradient of `gather`, so of every embedding. WebAssembly lacks it; the stock CPU one passes over all rows once
// for every segment.
import type { TensorInfo } from "@tensorflow/tfjs-core";
import { util } from "@tensorflow/tfjs-core";
import { arrayKernel } from "./array-kernel";

/** Adds each row of x [n, …] to row segmentIds[n] of the output [numSegments, …]. Rows whose id lies outside are left out. */
export const segmentSum = arrayKernel<{ x: TensorInfo; segmentIds: TensorInfo }, { numSegments: number }>(
  "UnsortedSegmentSum",
  ({ inputs: { x, segmentIds }, attrs: { numSegments }, arrays }) => {
    const rowShape = x.shape.slice(segmentIds.shape.length);
    const out = arrays.make([numSegments, ...rowShape], "float32");
    const from = arrays.floats(x);
    const ids = arrays.integers(segmentIds);
    const to = arrays.floats(out).fill(0);
    const width = util.sizeFromShape(rowShape);
    for (let row = 0; row < ids.length; row++) {
      const id = ids[row]!;
      if (id < 0 || id >= numSegments) continue;
      for (let source = row * width, target = id * width, end = source + width; source < end; source++, target++)
        to[target]! += from[source]!;
    }
    return out;
  },
);
