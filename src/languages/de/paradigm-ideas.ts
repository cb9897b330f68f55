import type * as english from "../../sentences/paradigm-ideas";

export const paradigmIdea: typeof english.paradigmIdea = {
  supervised: "Lernt allein aus den gelabelten Beispielen: woran alle anderen gemessen werden.",
  "self-supervised":
    "Lernt allein aus den Beispielen, durch eine Aufgabe, die aus ihnen entsteht. Labels lesen nur aus, was gelernt wurde.",
  "semi-supervised": "Lernt aus gelabelten und ungelabelten Beispielen zugleich.",
  bridge: "Lernt durch eine Aufgabe, die allein aus den Beispielen entsteht, und auch aus Labels: meist erst das eine, dann das andere.",
};
