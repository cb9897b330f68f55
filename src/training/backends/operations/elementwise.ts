// Functions of single values that are worth a program of their own.
import { customGrad, engine } from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { absolute, add, divide, exp, input, larger, logOnePlus, multiply, positive, subtract, type Formula } from "../expression";

export interface Elementwise {
  kernelName: string;
  inputs: readonly string[];
  formula: Formula;
}

const x = input("x");
const dy = input("dy");
const wanted = input("wanted");
const times = (...factors: (Formula | number)[]): Formula => factors.reduce((a, b) => multiply(a, b)) as Formula;

/** e = exp(−x²/2), and from it the normal distribution function Φ(x): 26.2.17 of Abramowitz & Stegun 1964, off by at most 7.5e-8. */
const bell = exp(times(-0.5, x, x));
const share = (() => {
  const t = divide(1, add(1, multiply(absolute(x), 0.2316419)));
  const coefficients = [1.330274429, -1.821255978, 1.781477937, -0.356563782, 0.31938153];
  const series = coefficients.reduce<Formula | number>((sum, coefficient) => multiply(add(sum, coefficient), t), 0);
  const tail = times(0.3989422804, bell, series);
  return add(tail, multiply(positive(x), subtract(1, multiply(tail, 2))));
})();

/** softplus(x) − x·wanted, written so that large x stay finite. */
const entropy = add(subtract(larger(x, 0), multiply(x, wanted)), logOnePlus(exp(subtract(0, absolute(x)))));
const logistic = divide(1, add(1, exp(subtract(0, x))));

export const elementwise: readonly Elementwise[] = [
  { kernelName: "Gelu", inputs: ["x"], formula: multiply(x, share) },
  { kernelName: "GeluGradient", inputs: ["x", "dy"], formula: multiply(dy, add(share, times(0.3989422804, x, bell))) },
  { kernelName: "ReluGradient", inputs: ["x", "dy"], formula: multiply(dy, positive(x)) },
  { kernelName: "BinaryCrossEntropy", inputs: ["x", "wanted"], formula: entropy },
  { kernelName: "BinaryCrossEntropyGradient", inputs: ["x", "wanted", "dy"], formula: multiply(dy, subtract(logistic, wanted)) },
];

/** x·Φ(x), with Φ the normal distribution function (Hendrycks & Gimpel 2016); gradient Φ(x) + x·φ(x). Same shape. */
export function geluOf<T extends Tensor>(x: T): T {
  const operation = customGrad((input, save) => {
    (save as (tensors: Tensor[]) => void)([input as Tensor]);
    return {
      value: engine().runKernel<Tensor>("Gelu", { x: input as Tensor }),
      gradFunc: (dy, saved) => engine().runKernel<Tensor>("GeluGradient", { x: (saved as Tensor[])[0]!, dy: dy as Tensor }),
    };
  });
  return operation(x) as T;
}

/** −target·ln σ(x) − (1 − target)·ln(1 − σ(x)) of each value; gradient σ(x) − target. Both of one shape; the target is taken as constant. */
export function binaryCrossEntropyOf(x: Tensor, target: Tensor): Tensor {
  const operation = customGrad((input, save) => {
    (save as (tensors: Tensor[]) => void)([input as Tensor, target]);
    return {
      value: engine().runKernel<Tensor>("BinaryCrossEntropy", { x: input as Tensor, wanted: target }),
      gradFunc: (dy, saved) => {
        const [kept, keptTarget] = saved as [Tensor, Tensor];
        return engine().runKernel<Tensor>("BinaryCrossEntropyGradient", { x: kept, wanted: keptTarget, dy: dy as Tensor });
      },
    };
  });
  return operation(x);
}
