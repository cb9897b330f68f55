/** S4L: one encoder learns from labels and from a pretext task at once. Zhai, Oliver, Kolesnikov & Beyer 2019. */
import { strongLabelled, unlabelledWeight } from "../shape/guesses";
import { rate } from "../shape/rate";
import { technique } from "../shape/technique";
import { naming, namingDiagnostics, namingParams } from "./pieces/naming";

export const s4l = technique({
  id: "s4l",
  name: "S4L",
  year: 2019,
  paradigm: "bridge",
  family: "both at once",

  lesson: {
    idea: "Learn the classes from the labelled pictures and, at the same time and in the same encoder, by how much each picture was turned.",
    assumption: "What tells which side is up also helps to tell the classes apart.",
    watch:
      "Both losses fall together. Set the accuracy beside that of labels only: the difference is what the pretext task gives, and on digits it is hardly any.",
    trap: "The two tasks share one encoder. Where the pretext task counts much more, it takes the encoder for itself, and the classes are learned from what is left.",
    goodShown: "data=digits&labels=4&a=s4l&b=rotation",
    trapShown: "data=digits&labels=4&steps=400&a=s4l&b=s4l&a.weight=20&b.weight=1",
    pseudocode: [
      "x, y ← a labelled batch;  u ← a batch of the pool",
      "x̃ = strong(x) if {strongLabelled}, else weak(x)",
      "for r = 0, 1, 2, 3: u_r = u turned by r quarters",
      "p(r | u_r) = softmax(head(f(u_r))), head of {layers} layers",
      "R = mean −ln p(r | u_r), over all u and all four r",
      "L = mean H(y, p(x̃)) + {weight} · R, p by a linear layer on f",
      "θ ← Adam(∇L), rate {rate} × usual, of f and both heads",
    ],
    references: [
      {
        title: "Zhai et al. 2019, S4L: self-supervised semi-supervised learning",
        url: "https://arxiv.org/abs/1905.03670",
      },
    ],
  },

  params: {
    weight: unlabelledWeight("How much the pretext task counts beside the labels.", 1, { max: 20 }),
    strongLabelled,
    ...namingParams,
    rate: rate(),
  },
  diagnostics: namingDiagnostics,
  views: { rotated: true },

  create(lab) {
    const { tf, values, classCount, encoder, classifier, crossEntropy } = lab;
    const body = encoder();
    const model = classifier(body, classCount);
    const pretext = naming({ ...lab, encoder: () => body }, "turned", 4);
    return {
      ...model,
      weights: [...new Set([...model.weights, ...pretext.weights])],

      step({ labelled, rotated }) {
        const shown = values.strongLabelled ? labelled.strong : labelled.weak;
        const { loss, measure } = pretext.named(rotated); // of all the pool: the labelled ones are among them
        return {
          loss: () => ({
            labelled: tf.mean(crossEntropy(model.logits(shown), labelled.classes)),
            turned: tf.mul(loss().turned!, values.weight), // w · 1/n Σ −ln p(by how much | turned)
          }),
          measure,
        };
      },
    };
  },
});
