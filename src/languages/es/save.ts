import type * as english from "../../sentences/save";
import type { Translated } from "../translated";

export const saveSentences: Translated<typeof english.saveSentences> = {
  open: "Guardar como imagen",
  openSpoken: (title) => `Guardar «${title}» como imagen`,
  kinds: { svg: "SVG", png: "PNG" },
  failed: (why) => `La imagen no se ha guardado: ${why}.`,
  nothingDrawn: "aún no hay nada dibujado",
  notDrawable: "este navegador no ha podido dibujarla; quizá el SVG funcione",
  tooLarge: "es demasiado grande para un PNG; guardarla como SVG",
};
