// Our functions of single values, for WebGPU.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { util } from "@tensorflow/tfjs-core";
import { elementwise, type Elementwise } from "../operations/elementwise";
import { flat, flatProgram, run } from "./flat-program";

const kernel = ({ kernelName, inputs: names, code }: Elementwise): KernelConfig => {
  const arrays = names.map((name) => `${name}s`);
  const values = names.map((name) => `let ${name} = ${name}s[index];`).join(" ");
  const program = (size: number) => flatProgram(kernelName, arrays, "", size, `var y : f32; ${values} ${code} result[index] = y;`);
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
