// jax-js, as its readme has it: a function of all weights, differentiated and compiled as one, Adam inside.
import { defaultDevice, init, jit, lax, nn, numpy as np, valueAndGrad } from "@jax-js/jax";
import { batch, classCount, epsilon, examples, initialWeights, layers, learningRate } from "./problem.mjs";

let state, update;

export const contestant = {
  async prepare(task, { backend }) {
    if (!(await init(backend)).includes(backend)) throw new Error(`jax-js does not start its ${backend} device here`);
    defaultDevice(backend);
    const { inputs, classes } = examples(task);
    const x = np.array(inputs).reshape(task === "mlp" ? [batch, 784] : [batch, 1, 28, 28]);
    const y = nn.oneHot(np.array(classes), classCount);
    const weights = initialWeights(task).map(({ values, shape }, i) =>
      asChannelsFirst(np.array(values).reshape(shape), layers[task][i / 2 - 1]),
    );
    const zeros = () => weights.map((w) => np.zeros(w.shape));
    state = { weights, m: zeros(), v: zeros(), t: np.array(0) };
    const lossOf = (ws) =>
      nn
        .logSoftmax(network(x.ref, ws))
        .mul(y.ref)
        .sum()
        .mul(-1 / batch);
    update = jit((old) => adam(old, valueAndGrad(lossOf)));
  },
  async steps(count) {
    let loss;
    for (let i = 0; i < count; i++) {
      loss?.dispose();
      [loss, state] = update(state);
    }
    const [value] = await loss.data(); // the only wait for the device
    return value;
  },
};

/** Pictures are [n, channels, height, width] there: a filter [h, w, in, out], and a dense layer after the last filter, are laid out anew. */
function asChannelsFirst(w, before) {
  if (w.shape.length === 4) return np.transpose(w, [3, 2, 0, 1]);
  if (w.shape.length === 2 && before?.length === 4) return np.transpose(w.reshape([7, 7, 32, -1]), [2, 0, 1, 3]).reshape([7 * 7 * 32, 64]);
  return w;
}

function network(x, weights) {
  let h = x;
  for (let i = 0; i < weights.length; i += 2) {
    const [w, b] = [weights[i], weights[i + 1]];
    if (w.shape.length === 4) h = lax.convGeneralDilated(h, w, [2, 2], "SAME").add(b.reshape([1, -1, 1, 1]));
    else h = np.matmul(h.reshape([batch, -1]), w).add(b);
    if (i + 2 < weights.length) h = nn.relu(h);
  }
  return h;
}

function adam({ weights, m, v, t }, valueAndGradient) {
  const [loss, gradients] = valueAndGradient(weights.map((w) => w.ref));
  const step = t.add(1);
  const unbias = (moment, beta) => moment.div(np.subtract(1, np.power(beta, step.ref)));
  const next = { weights: [], m: [], v: [], t: step.ref };
  weights.forEach((w, i) => {
    const newM = m[i].mul(0.9).add(gradients[i].ref.mul(0.1));
    const newV = v[i].mul(0.999).add(np.square(gradients[i]).mul(0.001));
    next.weights.push(
      w.sub(
        unbias(newM.ref, 0.9)
          .mul(learningRate)
          .div(np.sqrt(unbias(newV.ref, 0.999)).add(epsilon)),
      ),
    );
    next.m.push(newM);
    next.v.push(newV);
  });
  step.dispose();
  return [loss, next];
}
