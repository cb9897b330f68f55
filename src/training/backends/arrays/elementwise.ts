// Our functions of single values, for the CPU.
import type { TensorInfo } from "@tensorflow/tfjs-core";
import { functionOf } from "../expression";
import { elementwise } from "../operations/elementwise";
import { arrayKernel, type ArrayKernel } from "./array-kernel";

export const elementwiseLoops: readonly ArrayKernel[] = elementwise.map(({ kernelName, inputs: names, formula }) => {
  const compute = functionOf(formula, names);
  return arrayKernel<Record<string, TensorInfo>>(kernelName, ({ inputs, arrays }) => {
    const given = names.map((name) => inputs[name]!);
    const out = arrays.make(given[0]!.shape, "float32");
    compute(
      given.map((tensor) => arrays.floats(tensor)),
      arrays.floats(out),
    );
    return out;
  });
});
