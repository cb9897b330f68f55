import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/present";
import type { Translated } from "../translated";

export const presentSentences: Translated<typeof english.presentSentences> = {
  presentation: "Présentation",
  whatKeysDo: "Touches de la présentation",
  keys: { play: "Space", more: "↑", fewer: "↓", before: "←", next: "→", again: "R", dark: "D", qr: "Q", leave: "Esc" },

  leave: "quitter",
  play: "lancer",
  pause: "pause",
  again: "relancer",
  labels: "labels",
  moreLabels: "Plus de labels",
  fewerLabels: "Moins de labels",
  scene: "scène",
  sceneBefore: "Scène d’avant",
  nextScene: "Scène suivante",
  dark: "sombre",
  light: "clair",
  qr: "code à scanner",
  qrOf: "Code QR du lien",
  open: "À ouvrir sur votre propre appareil",
  close: "Fermer",
  scenes: "Scènes",
  sceneOf: ({ number, all, title }) => `Scène ${number} sur ${all}\u00a0: ${title}`,
  paste: "Collez une liste de liens, chacun après son titre, pour vos propres scènes",
  pasted: (scenes) => `${counted(scenes, "scène")} à vous`,
  usual: "scènes habituelles",

  titles: {
    twoWays: "Mêmes labels, deux voies",
    oneLabel: "Un label par classe",
    manyLabels: "Assez de labels",
    shape: "La forme des non étiquetés le dit",
    words: "Des mots au lieu d’images",
    bar: "À partir de quand est-on assez sûr\u202f?",
    who: "Qui va plus loin, et quand\u202f?",
  },
};
