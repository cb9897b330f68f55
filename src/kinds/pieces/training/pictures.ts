/** What all pictures share, drawn or heard: hidden patches, marks, halves, encoders, decoder and plain vectors. Views are the kind's own. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import { seeded } from "../../../shape/random";
import { principalComponents, sparseRows } from "../../../training/blocks/principal-components";
import type { KindContext, MadeTools } from "../../../training/blocks/kind-tools";
import { patchesOf } from "./patches";
import { pictureDecoder } from "./picture-decoder";
import { pictureEncoders } from "./picture-encoders";
import { allPlaces, somePlaces } from "./places";
import { stampPictures } from "./stamp";

/** What a hidden pixel shows: neither paper nor ink. */
const hiddenGrey = 0.5;
/** So many principal components, if there are as many pixels. */
const most = 40;

/** @param halvesAlong the axis that halves lie beside each other on: 0 is down, 1 is across */
export function pictureTools(
  { shape, pool, seed, weights, keep }: KindContext,
  halvesAlong: 0 | 1,
): Omit<MadeTools, "weak" | "strong" | "contrastive"> {
  const picture = shape as [number, number, number];
  const numbers = picture[0] * picture[1] * picture[2];
  const components = Math.min(most, numbers);
  const patches = patchesOf(picture);
  const average = keep(tf.tidy(() => tf.mean(tf.tensor2d(pool as Float32Array, [pool.length / numbers, numbers]), 0)));
  let basis: { mean: Tensor; axes: Tensor2D } | undefined;
  /** Shows grey where the cover is 1. */
  const covered = (inputs: Tensor, cover: Tensor) => tf.add(tf.mul(inputs, tf.sub(1, cover)), tf.mul(cover, hiddenGrey));

  return {
    mask({ inputs }, share, dice) {
      const { places, hidden } = somePlaces(dice, [inputs.shape[0]!, patches.count], share);
      return {
        inputs: covered(inputs, patches.join(tf.tile(tf.reshape(hidden, [-1, 1]), [1, patches.size]))),
        hidden: places,
        cover: hidden,
      };
    },
    stamp: stampPictures(picture),
    half(inputs, which) {
      const side = picture[halvesAlong];
      const first = tf.cast(tf.less(tf.range(0, side), Math.ceil(side / 2)), "float32");
      return covered(inputs, tf.reshape(which === 0 ? tf.sub(1, first) : first, halvesAlong === 0 ? [side, 1, 1] : [side, 1]));
    },
    everyPlace: (inputs) => allPlaces(inputs.shape[0]!, patches.count),
    encoders: pictureEncoders(weights, picture, patches),
    decoder: (encoder, options) => pictureDecoder({ weights, shape: picture, patches, average }, encoder, options),
    vectors(inputs) {
      basis ??= (() => {
        const { mean, axes } = principalComponents(inked(pool, numbers), components, seeded(seed, "components"));
        return { mean: keep(tf.tensor1d(mean)), axes: keep(tf.tensor2d(axes, [numbers, components])) };
      })();
      return tf.matMul(tf.sub(tf.reshape(inputs, [-1, numbers]), basis.mean) as Tensor2D, basis.axes);
    },
  };
}

/** Enough pictures to tell the principal components of their pixels, as sparse rows. */
function inked(pool: Float32Array | Int32Array, numbers: number) {
  const count = Math.min(2000, pool.length / numbers);
  const rows = Array.from({ length: count }, (_, i) =>
    Array.from(pool.subarray(i * numbers, (i + 1) * numbers), (ink, pixel) => [pixel, ink] as const).filter(([, ink]) => ink > 0),
  );
  return sparseRows(rows, numbers);
}
