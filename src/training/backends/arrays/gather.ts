// GatherV2: rows of a data set for a batch, embeddings of words. The stock WebAssembly one works out every value's place by division.
import { backend_util, util } from "@tensorflow/tfjs-core";
import type { Tensor, TensorInfo } from "@tensorflow/tfjs-core";
import { arrayKernel } from "./array-kernel";

export const gather = arrayKernel<{ x: TensorInfo; indices: TensorInfo }, { axis: number; batchDims: number }>(
  "GatherV2",
  ({ inputs: { x, indices }, attrs: { axis, batchDims }, arrays }) => {
    const parsedAxis = util.parseAxisParam(axis, x.shape)[0]!;
    const sizes = backend_util.segment_util.collectGatherOpShapeInfo(x as Tensor, indices as Tensor, parsedAxis, batchDims);
    const { batchSize, outerSize, dimSize, sliceSize, outputShape } = sizes;
    const chosen = util.sizeFromShape(indices.shape) / batchSize;
    const out = arrays.make(outputShape, x.dtype);
    const [from, ids, to] = [arrays.values(x), arrays.integers(indices), arrays.values(out)];
    let target = 0;
    for (let batch = 0; batch < batchSize; batch++) {
      for (let outer = 0; outer < outerSize; outer++) {
        const base = (batch * outerSize + outer) * dimSize;
        for (let i = 0; i < chosen; i++, target += sliceSize) {
          const id = ids[batch * chosen + i]!;
          if (id < 0 || id >= dimSize) throw new Error(`gather was asked for row ${id} of ${dimSize}.`);
          const source = (base + id) * sliceSize;
          if (sliceSize >= 32) to.set(from.subarray(source, source + sliceSize), target);
          else for (let j = 0; j < sliceSize; j++) to[target + j] = from[source + j]!;
        }
      }
    }
    return out;
  },
);
