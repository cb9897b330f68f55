// The shortest ways to a WebGPU program of ours: one thread for each value, as in a loop, or 64 threads for each row.
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu";
import type { WebGPUProgram } from "@tensorflow/tfjs-backend-webgpu/dist/webgpu_program";
import { util } from "@tensorflow/tfjs-core";
import type { DataType, TensorInfo } from "@tensorflow/tfjs-core";

/** `code` knows `index`, `result[…]` and the inputs by name. Programs of one name must have one text: the compiled one is found by it. */
export const flatProgram = (
  name: string,
  inputs: string[],
  uniforms: string,
  size: number,
  code: string,
  functions = "",
): WebGPUProgram => ({
  shaderKey: `labelscape_${name}`,
  variableNames: inputs,
  uniforms,
  outputShape: [size],
  workgroupSize: [64, 1, 1],
  dispatchLayout: { x: [0] },
  dispatch: [Math.ceil(size / 64), 1, 1],
  size: true,
  getUserCode: () => `${functions} fn main(index : i32) { if (index < uniforms.size) { ${code} } }`,
});

const most = 65535; // groups in one direction

/**
 * `code` knows `row`, `thread` (0 … 63), and `together(value)`, which gives all threads of the row the sum of their values, or the largest
 * with `largest(value)`; it must be called by all of them.
 */
export const rowProgram = (
  name: string,
  inputs: string[],
  uniforms: string,
  rows: number,
  outputShape: number[],
  code: string,
): WebGPUProgram => ({
  shaderKey: `labelscape_${name}`,
  variableNames: inputs,
  uniforms: `rows : i32, ${uniforms}`,
  outputShape,
  workgroupSize: [64, 1, 1],
  dispatchLayout: { x: outputShape.map((_, axis) => axis) },
  dispatch: [Math.min(rows, most), Math.ceil(rows / most), 1],
  getUserCode: () => `
    var<workgroup> parts : array<f32, 64>;
    fn together(value : f32) -> f32 { ${reduction("parts[localIndex] + parts[localIndex + half]")} }
    fn largest(value : f32) -> f32 { ${reduction("max(parts[localIndex], parts[localIndex + half])")} }
    fn main(unused : i32) {
      let row = min(i32(workgroupId.y * numWorkgroups.x + workgroupId.x), uniforms.rows - 1);
      let thread = i32(localIndex);
      ${code}
    }`,
});

/** Always in the same order, so that the same numbers come out. */
const reduction = (join: string) => `
  parts[localIndex] = value;
  workgroupBarrier();
  for (var half = 32u; half > 0u; half = half >> 1u) {
    if (localIndex < half) { parts[localIndex] = ${join}; }
    workgroupBarrier();
  }
  let all = parts[0];
  workgroupBarrier();
  return all;`;

/** The same values in one row. */
export const flat = ({ dataId, shape, dtype }: TensorInfo): TensorInfo => ({ dataId, dtype, shape: [util.sizeFromShape(shape)] });

const whole = (...data: number[]) => data.map((value) => ({ type: "int32", data: [value] }));
const real = (...data: number[]) => data.map((value) => ({ type: "float32", data: [value] }));
export const uniformsOf = { whole, real };

/**
 * Lets the program that `run` runs write to inputs of these names as well as to its result: TensorFlow.js declares all inputs for reading only.
 * Nothing else may be reading them at that time.
 */
export function writing(backend: WebGPUBackend, names: readonly string[], run: () => void): void {
  const { device } = backend;
  const create = device.createShaderModule.bind(device);
  const declared = (name: string) => `var<storage, read> ${name}:`;
  device.createShaderModule = ({ code, ...rest }) => {
    for (const name of names) if (!code.includes(declared(name))) throw new Error(`No input “${name}” is declared as it was: ${code}`);
    return create({ ...rest, code: names.reduce((text, name) => text.replace(declared(name), `var<storage, read_write> ${name}:`), code) });
  };
  try {
    run();
  } finally {
    Reflect.deleteProperty(device, "createShaderModule");
  }
}

/** Runs a program, and gives its values another shape. */
export function run(
  call: { backend: unknown },
  program: WebGPUProgram,
  inputs: TensorInfo[],
  shape: readonly number[],
  dtype: DataType,
  uniforms: { type: string; data: number[] }[] = [],
): TensorInfo {
  return { ...(call.backend as WebGPUBackend).runWebGPUProgram(program, inputs, dtype, uniforms), shape: [...shape] };
}
