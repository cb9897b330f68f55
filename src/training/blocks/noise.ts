/** Standard normal numbers, made once a run: from then on a place among them is drawn, and no logarithm is taken on any device. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D } from "@tensorflow/tfjs-core";
import type { Random } from "../../shape/random";
import type { Dice } from "./dice";

const size = 2 ** 16;

export const noiseBank = (random: Random): Tensor1D => tf.tensor1d(Float32Array.from({ length: size }, () => random.normal()));

/** Each number of its own. @param what tells several draws of one purpose apart */
export const normals = (bank: Tensor1D, dice: Dice, shape: readonly number[], what = "noise"): Tensor =>
  tf.gather(bank, dice.roll(what, shape, bank.size) as Tensor1D);
