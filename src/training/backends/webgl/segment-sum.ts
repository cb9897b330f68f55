// UnsortedSegmentSum for WebGL: each value of the output goes through all rows and adds those of its segment, always in the same order.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { util } from "@tensorflow/tfjs-core";
import { flat, run } from "./program";

export const segmentSum: KernelConfig = {
  kernelName: "UnsortedSegmentSum",
  backendName: "webgl",
  kernelFunc: (call) => {
    const { x, segmentIds } = call.inputs as { x: TensorInfo; segmentIds: TensorInfo };
    const { numSegments } = call.attrs as { numSegments: number };
    const rowShape = x.shape.slice(segmentIds.shape.length);
    const [rows, width] = [util.sizeFromShape(segmentIds.shape), util.sizeFromShape(rowShape)];
    const out = run(
      call,
      { X: { ...x, shape: [rows, width] }, Ids: flat(segmentIds) },
      [numSegments, width],
      "float32",
      { rows: ["int", rows] },
      `
      ivec2 at = getOutputCoords();
      float sum = 0.0;
      for (int row = 0; row < rows; row++) if (int(getIds(row)) == at.x) sum += getX(row, at.y);
      setOutput(sum);`,
    );
    return { ...out, shape: [numSegments, ...rowShape] };
  },
};
