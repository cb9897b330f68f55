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
  untuned: true,

  lesson: {
    idea: "First learn from all examples without labels, then from the labels, then from the examples one is surest of as well, round after round.",
    assumption: "A network that knows the examples makes guesses good enough to learn from.",
    watch: "The precision of what is adopted, beside that of self-training alone.",
    trap: "What is adopted is adopted for good: where the features have put two classes together, one of them eats the other, round after round. Balance keeps it from that.",
    trapShown: "data=definitions&labels=4&steps=600&a=pretrain-distil&b=pretrain-distil&b.balanced=1",
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

  phases: [pretraining(0.6), onward("self-training", selfTraining)],
});
