import type * as english from "../../sentences/pytorch";
import type { Translated } from "../translated";

export const pytorchSentences: Translated<typeof english.pytorchSentences> = {
  title: "Lo mismo en PyTorch",
  about: "La pérdida que baja un paso, o lo que se calcula donde no se baja ninguna. Se ha comprobado que da los mismos números.",
  codeName: "Lo mismo en PyTorch, como Python",
  coming: "Cargando…",
  copy: "Copiar",
  copySpoken: (name) => `Copiar el código de ${name}`,
  code: "Código",
  notebook: "Cuaderno",
  notebookSpoken: (name) => `Guardar un cuaderno con el código de ${name}`,
};
