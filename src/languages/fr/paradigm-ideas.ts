import type * as english from "../../sentences/paradigm-ideas";

export const paradigmIdea: typeof english.paradigmIdea = {
  supervised: "Apprend des seuls exemples étiquetés\u00a0: ce à quoi tous les autres se mesurent.",
  "self-supervised": "Apprend des seuls exemples, par une tâche faite à partir d’eux. Les labels ne font que lire ce qui a été appris.",
  "semi-supervised": "Apprend à la fois d’exemples étiquetés et non étiquetés.",
  bridge:
    "Apprend par une tâche faite à partir des seuls exemples et aussi des labels\u00a0: le plus souvent d’abord l’une, puis les autres.",
};
