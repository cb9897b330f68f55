// The gradient of Tile as one reshape and one sum. The stock one takes a slice and an addition for every repetition.
import { reshape, sum } from "@tensorflow/tfjs-core";
import type { GradConfig, Tensor } from "@tensorflow/tfjs-core";

export const tileGradient: GradConfig = {
  kernelName: "Tile",
  inputsToSave: ["x"],
  gradFunc: (dy, saved, attributes) => {
    const x = saved[0]!;
    const repetitions = attributes.reps as number[];
    // An axis of n repeated r times lies in dy as [r, n]; axes that are not repeated stay one axis, because ranks above 6 are not supported.
    const split = x.shape.flatMap((side, axis) => (repetitions[axis] === 1 ? [side] : [repetitions[axis]!, side]));
    const repeated = x.shape
      .flatMap((_, axis) => (repetitions[axis] === 1 ? [false] : [true, false]))
      .flatMap((is, axis) => (is ? [axis] : []));
    return { x: () => (repeated.length === 0 ? (dy as Tensor) : sum(reshape(dy as Tensor, split), repeated)) };
  },
};
