// Functions of single values that are worth a program of their own. Each is said twice: for JavaScript, and for graphics processors in the
// part of their language that WGSL and GLSL share (`let` is made known to GLSL).
import { customGrad, engine } from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";

export interface Elementwise {
  kernelName: string;
  inputs: readonly [string] | readonly [string, string] | readonly [string, string, string];
  /** One value of each input → one value. */
  compute(...values: number[]): number;
  /** Statements that set `y` from values named like the inputs. */
  code: string;
}

/** 7.1.26 of Abramowitz & Stegun 1964, off by at most 1.5e-7: Φ(x) from e = exp(−x²/2). */
const normalShare = (x: number, e: number): number => {
  const t = 1 / (1 + 0.3275911 * Math.SQRT1_2 * Math.abs(x));
  const tail = 0.5 * t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * e;
  return x > 0 ? 1 - tail : tail;
};
const normalShareCode = `
  let e = exp(-0.5 * x * x);
  let t = 1.0 / (1.0 + 0.23164190 * abs(x));
  let tail = 0.5 * t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * e;
  let share = step(0.0, x) * (1.0 - 2.0 * tail) + tail;`;

const gelu: Elementwise = {
  kernelName: "Gelu",
  inputs: ["x"],
  compute: (x) => x! * normalShare(x!, Math.exp(-0.5 * x! * x!)),
  code: `${normalShareCode}
  y = x * share;`,
};
const geluGradient: Elementwise = {
  kernelName: "GeluGradient",
  inputs: ["x", "dy"],
  compute: (x, dy) => {
    const e = Math.exp(-0.5 * x! * x!);
    return dy! * (normalShare(x!, e) + 0.3989422804 * x! * e);
  },
  code: `${normalShareCode}
  y = dy * (share + 0.3989422804 * x * e);`,
};

const reluGradient: Elementwise = {
  kernelName: "ReluGradient",
  inputs: ["x", "dy"],
  compute: (x, dy) => (x! > 0 ? dy! : 0),
  code: "y = dy * (1.0 - step(x, 0.0));",
};

/** softplus(x) − x·wanted, written so that large x stay finite. */
const binaryCrossEntropyKernel: Elementwise = {
  kernelName: "BinaryCrossEntropy",
  inputs: ["x", "wanted"],
  compute: (x, wanted) => Math.max(x!, 0) - x! * wanted! + Math.log1p(Math.exp(-Math.abs(x!))),
  code: "y = max(x, 0.0) - x * wanted + log(1.0 + exp(-abs(x)));",
};
const binaryCrossEntropyGradient: Elementwise = {
  kernelName: "BinaryCrossEntropyGradient",
  inputs: ["x", "wanted", "dy"],
  compute: (x, wanted, dy) => dy! * (1 / (1 + Math.exp(-x!)) - wanted!),
  code: "y = dy * (1.0 / (1.0 + exp(-x)) - wanted);",
};

export const elementwise: readonly Elementwise[] = [gelu, geluGradient, reluGradient, binaryCrossEntropyKernel, binaryCrossEntropyGradient];

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
