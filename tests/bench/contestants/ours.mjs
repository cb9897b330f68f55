// Ours: the backends, networks, losses and optimiser of src/training, and for whole techniques its Trainer.
import * as tf from "@tensorflow/tfjs-core";
import { must } from "../../../src/shape/must.ts";
import { loadTechniques, techniqueById } from "../../../src/techniques/catalogue.ts";
import { makeAdam } from "../../../src/training/backends/adam.ts";
import { convolve, relu } from "../../../src/training/backends/operations/layer.ts";
import { crossEntropy } from "../../../src/training/blocks/losses.ts";
import { dense, makeWeights } from "../../../src/training/blocks/networks.ts";
import { loadDigits } from "./digits.mjs";
import { ourTrainer, startOurs } from "./our-engine.mjs";
import { batch, epsilon, examples, initialWeights, isClassifier, layers, learningRate } from "./problem.mjs";

let step;

export const contestant = {
  async prepare(task, { backend, ...place }) {
    await startOurs(backend, place);
    step = isClassifier(task) ? classifierStep(task) : await techniqueStep(task, place.site);
  },
  steps: (count) => step(count),
};

function classifierStep(task) {
  const { inputs, classes, shape } = examples(task);
  const [x, y] = [tf.tensor(inputs, shape), tf.tensor1d(classes, "int32")];
  const network = makeNetwork(task);
  initialWeights(task).forEach(({ values, shape }, i) => {
    const initial = tf.tensor(values, shape);
    network.weights[i].assign(initial);
    initial.dispose();
  });
  const adam = makeAdam(network.weights, { epsilon });
  const one = () =>
    tf.tidy(() => {
      const { value, grads } = tf.variableGrads(() => tf.mean(crossEntropy(network.apply(x), y)), network.weights);
      adam.step(grads, learningRate);
      return value;
    });
  return async (count) => {
    for (let i = 1; i < count; i++) one().dispose();
    const loss = one();
    const [value] = await loss.data(); // the only wait for the device
    loss.dispose();
    return value;
  };
}

/** As networks.ts puts its convnet together, with the sizes of the task. */
function makeNetwork(task) {
  const weights = makeWeights(1);
  const convolutions = layers[task]
    .filter((shape) => shape.length === 4)
    .map((shape, i) => [weights.normal(`convolution.${i}`, shape, 1), weights.fill(shape.slice(-1), 0)]);
  const widths = layers[task].filter((shape) => shape.length === 2);
  const head = dense(weights, "dense", widths[0][0], ...widths.map(([, outputs]) => outputs));
  const convolved = (h, [w, b]) => convolve(h, w, b, { strides: 2, pad: "same" }, relu);
  return {
    weights: [...convolutions.flat(), ...head.weights],
    apply: (x) => head.apply(tf.reshape(convolutions.reduce(convolved, x), [batch, -1])),
  };
}

/** The technique as it is. Only what a report tells beside its losses is left out: it is no part of a step. */
async function techniqueStep(name, site) {
  await loadTechniques([name]);
  const technique = must(techniqueById(name), `technique “${name}”`);
  const create = (lab) => {
    const learner = technique.create(lab);
    return { ...learner, step: (batch) => ({ ...learner.step(batch), measure: undefined }) };
  };
  const trainer = ourTrainer({ ...technique, create }, await loadDigits(site));
  return async (count) => {
    const { layout, values } = await trainer.advance(count, "step");
    const terms = Object.keys(layout).filter((name) => name.startsWith("loss."));
    return terms.reduce((sum, name) => sum + values[layout[name].offset], 0);
  };
}
