/** Images that something was done to which only who understands them can name: turned, or with their parts in another order. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor4D } from "@tensorflow/tfjs-core";
import type { KindTools } from "../../../training/blocks/kind-tools";

/** Of four tiles, every order: which of them stands in each place. */
const orders: readonly (readonly number[])[] = permutations([0, 1, 2, 3]);

function permutations(all: readonly number[]): number[][] {
  return all.length ? all.flatMap((one) => permutations(all.filter((other) => other !== one)).map((rest) => [one, ...rest])) : [[]];
}

/** @param shape [height, width, channels] */
export function pretextViews([height, width, channels]: readonly [number, number, number]): Required<Pick<KindTools, "rotated" | "tiled">> {
  const [high, wide] = [height / 2, width / 2];
  /** 0 at the borders of a tile's side, 1 between them. */
  const inside = (side: number, gap: number) => {
    const blank = Math.ceil(gap * side);
    return tf.tensor1d(Float32Array.from({ length: side }, (_, i) => Number(i >= blank && i < side - blank)));
  };
  /** [n, height, width, channels] → [n, 4, high, wide · channels], and back */
  const cut = (images: Tensor) =>
    tf.reshape(tf.transpose(tf.reshape(images, [-1, 2, high, 2, wide * channels]), [0, 1, 3, 2, 4]), [-1, 4, high, wide * channels]);
  const join = (tiles: Tensor) =>
    tf.reshape(tf.transpose(tf.reshape(tiles, [-1, 2, 2, high, wide * channels]), [0, 1, 3, 2, 4]), [-1, height, width, channels]);

  return {
    /** By 0 to 3 quarters against the clock, each image in all four ways (Gidaris, Singh & Komodakis 2018): first in any, then a quarter further. */
    rotated({ inputs }, dice) {
      if (height !== width)
        throw new Error(`Images of ${height} × ${width} pixels cannot be turned by a quarter: they would have to be square.`);
      const first = dice.roll("turned", [inputs.shape[0]!], 4) as Tensor1D;
      const flags = tf.split(tf.reshape(tf.cast(tf.oneHot(first, 4), "float32"), [-1, 4, 1, 1]), 4, 1); // [n, 1, 1, 1] each
      const across = tf.transpose(inputs as Tensor4D, [0, 2, 1, 3]);
      const ways = [inputs, tf.reverse(across, 1), tf.reverse(inputs, [1, 2]), tf.reverse(across, 2)];
      const further = (by: number) => tf.addN(flags.map((flag, i) => tf.mul(ways[(i + by) % 4]!, flag)));
      const quarters = tf.tensor1d([0, 1, 2, 3, 0, 1, 2], "int32");
      const answers = ways.map((_, by) => tf.gather(quarters, tf.add(first, tf.scalar(by, "int32")) as Tensor1D));
      return { inputs: tf.concat(ways.map((_, by) => further(by))), answers: tf.concat(answers) };
    },
    /** The quarters of an image in one of 24 orders, their borders blank (Noroozi & Favaro 2016). */
    tiled({ inputs }, gap, dice) {
      if (height % 2 || width % 2)
        throw new Error(`Images of ${height} × ${width} pixels have no four tiles: their sides would have to be even.`);
      const answers = dice.roll("order", [inputs.shape[0]!], orders.length) as Tensor1D;
      const order = tf.gather(tf.tensor2d(orders.flat(), [orders.length, 4], "int32"), answers); // [n, 4]
      const frame = tf.mul(
        tf.reshape(inside(high, gap), [high, 1]),
        tf.reshape(tf.tile(tf.reshape(inside(wide, gap), [wide, 1]), [1, channels]), [-1]),
      );
      return { inputs: join(tf.mul(tf.gather(cut(inputs), order as unknown as Tensor1D, 1, 1), frame)), answers };
    },
  };
}
