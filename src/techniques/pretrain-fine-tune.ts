/** Pretrain → fine-tune: learn from the labels on, beginning with an encoder that has seen all examples. Hinton & Salakhutdinov 2006. */
import { slider } from "../shape/params";
import { phase, phased } from "../shape/phased";
import { rate } from "../shape/rate";
import { labelsOnly } from "./labels-only";
import { onward, pretrainedEncoder, pretraining } from "./pieces/pretrained";

const tuning = onward("fine-tuning", labelsOnly, { rate: rate() });

export const pretrainFineTune = phased({
  id: "pretrain-fine-tune",
  name: "Pretrain → fine-tune",
  year: 2006,
  paradigm: "bridge",
  family: "tuned further",

  lesson: {
    idea: "First learn from all examples without labels; then put a classifier on top and let the labels tune all of it.",
    assumption: "What tells examples apart without labels is near to what tells the classes apart.",
    watch: "Whether the accuracy rises above that of the readout before, which leaves the encoder as it is.",
    trap: "A network that is free to move forgets: few labelled examples, shown as they are, are soon known by heart, and what was learned from all others is lost.",
    goodShown: "data=definitions&labels=4&a=pretrain-fine-tune&b=labels-only",
    trapShown: "data=digits&labels=1&steps=600&a=pretrain-fine-tune&b=pretrain-fine-tune&a.augmentation=none&b.augmentation=strong",
    pseudocode: [
      "first {share} of all steps: as {pretrainer} under its usual settings,",
      "  rate {pretrainingRate} × its usual; no label is seen: f",
      "then, from this f on, with a linear layer on top:",
      "  x, y ← a labelled batch",
      "  x̃ ← x as it is, weak(x) or strong(x), as {augmentation} says",
      "  L = mean H(y, p(x̃))",
      "  θ ← Adam(∇L), rate {rate} × usual, in f {encoderRate} times that",
    ],
    references: [
      {
        title: "Hinton & Salakhutdinov 2006, Reducing the dimensionality of data with neural networks",
        url: "https://doi.org/10.1126/science.1127647",
      },
      {
        title: "Chen et al. 2020, Big self-supervised models are strong semi-supervised learners",
        url: "https://arxiv.org/abs/2006.10029",
      },
    ],
  },

  phases: [
    pretraining(0.7, { text: 0.9, table: 0.9 }),
    phase({
      ...tuning,
      params: {
        ...tuning.params,
        encoderRate: slider({
          label: "Encoder's share of the rate",
          help: "How large the steps of the encoder are beside those of the classifier on top. At 0 it stays as it was pretrained.",
          start: 1,
          min: 0,
          max: 1,
          step: 0.01,
        }),
      },
      create(lab, before) {
        const pretrained = new Set(pretrainedEncoder(before).weights);
        return { ...tuning.create(lab, before), rateOf: (weight) => (pretrained.has(weight) ? lab.values.encoderRate : 1) };
      },
    }),
  ],
});
