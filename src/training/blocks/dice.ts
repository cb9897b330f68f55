/** Random numbers for one purpose at one step, made on the device: nothing random is made in JavaScript from step to step. */
import type { Tensor } from "@tensorflow/tfjs-core";
import { streamOf } from "../../shape/random";
import { randomIntegers } from "../backends/operations/random";

export interface Dice {
  /**
   * Even among 0 … below − 1, int32. The same always for the same seed, purpose and step, and on every backend.
   * @param what tells several rolls of one purpose apart
   * @param below at most 2²⁴, and so many where it is left out
   */
  roll(what: string, shape: readonly number[], below?: number): Tensor;
}

export const makeDice = (seed: number, step: number, ...purpose: readonly string[]): Dice => ({
  roll: (what, shape, below) => randomIntegers({ seed, stream: streamOf(...purpose, what), step }, shape, below),
});
