// RankRows and InvertRows for WebGL.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { run } from "./program";

/** A kernel of rows [n, width] that gives whole numbers; `code` sets `answer` for column `at.y` of row `at.x`. */
const kernel = (kernelName: string, code: string): KernelConfig => ({
  kernelName,
  backendName: "webgl",
  kernelFunc: (call) => {
    const x = call.inputs.x as TensorInfo;
    const main = `ivec2 at = getOutputCoords(); float answer = 0.0; ${code} setOutput(answer);`;
    return run(call, { X: x }, x.shape, "int32", { width: ["int", x.shape[1]!] }, main);
  },
});

export const rankRows = kernel(
  "RankRows",
  `
  float own = getX(at.x, at.y);
  for (int i = 0; i < width; i++) {
    float other = getX(at.x, i);
    if (other < own || (other == own && i < at.y)) answer += 1.0;
  }`,
);
export const invertRows = kernel("InvertRows", "for (int i = 0; i < width; i++) if (int(getX(at.x, i)) == at.y) answer = float(i);");
