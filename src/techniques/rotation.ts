/** Rotation: name by how much a picture was turned. Gidaris, Singh & Komodakis 2018. */
import { rate } from "../shape/rate";
import { technique } from "../shape/technique";
import { naming, namingDiagnostics, namingParams } from "./pieces/naming";

export const rotation = technique({
  id: "rotation",
  name: "Rotation",
  year: 2018,
  paradigm: "self-supervised",
  labels: "unseen",
  family: "pretext task",

  lesson: {
    idea: "Turn each picture by quarters and name by how many. Who knows what is in it sees which side is up; no label is seen.",
    assumption: "Things have a side that is up, and to see it one must know what they are.",
    watch: "How soon nearly all answers are right, and how little the accuracy follows.",
    trap: "The task is solved by what strokes look like: which way they slant and where they end. A 0, a 1 and an 8 look alike from both sides. Its answers are right, and its features say less about the class than those of others.",
    goodShown: "data=digits&labels=64&a=rotation&b=random-encoder",
    trapShown: "data=digits&labels=4&steps=400&a=rotation&b=simclr",
    pseudocode: [
      "u ← a batch of the pool",
      "for r = 0, 1, 2, 3: u_r = u turned by r quarters",
      "p(r | u_r) = softmax(head(f(u_r))), head of {layers} layers",
      "L = mean −ln p(r | u_r), over all u and all four r",
      "θ ← Adam(∇L), rate {rate} × usual, of f and head",
      "features of x: f(x)",
    ],
    references: [
      {
        title: "Gidaris, Singh & Komodakis 2018, Unsupervised representation learning by predicting image rotations",
        url: "https://arxiv.org/abs/1803.07728",
      },
      {
        title: "Kolesnikov, Zhai & Beyer 2019, Revisiting self-supervised visual representation learning",
        url: "https://arxiv.org/abs/1901.09005",
      },
    ],
  },

  params: { ...namingParams, rate: rate(0.5) },
  diagnostics: namingDiagnostics,
  views: { rotated: true },

  create(lab) {
    const { named, ...learner } = naming(lab, "turned", 4);
    return { ...learner, step: ({ rotated }) => named(rotated) };
  },
});
