/** What techniques share that compare two views of one example: an encoder, whose features are read, and a projector, whose numbers are compared. */
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import type { Diagnostic } from "../../shape/technique";
import type { Between, Toolbox } from "../../shape/toolbox";

const hidden = 128;
/** How many numbers the views are compared by. */
export const projection = 64;

/** Every call gives a copy of the same initial weights. */
export function projecting({ tf, encoder, dense }: Toolbox, between: Between = { norm: "batch" }) {
  const body = encoder();
  const projector = dense("projector", [body.width, hidden, projection], between);
  return {
    weights: [...body.weights, ...projector.weights],
    features: body.features,
    /** [n, …] → [n, projection] */
    project: (inputs: Tensor) => projector.apply(body.features(inputs)),
    /** The same of two views, through the projector each by itself: batch norm compares the examples of one view. */
    projectBoth(views: readonly [Tensor, Tensor]) {
      const both = tf.split(body.features(tf.concat([...views])), 2) as Tensor2D[];
      return both.map((features) => projector.apply(features)) as [Tensor2D, Tensor2D];
    },
  };
}

export const alignmentCurve = {
  kind: "curve",
  label: "Alignment",
  help: "Mean squared distance between the projections of two views of one example, on the unit sphere. 0: all views agree.",
} as const satisfies Diagnostic;
