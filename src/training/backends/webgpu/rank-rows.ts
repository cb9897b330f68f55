// RankRows and InvertRows for WebGPU.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { util } from "@tensorflow/tfjs-core";
import { flat, flatProgram, run, uniformsOf } from "./flat-program";

const ranks = (size: number) =>
  flatProgram(
    "rank_rows",
    ["keys"],
    "width : i32,",
    size,
    `
    let start = index - index % uniforms.width;
    let own = keys[index];
    var rank = 0;
    for (var i = start; i < index; i++) { if (keys[i] <= own) { rank++; } }
    for (var i = index + 1; i < start + uniforms.width; i++) { if (keys[i] < own) { rank++; } }
    result[index] = rank;`,
  );

const inverse = (size: number) =>
  flatProgram(
    "invert_rows",
    ["ranks"],
    "width : i32,",
    size,
    "let column = index % uniforms.width; result[index - column + ranks[index]] = column;",
  );

const kernel = (kernelName: string, program: typeof ranks): KernelConfig => ({
  kernelName,
  backendName: "webgpu",
  kernelFunc: (call) => {
    const x = call.inputs.x as TensorInfo;
    return run(call, program(util.sizeFromShape(x.shape)), [flat(x)], x.shape, "int32", uniformsOf.whole(x.shape.at(-1)!));
  },
});

export const rankRows = kernel("RankRows", ranks);
export const invertRows = kernel("InvertRows", inverse);
