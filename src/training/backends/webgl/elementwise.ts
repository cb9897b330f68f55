// Our functions of single values, for WebGL.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { shaderOf, type Formula } from "../expression";
import { elementwise, type Elementwise } from "../operations/elementwise";
import { runPacked } from "./program";

/** What shaders of formulas need before them: they are of four values at a time. */
export const formulaStart = "#define let vec4\n";
/** @param read how an input is read */
export const formulaOf = (formula: Formula, read: (name: string) => string) => shaderOf(formula, read, (number) => `vec4(${number})`);

/** A formula of inputs of one shape. */
export function compute(call: { backend: unknown }, formula: Formula, inputs: Readonly<Record<string, TensorInfo>>): TensorInfo {
  const reader = (name: string) => `${name[0]!.toUpperCase()}${name.slice(1)}s`;
  const { code, result } = formulaOf(formula, (name) => `get${reader(name)}AtOutCoords()`);
  const named = Object.fromEntries(Object.entries(inputs).map(([name, tensor]) => [reader(name), tensor]));
  return runPacked(call, named, Object.values(inputs)[0]!.shape, {}, `${code} setOutput(${result});`, formulaStart);
}

const kernel = ({ kernelName, inputs: names, formula }: Elementwise): KernelConfig => ({
  kernelName,
  backendName: "webgl",
  kernelFunc: (call) => compute(call, formula, Object.fromEntries(names.map((name) => [name, call.inputs[name] as TensorInfo]))),
});

export const elementwiseKernels = elementwise.map(kernel);
