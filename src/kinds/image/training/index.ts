/** Images: shifted, warped, masked and, where the set says so, mirrored and recoloured views; encoders and decoder are those of all pictures. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor2D, Tensor4D } from "@tensorflow/tfjs-core";
import { warpDice, warpImages } from "../../../training/backends/operations/warp-images";
import type { Dice } from "../../../training/blocks/dice";
import type { KindContext, KindTools, MadeTools } from "../../../training/blocks/kind-tools";
import { pictureTools } from "../../pieces/training/pictures";
import { pretextViews } from "./pretext";
import { recoloured } from "./recolour";
import { changesFor, times } from "./warps";

export function makeTools(context: KindContext): MadeTools {
  const { shape, noise, flips, views } = context;
  const [height, width, channels] = shape as [number, number, number];
  const changes = changesFor(Math.min(height, width), views);
  const view =
    (which: keyof typeof changes): KindTools["weak"] =>
    ({ pool, places }, dice, strength = 1) => {
      const dealt = dice.roll("warp", [places.shape[0], warpDice]) as Tensor2D;
      const { saturation, hue, ...warp } = times(changes[which], strength);
      const warped = warpImages(pool as Tensor4D, places, dealt, noise, warp);
      const turned = flips ? mirrored(warped, dice) : warped;
      return channels === 3 && saturation + hue > 0 ? recoloured(turned, { saturation, hue }, dice) : turned;
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
