// NormalRows and NormalRowsGradient for WebGPU.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import type { NormalRows } from "../operations/normal-rows";
import { flat, rowProgram, run, uniformsOf } from "./flat-program";

/** Mean and scale of the row: it is to be (x − mean)·scale. Sums become means where rows are centred. */
const measure = `
  let start = row * uniforms.width;
  let part = select(1.0, 1.0 / f32(uniforms.width), uniforms.centred == 1);
  var mean = 0.0;
  if (uniforms.centred == 1) {
    for (var i = thread; i < uniforms.width; i += 64) { mean += x[start + i]; }
    mean = together(mean) * part;
  }
  var squares = 0.0;
  for (var i = thread; i < uniforms.width; i += 64) { let off = x[start + i] - mean; squares += off * off; }
  let scale = 1.0 / sqrt(together(squares) * part + uniforms.epsilon);`;
const uniforms = "width : i32, centred : i32, epsilon : f32,";

const forward = (shape: number[]) =>
  rowProgram(
    "normal_rows",
    ["x"],
    uniforms,
    shape[0]!,
    shape,
    `${measure}
    for (var i = thread; i < uniforms.width; i += 64) { result[start + i] = (x[start + i] - mean) * scale; }`,
  );

const backward = (shape: number[]) =>
  rowProgram(
    "normal_rows_gradient",
    ["x", "slopes"],
    uniforms,
    shape[0]!,
    shape,
    `${measure}
    var plain = 0.0;
    var turned = 0.0;
    for (var i = thread; i < uniforms.width; i += 64) {
      plain += slopes[start + i];
      turned += slopes[start + i] * (x[start + i] - mean) * scale;
    }
    plain = select(0.0, together(plain) * part, uniforms.centred == 1);
    turned = together(turned) * part;
    for (var i = thread; i < uniforms.width; i += 64) {
      result[start + i] = scale * (slopes[start + i] - plain - (x[start + i] - mean) * scale * turned);
    }`,
  );

const kernel = (kernelName: string, program: typeof forward, names: readonly string[]): KernelConfig => ({
  kernelName,
  backendName: "webgpu",
  kernelFunc: (call) => {
    const inputs = names.map((name) => call.inputs[name] as TensorInfo);
    const { shape } = inputs[0]!;
    const { centred, epsilon } = call.attrs as unknown as NormalRows;
    const { whole, real } = uniformsOf;
    return run(call, program(shape), inputs.map(flat), shape, "float32", [
      ...whole(shape[0]!, shape[1]!, Number(centred)),
      ...real(epsilon),
    ]);
  },
});

export const normalRows = kernel("NormalRows", forward, ["x"]);
export const normalRowsGradient = kernel("NormalRowsGradient", backward, ["x", "dy"]);
