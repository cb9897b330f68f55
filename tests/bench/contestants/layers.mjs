// Stock TensorFlow.js through its models: `tf.sequential()` and `fit` over many batches.
import * as tf from "@tensorflow/tfjs";
import { batch, classCount, epsilon, examples, initialWeights, layers, learningRate } from "./problem.mjs";
import { startStock } from "./stock-backend.mjs";

let model, oneBatch;
/** So many batches as one data set: made once for each count. */
let many = { count: 0 };

export const contestant = {
  async prepare(task, { backend, site }) {
    await startStock(backend, site);
    const { inputs, classes, shape } = examples(task);
    const y = tf.keep(tf.tidy(() => tf.cast(tf.oneHot(tf.tensor1d(classes, "int32"), classCount), "float32")));
    oneBatch = { x: tf.tensor(inputs, shape), y };
    model = makeModel(task, shape.slice(1));
    model.setWeights(initialWeights(task).map(({ values, shape }) => tf.tensor(values, shape)));
    model.compile({ optimizer: tf.train.adam(learningRate, 0.9, 0.999, epsilon), loss: "categoricalCrossentropy" });
  },
  async steps(count) {
    if (many.count !== count) {
      tf.dispose([many.x, many.y].filter(Boolean));
      const repeated = (t) => tf.concat(Array(count).fill(t));
      many = { count, x: repeated(oneBatch.x), y: repeated(oneBatch.y) };
    }
    const losses = [];
    const onBatchEnd = (_, { loss }) => losses.push(loss);
    // Its rests for the page would cost it time for nothing: a worker has no page to draw.
    await model.fit(many.x, many.y, {
      batchSize: batch,
      epochs: 1,
      shuffle: false,
      verbose: 0,
      yieldEvery: "never",
      callbacks: { onBatchEnd },
    });
    return typeof losses.at(-1) === "number" ? losses.at(-1) : (await losses.at(-1).data())[0];
  },
};

function makeModel(task, inputShape) {
  const made = tf.sequential();
  layers[task].forEach((shape, i) => {
    const activation = i === layers[task].length - 1 ? "softmax" : "relu";
    const first = i === 0 ? { inputShape } : {};
    if (shape.length === 4) {
      made.add(tf.layers.conv2d({ filters: shape[3], kernelSize: 3, strides: 2, padding: "same", activation, ...first }));
      return;
    }
    if (layers[task][i - 1]?.length === 4) made.add(tf.layers.flatten());
    made.add(tf.layers.dense({ units: shape[1], activation, ...first }));
  });
  return made;
}
