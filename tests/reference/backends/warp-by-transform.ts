// WarpImages once more, from operations of TensorFlow.js: its matrices, its `transform`, products and sums.
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D, Tensor4D } from "@tensorflow/tfjs-core";
import type { Warp } from "../../../src/shape/image-change";
import { warpDice } from "../../../src/training/backends/operations/warp-images";

export function warpedByTransform(images: Tensor4D, places: Tensor1D, dice: Tensor2D, noise: Tensor1D, warp: Warp): Tensor {
  const [, height, width, channels] = images.shape;
  const chosen = tf.gather(images, places);
  const count = chosen.shape[0]!;
  const die = dice.dataSync();
  const draw = (i: number, what: number) => die[i * warpDice + what]!;
  const around = (i: number, what: number) => 2 * (draw(i, what) / 2 ** 24) - 1;

  const rows = Array.from({ length: count }, (_, i) => {
    if (!warp.turn && !warp.scale && !warp.shear) {
      const whole = (what: number) => (draw(i, what) % (2 * warp.shift + 1)) - warp.shift;
      return [1, 0, whole(3), 0, 1, whole(4), 0, 0];
    }
    const angle = (around(i, 0) * warp.turn * Math.PI) / 180;
    const smaller = 1 / (1 + around(i, 1) * warp.scale);
    const bend = around(i, 2) * warp.shear;
    const [cos, sin] = [smaller * Math.cos(angle), smaller * Math.sin(angle)];
    const [a, b, c, d] = [cos, cos * bend - sin, sin, sin * bend + cos];
    const [x, y] = [(width - 1) / 2, (height - 1) / 2];
    const [dx, dy] = [around(i, 3) * warp.shift, around(i, 4) * warp.shift];
    return [a, b, x - a * x - b * y + dx, c, d, y - c * x - d * y + dy, 0, 0];
  });
  const moved = tf.image.transform(chosen, tf.tensor2d(rows, [count, 8]), "bilinear", "constant", 0);

  const each = (value: (i: number, y: number, x: number, inside: number) => number) =>
    tf.tensor4d(
      Float32Array.from({ length: moved.size }, (_, at) => {
        const inside = at % (height * width * channels);
        const [y, x] = [Math.floor(inside / (width * channels)), Math.floor(inside / channels) % width];
        return value(Math.floor(at / (height * width * channels)), y, x, inside);
      }),
      moved.shape,
    );
  const isInside = (at: number, start: number) => at >= start && at < start + warp.hole;
  const kept = each((i, y, x) =>
    Number(!(isInside(y, draw(i, 5) % (height - warp.hole + 1)) && isInside(x, draw(i, 6) % (width - warp.hole + 1)))),
  );
  const factors = each((i) => 1 + warp.contrast * around(i, 7));
  const bank = noise.dataSync();
  const added = each((i, _y, _x, inside) => warp.noise * bank[(draw(i, 8) + inside) % bank.length]!);
  return tf.clipByValue(tf.add(tf.mul(tf.mul(moved, kept), factors), added), 0, 1);
}
