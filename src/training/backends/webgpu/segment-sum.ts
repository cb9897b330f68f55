// UnsortedSegmentSum for WebGPU. Graphics processors add floats in any order, and each order gives another sum; the stock kernel does that.
// Whole numbers have one sum in any order: so values are added as whole numbers, in an upper and a lower part of up to 30 bits together.
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu";
import type { WebGPUProgram } from "@tensorflow/tfjs-backend-webgpu/dist/webgpu_program";
import { fillConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Fill";
import { util } from "@tensorflow/tfjs-core";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { flat, flatProgram, rowProgram, run, uniformsOf } from "./flat-program";

/** The largest magnitude there is. */
const largestProgram = () =>
  rowProgram(
    "largest_magnitude",
    ["x"],
    "size : i32,",
    1,
    [1],
    `
    var most = 0.0;
    for (var i = thread; i < uniforms.size; i += 64) { most = max(most, abs(x[i])); }
    most = largest(most);
    if (thread == 0) { result[0] = most; }`,
  );

/** Multiplied by this power of two, no value is above 2^bits. A power of two keeps every bit of a value. */
const unit = "let unit = ldexp(1.0, clamp(uniforms.bits - frexp(largest[0]).exp, -120, 120));";

const addProgram = (size: number): WebGPUProgram => ({
  ...flatProgram("segment_sum_add", ["x", "ids", "largest"], "width : i32, segments : i32, bits : i32, values : i32,", size, ""),
  atomic: true,
  size: false,
  getUserCode: () => `fn main(index : i32) { if (index < uniforms.values) {
    let segment = ids[index / uniforms.width];
    if (segment >= 0 && segment < uniforms.segments) {
      ${unit}
      let scaled = x[index] * unit;
      let upper = round(scaled);
      let place = segment * uniforms.width + index % uniforms.width;
      atomicAdd(&result[place], i32(upper));
      atomicAdd(&result[uniforms.segments * uniforms.width + place], i32(round(ldexp(scaled - upper, uniforms.bits))));
    }
  } }`,
});

const joinProgram = (size: number) =>
  flatProgram(
    "segment_sum_join",
    ["sums", "largest"],
    "bits : i32,",
    size,
    `${unit}
    result[index] = (f32(sums[index]) + ldexp(f32(sums[uniforms.size + index]), -uniforms.bits)) / unit;`,
  );

export const segmentSum: KernelConfig = {
  kernelName: "UnsortedSegmentSum",
  backendName: "webgpu",
  kernelFunc: (call) => {
    const { x, segmentIds } = call.inputs as { x: TensorInfo; segmentIds: TensorInfo };
    const { numSegments } = call.attrs as unknown as { numSegments: number };
    const backend = call.backend as WebGPUBackend;
    const { whole } = uniformsOf;
    const rowShape = x.shape.slice(segmentIds.shape.length);
    const shape = [numSegments, ...rowShape];
    const [size, width] = [util.sizeFromShape(x.shape), util.sizeFromShape(rowShape)];
    /** So that even all rows in one segment stay below 2³¹. */
    const bits = 30 - Math.ceil(Math.log2(Math.max(2, size / width)));
    const largest = run(call, largestProgram(), [flat(x)], [1], "float32", whole(1, size));
    const zeros = fillConfig.kernelFunc({ inputs: {}, backend, attrs: { shape: [2 * numSegments * width], value: 0, dtype: "int32" } });
    const sums = backend.runWebGPUProgram(
      { ...addProgram(size), outputShape: [2 * numSegments * width] },
      [flat(x), flat(segmentIds), largest],
      "int32",
      whole(width, numSegments, bits, size),
      zeros as TensorInfo,
    );
    const out = run(call, joinProgram(numSegments * width), [sums, largest], shape, "float32", whole(bits));
    for (const { dataId } of [largest, sums]) backend.disposeData(dataId);
    return out;
  },
};
