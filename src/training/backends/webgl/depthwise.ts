// DepthwiseConv2dNative for WebGL: one shader, where the stock kernel brings a generator of them along.
import type { KernelConfig } from "@tensorflow/tfjs-core";
import { convolutionOf } from "../operations/convolution";
import { run } from "./program";

export const depthwise: KernelConfig = {
  kernelName: "DepthwiseConv2dNative",
  backendName: "webgl",
  kernelFunc: (call) => {
    const { x: X, filter: Filter, sizes } = convolutionOf(call, true);
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
