// Convolutions and their gradients for WebAssembly, straight from framed images. The binary has no gradient of the filter, and packs every
// filter anew for each step.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { wasmArrays } from "../arrays/array-kernel";
import { convolutionOf, filterGradientOf, inputGradientOf, type Sizes } from "../operations/convolution";
import type { Activation } from "../operations/layer";
import type { WasmBackend } from "./backend";
import { convolveCode } from "./convolve-code";
import { sumFilterGradient } from "./filter-gradient-code";
import { bytesOf, throughFrames, type Frame } from "./frames";
import { packed, type Part } from "./panels";

const frameOf = (s: Sizes): Frame => ({
  ...{ height: s.inHeight, width: s.inWidth, channels: s.inChannels },
  outer: {
    height: Math.max(s.padInfo.top + s.inHeight, (s.outHeight - 1) * s.strideHeight + s.effectiveFilterHeight),
    width: Math.max(s.padInfo.left + s.inWidth, (s.outWidth - 1) * s.strideWidth + s.effectiveFilterWidth),
    top: s.padInfo.top,
    left: s.padInfo.left,
  },
});

/** Steps from the end of a row of `count` to the next row, and likewise of rows. */
const beyond = (step: number, count: number, next: number) => next - count * step;

const tapAt = (s: Sizes, row: number, column: number) => (row * s.filterWidth + column) * s.inChannels * s.outChannels;

/** The filter as it is. A dilated one is a larger one with zeros in between. */
function forward(s: Sizes): Part {
  const spread = (size: number, dilation: number) =>
    Array.from({ length: size }, (_, i) => (i % dilation === 0 ? i / dilation : undefined));
  const taps = spread(s.effectiveFilterHeight, s.dilationHeight).flatMap((row) =>
    spread(s.effectiveFilterWidth, s.dilationWidth).map((column) =>
      row === undefined || column === undefined ? undefined : tapAt(s, row, column),
    ),
  );
  return { taps, inner: { count: s.inChannels, step: s.outChannels }, columns: { count: s.outChannels, step: 1 } };
}

/** Some of its taps, from what came out to what went in. */
const backward = (s: Sizes, rows: readonly number[], columns: readonly number[]): Part => ({
  taps: rows.flatMap((row) => columns.map((column) => tapAt(s, row, column))),
  inner: { count: s.outChannels, step: 1 },
  columns: { count: s.inChannels, step: s.outChannels },
});

/**
 * For each place within a step: the taps that reach it, last first, the slope that the first of them reads at the first such place, and how many
 * such places there are.
 */
function phasesOf(stride: number, size: number, padding: number, inSize: number) {
  return Array.from({ length: stride }, (_, phase) => {
    const taps = Array.from({ length: size }, (_, tap) => tap)
      .filter((tap) => (phase + padding - tap) % stride === 0)
      .reverse();
    const first = taps.length ? (phase + padding - taps[0]!) / stride : 0;
    return { phase, taps, first, count: Math.max(0, Math.ceil((inSize - phase) / stride)) };
  });
}

/** How many zeros are needed before the slopes, and how long they are with all that is around them. */
function marginOf(phases: ReturnType<typeof phasesOf>, outSize: number): { before: number; size: number } {
  const before = Math.max(0, ...phases.map(({ first }) => -first));
  const after = Math.max(outSize, ...phases.map(({ first, taps, count }) => first + taps.length + count - 1));
  return { before, size: before + after };
}

/** activation(x ∗ filter + bias) */
export function convolve(backend: WasmBackend, x: TensorInfo, filter: TensorInfo, s: Sizes, bias?: TensorInfo, activation?: Activation) {
  const arrays = wasmArrays(backend);
  const out = arrays.make(s.outShape, "float32");
  const frame = frameOf(s);
  const { pixel, line, image } = bytesOf(frame);
  const panels = packed(backend, filter, [forward(s)], bias);
  const run = convolveCode(backend, activation);
  const outPixel = 4 * s.outChannels;
  const outImage = outPixel * s.outWidth * s.outHeight;
  const to = backend.pointerTo(out);
  const length = s.effectiveFilterWidth * s.inChannels;
  throughFrames(backend, backend.pointerTo(x), s.batchSize, frame, (left, first, images) =>
    run({
      ...{ left, out: to + first * outImage, panel: panels.at[0]!, scratch: panels.scratch },
      ...{ columns: s.outWidth, lines: s.outHeight, images },
      leftColumn: s.strideWidth * pixel,
      leftLine: beyond(s.strideWidth * pixel, s.outWidth, s.strideHeight * line),
      leftImage: beyond(s.strideHeight * line, s.outHeight, image),
      ...{ outColumn: outPixel, outLine: 0, outImage: 0 },
      ...{ segments: s.effectiveFilterHeight, length, segmentStep: line - 4 * length, width: s.outChannels },
    }),
  );
  panels.dispose();
  return out;
}

export const convolution: KernelConfig = {
  kernelName: "Conv2D",
  backendName: "wasm",
  kernelFunc: (call) => {
    const { x, filter, sizes } = convolutionOf(call);
    return convolve(call.backend as WasmBackend, x, filter, sizes);
  },
};

/** dFilter = the sum over all places of what lies under the filter × dy */
export const filterGradient: KernelConfig = {
  kernelName: "Conv2DBackpropFilter",
  backendName: "wasm",
  kernelFunc: (call) => {
    const { x, dy, sizes: s } = filterGradientOf(call);
    const backend = call.backend as WasmBackend;
    const arrays = wasmArrays(backend);
    const out = arrays.make(s.filterShape, "float32");
    arrays.floats(out).fill(0);
    const frame = frameOf(s);
    const { pixel, line, image } = bytesOf(frame);
    const [slopes, to] = [backend.pointerTo(dy), backend.pointerTo(out)];
    const length = s.filterWidth * s.inChannels;
    throughFrames(backend, backend.pointerTo(x), s.batchSize, frame, (frames, first, images) =>
      sumFilterGradient(backend, {
        ...{ frames, slopes: slopes + 4 * first * s.outHeight * s.outWidth * s.outChannels, out: to },
        ...{ columns: s.outWidth, lines: s.outHeight, images },
        column: s.strideWidth * pixel,
        line: beyond(s.strideWidth * pixel, s.outWidth, s.strideHeight * line),
        image: beyond(s.strideHeight * line, s.outHeight, image),
        ...{ length, segmentStep: line, rows: s.filterHeight * length, width: s.outChannels },
      }),
    );
    return out;
  },
};

/** dx: what each pixel went into, by the filter turned about; by steps of s, each place within a step is a convolution of its own. */
export const inputGradient: KernelConfig = {
  kernelName: "Conv2DBackpropInput",
  backendName: "wasm",
  kernelFunc: (call) => {
    const { dy, filter, sizes: s } = inputGradientOf(call);
    const backend = call.backend as WasmBackend;
    const out = wasmArrays(backend).make(s.inShape, "float32");
    const down = phasesOf(s.strideHeight, s.filterHeight, s.padInfo.top, s.inHeight);
    const across = phasesOf(s.strideWidth, s.filterWidth, s.padInfo.left, s.inWidth);
    const [tall, wide] = [marginOf(down, s.outHeight), marginOf(across, s.outWidth)];
    const outer = { height: tall.size, width: wide.size, top: tall.before, left: wide.before };
    const frame: Frame = { height: s.outHeight, width: s.outWidth, channels: s.outChannels, outer };
    const { pixel, line, image } = bytesOf(frame);
    const phases = down.flatMap((y) => across.map((x) => ({ y, x })));
    const panels = packed(
      backend,
      filter,
      phases.map(({ y, x }) => backward(s, y.taps, x.taps)),
    );
    const run = convolveCode(backend, undefined);
    const to = backend.pointerTo(out);
    const inPixel = 4 * s.inChannels;
    const inLine = inPixel * s.inWidth;
    throughFrames(backend, backend.pointerTo(dy), s.batchSize, frame, (frames, first, images) =>
      phases.forEach(({ y, x }, i) => {
        const length = x.taps.length * s.outChannels;
        run({
          left: frames + (tall.before + y.first) * line + (wide.before + x.first) * pixel,
          out: to + first * s.inHeight * inLine + y.phase * inLine + x.phase * inPixel,
          ...{ panel: panels.at[i]!, scratch: panels.scratch, columns: x.count, lines: y.count, images },
          ...{ leftColumn: pixel, leftLine: beyond(pixel, x.count, line), leftImage: beyond(line, y.count, image) },
          outColumn: s.strideWidth * inPixel,
          outLine: beyond(s.strideWidth * inPixel, x.count, s.strideHeight * inLine),
          outImage: beyond(s.strideHeight * inLine, y.count, s.inHeight * inLine),
          ...{ segments: length ? y.taps.length : 0, length, segmentStep: line - 4 * length, width: s.inChannels },
        });
      }),
    );
    panels.dispose();
    return out;
  },
};
