/** What techniques share in which an encoder names what was done to an example: parameters, what they show of themselves, the loss. */
import type { Tensor2D } from "@tensorflow/tfjs-core";
import { slider, type Values } from "../../shape/params";
import type { Diagnostics, PretextView } from "../../shape/technique";
import type { Toolbox } from "../../shape/toolbox";

/** Width of the layers between the features and the answer. */
const hidden = 64;

export const namingParams = {
  layers: slider({
    label: "Layers of the head",
    help: "How many layers are between the features and the answer. With one, the features themselves have to tell the answer apart.",
    start: 2,
    min: 1,
    max: 3,
    step: 1,
    rebuilds: true,
  }),
};

export const namingDiagnostics = {
  solved: {
    kind: "curve",
    label: "Answers that are right",
    help: "Share of the batch of which it names what was done. It says nothing of the classes: set it beside the accuracy.",
    group: "The pretext task",
    share: true,
  },
  chance: {
    kind: "curve",
    label: "Guessing blindly",
    help: "The same share of somebody who does not look.",
    group: "The pretext task",
    share: true,
  },
} satisfies Diagnostics;

type NamingLab = Pick<Toolbox, "tf" | "encoder" | "dense" | "crossEntropy" | "shareRight"> & {
  values: Readonly<Values<typeof namingParams>>;
};

/** @param name of the head @param count of the answers that there are */
export function naming({ tf, values, encoder, dense, crossEntropy, shareRight }: NamingLab, name: string, count: number) {
  const body = encoder();
  const head = dense(name, [body.width, ...Array<number>(values.layers - 1).fill(hidden), count]);
  return {
    weights: [...body.weights, ...head.weights],
    features: body.features,
    /** A step that names what was done in this view. */
    named({ inputs, answers }: PretextView) {
      const logits = (): Tensor2D => head.apply(body.features(inputs)); // [n, count]
      return {
        loss: () => ({ [name]: tf.mean(crossEntropy(logits(), answers)) }), // −ln p(answer | view)
        measure: () => ({
          solved: shareRight(logits(), answers),
          chance: tf.scalar(1 / count),
        }),
      };
    },
  };
}
