// Makes every kernel the toolbox offers differentiable, with the gradients of TensorFlow.js that are right and ours for the rest.
import { registerGradient } from "@tensorflow/tfjs-core";
import { averagePoolGradient } from "./gradients/average-pool";
import { stretchedGradients } from "./gradients/broadcast";
import { convolutionGradients } from "./gradients/convolution";
import { gatherGradient } from "./gradients/gather";
import { reluGradient } from "./gradients/relu";
import { stockGradients } from "./gradients/stock-gradients";
import { tileGradient } from "./gradients/tile";
import { zeroGradients } from "./gradients/zero-gradients";
import { layerGradients } from "./operations/layer";

const gradients = [
  ...stockGradients,
  ...zeroGradients,
  ...stretchedGradients,
  ...convolutionGradients,
  ...layerGradients,
  ...[tileGradient, gatherGradient, averagePoolGradient, reluGradient],
];

export function registerGradients() {
  for (const gradient of gradients) registerGradient(gradient);
}
