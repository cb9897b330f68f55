/** The graph along which labels flow, as every technique that has them do so declares its parameters and what can be seen of it. */
import { choice, slider, toggle } from "./params";
import type { Diagnostics } from "./technique";

export const graphParams = {
  graph: choice({
    label: "Graph",
    help: "Nearest neighbours join each example to the k most similar; rbf joins all with weights that fall with distance (up to 2,000 examples).",
    start: "neighbours",
    options: { neighbours: "k nearest neighbours", rbf: "RBF kernel" },
    rebuilds: true,
  }),
  k: slider({
    label: "Neighbours (k)",
    help: "How many neighbours each example is joined to.",
    start: 10,
    startOn: { image: 5, text: 20, sound: 5, table: 5 },
    min: 1,
    max: 50,
    step: 1,
    rebuilds: true,
  }),
  gamma: slider({
    label: "Kernel width (γ)",
    help: "For the rbf graph: weight exp(−γ·distance²). Too low joins everything, too high isolates everyone.",
    start: 20,
    min: 0.01,
    max: 1000,
    step: 0.01,
    scale: "log",
    rebuilds: true,
  }),
  balanced: toggle({
    label: "Balance class mass",
    help: "Give every class the same mass of labels and of beliefs (Zhu et al. 2003).",
    assumes: "It assumes that the pool has as many of each class, as the labelled examples have.",
    start: false,
  }),
  compatible: toggle({
    label: "As scikit-learn",
    help: "Directed graph with loops and plain weights, no balance: the numbers of scikit-learn's LabelSpreading and LabelPropagation.",
    start: false,
    rebuilds: true,
  }),
} as const;

export const graphDiagnostics = {
  change: { kind: "curve", label: "Change", help: "How much of all belief moved in this sweep." },
  reached: { kind: "curve", label: "Reached", help: "Share of the pool that any label has reached.", group: "Spread", share: true },
  right: {
    kind: "curve",
    label: "Right in the pool",
    help: "Share of unlabelled pool examples whose belief is right; those that no label has reached count as wrong. It looks at hidden labels, which the spreading never does.",
    group: "Spread",
    share: true,
    gaps: true,
  },
  homophily: {
    kind: "curve",
    label: "Homophily",
    help: "Share of edge weight that joins examples of the same class, by the hidden labels.",
    group: "Spread",
    share: true,
    gaps: true,
  },
  certainty: { kind: "histogram", label: "Certainty", help: "The belief in the winning class of each example drawn on the map." },
  edges: { kind: "graph", label: "Edges", help: "The edges that begin at examples on the map." },
} as const satisfies Diagnostics;
