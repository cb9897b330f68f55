/** Examples on the device. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { kindNamed } from "../kinds/catalogue";
import { sizeOf, type DataSet } from "../shape/data-set";

/** Numbers of one example after the other, in the form and type that its kind has. [n, …shape] */
export const inputsOf = ({ kind, shape }: Pick<DataSet, "kind" | "shape">, numbers: Float32Array | Int32Array): Tensor =>
  tf.tensor(numbers, [numbers.length / sizeOf(shape), ...shape], kindNamed(kind).dtype);
