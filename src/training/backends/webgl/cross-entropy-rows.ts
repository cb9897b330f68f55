// LogSumExpRows, CrossEntropyRows and CrossEntropyRowsGradient for WebGL.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import type { CrossEntropyRows, LogSumExpRows } from "../operations/cross-entropy";
import { run } from "./program";

export const logSumExpRows: KernelConfig = {
  kernelName: "LogSumExpRows",
  backendName: "webgl",
  kernelFunc: (call) => {
    const X = call.inputs.x as TensorInfo;
    const { scale, withoutDiagonal } = call.attrs as unknown as LogSumExpRows;
    const [rows, width] = X.shape as [number, number];
    return run(
      call,
      { X },
      [rows],
      "float32",
      { width: ["int", width], left: ["int", Number(withoutDiagonal)], scale: ["float", scale] },
      `
      int row = getOutputCoords();
      float most = -3.4e38;
      for (int i = 0; i < width; i++) if (left == 0 || i != row) most = max(most, getX(row, i));
      float sum = 0.0;
      for (int i = 0; i < width; i++) if (left == 0 || i != row) sum += exp(scale * (getX(row, i) - most));
      setOutput(scale * most + log(sum));`,
    );
  },
};

/** The target of class `c` in a row: a class number says it by itself, probabilities one by one. */
const wanted = ({ dtype }: TensorInfo) => (dtype === "int32" ? "(c == int(getTarget(row)) ? 1.0 : 0.0)" : "getTarget(row, c)");

export const crossEntropyRows: KernelConfig = {
  kernelName: "CrossEntropyRows",
  backendName: "webgl",
  kernelFunc: (call) => {
    const { x: X, target: Target, sums: Sums } = call.inputs as { x: TensorInfo; target: TensorInfo; sums: TensorInfo };
    const { scale } = call.attrs as unknown as CrossEntropyRows;
    const [rows, width] = X.shape as [number, number];
    const hit =
      Target.dtype === "int32"
        ? "float hit = getX(row, int(getTarget(row)));"
        : "float hit = 0.0; for (int c = 0; c < width; c++) hit += getTarget(row, c) * getX(row, c);";
    return run(
      call,
      { X, Target, Sums },
      [rows],
      "float32",
      { width: ["int", width], scale: ["float", scale] },
      `int row = getOutputCoords(); ${hit} setOutput(getSums(row) - scale * hit);`,
    );
  },
};

export const crossEntropyRowsGradient: KernelConfig = {
  kernelName: "CrossEntropyRowsGradient",
  backendName: "webgl",
  kernelFunc: (call) => {
    const { x: X, target: Target, sums: Sums, dy: Slopes } = call.inputs as Record<"x" | "target" | "sums" | "dy", TensorInfo>;
    const { scale, withoutDiagonal } = call.attrs as unknown as CrossEntropyRows;
    return run(
      call,
      { X, Target, Sums, Slopes },
      X.shape,
      "float32",
      { left: ["int", Number(withoutDiagonal)], scale: ["float", scale] },
      `
      ivec2 at = getOutputCoords();
      int row = at.x;
      int c = at.y;
      float share = left == 1 && c == row ? 0.0 : exp(scale * getX(row, c) - getSums(row));
      setOutput(scale * getSlopes(row) * (share - ${wanted(Target)}));`,
    );
  },
};
