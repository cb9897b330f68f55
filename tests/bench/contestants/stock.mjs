// Stock TensorFlow.js as its users write it: functions over variables, its own losses and `tf.train.adam`.
import * as tf from "@tensorflow/tfjs";
import { batch, classCount, epsilon, examples, initialWeights, isClassifier, learningRate } from "./problem.mjs";
import { startStock } from "./stock-backend.mjs";
import { stockFixMatch, stockSimclr } from "./stock-techniques.mjs";

const techniques = { simclr: stockSimclr, fixmatch: stockFixMatch };
let minimise;

export const contestant = {
  async prepare(task, { backend, site }) {
    await startStock(backend, site);
    const adam = tf.train.adam(learningRate, 0.9, 0.999, epsilon);
    const makeLoss = isClassifier(task) ? classifierLoss(task) : await techniques[task](site);
    minimise = () => tf.tidy(() => adam.minimize(makeLoss(), true));
  },
  async steps(count) {
    for (let i = 1; i < count; i++) minimise().dispose();
    const loss = minimise();
    const [value] = await loss.data(); // the only wait for the device
    loss.dispose();
    return value;
  },
};

function classifierLoss(task) {
  const { inputs, classes, shape } = examples(task);
  const x = tf.tensor(inputs, shape);
  const y = tf.keep(tf.tidy(() => tf.cast(tf.oneHot(tf.tensor1d(classes, "int32"), classCount), "float32")));
  const weights = initialWeights(task).map(({ values, shape }) => tf.variable(tf.tensor(values, shape)));
  return () => () => tf.losses.softmaxCrossEntropy(y, network(x, weights));
}

function network(x, weights) {
  let h = x;
  for (let i = 0; i < weights.length; i += 2) {
    const [w, b] = [weights[i], weights[i + 1]];
    const linear = w.rank === 4 ? tf.conv2d(h, w, 2, "same") : tf.matMul(tf.reshape(h, [batch, -1]), w);
    const sum = tf.add(linear, b);
    h = i + 2 < weights.length ? tf.relu(sum) : sum;
  }
  return h;
}
