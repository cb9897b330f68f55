import type * as english from "../../sentences/run-codes";
import type { Translated } from "../translated";

export const codeFaults: Translated<typeof english.codeFaults> = {
  none: (found) => `${found} no es el código de una ejecución: empieza por «LS», y delante puede ir un nombre.`,
  changed: (found) => `El código ${found} se cambió o se cortó por el camino: pedir que lo copien de nuevo.`,
  fault: ({ what, found, why }) => `El código dice ${what} ${found}: ${why}.`,
};

export const codeSentences: Translated<typeof english.codeSentences> = {
  copy: "Código",
  copySpoken: (title) => `Copiar el código de ${title}`,
  paste: "Pegar códigos",
  pasteSpoken: "Códigos enviados por otros",
  about: "Uno por línea; delante de cada uno puede ir un nombre.",
  example: "Ada LS2:0.83:2500f:…",
  add: "Añadirlos",
  pasted: "lo pegado",
};
