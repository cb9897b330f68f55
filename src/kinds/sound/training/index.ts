/** Sounds as log-mel spectrograms: views that are later, louder and in part silenced; encoders and decoder are those of all pictures. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import type { Dice } from "../../../training/blocks/dice";
import type { KindContext, KindTools, MadeTools } from "../../../training/blocks/kind-tools";
import { pictureTools } from "../../pieces/training/pictures";

/** How far a view may be from the sound, in shares of its length, its bands and its range of loudness. */
interface Change {
  /** Earlier or later. */
  shift: number;
  /** Louder or softer, all of it alike: what is added to logarithms. */
  gain: number;
  /** How many stretches of time are silenced, and as many of the bands (SpecAugment, Park et al. 2019); none is wider than `widest`. */
  masks: number;
  widest: number;
}
const changes = {
  weak: { shift: 1 / 16, gain: 0.05, masks: 0, widest: 0 },
  strong: { shift: 1 / 10, gain: 0.1, masks: 1, widest: 1 / 4 },
  contrastive: { shift: 1 / 8, gain: 0.15, masks: 2, widest: 1 / 5 },
} satisfies Record<string, Change>;

export function makeTools(context: KindContext): MadeTools {
  const [bands, moments] = context.shape as [number, number, number];
  const numbers = (dice: Dice, what: string, count: number, below: number) => tf.cast(dice.roll(what, [count, 1, 1, 1], below), "float32");
  const up = (to: number, shape: number[]) => tf.reshape(tf.range(0, to), shape);

  /** What comes from before the beginning, or after the end, is silence. [n, bands, moments, 1] → the same */
  const shifted = (sounds: Tensor, most: number, dice: Dice) => {
    const n = sounds.shape[0]!;
    const from = tf.sub(up(moments, [1, 1, moments, 1]), tf.sub(numbers(dice, "shift", n, 2 * most + 1), most)); // [n, 1, moments, 1]
    const inside = tf.mul(atLeast(from, 0), tf.sub(1, atLeast(from, moments)));
    const rows = tf.mul(tf.add(tf.mul(up(n, [n, 1, 1, 1]), bands), up(bands, [1, bands, 1, 1])), moments);
    const at = tf.cast(tf.add(rows, tf.clipByValue(from, 0, moments - 1)), "int32");
    return tf.mul(tf.gather(tf.reshape(sounds, [-1]), at as unknown as tf.Tensor1D), inside);
  };
  const atLeast = (x: Tensor, least: Tensor | number) => tf.cast(tf.greaterEqual(x, least), "float32");

  /** Silence stays silence. */
  const louder = (sounds: Tensor, most: number, dice: Dice) => {
    const steps = 2 ** 10;
    const gain = tf.mul(tf.sub(numbers(dice, "gain", sounds.shape[0]!, 2 * steps + 1), steps), most / steps);
    return tf.mul(tf.clipByValue(tf.add(sounds, gain), 0, 1), tf.cast(tf.greater(sounds, 0), "float32"));
  };

  /** 0 from a random place on, for a random width; 1 elsewhere. [n, …] as `places` lie along one axis */
  const gap = (places: Tensor, count: number, n: number, widest: number, what: string, dice: Dice) => {
    const start = numbers(dice, `${what} from`, n, count);
    const end = tf.add(start, numbers(dice, `${what} width`, n, Math.round(widest * count) + 1));
    return tf.sub(1, tf.sub(atLeast(places, start), atLeast(places, end)));
  };

  const changed =
    ({ shift, gain, masks, widest }: Change): KindTools["weak"] =>
    ({ inputs }, dice, strength = 1) => {
      const n = inputs.shape[0]!;
      const wide = strength * widest;
      let sounds = louder(shifted(inputs, Math.max(1, Math.round(strength * shift * moments)), dice), strength * gain, dice);
      for (let i = 0; i < masks; i++) {
        sounds = tf.mul(sounds, gap(up(bands, [1, bands, 1, 1]), bands, n, wide, `bands ${i}`, dice));
        sounds = tf.mul(sounds, gap(up(moments, [1, 1, moments, 1]), moments, n, wide, `moments ${i}`, dice));
      }
      return sounds;
    };

  return {
    ...pictureTools(context, 0),
    weak: changed(changes.weak),
    strong: changed(changes.strong),
    contrastive: changed(changes.contrastive),
  };
}
