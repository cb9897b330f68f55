import { gridStep, mostCharacters, mostDots } from "../../shape/drawing";
import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/drawing";
import { count, plain } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { capital } from "./capital";

const drawnClasses = ["première", "deuxième", "troisième", "quatrième"] as const;
const classes = (label: number): string => `la ${drawnClasses[label]!} classe`;

export const drawingSentences: Translated<typeof english.drawingSentences> = {
  open: "Dessiner",
  title: "Dessinez vos propres points",
  how: "Cliquez ou touchez pour poser un point, qui sera étiqueté en premier. Faites glisser pour peindre où sont les points non étiquetés, et ceux du test.",
  keys: "Touches\u00a0: 1 à 4 pour la classe, flèches pour bouger, avec Shift plus loin, Enter pour poser, Space pour commencer et finir de peindre, Ctrl+Z pour annuler.",
  plane: ({ label, at: [x, y] }) =>
    `Le plan\u00a0: posez et peignez ici. ${capital(drawnClasses[label]!)}\u00a0: ${plain(gridStep * x)} à l’horizontale, ${plain(gridStep * y)} à la verticale`,
  class: "Classe",
  undo: "Annuler",
  redo: "Rétablir",
  clear: "Effacer",
  close: "Terminé",
  coming: "De quoi dessiner arrive.",
  lost: "De quoi dessiner n’est pas arrivé\u00a0: rechargez la page.",
  start: "les deux vagues",
  drawn: (dots, strokes) => `${counted(dots, "point posé", "points posés")}, ${counted(strokes, "trait")}.`,
  room: (used) => `${count(used)} caractères utilisés sur les ${count(mostCharacters)} que peut contenir un lien.`,
  painting: "En train de peindre.",
  fault(fault) {
    switch (fault.kind) {
      case "missing class":
        return `Rien n’est encore dessiné de ${classes(fault.label)}. En attendant, on apprend du dessin d’avant.`;
      case "too many dots":
        return `Il y a plus de ${count(mostDots)} points posés de ${classes(fault.label)}\u00a0: annulez-en.`;
      case "too long":
        return "Le dessin est trop long pour un lien\u00a0: annulez-en une partie.";
      case "two dots in one place":
        return "Deux points sont au même endroit\u00a0: annulez-en un.";
      case "unreadable":
        return "Ce n’est pas un dessin.";
    }
  },
  refused(why, label) {
    switch (why) {
      case "no room":
        return "Un lien n’a plus de place pour cela. Annulez quelque chose, ou dessinez plus court.";
      case "dots":
        return `Il y a ${count(mostDots)} points posés de ${classes(label)}, le maximum. Peignez les autres.`;
      case "taken":
        return "Il y a déjà un point de cette classe ici.";
    }
  },
};
