/** Label spreading on a graph. Zhou et al. 2004. */
import { graphDiagnostics, graphParams } from "../shape/graph";
import { slider } from "../shape/params";
import { technique } from "../shape/technique";
import { alongGraph } from "./pieces/along-graph";

export const labelSpreading = technique({
  id: "label-spreading",
  name: "Label spreading",
  year: 2004,
  paradigm: "semi-supervised",
  family: "graph",

  lesson: {
    idea: "Join each example to its nearest ones and let labels flow along the edges until nothing changes. Nothing is trained.",
    assumption: "Near neighbours, and chains of them, share a class.",
    watch: "Labels creep from the few labelled points through their cluster. Homophily says how many edges join examples of one class.",
    trap: "One bridge between two clusters lets the wrong label across, and an rbf graph that is too wide is full of them. In high dimensions near is often not alike.",
    goodShown: "data=two-moons&labels=1&a=label-spreading&b=labels-only",
    trapShown: "data=two-moons&labels=2&a=label-spreading&b=label-spreading&a.graph=rbf&b.graph=rbf&a.gamma=2",
    pseudocode: [
      "d_ij ← distances of plain vectors; Y: known labels, 0 where unknown",
      "W by {graph}. neighbours: W = (A + Aᵀ)/2, A_ij = exp(−d_ij²/σ²)",
      "  of the {k} nearest, σ² the geometric mean of their d²",
      "  if {compatible}: W_ij = 1 of the {k} nearest; no {balanced}",
      "rbf: W_ij = exp(−{gamma}·d_ij²), W_ii = 0",
      "S = D^−½ W D^−½, D the column sums of W",
      "F ← Y;  Y_c ← Y_c / Σ_i Y_ic if {balanced}",
      "step: F ← {alpha}·S F + (1 − {alpha})·Y",
      "settled: Σ|F − F before| / ΣF < 1e-5",
      "guess i: argmax_c F_ic / m_c, m_c = Σ_i F_ic if {balanced}, else 1",
    ],
    references: [
      {
        title: "Zhou et al. 2004, Learning with local and global consistency",
        url: "https://papers.nips.cc/paper/2506-learning-with-local-and-global-consistency",
      },
    ],
  },

  params: {
    alpha: slider({
      label: "Share heard (α)",
      help: "How much an example listens to its neighbours rather than to its own label. Near 1, labels travel far.",
      start: 0.99,
      startOn: { text: 0.9, table: 0.9 },
      min: 0.01,
      max: 0.999,
      step: 0.001,
    }),
    ...graphParams,
  },
  diagnostics: graphDiagnostics,
  views: {},

  create(lab) {
    const { tf, values } = lab;
    // F ← α S F + (1 − α) Y, where S = D^−½ W D^−½.
    return alongGraph(lab, ({ graph, beliefs, source }) =>
      tf.add(tf.mul(graph.spread(beliefs), values.alpha), tf.mul(source, 1 - values.alpha)),
    );
  },
});
