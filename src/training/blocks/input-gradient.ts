/** The gradient by what goes in, not by the weights: which way an answer changes most. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";

/** The slope of the sum of what `of` gives, by x: a constant for whoever uses it. @param of x [n, …] → [] or [n] */
export const inputGradient = (of: (x: Tensor) => Tensor, x: Tensor): Tensor => tf.grad((given) => tf.sum(of(given)))(x);
