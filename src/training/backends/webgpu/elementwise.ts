// Our functions of single values, for WebGPU.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { util } from "@tensorflow/tfjs-core";
import { shaderOf, type Formula } from "../expression";
import { elementwise, type Elementwise } from "../operations/elementwise";
import { flat, flatProgram, run } from "./flat-program";

/** A formula as a function of that name, of single values or of four at a time. */
export function formulaFunction(name: string, formula: Formula, inputs: readonly string[], type: "f32" | "vec4<f32>"): string {
  const { code, result } = shaderOf(formula, (input) => input, (number) => `${type}(${number})`); // prettier-ignore
  return `fn ${name}(${inputs.map((input) => `${input} : ${type}`).join(", ")}) -> ${type} { ${code} return ${result}; }`;
}

const kernel = ({ kernelName, inputs: names, formula }: Elementwise): KernelConfig => {
  const { code, result } = shaderOf(formula, (name) => `${name}s[index]`);
  const arrays = names.map((name) => `${name}s`);
  const program = (size: number) => flatProgram(kernelName, arrays, "", size, `${code} result[index] = ${result};`);
  return {
    kernelName,
    backendName: "webgpu",
    kernelFunc: (call) => {
      const given = names.map((name) => call.inputs[name] as TensorInfo);
      const { shape } = given[0]!;
      return run(call, program(util.sizeFromShape(shape)), given.map(flat), shape, "float32");
    },
  };
};

export const elementwiseKernels = elementwise.map(kernel);
