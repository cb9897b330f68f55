import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/present";
import type { Translated } from "../translated";

export const presentSentences: Translated<typeof english.presentSentences> = {
  presentation: "Vorführung",
  whatKeysDo: "Tasten der Vorführung",
  keys: { play: "Space", more: "↑", fewer: "↓", before: "←", next: "→", again: "R", dark: "D", qr: "Q", leave: "Esc" },

  leave: "beenden",
  play: "Play",
  pause: "Pause",
  again: "neu",
  labels: "Labels",
  moreLabels: "Mehr Labels",
  fewerLabels: "Weniger Labels",
  scene: "Szene",
  sceneBefore: "Vorige Szene",
  nextScene: "Nächste Szene",
  dark: "dunkel",
  light: "hell",
  qr: "QR-Code",
  qrOf: "QR-Code des Links",
  open: "Auf dem eigenen Gerät öffnen",
  close: "Schließen",
  scenes: "Szenen",
  sceneOf: ({ number, all, title }) => `Szene ${number} von ${all}: ${title}`,
  paste: "Für eigene Szenen eine Liste von Links einfügen, jeden nach seinem Titel",
  pasted: (scenes) => counted(scenes, "eigene Szene", "eigene Szenen"),
  usual: "übliche Szenen",

  titles: {
    twoWays: "Gleiche Labels, zwei Wege",
    oneLabel: "Ein Label je Klasse",
    manyLabels: "Genug Labels",
    shape: "Die Form der ungelabelten verrät es",
    words: "Wörter statt Bilder",
    bar: "Wie sicher ist sicher genug?",
    who: "Was kommt weiter, und wann?",
  },
};
