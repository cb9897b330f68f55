// Conv2D and its two gradients for WebGPU, as products of matrices: the patch of an image under each place of the filter is a row ("im2col"), read
// from the image when it is needed. All sizes are written into the programs: divided by a number that is known, an index costs much less.
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { util } from "@tensorflow/tfjs-core";
import { convolutionOf, filterGradientOf, inputGradientOf, type Sizes } from "../operations/convolution";
import type { Finish } from "../operations/layer";
import { flat, flatProgram, run } from "./flat-program";
import { matrices, multiply, type Side } from "./product";

const insideOf = ({ filterHeight, filterWidth, inChannels }: Sizes) => filterHeight * filterWidth * inChannels;
const placesOf = ({ batchSize, outHeight, outWidth }: Sizes) => batchSize * outHeight * outWidth;
const keyOf = (s: Sizes) =>
  [
    ...[s.batchSize, s.inHeight, s.inWidth, s.inChannels, s.outHeight, s.outWidth, s.filterHeight, s.filterWidth],
    ...[s.strideHeight, s.strideWidth, s.dilationHeight, s.dilationWidth, s.padInfo.top, s.padInfo.left],
  ].join("_");

/** Patches of x [batch, height, width, in], as one matrix [batch × outHeight × outWidth, filterHeight × filterWidth × in]. */
function patches(x: TensorInfo, s: Sizes): Side {
  const component = s.inChannels % 4 === 0 ? 4 : 1;
  /** The value, or the four of them, from column `column` of the patch on. */
  const read = (column: string) => `
    let tap = ${column} / ${s.inChannels};
    let y = down + tap / ${s.filterWidth} * ${s.dilationHeight};
    let x = across + tap % ${s.filterWidth} * ${s.dilationWidth};
    if (y >= 0 && y < ${s.inHeight} && x >= 0 && x < ${s.inWidth}) {
      found = A[((image + y) * ${s.inWidth} + x) * ${s.inChannels / component} + (${column} - tap * ${s.inChannels}) / ${component}];
    }`;
  const values =
    component === 4
      ? `var found = vec4<f32>(0.0); ${read("j")} return found;`
      : `var four = vec4<f32>(0.0);
         for (var n = 0; n < min(4, ${insideOf(s)} - j); n++) { var found = 0.0; let column = j + n; ${read("column")} four[n] = found; }
         return four;`;
  return {
    name: "A",
    key: `patches_${keyOf(s)}`,
    input: x,
    component,
    uniforms: "",
    values: [],
    functions: `
      fn loadA(nth : i32, i : i32, j : i32) -> vec4<f32> {
        if (i >= ${placesOf(s)} || j >= ${insideOf(s)}) { return vec4<f32>(0.0); }
        let image = i / ${s.outHeight * s.outWidth} * ${s.inHeight};
        let down = i / ${s.outWidth} % ${s.outHeight} * ${s.strideHeight} - ${s.padInfo.top};
        let across = i % ${s.outWidth} * ${s.strideWidth} - ${s.padInfo.left};
        ${values}
      }`,
  };
}

/** All values of a tensor as one matrix of so many columns. */
const matrix = (name: Side["name"], tensor: TensorInfo, columns: number): Side =>
  matrices(name, { ...tensor, shape: [util.sizeFromShape(tensor.shape) / columns, columns] }, true);

/** patches of x × filter, and what is done to each value of that */
export function convolved(call: Parameters<KernelConfig["kernelFunc"]>[0], finish?: Finish): TensorInfo {
  const { x, filter, sizes } = convolutionOf(call);
  const product = { rows: placesOf(sizes), inner: insideOf(sizes), columns: sizes.outChannels, batch: 1 };
  return multiply(call, patches(x, sizes), matrix("B", filter, sizes.outChannels), product, {}, sizes.outShape, finish);
}

const convolution: KernelConfig = { kernelName: "Conv2D", backendName: "webgpu", kernelFunc: (call) => convolved(call) };

/** dFilter = patches of xᵀ × dy */
const filterGradient: KernelConfig = {
  kernelName: "Conv2DBackpropFilter",
  backendName: "webgpu",
  kernelFunc: (call) => {
    const { x, dy, sizes } = filterGradientOf(call);
    const product = { rows: insideOf(sizes), inner: placesOf(sizes), columns: sizes.outChannels, batch: 1 };
    return multiply(call, patches(x, sizes), matrix("B", dy, sizes.outChannels), product, { transposeA: true }, sizes.filterShape);
  },
};

/** Each value of the images is the sum of all values of the patches that were taken from there. */
const scatterProgram = (s: Sizes) =>
  flatProgram(
    `scatter_patches_${keyOf(s)}`,
    ["patches"],
    "",
    util.sizeFromShape(s.inShape),
    `
    let channel = index % ${s.inChannels};
    let column = index / ${s.inChannels} % ${s.inWidth} + ${s.padInfo.left};
    let row = index / ${s.inChannels * s.inWidth} % ${s.inHeight} + ${s.padInfo.top};
    let image = index / ${s.inChannels * s.inWidth * s.inHeight};
    var sum = 0.0;
    for (var y = 0; y < ${s.filterHeight}; y++) {
      let down = row - y * ${s.dilationHeight};
      let outRow = down / ${s.strideHeight};
      if (down < 0 || outRow >= ${s.outHeight} || outRow * ${s.strideHeight} != down) { continue; }
      for (var x = 0; x < ${s.filterWidth}; x++) {
        let across = column - x * ${s.dilationWidth};
        let outColumn = across / ${s.strideWidth};
        if (across < 0 || outColumn >= ${s.outWidth} || outColumn * ${s.strideWidth} != across) { continue; }
        let place = (image * ${s.outHeight} + outRow) * ${s.outWidth} + outColumn;
        sum += patches[place * ${insideOf(s)} + (y * ${s.filterWidth} + x) * ${s.inChannels} + channel];
      }
    }
    result[index] = sum;`,
  );

/** dx = patches (dy × filterᵀ), added back to where they were taken from */
const inputGradient: KernelConfig = {
  kernelName: "Conv2DBackpropInput",
  backendName: "webgpu",
  kernelFunc: (call) => {
    const { dy, filter, sizes } = inputGradientOf(call);
    const product = { rows: placesOf(sizes), inner: sizes.outChannels, columns: insideOf(sizes), batch: 1 };
    const slopes = matrix("A", dy, sizes.outChannels);
    const scattered = multiply(call, slopes, matrix("B", filter, sizes.outChannels), product, { transposeB: true }, [
      placesOf(sizes),
      insideOf(sizes),
    ]);
    const out = run(call, scatterProgram(sizes), [flat(scattered)], sizes.inShape, "float32");
    (call.backend as WebGPUBackend).disposeData(scattered.dataId);
    return out;
  },
};

export const convolutions = [convolution, filterGradient, inputGradient];
