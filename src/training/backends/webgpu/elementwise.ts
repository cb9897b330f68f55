// Our functions of single values, for WebGPU.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { util } from "@tensorflow/tfjs-core";
import { shaderOf } from "../expression";
import { elementwise, type Elementwise } from "../operations/elementwise";
import { flat, flatProgram, run } from "./flat-program";

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
