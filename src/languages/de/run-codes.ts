import type * as english from "../../sentences/run-codes";
import type { Translated } from "../translated";

export const codeFaults: Translated<typeof english.codeFaults> = {
  none: (found) => `${found} ist kein Code eines Laufs: Einer beginnt mit „LS“, und ein Name darf davorstehen.`,
  changed: (found) => `Der Code ${found} wurde unterwegs verändert oder abgeschnitten: noch einmal kopieren lassen.`,
  fault: ({ what, found, why }) => `Der Code sagt ${what} ${found}: Es ${why}.`,
};

export const codeSentences: Translated<typeof english.codeSentences> = {
  copy: "Code",
  copySpoken: (title) => `Den Code von ${title} kopieren`,
  paste: "Codes einfügen",
  pasteSpoken: "Codes, die andere geschickt haben",
  about: "Einer je Zeile; ein Name darf davorstehen.",
  example: "Ada LS2:0.83:2500f:…",
  add: "Hinzufügen",
  pasted: "dem Eingefügten",
};
