import type * as english from "../../sentences/run-codes";
import type { Translated } from "../translated";

export const codeFaults: Translated<typeof english.codeFaults> = {
  none: (found) => `${found} n’est pas le code d’un essai\u00a0: un code commence par «\u202fLS\u202f», et un nom peut le précéder.`,
  changed: (found) => `Le code ${found} a été modifié ou coupé en chemin\u00a0: faites-le recopier.`,
  fault: ({ what, found, why }) => `Dans le code, ${what} vaut ${found}\u00a0: cela ${why}.`,
};

export const codeSentences: Translated<typeof english.codeSentences> = {
  copy: "Code",
  copySpoken: (title) => `Copier le code de ${title}`,
  paste: "Coller des codes",
  pasteSpoken: "Codes envoyés par d’autres",
  about: "Un par ligne\u202f; un nom peut précéder chacun.",
  example: "Ada LS2:0.83:2500f:…",
  add: "Les ajouter",
  pasted: "ce qui a été collé",
};
