/** Pretrain → self-training: labels for all examples, given by a network that had seen all of them before. Chen et al. 2020, SimCLRv2. */
import { phased } from "../shape/phased";
import { onward, pretraining } from "./pieces/pretrained";
import { selfTraining } from "./self-training";

export const pretrainDistil = phased({
  id: "pretrain-distil",
  name: "Pretrain → self-training",
  year: 2020,
  paradigm: "bridge",
  family: "tuned further",

  lesson: {
    idea: "First learn from all examples without labels, then from the labels, then from the examples one is surest of as well, round after round.",
    assumption: "A network that knows the examples makes guesses good enough to learn from.",
    watch: "The precision of what is adopted, beside that of self-training alone.",
    trap: "What is adopted is adopted for good: where the features have put two classes together, one of them eats the other, round after round. Balance keeps it from that.",
    goodShown: "data=spoken-digits&labels=4&a=pretrain-distil&b=labels-only",
    trapShown: "data=definitions&labels=4&steps=600&a=pretrain-distil&b=pretrain-distil&b.balanced=1",
    pseudocode: [
      "first {share} of all steps: as {pretrainer} under its usual settings,",
      "  rate {pretrainingRate} × its usual; no label is seen: f",
      "{model} = network: from this f on, with a linear layer on top",
      "  L = mean H(y, p(strong(x))) + mean(a · H(ŷ, p(strong(u)))),",
      "  a = 1 where u has a label ŷ in use;  Adam(∇L), rate {rate} × usual",
      "  adopt after every T/({rounds} + 1) of the T steps left",
      "{model} = linear, on f(x)/‖f(x)‖: fit p, {rounds} times adopt and fit",
      "adopt: s = max p(u) of the pool, 0 where a label is in use",
      "  {criterion} = threshold: choose all with s > {threshold}",
      "  {criterion} = k-best: choose the {best}·|pool| largest s,",
      "    as many of each guessed class if {balanced}",
      "  the chosen keep ŷ = argmax p(u) for good",
    ],
    references: [
      {
        title: "Chen et al. 2020, Big self-supervised models are strong semi-supervised learners",
        url: "https://arxiv.org/abs/2006.10029",
      },
      {
        title: "Zoph et al. 2020, Rethinking pre-training and self-training",
        url: "https://arxiv.org/abs/2006.06882",
      },
    ],
  },

  phases: [pretraining(0.6, { text: 0.4 }), onward("self-training", selfTraining)],
});
