import type * as english from "../../sentences/pytorch";
import type { Translated } from "../translated";

export const pytorchSentences: Translated<typeof english.pytorchSentences> = {
  title: "Dasselbe in PyTorch",
  about: "Was ein Schritt absteigt, oder was berechnet wird, wo nichts absteigt. Getestet: Es ergibt dieselben Zahlen.",
  codeName: "Dasselbe in PyTorch, als Python",
  coming: "Kommt gleich …",
  copy: "Kopieren",
  copySpoken: (name) => `Code von ${name} kopieren`,
  code: "Code",
  notebook: "Notebook",
  notebookSpoken: (name) => `Ein Notebook mit dem Code von ${name} sichern`,
};
