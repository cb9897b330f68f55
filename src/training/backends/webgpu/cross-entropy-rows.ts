// LogSumExpRows, CrossEntropyRows and CrossEntropyRowsGradient for WebGPU.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { util } from "@tensorflow/tfjs-core";
import type { CrossEntropyRows, LogSumExpRows } from "../operations/cross-entropy";
import { flat, flatProgram, rowProgram, run, uniformsOf } from "./flat-program";

const sumsProgram = (rows: number) =>
  rowProgram(
    "log_sum_exp_rows",
    ["x"],
    "width : i32, left : i32, scale : f32,",
    rows,
    [rows],
    `
    let start = row * uniforms.width;
    var most = -3.4e38;
    for (var i = thread; i < uniforms.width; i += 64) { if (uniforms.left == 0 || i != row) { most = max(most, x[start + i]); } }
    most = largest(most);
    var sum = 0.0;
    for (var i = thread; i < uniforms.width; i += 64) {
      if (uniforms.left == 0 || i != row) { sum += exp(uniforms.scale * (x[start + i] - most)); }
    }
    sum = together(sum);
    if (thread == 0) { result[row] = uniforms.scale * most + log(sum); }`,
  );

export const logSumExpRows: KernelConfig = {
  kernelName: "LogSumExpRows",
  backendName: "webgpu",
  kernelFunc: (call) => {
    const x = call.inputs.x as TensorInfo;
    const { scale, withoutDiagonal } = call.attrs as unknown as LogSumExpRows;
    const [rows, width] = x.shape as [number, number];
    const { whole, real } = uniformsOf;
    return run(call, sumsProgram(rows), [flat(x)], [rows], "float32", [...whole(rows, width, Number(withoutDiagonal)), ...real(scale)]);
  },
};

/** The target of class `c` in a row: a class number says it by itself, probabilities one by one. */
const wanted = (isClass: boolean) => (isClass ? "select(0.0, 1.0, c == target_[row])" : "target_[row * uniforms.width + c]");

const lossProgram = (rows: number, isClass: boolean) =>
  rowProgram(
    `cross_entropy_rows_${isClass}`,
    ["x", "target_", "sums"],
    "width : i32, scale : f32,",
    rows,
    [rows],
    `
    var hit = 0.0;
    for (var c = thread; c < uniforms.width; c += 64) {
      let share = ${wanted(isClass)};
      if (share != 0.0) { hit += share * x[row * uniforms.width + c]; }
    }
    hit = together(hit);
    if (thread == 0) { result[row] = sums[row] - uniforms.scale * hit; }`,
  );

export const crossEntropyRows: KernelConfig = {
  kernelName: "CrossEntropyRows",
  backendName: "webgpu",
  kernelFunc: (call) => {
    const { x, target, sums } = call.inputs as { x: TensorInfo; target: TensorInfo; sums: TensorInfo };
    const { scale } = call.attrs as unknown as CrossEntropyRows;
    const [rows, width] = x.shape as [number, number];
    const program = lossProgram(rows, target.dtype === "int32");
    const { whole, real } = uniformsOf;
    return run(call, program, [flat(x), flat(target), sums], [rows], "float32", [...whole(rows, width), ...real(scale)]);
  },
};

const gradientProgram = (size: number, isClass: boolean) =>
  flatProgram(
    `cross_entropy_rows_gradient_${isClass}`,
    ["x", "target_", "sums", "slopes"],
    "width : i32, left : i32, scale : f32,",
    size,
    `
    let row = index / uniforms.width;
    let c = index % uniforms.width;
    let share = select(exp(uniforms.scale * x[index] - sums[row]), 0.0, uniforms.left == 1 && c == row);
    result[index] = uniforms.scale * slopes[row] * (share - ${wanted(isClass)});`,
  );

export const crossEntropyRowsGradient: KernelConfig = {
  kernelName: "CrossEntropyRowsGradient",
  backendName: "webgpu",
  kernelFunc: (call) => {
    const { x, target, sums, dy } = call.inputs as { x: TensorInfo; target: TensorInfo; sums: TensorInfo; dy: TensorInfo };
    const { scale, withoutDiagonal } = call.attrs as unknown as CrossEntropyRows;
    const program = gradientProgram(util.sizeFromShape(x.shape), target.dtype === "int32");
    const { whole, real } = uniformsOf;
    return run(call, program, [flat(x), flat(target), sums, dy], x.shape, "float32", [
      ...whole(x.shape[1]!, Number(withoutDiagonal)),
      ...real(scale),
    ]);
  },
};
