/** Label propagation on a graph: known labels are held fast. Zhu & Ghahramani 2002. */
import { graphDiagnostics, graphParams } from "../shape/graph";
import { technique } from "../shape/technique";
import { alongGraph } from "./pieces/along-graph";

export const labelPropagation = technique({
  id: "label-propagation",
  name: "Label propagation",
  year: 2002,
  paradigm: "semi-supervised",
  family: "graph",

  lesson: {
    idea: "Hold the known labels fast; everybody else takes the mean of its neighbours until nothing changes.",
    assumption: "Near neighbours, and chains of them, share a class, and every label that is known is right.",
    watch:
      "How many have been reached, and how sure they are: an example far from all labels believes a little of each, as it would meet them on a random walk.",
    trap: "With few labels among many examples nearly all beliefs come out alike, so a class that lies a little better takes them all. Balanced class mass undoes that.",
    goodShown: "data=two-moons&labels=1&a=label-propagation&b=nearest-neighbours",
    trapShown: "data=digits&labels=1&steps=300&a=label-propagation&b=label-propagation&a.balanced=0&b.balanced=1",
    pseudocode: [
      "d_ij ← distances of plain vectors; Y: known labels, 0 where unknown",
      "W by {graph}. neighbours: W = (A + Aᵀ)/2, A_ij = exp(−d_ij²/σ²)",
      "  of the {k} nearest, σ² the geometric mean of their d²",
      "  if {compatible}: W_ij = 1 of the {k} nearest, i too; no {balanced}",
      "rbf: W_ij = exp(−{gamma}·d_ij²)",
      "F ← Y",
      "step: G ← W F;  G_i ← G_i / Σ_c G_ic, where anything has arrived",
      "      F_i ← Y_i where the label is known, else G_i",
      "settled: Σ|F − F before| / ΣF < 1e-5",
      "guess i: argmax_c F_ic / m_c, m_c = Σ_i F_ic if {balanced}, else 1",
    ],
    references: [
      {
        title: "Zhu & Ghahramani 2002, Learning from labeled and unlabeled data with label propagation",
        url: "https://mlg.eng.cam.ac.uk/zoubin/papers/CMU-CALD-02-107.pdf",
      },
      {
        title: "Zhu, Ghahramani & Lafferty 2003, Semi-supervised learning using Gaussian fields and harmonic functions",
        url: "https://aaai.org/papers/icml03-118-semi-supervised-learning-using-gaussian-fields-and-harmonic-functions/",
      },
    ],
  },

  params: { ...graphParams, balanced: { ...graphParams.balanced, start: true, startOn: { points: false } } },
  diagnostics: graphDiagnostics,
  views: {},

  create(lab) {
    const { tf } = lab;
    // F ← D⁻¹ W F, and where a label is known F ← Y.
    return alongGraph(lab, ({ graph, beliefs, labels, known, shares }) =>
      tf.add(tf.mul(shares(graph.propagate(beliefs)), tf.sub(1, known)), labels),
    );
  },
});
