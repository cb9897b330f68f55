/** MixMatch: labels and sharpened guesses, all mixed with each other. Berthelot et al. 2019. */
import { answerDiagnostics, ramp, unlabelledWeight } from "../shape/guesses";
import { slider } from "../shape/params";
import { rate } from "../shape/rate";
import { technique } from "../shape/technique";
import type { Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";

export const mixmatch = technique({
  id: "mixmatch",
  name: "MixMatch",
  year: 2019,
  paradigm: "semi-supervised",
  family: "consistency",
  // What is taught without labels begins with no weight at all.
  falls: ["labelled"],

  lesson: {
    idea: "Learn from mixtures of two examples, labelled in the shares in which they are mixed. Where no label is known, the mean of the guesses on two views, made surer, stands for it.",
    assumption:
      "Changing an example the way the views do does not change its class, and what lies between two examples has something of both classes.",
    watch: "How many guesses are right; it begins slowly, as the unlabelled come to count little by little.",
    trap: "What lies between two examples of one class may be of another: where one class surrounds another, mixing by halves teaches that it is not.",
    goodShown: "data=definitions&labels=16&a=mixmatch&b=labels-only",
    trapShown: "data=circles&labels=4&a=mixmatch&b=mixmatch&a.alpha=4&b.alpha=0.1",
    pseudocode: [
      "x, y ← a labelled batch;  u ← a batch of the pool",
      "q̄ = sg(mean of p(u₁) and p(u₂)), u₁ and u₂ two weak views of u",
      "q = q̄^(1/{temperature}), divided by its sum",
      "X = numbers of weak(x), u₁, u₂, of texts their embedding;  Y = y, q, q",
      "λ ~ Beta({alpha}, {alpha}) for each;  λ ← max(λ, 1 − λ)",
      "X′, Y′ ← X, Y in another order",
      "X̃ = λ·X + (1 − λ)·X′;  Ỹ = λ·Y + (1 − λ)·Y′",
      "w = {weight} · min(1, step / ({ramp} · steps))",
      "L = mean H(Ỹ, p(X̃)) over the places of x",
      "  + w · mean ‖Ỹ − p(X̃)‖² / classes over those of u₁, u₂",
      "θ ← Adam(∇L), rate {rate} × usual",
    ],
    references: [
      {
        title: "Berthelot et al. 2019, MixMatch: a holistic approach to semi-supervised learning",
        url: "https://arxiv.org/abs/1905.02249",
      },
      { title: "Zhang et al. 2018, mixup: beyond empirical risk minimization", url: "https://arxiv.org/abs/1710.09412" },
    ],
  },

  params: {
    temperature: slider({
      label: "Temperature",
      help: "How much surer the guesses are made before they are taught. 1: not at all.",
      start: 0.5,
      min: 0.05,
      max: 1,
      step: 0.05,
    }),
    alpha: slider({
      label: "Mixing (α)",
      help: "How evenly two examples are mixed: by halves where it is large, hardly at all where it is small.",
      start: 0.75,
      min: 0.05,
      max: 8,
      step: 0.05,
      scale: "log",
    }),
    weight: unlabelledWeight("How much the guesses count beside the labels, once the ramp is over.", 5, {
      startOn: { sound: 75 },
      max: 100,
      step: 1,
    }),
    ramp,
    rate: rate(2, { table: 1 }),
  },

  diagnostics: answerDiagnostics,
  views: { weak: 2, own: true },

  create({ tf, values, steps, classCount, encoder, classifier, crossEntropy, answerDistance, judged, linearRamp, mix, sharpen }) {
    const body = encoder();
    const model = classifier(body, classCount);
    return {
      ...model,

      step({ step, labelled, weak: [one, other], random }) {
        // Out here is constant for the gradient: the guesses, and what is mixed with what.
        const mean: Tensor2D = tf.mul(tf.add(model.classify(one), model.classify(other)), 0.5);
        const guess = sharpen(mean, values.temperature); // q
        const known = tf.cast(tf.oneHot(labelled.classes, classCount), "float32") as Tensor2D;
        const [inputs, answers] = [tf.concat([labelled.weak, one, other]), tf.concat([known, guess, guess])];
        const count = inputs.shape[0]!;
        const drawn = random.beta("share", [count], values.alpha);
        const shares: Tensor1D = tf.maximum(drawn, tf.sub(1, drawn)); // λ′ = max(λ, 1 − λ)
        const partners = random.permutation("partner", count);
        const taught = mix(answers, tf.gather(answers, partners), shares);
        const sizes = [known.shape[0], count - known.shape[0]];
        const [taughtKnown, taughtGuess] = tf.split(taught, sizes) as [Tensor2D, Tensor2D];
        const mixed = () => mix(body.embed(inputs), body.embed(tf.gather(inputs, partners)), shares);
        const weight = values.weight * linearRamp(step, steps, 0, values.ramp); // λ_U
        return {
          loss() {
            const [told, guessed] = tf.split(model.logitsOf(mixed()), sizes) as [Tensor2D, Tensor2D];
            return {
              labelled: tf.mean(crossEntropy(told, taughtKnown)),
              // λ_U · E ‖q − p(y | u)‖², the mean over the classes as well.
              consistency: tf.mul(answerDistance(guessed, taughtGuess), weight),
            };
          },
          views() {
            const all = body.unembed?.(mixed());
            return { mixed: all && tf.slice(all, sizes[0]!, one.shape[0]) };
          },
          measure: ({ batch }) => judged(mean, batch),
        };
      },
    };
  },
});
