import type * as english from "../../sentences/examples";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";

export const exampleWords: Translated<typeof english.exampleWords> = {
  sample: "Lo que recibe",
  views: "Lo que se mira ahora",
  hidden: "oculta",
  hiddenWord: "palabra oculta",
  unknown: "…",
  viewsAwaited: "aquí se mostrarán las vistas.",
  outside: "una palabra fuera del vocabulario",
  unknownSign: (known, isSpelled) =>
    `«…» está en lugar de ${isSpelled ? "un carácter" : "una palabra"} fuera del vocabulario, que tiene ${count(known)}.`,
  moreColumns: (more) => `y ${count(more)} más`,
  halves: ([first, second]) => `Dos mitades, si un método mira cada una por separado: ${first}, ${second}.`,
};
