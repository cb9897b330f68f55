// The shortest ways to a WebGL program of ours: a shader for each value of the output, or for each four of them.
import type { MathBackendWebGL } from "@tensorflow/tfjs-backend-webgl/dist/backend_webgl";
import type { GPGPUProgram } from "@tensorflow/tfjs-backend-webgl/dist/gpgpu_math";
import { util } from "@tensorflow/tfjs-core";
import type { DataType, TensorInfo } from "@tensorflow/tfjs-core";

export type Uniforms = Readonly<Record<string, readonly ["int" | "float", number]>>;

interface Call {
  backend: unknown;
}
type Inputs = Readonly<Record<string, TensorInfo>>;

/**
 * @param inputs by the names under which the shader reads them: `getX(…)` for X
 * @param code the shader's main part; it ends with setOutput(…)
 * @param functions what main may call
 */
export const run = (
  call: Call,
  inputs: Inputs,
  shape: readonly number[],
  dtype: DataType,
  uniforms: Uniforms,
  code: string,
  functions = "",
): TensorInfo => compute(call, inputs, shape, dtype, uniforms, { userCode: `${functions} void main() { ${code} }` });

/**
 * As `run`, for tensors that keep two by two of their last two axes in one place, as most of the stock kernels do: `getX(…)` and `setOutput(…)`
 * are of four floats, the first of them at the place itself. Those beyond an odd edge mean nothing.
 */
export const runPacked = (
  call: Call,
  inputs: Inputs,
  shape: readonly number[],
  uniforms: Uniforms,
  code: string,
  functions = "",
): TensorInfo =>
  compute(call, inputs, shape, "float32", uniforms, {
    packedInputs: true,
    packedOutput: true,
    userCode: `${functions} void main() { ${code} }`,
  });

function compute(
  { backend }: Call,
  inputs: Inputs,
  shape: readonly number[],
  dtype: DataType,
  uniforms: Uniforms,
  own: Pick<GPGPUProgram, "userCode" | "packedInputs" | "packedOutput">,
): TensorInfo {
  const program: GPGPUProgram = {
    ...own,
    variableNames: Object.keys(inputs),
    outputShape: [...shape],
    customUniforms: Object.entries(uniforms).map(([name, [type]]) => ({ name, type })),
  };
  const values = Object.values(uniforms).map(([, value]) => [value]);
  return (backend as MathBackendWebGL).compileAndRun(program, Object.values(inputs), dtype, values);
}

/** The same values in one row. */
export const flat = ({ dataId, dtype, shape }: TensorInfo): TensorInfo => ({ dataId, dtype, shape: [util.sizeFromShape(shape)] });
