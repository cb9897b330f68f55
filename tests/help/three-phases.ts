/** A technique of three phases: learns without labels, then a head on the frozen encoder, then goes on with both, the encoder at a rate of its own. */
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import { slider } from "../../src/shape/params";
import { phase, phased } from "../../src/shape/phased";
import { simclr } from "../../src/techniques/simclr";

const number = (label: string, start: number, more: { rebuilds?: true } = {}) =>
  slider({ label, help: "", start, min: 0, max: 10, step: 0.01, ...more });

export const threePhases = phased({
  id: "three-phases",
  name: "Three phases",
  year: 2026,
  paradigm: "bridge",
  family: "test",
  lesson: { idea: "", assumption: "", watch: "", trap: "", goodShown: "", trapShown: "", pseudocode: [], references: [] },
  phases: [
    phase({
      name: "pretraining",
      labels: "unseen",
      share: 1 / 3,
      params: { temperature: simclr.params.temperature, projection: simclr.params.projection, rate: simclr.params.rate },
      diagnostics: simclr.diagnostics,
      views: simclr.views,
      create: simclr.create,
    }),
    phase({
      name: "head",
      labels: "seen",
      share: "headShare",
      rate: "headRate",
      params: {
        headShare: number("Share", 1 / 3, { rebuilds: true }),
        headRate: number("Rate of the head", 2),
        scale: number("Scale", 1, { rebuilds: true }),
      },
      diagnostics: { headRight: { kind: "curve", label: "Right", help: "", share: true } },
      views: {},
      create({ tf, values, classCount, dense, crossEntropy }, before) {
        const body = before.encoder();
        const head = dense("head", [body.width, classCount]);
        const logits = (inputs: Tensor): Tensor2D => tf.mul(head.apply(body.features(inputs)), values.scale);
        return {
          weights: head.weights,
          features: body.features,
          classify: (inputs) => tf.softmax(logits(inputs)),
          step: ({ labelled }) => ({
            loss: () => ({ head: tf.mean(crossEntropy(logits(labelled.weak), labelled.classes)) }),
            measure: () => ({ headRight: tf.mean(tf.cast(tf.equal(tf.argMax(logits(labelled.weak), 1), labelled.classes), "float32")) }),
          }),
        };
      },
    }),
    phase({
      name: "fine-tuning",
      labels: "seen",
      goesOn: true,
      rate: "tuningRate",
      params: { tuningRate: number("Rate", 1), slow: number("Of the encoder", 0.1), strength: number("Strength", 1, { rebuilds: true }) },
      diagnostics: {},
      views: { weak: 1 },
      create({ tf, values, crossEntropy }, { learner, encoder }) {
        const body = encoder();
        const classify = learner.classify!;
        return {
          weights: [...body.weights, ...learner.weights],
          rateOf: (weight) => (body.weights.includes(weight) ? values.slow : 1),
          features: body.features,
          classify,
          step: ({ labelled, weak: [easy] }) => ({
            loss: () => ({
              labelled: tf.mean(crossEntropy(tf.log(tf.add(classify(labelled.strong), 1e-6)), labelled.classes)),
              sure: tf.mul(tf.neg(tf.mean(tf.log(tf.max(classify(easy), 1)))), 0.1 * values.strength),
            }),
          }),
        };
      },
    }),
  ],
});
