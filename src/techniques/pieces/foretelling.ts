/** What BYOL and SimSiam share: from the projection of one view the other view's is foretold. */
import type { Tensor2D } from "@tensorflow/tfjs-core";
import { toggle } from "../../shape/params";
import type { Between, Toolbox } from "../../shape/toolbox";
import { projection } from "./two-views";

const narrow = 32;

/** Whether there is a network that foretells. */
export const predictor = toggle({
  label: "Predictor",
  help: "A small network that foretells one view's projection from the other's. Without it both are compared as they are.",
  start: true,
  rebuilds: true,
});

type Pair = readonly [Tensor2D, Tensor2D];

/** @param isThere without one, a projection itself is what it foretells */
export function foretelling({ tf, dense, alignment }: Toolbox, isThere: boolean, between: Between = { norm: "batch" }) {
  const network = isThere ? dense("predictor", [projection, narrow, projection], between) : undefined;
  return {
    weights: network?.weights ?? [],
    /** ‖q(z) − z′‖² of unit vectors, of either view from the other. [] */
    miss(projections: Pair, [wantedA, wantedB]: Pair) {
      const [a, b] = projections.map((z) => network?.apply(z) ?? z) as [Tensor2D, Tensor2D];
      return tf.add(alignment(a, wantedB), alignment(b, wantedA));
    },
  };
}
