// The gradient of Relu in one program; the stock one takes two or three.
import { engine } from "@tensorflow/tfjs-core";
import { reluGradConfig } from "@tensorflow/tfjs-core/dist/gradients/Relu_grad";
import type { GradConfig, Tensor } from "@tensorflow/tfjs-core";

export const reluGradient: GradConfig = {
  ...reluGradConfig,
  gradFunc: (dy, saved) => ({ x: () => engine().runKernel<Tensor>("ReluGradient", { x: saved[0]!, dy: dy as Tensor }) }),
};
