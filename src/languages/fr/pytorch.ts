import type * as english from "../../sentences/pytorch";
import type { Translated } from "../translated";

export const pytorchSentences: Translated<typeof english.pytorchSentences> = {
  title: "La même chose en PyTorch",
  about: "Ce qu’une étape descend, ou ce qui est calculé là où rien ne descend. Testé\u00a0: les nombres sont les mêmes.",
  codeName: "La même chose en PyTorch, en Python",
  coming: "En route …",
  copy: "Copier",
  copySpoken: (name) => `Copier le code de ${name}`,
  code: "Code",
  notebook: "Notebook",
  notebookSpoken: (name) => `Enregistrer un notebook avec le code de ${name}`,
};
