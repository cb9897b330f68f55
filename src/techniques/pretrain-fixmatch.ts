/** Pretrain → FixMatch: guesses that are made by an encoder which knows the examples already. Kim et al. 2021. */
import { phased } from "../shape/phased";
import { rate } from "../shape/rate";
import { fixmatch } from "./fixmatch";
import { onward, pretraining } from "./pieces/pretrained";

export const pretrainFixmatch = phased({
  id: "pretrain-fixmatch",
  name: "Pretrain → FixMatch",
  year: 2021,
  paradigm: "bridge",
  family: "tuned further",

  lesson: {
    idea: "First learn from all examples without labels; then go on from there with FixMatch, whose first guesses are better for it.",
    assumption: "Features that keep views of one example together make the guesses of the beginning right more often than not.",
    watch: "Precision when FixMatch begins, beside that of FixMatch alone: the first guesses decide what it teaches itself.",
    trap: "Steps are spent only once: a long pretraining leaves FixMatch too few to put its guesses to use.",
    goodShown: "data=definitions&labels=4&a=pretrain-fixmatch&b=fixmatch",
    trapShown: "data=digits&labels=16&steps=600&a=pretrain-fixmatch&b=pretrain-fixmatch&a.share=0.95&b.share=0.5",
    pseudocode: [
      "first {share} of all steps: as {pretrainer} under its usual settings,",
      "  rate {pretrainingRate} × its usual; no label is seen: f",
      "then, from this f on, with a linear layer on top:",
      "  x, y ← a labelled batch;  u ← a batch of the pool",
      "  x̃ = strong(x) if {strongLabelled}, else weak(x)",
      "  q = sg(p(weak(u)));  q̂ = argmax q",
      "  m = 1 where max q ≥ {threshold}, else 0",
      "  L = mean H(y, p(x̃)) + {weight} · mean(m · H(q̂, p(strong(u))))",
      "  θ ← Adam(∇L), rate {rate} × usual",
    ],
    references: [
      {
        title: "Kim et al. 2021, SelfMatch: combining contrastive self-supervision and consistency for semi-supervised learning",
        url: "https://arxiv.org/abs/2101.06480",
      },
      {
        title: "Sohn et al. 2020, FixMatch: simplifying semi-supervised learning with consistency and confidence",
        url: "https://arxiv.org/abs/2001.07685",
      },
    ],
  },

  phases: [pretraining(0.5, { text: 0.7, sound: 0.3, table: 0.7 }), onward("fixmatch", fixmatch, { rate: rate(1, { text: 2, sound: 2 }) })],
});
