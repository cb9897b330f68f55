/** The encoders that read pictures: dense layers, convolutions, or a transformer over patches. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor2D, Tensor3D, Tensor4D } from "@tensorflow/tfjs-core";
import { sizeOf } from "../../../shape/data-set";
import { asTheyAre } from "../../../training/blocks/encoders";
import type { MadeTools } from "../../../training/blocks/kind-tools";
import { convnet, dense, denseFeatures, transformer, type Weights } from "../../../training/blocks/networks";
import type { Patches } from "./patches";

const width = 64;
export const tokenWidth = 32;

/** @param shape [height, width, channels] */
export function pictureEncoders(
  weights: Weights,
  shape: readonly [number, number, number],
  { count, size, cut }: Patches,
): MadeTools["encoders"] {
  const numbers = sizeOf(shape);
  return {
    dense() {
      const net = denseFeatures(weights, "encoder", numbers, 256, width);
      return asTheyAre({ weights: net.weights, width, read: (x) => net.apply(tf.reshape(x, [-1, numbers])) });
    },
    convnet() {
      const net = convnet(weights, "encoder", shape, width);
      return asTheyAre({ weights: net.weights, width, read: (x) => net.apply(x as Tensor4D) });
    },
    transformer() {
      const input = dense(weights, "encoder.patch", size, tokenWidth);
      const position = weights.normal("encoder.position", [count, tokenWidth], 0.1);
      const body = transformer(weights, "encoder", { width: tokenWidth, heads: 4, layers: 1 });
      const tokens = (x: Tensor, cover?: Tensor2D): Tensor3D =>
        body.apply(
          tf.add(tf.reshape(input.apply(cut(x)), [-1, count, tokenWidth]), position) as Tensor3D,
          cover && (tf.sub(1, cover) as Tensor2D),
        );
      return asTheyAre({
        weights: [...input.weights, position, ...body.weights],
        width: tokenWidth,
        // The mean of the tokens, which masked modelling trains too: a layer after it would stay as it was made.
        read: (x) => tf.mean(tokens(x), 1) as Tensor2D,
        tokens,
      });
    },
  };
}
