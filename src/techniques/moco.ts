/** MoCo: find an example's other view among many remembered ones, as a slow copy of oneself has seen them. He et al. 2020. */
import type { Rank, Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import { slider } from "../shape/params";
import { rate } from "../shape/rate";
import { technique, type Lab } from "../shape/technique";
import { alignmentCurve, projecting } from "./pieces/two-views";

const params = {
  temperature: slider({
    label: "Temperature",
    help: "Low: only the most similar of the other examples are pushed away. High: all of them alike.",
    start: 0.1,
    startOn: { text: 0.5, points: 0.2 },
    min: 0.05,
    max: 1,
    step: 0.05,
  }),
  memory: slider({
    label: "Key network's memory",
    help: "How much of the network that makes keys is kept at each step; the rest comes from the one that learns. At 0 they are the same, and each key in the queue is of another network.",
    start: 0.99,
    min: 0,
    max: 0.999,
    step: 0.001,
  }),
  queue: slider({
    label: "Queue",
    help: "How many keys are remembered, as a multiple of the unlabelled examples. Where it is 1 or more, an example is pushed away from its own earlier keys.",
    start: 0.25,
    min: 0.05,
    max: 4,
    step: 0.05,
    unit: "×",
    rebuilds: true,
  }),
  rate: rate(1, { text: 2, points: 2 }),
};

export const moco = technique({
  id: "moco",
  name: "MoCo",
  year: 2020,
  paradigm: "self-supervised",
  labels: "unseen",
  family: "contrastive",

  lesson: {
    idea: "Find an example's other view among a queue of remembered ones. A slow copy of the network makes what is remembered, so a small batch has many others to be told apart from. No label is seen.",
    assumption: "What two views of an example share is what its class depends on, and most of those in the queue are of other classes.",
    watch: "More and more examples find their other view at once, among hundreds of others.",
    trap: "Keys in the queue are only comparable if the networks that made them hardly differ. Without memory each is of another network: telling old from new is enough, and all examples fall into one point.",
    goodShown: "data=definitions&labels=4&a=moco&b=labels-only",
    trapShown: "data=digits&labels=4&steps=400&a=moco&b=moco&a.memory=0",
    pseudocode: [
      "Q ← keys g(f(u)) of {queue}·|pool| examples, at length one",
      "step: a, b ← two contrastive views of a batch of the pool",
      "q = g(f(a; θ); θ),  k = sg(g(f(b; ξ); ξ)), both at length one",
      "P = exp(q·k / {temperature})",
      "N = Σ_i exp(q·Q_i / {temperature})",
      "L = mean −ln P / (P + N)",
      "θ ← Adam(∇L), rate {rate} × usual",
      "ξ ← {memory}·ξ + (1 − {memory})·θ",
      "Q ← k, then Q; as many of the oldest leave",
      "features of x: f(x; θ), before g",
    ],
    references: [
      {
        title: "He et al. 2020, Momentum contrast for unsupervised visual representation learning",
        url: "https://arxiv.org/abs/1911.05722",
      },
      { title: "Chen et al. 2020, Improved baselines with momentum contrastive learning", url: "https://arxiv.org/abs/2003.04297" },
    ],
  },

  params,

  diagnostics: {
    alignment: alignmentCurve,
    found: {
      kind: "curve",
      label: "Found",
      help: "Share of the batch whose other view is nearer than every key in the queue.",
      share: true,
    },
  },
  views: { contrastive: 2 },

  create(lab) {
    const { tf, values, unit, alignment, crossEntropy, enqueue, shareRight } = lab;
    // Layer norm: with batch norm, an example could be told from its batch (He et al. 2020, section 3.3).
    const between = { norm: "layer" } as const;
    const [quick, slow] = [projecting(lab, between), projecting(lab, between)];
    const queue = firstKeys(lab, (inputs) => unit(slow.project(inputs)));
    return {
      weights: quick.weights,
      teachers: [{ weights: slow.weights, decay: () => values.memory }],
      state: [queue],
      features: quick.features,

      step({ contrastive: [seen, other] }) {
        // Out here is constant for the gradient: the other views' keys, and those in the queue until these are.
        const own = unit(slow.project(other));
        const others = tf.clone(queue) as Tensor2D;
        const first = tf.zeros<Rank.R1>([own.shape[0]], "int32");
        /** cos(q, k)/τ of the own key, and of all in the queue. [n, 1 + queue] */
        const scores = () => {
          const query = unit(quick.project(seen));
          const cosines = tf.concat([tf.sum(tf.mul(query, own), 1, true), tf.matMul(query, others, false, true)], 1);
          return tf.div<Tensor2D>(cosines, values.temperature);
        };
        return {
          // −ln exp(q·k⁺/τ) / (exp(q·k⁺/τ) + Σ_k exp(q·k/τ))
          loss: () => ({ contrast: tf.mean(crossEntropy(scores(), first)) }),
          finish: () => enqueue(queue, own),
          measure: () => ({
            alignment: alignment(quick.project(seen), own),
            found: shareRight(scores(), first),
          }),
        };
      },
    };
  },
});

/** A queue of keys of examples as they are: others made of random numbers would be told from any example at once. [keys, projection] */
function firstKeys({ tf, values, pool, inParts }: Lab<typeof params>, keys: (inputs: Tensor) => Tensor2D) {
  const count = pool.labels.size;
  const size = Math.max(1, Math.round(values.queue * count));
  const filled = inParts(tf.slice(pool.inputs, 0, Math.min(size, count)), keys);
  return tf.variable(tf.slice(tf.tile(filled, [Math.ceil(size / count), 1]), 0, size), false);
}
