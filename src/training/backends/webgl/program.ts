// The shortest way to a WebGL program of ours: a shader for each value of the output.
import type { MathBackendWebGL } from "@tensorflow/tfjs-backend-webgl/dist/backend_webgl";
import type { GPGPUProgram } from "@tensorflow/tfjs-backend-webgl/dist/gpgpu_math";
import { util } from "@tensorflow/tfjs-core";
import type { DataType, TensorInfo } from "@tensorflow/tfjs-core";

export type Uniforms = Readonly<Record<string, readonly ["int" | "float", number]>>;

/**
 * @param inputs by the names under which the shader reads them: `getX(…)` for X
 * @param code the shader's main part; it ends with setOutput(…)
 * @param functions what main may call
 */
export function run(
  call: { backend: unknown },
  inputs: Readonly<Record<string, TensorInfo>>,
  shape: readonly number[],
  dtype: DataType,
  uniforms: Uniforms,
  code: string,
  functions = "",
): TensorInfo {
  const program: GPGPUProgram = {
    variableNames: Object.keys(inputs),
    outputShape: [...shape],
    enableShapeUniforms: true,
    customUniforms: Object.entries(uniforms).map(([name, [type]]) => ({ name, type })),
    userCode: `${functions} void main() { ${code} }`,
  };
  const values = Object.values(uniforms).map(([, value]) => [value]);
  return (call.backend as MathBackendWebGL).compileAndRun(program, Object.values(inputs), dtype, values);
}

/** The same values in one row. */
export const flat = ({ dataId, dtype, shape }: TensorInfo): TensorInfo => ({ dataId, dtype, shape: [util.sizeFromShape(shape)] });
