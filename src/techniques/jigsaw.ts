/** Jigsaw: name the order in which the tiles of a picture stand. Noroozi & Favaro 2016. */
import { slider } from "../shape/params";
import { rate } from "../shape/rate";
import { technique } from "../shape/technique";
import { naming, namingDiagnostics, namingParams } from "./pieces/naming";

/** Of 2 × 2 tiles. */
const orders = 24;

export const jigsaw = technique({
  id: "jigsaw",
  name: "Jigsaw",
  year: 2016,
  paradigm: "self-supervised",
  labels: "unseen",
  family: "pretext task",

  lesson: {
    idea: "Cut each picture into four tiles, put them in another order, and name the order. Who knows what is in it knows where its parts belong; no label is seen.",
    assumption: "To put the parts of a thing in order, one must know what it is.",
    watch: "How soon most answers are right, and how far the accuracy stays behind.",
    trap: "Lines that go on from tile to tile tell who stands beside whom, and ink that fades towards one side tells which corner a tile is from. Neither needs an idea of the whole.",
    goodShown: "data=digits&labels=64&a=jigsaw&b=random-encoder",
    trapShown: "data=digits&labels=4&steps=400&a=jigsaw&b=simclr",
    pseudocode: [
      "u ← a batch of the pool",
      "o ← one of the 24 orders of four tiles, at random for each",
      "ũ ← 2 × 2 tiles of u in order o, {gap} of a tile's side blank",
      "  at either end",
      "p(o | ũ) = softmax(head(f(ũ))), head of {layers} layers",
      "L = mean −ln p(o | ũ)",
      "θ ← Adam(∇L), rate {rate} × usual, of f and head",
      "features of x: f(x)",
    ],
    references: [
      {
        title: "Noroozi & Favaro 2016, Unsupervised learning of visual representations by solving jigsaw puzzles",
        url: "https://arxiv.org/abs/1603.09246",
      },
      {
        title: "Doersch, Gupta & Efros 2015, Unsupervised visual representation learning by context prediction",
        url: "https://arxiv.org/abs/1505.05192",
      },
    ],
  },

  params: {
    gap: slider({
      label: "Gap",
      help: "How much of a tile's side is left blank at either end, so that no line goes on from tile to tile.",
      start: 0.07,
      min: 0,
      max: 0.25,
      step: 0.01,
    }),
    ...namingParams,
    rate: rate(0.5),
  },
  diagnostics: namingDiagnostics,
  views: { tiled: true },

  create(lab) {
    const { named, ...learner } = naming(lab, "order", orders);
    return { ...learner, step: ({ tiled }) => named(tiled(lab.values.gap)) };
  },
});
