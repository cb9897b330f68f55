// Our functions of single values, as loops.
import type { TensorInfo } from "@tensorflow/tfjs-core";
import { elementwise, type Elementwise } from "../operations/elementwise";
import { arrayKernel, type ArrayKernel } from "./array-kernel";

const loop = ({ kernelName, inputs: names, compute }: Elementwise): ArrayKernel =>
  arrayKernel<Record<string, TensorInfo>>(kernelName, ({ inputs, arrays }) => {
    const given = names.map((name) => inputs[name]!);
    const out = arrays.make(given[0]!.shape, "float32");
    const [a, b, c] = given.map((tensor) => arrays.floats(tensor)) as [Float32Array, Float32Array?, Float32Array?];
    const to = arrays.floats(out);
    if (c) for (let i = 0; i < to.length; i++) to[i] = compute(a[i]!, b![i]!, c[i]!);
    else if (b) for (let i = 0; i < to.length; i++) to[i] = compute(a[i]!, b[i]!);
    else for (let i = 0; i < to.length; i++) to[i] = compute(a[i]!);
    return out;
  });

export const elementwiseLoops: readonly ArrayKernel[] = elementwise.map(loop);
