// The gradient of `gather` with one batch axis, as when every example keeps other patches of its own (masked autoencoders). The stock one
// calls methods that are not bundled, and takes one pass for every example.
import { add, mul, range, reshape, scalar, unsortedSegmentSum, util } from "@tensorflow/tfjs-core";
import { gatherGradConfig } from "@tensorflow/tfjs-core/dist/gradients/GatherV2_grad";
import type { GradConfig, Tensor, Tensor1D } from "@tensorflow/tfjs-core";

export const gatherGradient: GradConfig = {
  ...gatherGradConfig,
  gradFunc: (dy, saved, attributes) => {
    const [x, indices] = saved as [Tensor, Tensor];
    const batchAxes = (attributes.batchDims as number | undefined) ?? 0;
    const axis = util.parseAxisParam((attributes.axis as number | undefined) ?? 0, x.shape)[0]!;
    if (batchAxes === 0) return gatherGradConfig.gradFunc(dy, saved, { ...attributes, axis });
    if (batchAxes !== 1 || axis !== 1) {
      throw new Error(
        `The gradient of gather is known for no batch axis, or for one with axis 1; asked for ${batchAxes} with axis ${axis}.`,
      );
    }
    return { x: () => perExample(dy as Tensor, x, indices), indices: () => indices };
  },
};

/** Makes rows of all examples distinct, so that one sum does for all. */
function perExample(dy: Tensor, x: Tensor, indices: Tensor): Tensor {
  const [examples, rows, ...rowShape] = x.shape as [number, number, ...number[]];
  const chosen = indices.size / examples;
  const starts = reshape(mul(range(0, examples, 1, "int32"), scalar(rows, "int32")), [examples, 1]);
  const ids = reshape(add(starts, reshape(indices, [examples, chosen])), [examples * chosen]) as Tensor1D;
  return reshape(unsortedSegmentSum(reshape(dy, [examples * chosen, ...rowShape]), ids, examples * rows), x.shape);
}
