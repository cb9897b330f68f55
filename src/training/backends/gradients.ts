// Makes every kernel the toolbox offers differentiable, with the gradients of TensorFlow.js that are right and ours for the rest.
import { registerGradient } from "@tensorflow/tfjs-core";
import { averagePoolGradient } from "./gradients/average-pool";
import { stretchedGradients } from "./gradients/broadcast";
import { gatherGradient } from "./gradients/gather";
import { stockGradients } from "./gradients/stock-gradients";
import { tileGradient } from "./gradients/tile";
import { zeroGradients } from "./gradients/zero-gradients";

const gradients = [...stockGradients, ...zeroGradients, ...stretchedGradients, tileGradient, gatherGradient, averagePoolGradient];

export function registerGradients() {
  for (const gradient of gradients) registerGradient(gradient);
}
