// Our functions of single values, for WebGL.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { elementwise, type Elementwise } from "../operations/elementwise";
import { flat, run } from "./program";

const kernel = ({ kernelName, inputs: names, code }: Elementwise): KernelConfig => {
  const reader = (name: string) => `${name[0]!.toUpperCase()}${name.slice(1)}s`;
  const values = names.map((name) => `float ${name} = get${reader(name)}(at);`).join(" ");
  return {
    kernelName,
    backendName: "webgl",
    kernelFunc: (call) => {
      const given = names.map((name) => call.inputs[name] as TensorInfo);
      const { shape } = given[0]!;
      const inputs = Object.fromEntries(names.map((name, i) => [reader(name), flat(given[i]!)]));
      const main = `int at = getOutputCoords(); float y; ${values} ${code} setOutput(y);`;
      return { ...run(call, inputs, flat(given[0]!).shape, "float32", {}, main, "#define let float\n"), shape };
    },
  };
};

export const elementwiseKernels = elementwise.map(kernel);
