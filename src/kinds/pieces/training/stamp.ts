/** Marks on pictures: small squares side by side along the top edge, full where a mark is on and empty where it is off. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D } from "@tensorflow/tfjs-core";
import type { KindTools } from "../../../training/blocks/kind-tools";

/** In pixels; smaller where fewer than so many would stand in a row, which goes on below then. */
const widest = 2;
const inARow = 12;

/** The mark that each pixel shows, −1 where it shows none. [height · width] */
function markAt(height: number, width: number, count: number): Int32Array {
  const side = Math.max(1, Math.min(widest, Math.floor(width / inARow)));
  const across = Math.floor(width / side);
  return Int32Array.from({ length: height * width }, (_, pixel) => {
    const [column, row] = [Math.floor((pixel % width) / side), Math.floor(Math.floor(pixel / width) / side)];
    const mark = row * across + column;
    return column < across && mark < count ? mark : -1;
  });
}

/** @param shape [height, width, channels] */
export const stampPictures =
  ([height, width]: readonly [number, number, number]): NonNullable<KindTools["stamp"]> =>
  (views, marks) => {
    const [n, count] = marks.shape;
    const at = markAt(height, width, count);
    const whole = (numbers: ArrayLike<number>) => tf.tensor1d(Int32Array.from(numbers), "int32");
    const shown = tf.gather(marks, whole(at.map((mark) => Math.max(0, mark))) as Tensor1D, 1);
    const ink: Tensor = tf.tile(tf.reshape(shown, [n, height, width, 1]), [views.shape[0]! / n, 1, 1, 1]);
    const cover = tf.reshape(tf.cast(tf.greaterEqual(whole(at), tf.scalar(0, "int32")), "float32"), [height, width, 1]);
    return tf.add(tf.mul(views, tf.sub(1, cover)), tf.mul(ink, cover));
  };
