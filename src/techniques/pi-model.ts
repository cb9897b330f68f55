/** Π-model: answer alike on two random views of the same example. Laine & Aila 2017. */
import { answerDiagnostics, ramp, unlabelledWeight } from "../shape/guesses";
import { toggle } from "../shape/params";
import { rate } from "../shape/rate";
import { technique } from "../shape/technique";

export const piModel = technique({
  id: "pi-model",
  name: "Π-model",
  year: 2017,
  paradigm: "semi-supervised",
  family: "consistency",

  lesson: {
    idea: "Look at each example twice, each time changed at random, and learn to answer alike. That needs no label.",
    assumption: "Changing an example the way the views do does not change its class.",
    watch: "The two answers draw together while more and more of them are right.",
    trap: "The same answer to everything agrees perfectly. Where agreement counts much before labels are learned, nothing else is learned for long.",
    goodShown: "data=two-moons&labels=1&a=pi-model&b=labels-only",
    trapShown: "data=digits&labels=1&steps=400&a=pi-model&b=pi-model&a.weight=200&a.ramp=0.01",
    pseudocode: [
      "x, y ← a labelled batch;  u ← a batch of the pool",
      "view = strong if {strong}, else weak, at random each time",
      "t = min(1, step / ({ramp} · steps))",
      "w = {weight} · exp(−5(1 − t)²)",
      "D = mean ‖p(view(u)) − p(view′(u))‖² / classes, both of them learn",
      "L = mean H(y, p(view(x))) + w · D",
      "θ ← Adam(∇L), rate {rate} × usual",
    ],
    references: [
      {
        title: "Laine & Aila 2017, Temporal ensembling for semi-supervised learning",
        url: "https://arxiv.org/abs/1610.02242",
      },
      {
        title:
          "Sajjadi, Javanmardi & Tasdizen 2016, Regularization with stochastic transformations and perturbations for deep semi-supervised learning",
        url: "https://arxiv.org/abs/1606.04586",
      },
    ],
  },

  params: {
    weight: unlabelledWeight("How much it counts beside the labels that the two views are answered alike, once the ramp is over.", 10, {
      startOn: { text: 3 },
      max: 200,
      step: 1,
    }),
    ramp,
    strong: toggle({
      label: "Strong views",
      help: "Compare two strong views, and show the labelled examples in strong ones. Off: weak ones, as in the paper.",
      start: true,
    }),
    rate: rate(1, { image: 2, sound: 2 }),
  },

  diagnostics: answerDiagnostics,
  views: { weak: 2, strong: 2 },

  create({ tf, values, steps, classCount, encoder, classifier, crossEntropy, answerDistance, judged, rampUp, together }) {
    const model = classifier(encoder(), classCount);
    return {
      ...model,

      step({ step, labelled, weak, strong }) {
        const [one, other] = values.strong ? strong : weak;
        const shown = values.strong ? labelled.strong : labelled.weak;
        const weight = values.weight * rampUp(step, steps, values.ramp); // w(t)
        return {
          loss() {
            const [known, first, second] = together(model.logits, [shown, one, other]);
            return {
              labelled: tf.mean(crossEntropy(known, labelled.classes)),
              // w(t) · E ‖z − z̃‖² of probabilities, the mean over the classes as well; both of them learn.
              consistency: tf.mul(answerDistance(first, tf.softmax(second)), weight),
            };
          },
          measure: ({ batch }) => judged(model.classify(one), batch),
        };
      },
    };
  },
});
