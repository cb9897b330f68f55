import type * as english from "../../sentences/pytorch";
import type { Translated } from "../translated";

export const pytorchSentences: Translated<typeof english.pytorchSentences> = {
  title: "Lo mismo en PyTorch",
  about: "Lo que desciende un paso, o lo que se calcula donde nada desciende. Está probado que da los mismos números.",
  codeName: "Lo mismo en PyTorch, como Python",
  coming: "En camino …",
  copy: "Copiar",
  copySpoken: (name) => `Copiar el código de ${name}`,
  code: "Código",
  notebook: "Cuaderno",
  notebookSpoken: (name) => `Guardar un cuaderno con el código de ${name}`,
};
