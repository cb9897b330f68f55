// What a convolution and its two gradients are told, in one form for all backends. Images are [batch, height, width, in], filters
// [height, width, in, out]; a depthwise filter is [height, width, in, multiplier], and its output channel in × multiplier + i comes from input
// channel `in` alone.
import { backend_util } from "@tensorflow/tfjs-core";
import type { TensorInfo } from "@tensorflow/tfjs-core";

export type Sizes = backend_util.Conv2DInfo;
type Shape4D = [number, number, number, number];

interface Call {
  inputs: object;
  attrs?: object | undefined;
}
interface Attributes {
  strides: [number, number] | number;
  pad: "valid" | "same" | number;
  dataFormat?: "NHWC" | "NCHW";
  dilations?: [number, number] | number | null;
  dimRoundingMode?: "floor" | "round" | "ceil";
}

/** Of the convolution itself [outShape]. */
export function convolutionOf({ inputs, attrs }: Call, depthwise = false) {
  const { x, filter } = inputs as { x: TensorInfo; filter: TensorInfo };
  return { x, filter, sizes: sizesOf(x.shape, filter.shape, attrs as Attributes, depthwise) };
}

/** Of the gradient by the filter [filterShape]. */
export function filterGradientOf({ inputs, attrs }: Call, depthwise = false) {
  const { x, dy } = inputs as { x: TensorInfo; dy: TensorInfo };
  const given = attrs as Attributes & { filterShape: number[] };
  return { x, dy, sizes: sizesOf(x.shape, given.filterShape, given, depthwise) };
}

/** Of the gradient by the images [inShape]. */
export function inputGradientOf({ inputs, attrs }: Call, depthwise = false) {
  const { dy, filter } = inputs as { dy: TensorInfo; filter: TensorInfo };
  const given = attrs as Attributes & { inputShape: number[] };
  return { dy, filter, sizes: sizesOf(given.inputShape, filter.shape, given, depthwise) };
}

function sizesOf(xShape: number[], filterShape: number[], given: Attributes, depthwise: boolean): Sizes {
  const { strides, pad, dilations, dataFormat = "NHWC", dimRoundingMode } = given;
  if (dataFormat !== "NHWC") throw new Error(`Convolutions take images as [batch, height, width, channels] here, not as "${dataFormat}".`);
  const shapes = [xShape as Shape4D, filterShape as Shape4D] as const;
  return backend_util.computeConv2DInfo(...shapes, strides, dilations ?? 1, pad, dimRoundingMode, depthwise);
}
