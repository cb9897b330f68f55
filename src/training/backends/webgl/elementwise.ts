// Our functions of single values, for WebGL.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { shaderOf } from "../expression";
import { elementwise, type Elementwise } from "../operations/elementwise";
import { runPacked } from "./program";

const kernel = ({ kernelName, inputs: names, formula }: Elementwise): KernelConfig => {
  const reader = (name: string) => `${name[0]!.toUpperCase()}${name.slice(1)}s`;
  const { code, result } = shaderOf(
    formula,
    (name) => `get${reader(name)}AtOutCoords()`,
    (number) => `vec4(${number})`,
  );
  return {
    kernelName,
    backendName: "webgl",
    kernelFunc: (call) => {
      const given = names.map((name) => call.inputs[name] as TensorInfo);
      const inputs = Object.fromEntries(names.map((name, i) => [reader(name), given[i]!]));
      return runPacked(call, inputs, given[0]!.shape, {}, `${code} setOutput(${result});`, "#define let vec4\n");
    },
  };
};

export const elementwiseKernels = elementwise.map(kernel);
