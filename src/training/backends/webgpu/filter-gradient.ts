// Conv2DBackpropFilter for WebGPU. The stock one has one thread for each value of the filter, and each goes through the whole batch by
// itself: 72 busy threads for a first layer of 3×3×1×8. Here 128 threads share each value and add up what they found, always in the same order.
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu";
import type { WebGPUProgram } from "@tensorflow/tfjs-backend-webgpu/dist/webgpu_program";
import { util } from "@tensorflow/tfjs-core";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { convolutionSizes, type Convolution } from "../arrays/patches";

const most = 65535; // groups in one direction

const program = (filterShape: number[]): WebGPUProgram => {
  const values = util.sizeFromShape(filterShape);
  const across = Math.min(values, most);
  return {
    shaderKey: "filter_gradient",
    variableNames: ["x", "dy"],
    uniforms: "pads : vec2<i32>, strides : vec2<i32>, outSize : vec2<i32>, inSize : vec2<i32>, places : i32,",
    outputShape: filterShape,
    workgroupSize: [128, 1, 1],
    dispatchLayout: { x: [0, 1, 2, 3] },
    dispatch: [across, Math.ceil(values / across), 1],
    getUserCode: () => `
      var<workgroup> parts : array<f32, 128>;
      fn main(unused : i32) {
        let thread = i32(localIndex);
        let place = i32(workgroupId.y * numWorkgroups.x + workgroupId.x);
        let inChannels = uniforms.outShape.z;
        let outChannels = uniforms.outShape.w;
        let outChannel = place % outChannels;
        let inChannel = (place / outChannels) % inChannels;
        let column = (place / (outChannels * inChannels)) % uniforms.outShape.y;
        let row = place / (outChannels * inChannels * uniforms.outShape.y);
        let perImage = uniforms.outSize.x * uniforms.outSize.y;
        var sum = 0.0;
        for (var i = thread; i < uniforms.places; i += 128) {
          let image = i / perImage;
          let outRow = (i - image * perImage) / uniforms.outSize.y;
          let outColumn = i % uniforms.outSize.y;
          let inRow = row + outRow * uniforms.strides.x - uniforms.pads.x;
          let inColumn = column + outColumn * uniforms.strides.y - uniforms.pads.y;
          if (inRow >= 0 && inRow < uniforms.inSize.x && inColumn >= 0 && inColumn < uniforms.inSize.y) {
            sum += x[((image * uniforms.inSize.x + inRow) * uniforms.inSize.y + inColumn) * inChannels + inChannel] * dy[i * outChannels + outChannel];
          }
        }
        parts[thread] = sum;
        workgroupBarrier();
        for (var half = 64; half > 0; half = half >> 1u) {
          if (thread < half) { parts[thread] += parts[thread + half]; }
          workgroupBarrier();
        }
        if (thread == 0 && row < uniforms.outShape.x) { result[place] = parts[0]; }
      }`,
  };
};

export const filterGradient: KernelConfig = {
  kernelName: "Conv2DBackpropFilter",
  backendName: "webgpu",
  kernelFunc: (call) => {
    const { x, dy } = call.inputs as { x: TensorInfo; dy: TensorInfo };
    const attributes = call.attrs as unknown as Convolution & { filterShape: number[] };
    const sizes = convolutionSizes(x.shape, attributes.filterShape, attributes);
    const integers = (...data: number[]) => ({ type: "int32", data });
    return (call.backend as WebGPUBackend).runWebGPUProgram(program(attributes.filterShape), [x, dy], "float32", [
      integers(sizes.padInfo.top, sizes.padInfo.left),
      integers(sizes.strideHeight, sizes.strideWidth),
      integers(sizes.outHeight, sizes.outWidth),
      integers(sizes.inHeight, sizes.inWidth),
      integers(sizes.batchSize * sizes.outHeight * sizes.outWidth),
    ]);
  },
};
