// One comparison of the backends: inputs, what is computed of them, and how its values and gradients are got.
import * as core from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import * as ops from "../../../src/shape/ops";

/** The operations that were called, and by what: cases that are differentiated, or others. */
export const called = { differentiated: new Set<string>(), forward: new Set<string>() };
let calls: Set<string> | undefined;

/** All of TensorFlow.js, and all that techniques are handed. */
export const tf = Object.fromEntries(
  Object.entries({ ...core, ...ops }).map(([name, one]) => [name, name in ops ? noted(name, one as Operation) : one]),
) as Omit<typeof core, keyof typeof ops> & typeof ops;

type Operation = (...given: unknown[]) => unknown;
function noted(name: string, operation: Operation): Operation {
  return (...given) => {
    calls?.add(name);
    return operation(...given);
  };
}

/** Inputs that are differentiated, and a function of them. */
export interface Case {
  inputs: () => Tensor[];
  compute: (...inputs: Tensor[]) => Tensor | Tensor[];
  /** The same from operations of TensorFlow.js alone, where `compute` has kernels of our own. */
  reference?: (...inputs: Tensor[]) => Tensor | Tensor[];
  /** Not every operation has a gradient. */
  forwardOnly?: true;
}

/** Numbers without a pattern that matters, the same on every backend. */
export function numbers(shape: number[], seed = 1, from = -2, to = 2): Tensor {
  const size = shape.reduce((product, side) => product * side, 1);
  const values = Float32Array.from({ length: size }, (_, i) => {
    const scattered = Math.sin((i + 1) * 12.9898 + seed * 78.233) * 43758.5453;
    return from + (to - from) * (scattered - Math.floor(scattered));
  });
  return tf.tensor(values, shape);
}

export const integers = (...values: number[]) => tf.tensor1d(values, "int32");
export const some =
  (...shapes: number[][]) =>
  () =>
    shapes.map((shape, i) => numbers(shape, i + 1));
export const positive =
  (...shapes: number[][]) =>
  () =>
    shapes.map((shape, i) => numbers(shape, i + 1, 0.2, 3));
export const unary = (compute: (x: Tensor) => Tensor, inputs = some([5, 7])): Case => ({ inputs, compute: compute as Case["compute"] });
export const binary = (
  compute: (a: Tensor, b: Tensor) => Tensor,
  a: number[] = [4, 5],
  b: number[] = [4, 5],
  inputs = some(a, b),
): Case => ({
  inputs,
  compute: compute as Case["compute"],
});
export const forward = (inputs: () => Tensor[], compute: (...inputs: Tensor[]) => Tensor | Tensor[]): Case => ({
  inputs,
  compute,
  forwardOnly: true,
});

/**
 * The outputs, and for differentiable cases the gradients of a sum of them with uneven weights.
 * @param stock by operations of TensorFlow.js alone
 */
export async function run({ inputs, reference, forwardOnly, ...ours }: Case, stock = false): Promise<Float32Array[]> {
  const compute = (stock && reference) || ours.compute;
  calls = called[forwardOnly ? "forward" : "differentiated"];
  const xs = inputs();
  const outputs = core.tidy(() => [compute(...xs)].flat().map((output) => core.cast(output, "float32")));
  calls = undefined;
  const results = [...outputs];
  if (!forwardOnly) {
    const loss = (...varied: Tensor[]) => {
      const output = compute(...varied) as Tensor;
      return core.sum(core.mul(output, numbers(output.shape, 99)));
    };
    results.push(...core.grads(loss)(xs));
  }
  const values: Float32Array[] = [];
  for (const result of results) values.push((await result.data()) as Float32Array);
  core.dispose([...xs, ...results]);
  return values;
}
