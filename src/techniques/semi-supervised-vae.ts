/** Semi-supervised variational autoencoder, M1 + M2: a story of how examples come about in which the class has a part. Kingma et al. 2014. */
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import { answerDiagnostics } from "../shape/guesses";
import { slider } from "../shape/params";
import { phase, phased } from "../shape/phased";
import { rate } from "../shape/rate";
import { vae } from "./vae";

/** Width of the layer between. */
const between = 64;

const coding = phase({
  name: "coding",
  labels: "unseen",
  share: "share",
  params: {
    share: slider({
      label: "Share of coding",
      help: "How much of the run learns the code of an example without labels. In what is left the classes are learned from the code.",
      start: 0.6,
      min: 0.05,
      max: 0.95,
      step: 0.05,
      rebuilds: true,
    }),
    ...vae.params,
    beta: { ...vae.params.beta, start: 0.1, startOn: { image: 1 } },
    rate: rate(),
  },
  diagnostics: vae.diagnostics,
  views: vae.views,
  create: vae.create,
});

const naming = phase({
  name: "classes",
  labels: "seen",
  rate: "classRate",
  params: {
    style: slider({
      label: "Numbers of the style",
      help: "How many numbers tell what the class leaves open.",
      start: 8,
      min: 1,
      max: 32,
      step: 1,
      rebuilds: true,
    }),
    noise: slider({
      label: "Noise of the code (σ)",
      help: "How far a code may be from what class and style say of it. The smaller, the more the story counts beside the labels.",
      start: 0.5,
      startOn: { text: 1, sound: 0.3, points: 1 },
      min: 0.1,
      max: 2,
      step: 0.05,
    }),
    weight: slider({
      label: "Weight of the labels (α)",
      help: "How much it counts that labelled examples are classified right, beside the story. At 0 the labels are heard in the story alone.",
      start: 20,
      min: 0,
      max: 100,
      step: 0.5,
    }),
    classRate: {
      ...rate(),
      label: "Learning rate of the classes",
      help: "How large the steps down the loss are while the classes are learned, as a multiple of what is usual for these data.",
    },
  },
  diagnostics: answerDiagnostics,
  views: { weak: 1 },

  create({ tf, values, classCount, pool, dense, crossEntropy, judged }, before) {
    // z₁, which stays as it was learned: M1.
    const codeOf = (inputs: Tensor) => before.features(inputs);
    const width = codeOf(tf.slice(pool.inputs, 0, 1)).shape[1];
    const namer = dense("class of code", [width, between, classCount]); // q(y | z₁)
    const stylist = dense("style of code", [width + classCount, between, 2 * values.style]); // q(z₂ | z₁, y)
    const teller = dense("code of style", [values.style + classCount, between, width]); // p(z₁ | z₂, y)

    /** −L(z₁, y) up to what depends on neither network: how badly code and class go together. [n] */
    const cost = (code: Tensor2D, classes: Tensor2D, noise: Tensor) => {
      const [mean, logVariance] = tf.split(stylist.apply(tf.concat([code, classes], 1)), 2, 1) as [Tensor2D, Tensor2D];
      const style = tf.add(mean, tf.mul(tf.exp(tf.mul(logVariance, 0.5)), noise)); // z₂ = μ + σε
      const told = teller.apply(tf.concat([style, classes], 1) as Tensor2D);
      const error = tf.div(tf.sum(tf.square(tf.sub(code, told)), 1), 2 * values.noise ** 2);
      const ball = tf.mul(tf.sum(tf.sub(tf.add(tf.square(mean), tf.exp(logVariance)), tf.add(logVariance, 1)), 1), 0.5);
      return tf.add(error, ball);
    };
    /** The same under each class in turn. [n, classes] */
    const costs = (code: Tensor2D, noise: Tensor2D) => {
      const n = code.shape[0];
      const each = tf.reshape(tf.tile(tf.expandDims(tf.eye(classCount), 1), [1, n, 1]), [classCount * n, classCount]) as Tensor2D;
      const all = cost(tf.tile(code, [classCount, 1]), each, tf.tile(noise, [classCount, 1]));
      return tf.transpose(tf.reshape(all, [classCount, n]));
    };
    const classify = (inputs: Tensor) => tf.softmax(namer.apply(codeOf(inputs)));

    return {
      weights: [...namer.weights, ...stylist.weights, ...teller.weights],
      features: codeOf,
      classify,

      step({ labelled, weak: [shown], random }) {
        const [known, code] = [codeOf(labelled.weak), codeOf(shown)];
        const classes = tf.cast(tf.oneHot(labelled.classes, classCount), "float32") as Tensor2D;
        const noiseOf = (what: string, { shape: [n] }: Tensor2D) => random.normal(what, [n, values.style]) as Tensor2D;
        const [knownNoise, noise] = [noiseOf("style of known", known), noiseOf("style", code)];
        return {
          loss() {
            const chances = tf.softmax(namer.apply(code));
            const surprise = tf.mul(chances, tf.log(tf.add(chances, 1e-12))); // −H(q) = Σ q ln q
            return {
              labelled: tf.mul(tf.mean(crossEntropy(namer.apply(known), labelled.classes)), values.weight),
              told: tf.mean(cost(known, classes, knownNoise)),
              guessed: tf.mean(tf.sum(tf.add(tf.mul(chances, costs(code, noise)), surprise), 1)), // −U(z₁)
            };
          },
          measure: ({ batch }) => judged(tf.softmax(namer.apply(code)), batch),
        };
      },
    };
  },
});

export const semiSupervisedVae = phased({
  id: "semi-supervised-vae",
  name: "Semi-supervised VAE",
  year: 2014,
  paradigm: "semi-supervised",
  family: "both at once",

  lesson: {
    idea: "First learn a code of each example without labels. Then tell how codes come about from a class and a style; where the class is unknown, try each by how well it explains the code.",
    assumption: "Classes are what explains the codes best: given the right one, less is left for the style to tell.",
    watch:
      "Whether the guesses become right as the story becomes better. It stays behind labels only on pictures: their views say more than a code of sixteen numbers.",
    trap: "The story does not ask for these classes. Where the labels are heard in it alone, any way to part the codes that explains them is as good, and the names of the classes are lost.",
    trapShown: "data=digits&labels=4&steps=800&a=semi-supervised-vae&b=semi-supervised-vae&a.weight=0&b.weight=20",
    goodShown: "data=digits&labels=16&a=semi-supervised-vae&b=random-encoder",
    pseudocode: [
      "for {share} of the steps: z₁ ← x by a VAE of {latent} numbers, {beta},",
      "  {summed} and {rate} being its own; then z₁ stays as it is",
      "z₁, y ← codes of a labelled batch;  u₁ ← codes of a batch of the pool",
      "cost(z₁, y): μ, ln σ² ← q(z₂ | z₁, y), {style} numbers each",
      "  z₂ = μ + σ·ε, ε ← normal noise;  m ← p(z₁ | z₂, y)",
      "  ‖z₁ − m‖² / (2 {noise}²) + Σ ½(μ² + σ² − ln σ² − 1)",
      "q = softmax(q(y | u₁))",
      "T = mean cost(z₁, y)",
      "U = mean Σ_y q_y·cost(u₁, y) − H(q)",
      "L = {weight} · mean H(y, q(y | z₁)) + T + U",
      "θ ← Adam(∇L), rate {classRate} × usual, of the three networks on z₁",
    ],
    references: [
      {
        title: "Kingma et al. 2014, Semi-supervised learning with deep generative models",
        url: "https://arxiv.org/abs/1406.5298",
      },
    ],
  },

  phases: [coding, naming],
});
