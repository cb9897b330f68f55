// A layer of a network: x·W + b or a convolution, and what is done to each of its values, as one program forward. Back, one program gives the
// slope before that and the gradient of the bias. Gradients are registered, not made for the occasion: nobody computes those of a batch.
import { engine, sum } from "@tensorflow/tfjs-core";
import type { GradConfig, KernelConfig, Tensor, Tensor2D, Tensor4D, TensorInfo } from "@tensorflow/tfjs-core";
import { input, larger, multiply, positive, type Formula } from "../expression";

/** A function of single values whose slope can be told from its result. */
export interface Activation {
  /** Two of one name are one. */
  name: string;
  /** Of `x`. */
  formula: Formula;
  /** The slope of the loss by x: of `y`, which is what came of it, and of `dy`. */
  gradient: Formula;
}

export const relu: Activation = {
  name: "relu",
  formula: larger(input("x"), 0),
  gradient: multiply(input("dy"), positive(input("y"))),
};

/** What the kernels `AffineLayer`, `ConvolutionLayer` and `LayerGradient` are told. */
export interface Layer {
  activation: Activation | undefined;
}
export interface Convolution {
  strides: number | [number, number];
  pad: "same" | "valid" | number;
}

type Call = Parameters<KernelConfig["kernelFunc"]>[0];

/** What is done to each value of a product at the end. */
export interface Finish extends Layer {
  /** [columns] */
  bias: TensorInfo;
}

/** Of a call of `AffineLayer` or `ConvolutionLayer`. */
export const finishOf = ({ inputs, attrs }: Call): Finish => ({
  bias: inputs.bias as TensorInfo,
  activation: (attrs as unknown as Layer).activation,
});

/** What a call of `LayerGradient` is given. */
export const slopeOf = ({ inputs, attrs }: Call) => ({
  ...(inputs as Record<"y" | "dy", TensorInfo>),
  activation: (attrs as unknown as { activation: Activation }).activation,
});

const run = <Made extends Tensor | Tensor[]>(kernel: string, inputs: Record<string, Tensor>, attributes: object) =>
  engine().runKernel<Made>(kernel, inputs, { ...attributes });

/** activation(x·W + b) for rows. @param x [n, in] @param weight [in, out] @param bias [out] @returns [n, out] */
export const affine = (x: Tensor2D, weight: Tensor, bias: Tensor, activation?: Activation): Tensor2D =>
  run("AffineLayer", { x, weight, bias }, { activation } satisfies Layer);

/**
 * activation(x ∗ filter + b) for images.
 * @param x [n, height, width, in] @param filter [height, width, in, out] @param bias [out] @returns [n, height, width, out]
 */
export const convolve = (x: Tensor4D, filter: Tensor, bias: Tensor, convolution: Convolution, activation?: Activation): Tensor4D =>
  run("ConvolutionLayer", { x, filter, bias }, { dataFormat: "NHWC", dilations: 1, ...convolution, activation });

/** The slope before the activation, and the gradient of the bias. */
function before(dy: Tensor, y: Tensor, { activation }: Layer): { slope: Tensor; bias: () => Tensor } {
  if (!activation) return { slope: dy, bias: () => sum(dy, [...dy.shape.keys()].slice(0, -1)) };
  const [slope, bias] = run<Tensor[]>("LayerGradient", { y, dy }, { activation } satisfies Layer) as [Tensor, Tensor];
  return { slope, bias: () => bias };
}

export const layerGradients: GradConfig[] = [
  {
    kernelName: "AffineLayer",
    inputsToSave: ["x", "weight"],
    outputsToSave: [true],
    gradFunc: (dy, saved, attributes) => {
      const [x, weight, y] = saved as [Tensor, Tensor, Tensor];
      const { slope, bias } = before(dy as Tensor, y, attributes as unknown as Layer);
      return {
        x: () => run<Tensor>("BatchMatMul", { a: slope, b: weight }, { transposeA: false, transposeB: true }),
        weight: () => run<Tensor>("BatchMatMul", { a: x, b: slope }, { transposeA: true, transposeB: false }),
        bias,
      };
    },
  },
  {
    kernelName: "ConvolutionLayer",
    inputsToSave: ["x", "filter"],
    outputsToSave: [true],
    gradFunc: (dy, saved, attributes) => {
      const [x, filter, y] = saved as [Tensor, Tensor, Tensor];
      const { activation, ...convolution } = attributes as unknown as Layer & Convolution;
      const { slope, bias } = before(dy as Tensor, y, { activation });
      return {
        x: () => run<Tensor>("Conv2DBackpropInput", { dy: slope, filter }, { ...convolution, inputShape: x.shape }),
        filter: () => run<Tensor>("Conv2DBackpropFilter", { x, dy: slope }, { ...convolution, filterShape: filter.shape }),
        bias,
      };
    },
  },
];
