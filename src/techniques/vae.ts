/** Variational autoencoder: squeeze an example into a small cloud and say it again from any point in it. Kingma & Welling 2014. */
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import { slider, toggle } from "../shape/params";
import { rate } from "../shape/rate";
import { technique } from "../shape/technique";
import type { Encoder, Network } from "../shape/toolbox";
import { reconstructionCurves } from "./pieces/reconstructing";

/** A number of the cloud is in use where it tells more than this, in nats. */
const inUse = 0.01;

/** Means and logarithms of the variances, [n, latent] each. */
type Cloud = [Tensor2D, Tensor2D];

/**
 * Encoder and code as one, whose features are the middles of the clouds: whoever goes on from there begins with the code, and moves all that makes it.
 * @param width of the code @param middleFrom what the encoder makes of examples [n, …] → [n, width]
 */
const coded = (body: Encoder, coder: Network, width: number, middleFrom: (features: Tensor2D) => Tensor2D): Encoder => ({
  weights: [...body.weights, ...coder.weights],
  width,
  features: (inputs) => middleFrom(body.features(inputs)),
  embed: body.embed,
  ...(body.unembed && { unembed: body.unembed }),
  featuresOf: (embedded) => middleFrom(body.featuresOf(embedded)),
});

export const vae = technique({
  id: "vae",
  name: "Variational autoencoder",
  year: 2014,
  paradigm: "self-supervised",
  labels: "unseen",
  family: "reconstruction",

  lesson: {
    idea: "Squeeze each example into a small cloud of codes and say it again from any of them. All clouds together have to fill one ball about 0, so what is said of any point in it looks like an example; no label is seen.",
    assumption: "A few numbers behind each example make it what it is, and its class is among what they tell.",
    watch: "How many numbers of the code are in use, and whether what is drawn from nowhere begins to look like the data.",
    trap: "The ball is kept by telling nothing. Where the pixels are averaged and not added up, that is cheaper: no number of the code is in use, and whatever was given, the average is said.",
    goodShown: "data=definitions&labels=4&a=vae&b=labels-only",
    trapShown: "data=digits&labels=4&steps=400&a=vae&b=vae&a.beta=1&a.summed=0",
    pseudocode: [
      "u ← a batch of the pool",
      "μ, ln σ² ← linear in f(u), {latent} numbers each",
      "z = μ + σ·ε, ε ← normal noise",
      "R = error of d(z) against u, the mean of its numbers: cross-entropy",
      "  of pixels and words, squares of others;  their sum if {summed}",
      "K = Σ ½(μ² + σ² − ln σ² − 1) over the numbers of the code",
      "L = mean R + {beta} · mean K",
      "θ ← Adam(∇L), rate {rate} × usual, of f, code and d",
      "features of x: μ",
    ],
    references: [
      { title: "Kingma & Welling 2014, Auto-encoding variational Bayes", url: "https://arxiv.org/abs/1312.6114" },
      {
        title: "Kingma et al. 2014, Semi-supervised learning with deep generative models",
        url: "https://arxiv.org/abs/1406.5298",
      },
      {
        title: "Higgins et al. 2017, β-VAE: learning basic visual concepts with a constrained variational framework",
        url: "https://openreview.net/forum?id=Sy2fzU9gl",
      },
      { title: "Bowman et al. 2016, Generating sentences from a continuous space", url: "https://arxiv.org/abs/1511.06349" },
    ],
  },

  params: {
    latent: slider({
      label: "Numbers of the code",
      help: "How many numbers an example is squeezed into, which are its features too. With 2 all codes lie in a plane.",
      start: 16,
      startOn: { points: 2 },
      min: 2,
      max: 64,
      step: 1,
      rebuilds: true,
    }),
    beta: slider({
      label: "Weight of the ball (β)",
      help: "How much it counts that the clouds fill the ball. 1 is the bound on the likelihood of pixels and words; more tells less of each example.",
      start: 0.1,
      startOn: { image: 0.01, text: 0.01 },
      min: 0.001,
      max: 10,
      step: 0.001,
      scale: "log",
    }),
    summed: toggle({
      label: "Errors added up",
      help: "The errors of all pixels, words or columns of an example are added up, as the bound has it. Without it they are averaged: the ball weighs as many times more as there are of them.",
      start: true,
    }),
    rate: rate(2),
  },

  diagnostics: {
    active: {
      kind: "curve",
      label: "Numbers in use",
      help: "How many numbers of the code tell more than 0.01 nats of an example. 0: the code has collapsed.",
    },
    told: {
      kind: "curve",
      label: "What the code tells",
      help: "Divergence of the clouds from the ball, in nats an example.",
    },
    ...reconstructionCurves,
    pictures: {
      kind: "images",
      label: "Said again and made up",
      help: "Examples, what is said of the middles of their clouds, what is said of codes drawn from the ball, and of those on the way from the first example to the last.",
      rows: ["given", "said again", "drawn", "on the way"],
    },
  },
  views: {},

  create({ tf, drawnAs, values, encoder, decoder, dense, everyPlace }) {
    const body = encoder();
    const coder = dense("code", [body.width, 2 * values.latent]);
    const mouth = decoder({ ...body, width: values.latent }, { tokens: false });
    const cloudFrom = (features: Tensor2D) => tf.split(coder.apply(features), 2, 1) as Cloud;
    const cloudOf = (inputs: Tensor) => cloudFrom(body.features(inputs));
    const middleOf = (inputs: Tensor) => cloudOf(inputs)[0];
    /** ½(μ² + σ² − ln σ² − 1) of each number, the mean over the examples: KL(N(μ, σ²) ‖ N(0, 1)). [latent] */
    const divergence = ([mean, logVariance]: Cloud) =>
      tf.mul(tf.mean(tf.sub(tf.add(tf.square(mean), tf.exp(logVariance)), tf.add(logVariance, 1)), 0), 0.5);

    return {
      weights: [...body.weights, ...coder.weights, ...mouth.weights],
      features: middleOf,
      encoder: coded(body, coder, values.latent, (features) => cloudFrom(features)[0]),

      step({ plain, random }) {
        const n = plain.shape[0]!;
        const all = everyPlace(plain);
        /** Of an example, so many numbers are said again: those of padding are not. */
        const numbers = values.summed ? tf.mul(tf.mean(all.weights), plain.size / n) : tf.scalar(1);
        const noise = random.normal("code", [n, values.latent]);
        return {
          loss() {
            const cloud = cloudOf(plain);
            const features = tf.add(cloud[0], tf.mul(tf.exp(tf.mul(cloud[1], 0.5)), noise)) as Tensor2D; // z = μ + σε
            return {
              reconstruction: tf.mul(mouth.loss({ features }, plain, all), numbers), // −ln p(x | z)
              ball: tf.mul(tf.sum(divergence(cloud)), values.beta),
            };
          },
          measure() {
            const tells = divergence(cloudOf(plain));
            const few = Math.min(8, n);
            const given = tf.slice(plain, 0, few);
            const say = (features: Tensor2D) => mouth.show({ features });
            const pictures = () => {
              const middles = middleOf(given);
              const shares = tf.div(tf.expandDims(tf.range(0, few), 1), Math.max(1, few - 1)); // [few, 1]
              const [first, last] = [tf.slice(middles, 0, 1), tf.slice(middles, few - 1, 1)];
              const onTheWay = tf.add(first, tf.mul(tf.sub(last, first), shares)) as Tensor2D;
              return [given, say(middles), say(random.normal("drawn", middles.shape) as Tensor2D), say(onTheWay)];
            };
            return {
              active: tf.sum(tf.cast(tf.greater(tells, inUse), "float32")),
              told: tf.sum(tells),
              error: mouth.loss({ features: middleOf(plain) }, plain, all),
              naive: mouth.naiveLoss(plain, all),
              pictures: drawnAs === "images" ? tf.stack(pictures()) : undefined,
            };
          },
        };
      },
    };
  },
});
