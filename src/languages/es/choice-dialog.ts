import type * as english from "../../sentences/choice-dialog";
import type { Translated } from "../translated";

export const trigger: Translated<typeof english.trigger> = { a: "Método A: ", b: "Método B: ", data: "Ejemplos: " };

export const comingWords: typeof english.comingWords = (name) => `${name} se está cargando`;

export const title: Translated<typeof english.title> = {
  a: "Elegir el método A",
  b: "Elegir el método B",
  data: "Elegir los ejemplos",
  own: "Datos propios",
};

export const dialogWords: Translated<typeof english.dialogWords> = {
  coming: "Lo que se puede elegir se está cargando.",
  lost: "Lo que se puede elegir no ha llegado: cerrar esto y volver a abrirlo, o recargar la página.",
  close: "Cerrar",
};
