/** Images: shifted, warped, masked and, where the set allows it, mirrored views; encoders and decoder are those of all pictures. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor2D, Tensor4D } from "@tensorflow/tfjs-core";
import { warpDice, warpImages } from "../../../training/backends/operations/warp-images";
import type { Dice } from "../../../training/blocks/dice";
import type { KindContext, KindTools, MadeTools } from "../../../training/blocks/kind-tools";
import { pictureTools } from "../../pieces/training/pictures";
import { pretextViews } from "./pretext";
import { times, warpsFor } from "./warps";

export function makeTools(context: KindContext): MadeTools {
  const { shape, noise, flips } = context;
  const [height, width, channels] = shape as [number, number, number];
  const warps = warpsFor(Math.min(height, width));
  const view =
    (which: keyof typeof warps): KindTools["weak"] =>
    ({ pool, places }, dice, strength = 1) => {
      const dealt = dice.roll("warp", [places.shape[0], warpDice]) as Tensor2D;
      const warped = warpImages(pool as Tensor4D, places, dealt, noise, times(warps[which], strength));
      return flips ? mirrored(warped, dice) : warped;
    };
  /** Half of them with left and right exchanged. [n, height, width, channels] → the same */
  const mirrored = (images: Tensor, dice: Dice) => {
    const backwards = tf.gather(images, tf.sub(tf.scalar(width - 1, "int32"), tf.range(0, width, 1, "int32")) as tf.Tensor1D, 2);
    const coins = tf.cast(dice.roll("mirrored", [images.shape[0]!, 1, 1, 1], 2), "float32");
    return tf.add(tf.mul(images, tf.sub(1, coins)), tf.mul(backwards, coins));
  };

  return {
    ...pictureTools(context, 1),
    ...pretextViews([height, width, channels]),
    weak: view("weak"),
    strong: view("strong"),
    contrastive: view("contrastive"),
  };
}
