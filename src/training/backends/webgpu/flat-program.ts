// The shortest way to a WebGPU program of ours: one thread for each value, as in a loop.
import type { WebGPUProgram } from "@tensorflow/tfjs-backend-webgpu/dist/webgpu_program";
import { util } from "@tensorflow/tfjs-core";
import type { TensorInfo } from "@tensorflow/tfjs-core";

/** `code` knows `index`, `result[…]` and the inputs by name. Programs of one name must have one text: the compiled one is found by it. */
export const flatProgram = (name: string, inputs: string[], uniforms: string, size: number, code: string): WebGPUProgram => ({
  shaderKey: `labelscape_${name}`,
  variableNames: inputs,
  uniforms,
  outputShape: [size],
  workgroupSize: [64, 1, 1],
  dispatchLayout: { x: [0] },
  dispatch: [Math.ceil(size / 64), 1, 1],
  size: true,
  getUserCode: () => `fn main(index : i32) { if (index < uniforms.size) { ${code} } }`,
});

/** The same values in one row. */
export const flat = ({ dataId, shape, dtype }: TensorInfo): TensorInfo => ({ dataId, dtype, shape: [util.sizeFromShape(shape)] });
