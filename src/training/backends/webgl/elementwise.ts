// Our functions of single values, for WebGL.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { shaderOf } from "../expression";
import { elementwise, type Elementwise } from "../operations/elementwise";
import { flat, run } from "./program";

const kernel = ({ kernelName, inputs: names, formula }: Elementwise): KernelConfig => {
  const reader = (name: string) => `${name[0]!.toUpperCase()}${name.slice(1)}s`;
  const { code, result } = shaderOf(formula, (name) => `get${reader(name)}(at)`);
  return {
    kernelName,
    backendName: "webgl",
    kernelFunc: (call) => {
      const given = names.map((name) => call.inputs[name] as TensorInfo);
      const { shape } = given[0]!;
      const inputs = Object.fromEntries(names.map((name, i) => [reader(name), flat(given[i]!)]));
      const main = `int at = getOutputCoords(); ${code} setOutput(${result});`;
      return { ...run(call, inputs, flat(given[0]!).shape, "float32", {}, main, "#define let float\n"), shape };
    },
  };
};

export const elementwiseKernels = elementwise.map(kernel);
