import type * as english from "../../sentences/examples";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";

export const exampleWords: Translated<typeof english.exampleWords> = {
  sample: "Ce qui est donné",
  views: "Ce qui est regardé",
  hidden: "caché",
  hiddenWord: "mot caché",
  unknown: "…",
  viewsAwaited: "les vues seront montrées ici.",
  outside: "un mot hors du vocabulaire",
  unknownSign: (known, isSpelled) =>
    `«\u202f…\u202f» remplace un ${isSpelled ? "caractère" : "mot"} hors du vocabulaire, qui en a ${count(known)}.`,
  moreColumns: (more) => `et ${count(more)} de plus`,
  halves: ([first, second]) => `Deux moitiés, là où une technique en regarde une à la fois\u00a0: ${first}, ${second}.`,
};
