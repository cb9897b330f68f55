import type * as english from "../../sentences/choice-dialog";
import type { Translated } from "../translated";

export const trigger: Translated<typeof english.trigger> = { a: "Technique A\u00a0: ", b: "Technique B\u00a0: ", data: "Exemples\u00a0: " };

export const comingWords: typeof english.comingWords = (name) => `${name} arrive`;

export const title: Translated<typeof english.title> = {
  a: "Choisir la technique A",
  b: "Choisir la technique B",
  data: "Choisir les exemples",
  own: "Vos données",
};

export const dialogWords: Translated<typeof english.dialogWords> = {
  coming: "Le choix arrive.",
  lost: "Le choix n’est pas arrivé\u00a0: fermez ceci et rouvrez-le, ou rechargez la page.",
  close: "Fermer",
};
