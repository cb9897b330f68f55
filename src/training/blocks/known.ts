/** Classes of which some are not known: −1 stands for them. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D } from "@tensorflow/tfjs-core";

/** 1 where there is a class, 0 where it is −1. [n] */
export const isKnown = (classes: Tensor): Tensor1D => tf.cast(tf.greaterEqual(classes, 0), "float32");
