/** Pretrain → label spreading: first learn which examples are alike, then let labels flow between those that are. Chen et al. 2020; Zhou et al. 2004. */
import { phased } from "../shape/phased";
import { labelSpreading } from "./label-spreading";
import { onward, pretraining } from "./pieces/pretrained";

export const pretrainSpread = phased({
  id: "pretrain-spread",
  name: "Pretrain → label spreading",
  year: 2020,
  paradigm: "bridge",
  family: "graph",
  untuned: true,

  lesson: {
    idea: "First learn without labels which examples are alike, then join alike ones and let the few labels flow along the edges.",
    assumption: "What has been learned without labels to be near is mostly of the same class.",
    watch: "When the labels begin to flow: the homophily of the graph says how well the features were made for it.",
    trap: "Where the features have put two classes together, the labels of one run over the other, and no more labels will part them.",
    trapShown: "data=digits&labels=16&steps=600&a=pretrain-spread&b=pretrain-spread&a.share=0.05&b.share=0.9",
    references: [
      {
        title: "Chen et al. 2020, A simple framework for contrastive learning of visual representations",
        url: "https://arxiv.org/abs/2002.05709",
      },
      {
        title: "Zhou et al. 2004, Learning with local and global consistency",
        url: "https://papers.nips.cc/paper/2506-learning-with-local-and-global-consistency",
      },
    ],
  },

  // The graph joins what was taken to be alike: h / ‖h‖, h = f(x) [pool, width], stands for the plain vectors.
  phases: [pretraining(0.9), onward("spreading", labelSpreading)],
});
