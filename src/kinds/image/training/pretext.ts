/** Images that something was done to which only who understands them can name: turned, or with their parts in another order. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor4D } from "@tensorflow/tfjs-core";
import type { KindTools } from "../../../training/blocks/kind-tools";

/** Of four tiles, every order: which of them stands in each place. */
const orders: readonly (readonly number[])[] = permutations([0, 1, 2, 3]);

function permutations(all: readonly number[]): number[][] {
  return all.length ? all.flatMap((one) => permutations(all.filter((other) => other !== one)).map((rest) => [one, ...rest])) : [[]];
}

/** Of a tile's side, so much is blank at its border: no line goes on from tile to tile. */
const blank = 1 / 14;

/** @param shape [height, width, channels] */
export function pretextViews([height, width, channels]: readonly [number, number, number]): Required<Pick<KindTools, "rotated" | "tiled">> {
  const [high, wide] = [height / 2, width / 2];
  const inside = (side: number) => {
    const gap = Math.max(1, Math.round(blank * side));
    return tf.tensor1d(Float32Array.from({ length: side }, (_, i) => Number(i >= gap && i < side - gap)));
  };
  /** [n, height, width, channels] → [n, 4, high, wide · channels], and back */
  const cut = (images: Tensor) =>
    tf.reshape(tf.transpose(tf.reshape(images, [-1, 2, high, 2, wide * channels]), [0, 1, 3, 2, 4]), [-1, 4, high, wide * channels]);
  const join = (tiles: Tensor) =>
    tf.reshape(tf.transpose(tf.reshape(tiles, [-1, 2, 2, high, wide * channels]), [0, 1, 3, 2, 4]), [-1, height, width, channels]);

  return {
    /** By 0 to 3 quarters against the clock (Gidaris, Singh & Komodakis 2018). */
    rotated({ inputs }, dice) {
      if (height !== width)
        throw new Error(`Images of ${height} × ${width} pixels cannot be turned by a quarter: they would have to be square.`);
      const answers = dice.roll("turned", [inputs.shape[0]!], 4) as Tensor1D;
      const flags = tf.split(tf.reshape(tf.cast(tf.oneHot(answers, 4), "float32"), [-1, 4, 1, 1]), 4, 1); // [n, 1, 1, 1] each
      const across = tf.transpose(inputs as Tensor4D, [0, 2, 1, 3]);
      const turned = [inputs, tf.reverse(across, 1), tf.reverse(inputs, [1, 2]), tf.reverse(across, 2)];
      return { inputs: tf.addN(turned.map((some, i) => tf.mul(some, flags[i]!))), answers };
    },
    /** The quarters of an image in one of 24 orders (Noroozi & Favaro 2016). */
    tiled({ inputs }, dice) {
      if (height % 2 || width % 2)
        throw new Error(`Images of ${height} × ${width} pixels have no four tiles: their sides would have to be even.`);
      const answers = dice.roll("order", [inputs.shape[0]!], orders.length) as Tensor1D;
      const order = tf.gather(tf.tensor2d(orders.flat(), [orders.length, 4], "int32"), answers); // [n, 4]
      const frame = tf.mul(
        tf.reshape(inside(high), [high, 1]),
        tf.reshape(tf.tile(tf.reshape(inside(wide), [wide, 1]), [1, channels]), [-1]),
      );
      return { inputs: join(tf.mul(tf.gather(cut(inputs), order as unknown as Tensor1D, 1, 1), frame)), answers };
    },
  };
}
