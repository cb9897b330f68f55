/** What learners in rounds share: when a round is over, and what each step teaches them. */
import { slider, type Slider } from "../../shape/params";
import type { Labelled } from "../../shape/technique";
import type { PseudoLabels, Toolbox } from "../../shape/toolbox";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";

/** How many there are. @param help what is done in each */
export const rounds = (help: string): Slider => slider({ label: "Rounds", help, start: 10, min: 1, max: 40, step: 1, rebuilds: true });

/** Whether a round ends with this step: after equal parts of the run, first once a part of it has gone by. @param step how many came before it */
export function roundEnds(step: number, steps: number, rounds: number): boolean {
  const every = Math.max(1, Math.floor(steps / (rounds + 1)));
  const taken = step + 1;
  return taken % every === 0 && taken / every <= rounds;
}

/**
 * Mean cross-entropy with the known labels, and with those in use among the unlabelled.
 * @param shown a view of these @param own their labels @param counts how often each labelled example counts, once where absent [labelled]
 */
export function taught(
  { tf, crossEntropy }: Pick<Toolbox, "tf" | "crossEntropy">,
  logits: (inputs: Tensor) => Tensor2D,
  labelled: Labelled,
  shown: Tensor,
  own: ReturnType<PseudoLabels["of"]>,
  counts?: Tensor1D,
): Record<"labelled" | "adopted", Tensor> {
  const both = logits(tf.concat([labelled.strong, shown]));
  const [first, second] = tf.split(both, [labelled.classes.shape[0], own.used.shape[0]]) as [Tensor2D, Tensor2D];
  const known = crossEntropy(first, labelled.classes);
  return {
    labelled: tf.mean(counts ? tf.mul(known, counts) : known),
    adopted: tf.mean(tf.mul(crossEntropy(second, own.classes), own.used)),
  };
}
