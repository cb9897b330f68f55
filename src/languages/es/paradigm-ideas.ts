import type * as english from "../../sentences/paradigm-ideas";
import type { Translated } from "../translated";

export const paradigmIdea: Translated<typeof english.paradigmIdea> = {
  supervised: "Aprende solo de los ejemplos etiquetados: con él se miden todos los demás.",
  "self-supervised": "Aprende solo de los ejemplos, con una tarea construida con ellos. Las etiquetas solo leen lo aprendido.",
  "semi-supervised": "Aprende a la vez de ejemplos etiquetados y sin etiqueta.",
  bridge: "Aprende con una tarea construida solo con los ejemplos y también de etiquetas: casi siempre primero lo uno y después lo otro.",
};
