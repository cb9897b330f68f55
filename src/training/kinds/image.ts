/** Grey pictures: shifted, warped and masked views; dense, convolutional and patch encoders; binary cross-entropy a pixel. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor2D, Tensor3D, Tensor4D } from "@tensorflow/tfjs-core";
import { seeded } from "../../shape/random";
import type { Decoder, Encoded, Encoder, Places } from "../../shape/toolbox";
import { warpDice, warpImages, type Warp } from "../backends/operations/warp-images";
import type { Dice } from "../dice";
import { binaryCrossEntropy, weightedMean } from "../losses";
import { convnet, dense, denseFeatures, transformer } from "../networks";
import { principalComponents, sparseRows } from "../principal-components";
import type { KindContext, KindTools, Originals } from "./kind";
import { noiseBank } from "./noise";
import { allPlaces, somePlaces } from "./places";

const width = 64;
const tokenWidth = 32;
/** Side of a patch, in pixels. */
const patch = 4;
/** What a hidden pixel shows: neither paper nor ink. */
const hiddenGrey = 0.5;
const components = 40;

const weakWarp: Warp = { turn: 0, scale: 0, shear: 0, shift: 2, hole: 0, contrast: 0, noise: 0 };
const strongWarp: Warp = { turn: 25, scale: 0.25, shear: 0.25, shift: 3, hole: 10, contrast: 0.4, noise: 0.1 };

export function image({ shape, pool, seed, weights, keep }: KindContext): KindTools {
  const [height, breadth] = shape as [number, number];
  const pixels = height * breadth;
  const across = [height / patch, breadth / patch] as const;
  const patches = across[0] * across[1];
  const noise = keep(noiseBank(seeded(seed, "noise")));
  const warped = ({ pool, places }: Originals, warp: Warp, dice: Dice) =>
    warpImages(pool as Tensor4D, places, dice.roll("warp", [places.shape[0], warpDice]) as Tensor2D, noise, warp);

  /** [n, h, w, 1] → [n·patches, patch pixels] */
  const toPatches = (images: Tensor): Tensor2D =>
    tf.reshape(tf.transpose(tf.reshape(images, [-1, across[0], patch, across[1], patch]), [0, 1, 3, 2, 4]), [-1, patch * patch]);
  const fromPatches = (rows: Tensor): Tensor4D =>
    tf.reshape(tf.transpose(tf.reshape(rows, [-1, across[0], across[1], patch, patch]), [0, 1, 3, 2, 4]), [-1, height, breadth, 1]);

  const average = keep(tf.tidy(() => tf.mean(tf.tensor2d(pool as Float32Array, [pool.length / pixels, pixels]), 0)));
  let basis: { mean: Tensor; axes: Tensor2D } | undefined;

  const encoders: Record<"dense" | "convnet" | "transformer", () => Encoder> = {
    dense() {
      const net = denseFeatures(weights, "encoder", pixels, 256, width);
      return { weights: net.weights, width, features: (x) => net.apply(tf.reshape(x, [-1, pixels])) };
    },
    convnet() {
      const net = convnet(weights, "encoder", [height, breadth], width);
      return { weights: net.weights, width, features: (x) => net.apply(x as Tensor4D) };
    },
    transformer() {
      const input = dense(weights, "encoder.patch", patch * patch, tokenWidth);
      const position = weights.normal("encoder.position", [patches, tokenWidth], 0.1);
      const body = transformer(weights, "encoder", { width: tokenWidth, heads: 4, layers: 1 });
      const tokens = (x: Tensor): Tensor3D =>
        body.apply(tf.add(tf.reshape(input.apply(toPatches(x)), [-1, patches, tokenWidth]), position));
      return {
        weights: [...input.weights, position, ...body.weights],
        width: tokenWidth,
        // The mean of the tokens, which masked modelling trains too: a layer after it would stay as it was made.
        features: (x) => tf.mean(tokens(x), 1),
        tokens,
      };
    },
  };

  function decoder(encoder: Encoder, options: { tokens: boolean }): Decoder {
    const net =
      options.tokens && encoder.tokens
        ? dense(weights, "decoder", tokenWidth, 64, patch * patch)
        : dense(weights, "decoder", encoder.width, 128, pixels);
    const logits = ({ features, tokens }: Encoded): Tensor2D =>
      tokens ? net.apply(tf.reshape(tokens, [-1, tokenWidth])) : tf.reshape(net.apply(features), [-1, patch * patch]);
    const perPlace = (said: Tensor2D, original: Tensor, places: Places) =>
      weightedMean(tf.mean(binaryCrossEntropy(tf.gather(said, places.at), tf.gather(toPatches(original), places.at)), 1), places.weights);
    return {
      weights: net.weights,
      loss: (encoded, original, places) => perPlace(logits(encoded), original, places),
      naiveLoss(original, places) {
        const share = tf.clipByValue(average, 1e-3, 1 - 1e-3);
        const odds = tf.log(tf.div(share, tf.sub(1, share)));
        return perPlace(toPatches(tf.add(tf.zerosLike(original), tf.reshape(odds, [1, height, breadth, 1]))), original, places);
      },
      show: (encoded) => fromPatches(tf.sigmoid(logits(encoded))),
    };
  }

  return {
    learningRate: 2e-3,
    weak: (originals, dice) => warped(originals, weakWarp, dice),
    strong: (originals, dice) => warped(originals, strongWarp, dice),
    mask({ inputs }, share, dice) {
      const { places, hidden } = somePlaces(dice, [inputs.shape[0]!, patches], share);
      const cover = fromPatches(tf.tile(tf.reshape(hidden, [-1, 1]), [1, patch * patch]));
      return { inputs: tf.add(tf.mul(inputs, tf.sub(1, cover)), tf.mul(cover, hiddenGrey)), hidden: places };
    },
    everyPlace: (inputs) => allPlaces(inputs.shape[0]!, patches),
    encoder: (name) => encoders[name](),
    decoder,
    vectors(inputs) {
      basis ??= (() => {
        const { mean, axes } = principalComponents(inked(pool, pixels), components, seeded(seed, "components"));
        return { mean: keep(tf.tensor1d(mean)), axes: keep(tf.tensor2d(axes, [pixels, components])) };
      })();
      return tf.matMul(tf.sub(tf.reshape(inputs, [-1, pixels]), basis.mean) as Tensor2D, basis.axes);
    },
  };
}

/** Enough pictures to tell the principal components of their pixels, as sparse rows. */
function inked(pool: Float32Array | Int32Array, pixels: number) {
  const count = Math.min(2000, pool.length / pixels);
  const rows = Array.from({ length: count }, (_, i) =>
    Array.from(pool.subarray(i * pixels, (i + 1) * pixels), (ink, pixel) => [pixel, ink] as const).filter(([, ink]) => ink > 0),
  );
  return sparseRows(rows, pixels);
}
