/** Tables: views that exchange columns for those of other rows, hidden columns, a dense encoder, squared error of what is standardised. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import { must } from "../../../shape/must";
import type { Dice } from "../../../training/blocks/dice";
import type { KindContext, MadeTools, Originals } from "../../../training/blocks/kind-tools";
import { inTwo } from "../../../training/blocks/encoders";
import { denseFeatures } from "../../../training/blocks/networks";
import { numbersDecoder } from "../../pieces/training/numbers-decoder";
import { allPlaces, somePlaces } from "../../pieces/training/places";
import { columnCode } from "./columns";

/** Shares of the columns that are exchanged, at least one; that of contrast is the one of SCARF (Bahri et al. 2022). */
const exchanged = { weak: 0.1, strong: 0.3, contrastive: 0.6 };
const width = 64;

export function makeTools({ shape, columns, ownHalves, pool, weights, keep }: KindContext): MadeTools {
  const d = shape[0]!;
  const { nothing, ...code } = columnCode(must(columns, "list of the columns of this table"), pool, keep);
  /** Shows nothing where it is 1. */
  const covered = (inputs: Tensor, cover: Tensor) => tf.add(tf.mul(inputs, tf.sub(1, cover)), tf.mul(nothing, cover));

  /** Hides all columns but those of the first half, and of the second. */
  const covers = (ownHalves?.columns ?? inTheMiddle(d)).map((half) =>
    keep(tf.tensor1d(Array.from({ length: d }, (_, column) => Number(!half.includes(column))))),
  ) as [Tensor, Tensor];

  /** Some columns of each row take the values that they have in other rows of the pool, each from a row of its own: drawn from the marginals. */
  const corrupted = ({ pool: rows, inputs }: Originals, share: number, dice: Dice) => {
    const [n, all] = [inputs.shape[0]!, rows.shape[0]!];
    const { hidden } = somePlaces(dice, [n, d], share);
    const at = tf.add(tf.mul(dice.roll("rows", [n, d], all), tf.scalar(d, "int32")), tf.range(0, d, 1, "int32"));
    const others = tf.gather(tf.reshape(rows, [-1]), at as tf.Tensor1D);
    return tf.add(tf.mul(inputs, tf.sub(1, hidden)), tf.mul(others, hidden));
  };

  return {
    weak: (originals, dice, strength = 1) => corrupted(originals, Math.min(1, strength * exchanged.weak), dice),
    strong: (originals, dice, strength = 1) => corrupted(originals, Math.min(1, strength * exchanged.strong), dice),
    contrastive: (originals, dice, strength = 1) => corrupted(originals, Math.min(1, strength * exchanged.contrastive), dice),
    mask({ inputs }, share, dice) {
      const { places, hidden } = somePlaces(dice, [inputs.shape[0]!, d], share);
      return { inputs: covered(inputs, hidden), hidden: places, cover: hidden };
    },
    half: (inputs, which) => covered(inputs, covers[which]),
    everyPlace: (inputs) => allPlaces(inputs.shape[0]!, d),
    encoders: {
      dense() {
        const net = denseFeatures(weights, "encoder", code.size, width, width);
        return inTwo({
          weights: net.weights,
          width,
          embed: (inputs) => ({ values: code.write(inputs) }),
          unembed: ({ values }) => code.shown(values as Tensor2D),
          featuresOf: ({ values }) => net.apply(values as Tensor2D),
        });
      },
    },
    decoder: (encoder) => numbersDecoder(weights, encoder, { ...code, hidden: width }),
    vectors: code.write,
  };
}

/** The first columns and the last. */
function inTheMiddle(d: number): [number[], number[]] {
  const all = Array.from({ length: d }, (_, column) => column);
  return [all.slice(0, Math.ceil(d / 2)), all.slice(Math.ceil(d / 2))];
}
