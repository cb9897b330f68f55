/** Pretrain → label spreading: first learn which examples are alike, then let labels flow between those that are. Chen et al. 2020; Zhou et al. 2004. */
import { phased } from "../shape/phased";
import { labelSpreading } from "./label-spreading";
import { onward, pretraining } from "./pieces/pretrained";

/** Features that were learned are joined to more neighbours than plain vectors are. */
const k = { ...labelSpreading.params.k, startOn: { text: 20, sound: 5 } };

export const pretrainSpread = phased({
  id: "pretrain-spread",
  name: "Pretrain → label spreading",
  year: 2020,
  paradigm: "bridge",
  family: "graph",

  lesson: {
    idea: "First learn without labels which examples are alike, then join alike ones and let the few labels flow along the edges.",
    assumption: "What has been learned without labels to be near is mostly of the same class.",
    watch: "When the labels begin to flow: the homophily of the graph says how well the features were made for it.",
    trap: "Where the features have put two classes together, the labels of one run over the other, and no more labels will part them.",
    goodShown: "data=definitions&labels=4&a=pretrain-spread&b=label-spreading",
    trapShown: "data=digits&labels=16&steps=600&a=pretrain-spread&b=pretrain-spread&a.share=0.05&b.share=0.9",
    pseudocode: [
      "first {share} of all steps: as {pretrainer} under its usual settings,",
      "  rate {pretrainingRate} × its usual; no label is seen: f",
      "then f stays;  d_ij ← distances of f(x)/‖f(x)‖;  Y: known labels, or 0",
      "W by {graph}: (A + Aᵀ)/2, A_ij = exp(−d_ij²/σ²) of the {k} nearest,",
      "  σ² the geometric mean of their d²; A_ij = 1, W = A if {compatible};",
      "  or rbf: W_ij = exp(−{gamma}·d_ij²), W_ii = 0",
      "S = D^−½ W D^−½, D the column sums of W",
      "F ← Y;  Y_c ← Y_c / Σ_i Y_ic if {balanced}",
      "step: F ← {alpha}·S F + (1 − {alpha})·Y",
      "settled: Σ|F − F before| / ΣF < 1e-5",
      "guess i: argmax_c F_ic / m_c, m_c = Σ_i F_ic if {balanced}, else 1",
    ],
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
  phases: [pretraining(0.9, { table: 0.7 }), onward("spreading", labelSpreading, { k })],
});
