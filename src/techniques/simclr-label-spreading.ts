/** SimCLR → label spreading: first learn which examples are alike, then let labels flow between those that are. Chen et al. 2020; Zhou et al. 2004. */
import { slider } from "../shape/params";
import { phase, phased } from "../shape/phased";
import { labelSpreading } from "./label-spreading";
import { simclr } from "./simclr";

export const simclrLabelSpreading = phased({
  id: "simclr-label-spreading",
  name: "SimCLR → label spreading",
  year: 2020,
  paradigm: "bridge",
  family: "graph",
  untuned: true,

  lesson: {
    idea: "First learn without labels which examples are alike, then join alike ones and let the few labels flow along the edges.",
    assumption: "What contrastive learning takes to be near is mostly of the same class.",
    watch: "When the labels begin to flow: the homophily of the graph says how well the features were made for it.",
    trap: "Where the features have put two classes together, the labels of one run over the other, and no more labels will part them.",
    trapShown: "data=digits&labels=16&steps=300&a=simclr-label-spreading&b=simclr-label-spreading&a.share=0.05",
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

  phases: [
    phase({
      name: "pretraining",
      labels: "unseen",
      share: "share",
      params: {
        share: slider({
          label: "Share of pretraining",
          help: "How much of the run SimCLR takes. Labels flow in what is left.",
          start: 0.9,
          min: 0.05,
          max: 0.95,
          step: 0.05,
          rebuilds: true,
        }),
        ...simclr.params,
      },
      diagnostics: simclr.diagnostics,
      views: simclr.views,
      create: simclr.create,
    }),
    phase({
      name: "spreading",
      labels: "seen",
      params: labelSpreading.params,
      diagnostics: labelSpreading.diagnostics,
      views: labelSpreading.views,
      // The graph joins what SimCLR took to be alike: h = f(x) [pool, width] stands for the plain vectors.
      create: (lab, before) => labelSpreading.create({ ...lab, vectors: before.features }),
    }),
  ],
});
