// Sum over the first axes for WebGPU, as in the gradient of every bias: one program, where the stock kernel transposes first.
import { sumConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Sum";
import { util } from "@tensorflow/tfjs-core";
import type { TensorInfo } from "@tensorflow/tfjs-core";
import type { Finish, Layer } from "../operations/layer";
import { summing } from "../operations/sum";
import { formulaFunction } from "./elementwise";
import { flat, flatProgram, rowProgram, run, uniformsOf } from "./flat-program";

/** A thread for each column. */
const fewProgram = (columns: number) =>
  flatProgram(
    "sum_few_rows",
    ["x"],
    "height : i32,",
    columns,
    `
    var sum = 0.0;
    for (var i = 0; i < uniforms.height; i++) { sum += x[i * uniforms.size + index]; }
    result[index] = sum;`,
  );

/** The same, with a bias and an activation at the end. */
const finishedProgram = (columns: number, { activation }: Layer) =>
  flatProgram(
    `sum_few_rows_finished_${activation?.name}`,
    ["x", "bias"],
    "height : i32, width : i32,",
    columns,
    `
    var sum = bias[index % uniforms.width];
    for (var i = 0; i < uniforms.height; i++) { sum += x[i * uniforms.size + index]; }
    result[index] = ${activation ? "activated(sum)" : "sum"};`,
    activation ? formulaFunction("activated", activation.formula, ["x"], "f32") : "",
  );

/** Sixty-four threads for each column. */
const manyProgram = (columns: number) =>
  rowProgram(
    "sum_many_rows",
    ["x"],
    "height : i32,",
    columns,
    [columns],
    `
    var sum = 0.0;
    for (var i = thread; i < uniforms.height; i += 64) { sum += x[i * uniforms.rows + row]; }
    sum = together(sum);
    if (thread == 0) { result[row] = sum; }`,
  );

/** x [height, columns] → [columns]. @param finish added to what belongs to rows of its own length, and what is done to each sum then */
export function sumOfRows(call: { backend: unknown }, x: TensorInfo, height: number, finish?: Finish): TensorInfo {
  const columns = util.sizeFromShape(x.shape) / height;
  const { whole } = uniformsOf;
  if (finish) {
    const width = finish.bias.shape[0]!;
    return run(call, finishedProgram(columns, finish), [flat(x), finish.bias], [columns], "float32", whole(height, width));
  }
  if (height <= 64) return run(call, fewProgram(columns), [flat(x)], [columns], "float32", whole(height));
  return run(call, manyProgram(columns), [flat(x)], [columns], "float32", whole(columns, height));
}

export const sum = summing(sumConfig, sumOfRows);
