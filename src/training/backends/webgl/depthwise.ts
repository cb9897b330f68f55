// DepthwiseConv2dNative for WebGL: one shader, where the stock kernel brings a generator of them along.
import { backend_util } from "@tensorflow/tfjs-core";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { run } from "./program";

type Shape4D = [number, number, number, number];
interface Convolution {
  strides: [number, number] | number;
  pad: "valid" | "same" | number;
  dilations: [number, number] | number | null;
  dimRoundingMode?: "floor" | "round" | "ceil";
}

export const depthwise: KernelConfig = {
  kernelName: "DepthwiseConv2dNative",
  backendName: "webgl",
  kernelFunc: (call) => {
    const { x: X, filter: Filter } = call.inputs as { x: TensorInfo; filter: TensorInfo };
    const { strides, pad, dilations, dimRoundingMode } = call.attrs as unknown as Convolution;
    const shapes = [X.shape as Shape4D, Filter.shape as Shape4D] as const;
    const sizes = backend_util.computeConv2DInfo(...shapes, strides, dilations ?? 1, pad, dimRoundingMode, true);
    return run(
      call,
      { X, Filter },
      sizes.outShape,
      "float32",
      {
        inHeight: ["int", sizes.inHeight],
        inWidth: ["int", sizes.inWidth],
        height: ["int", sizes.filterHeight],
        width: ["int", sizes.filterWidth],
        multiplier: ["int", sizes.outChannels / sizes.inChannels],
        strideY: ["int", sizes.strideHeight],
        strideX: ["int", sizes.strideWidth],
        stepY: ["int", sizes.dilationHeight],
        stepX: ["int", sizes.dilationWidth],
        top: ["int", sizes.padInfo.top],
        left: ["int", sizes.padInfo.left],
      },
      `
      ivec4 at = getOutputCoords();
      int channel = at.w / multiplier;
      float sum = 0.0;
      for (int row = 0; row < height; row++) {
        int y = at.y * strideY - top + row * stepY;
        if (y < 0 || y >= inHeight) continue;
        for (int column = 0; column < width; column++) {
          int x = at.z * strideX - left + column * stepX;
          if (x >= 0 && x < inWidth) sum += getX(at.x, y, x, channel) * getFilter(row, column, channel, at.w % multiplier);
        }
      }
      setOutput(sum);`,
    );
  },
};
