import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/folds";
import { count, percent } from "../../sentences/numbers";
import type { Translated } from "../translated";

export const foldNames: Translated<typeof english.foldNames> = {
  examples: "Exemples",
  views: "Vues",
  lessons: "Principe",
  evidence: "Mesures",
  confusions: "Confusions",
  settings: "Réglages",
  figures: "Nombres et images",
  numbers: "Tableau",
  save: "Enregistrer",
  runs: (kept) => `Essais ${count(kept)}`,
  saveAs: (title) => `«\u202f${title}\u202f» en image\u00a0:`,
};

export const exampleSentences: Translated<typeof english.exampleSentences> = {
  title: "Un peu de chaque classe",
  counts: ({ pool, test, judged }) => `${count(pool)} pour apprendre · ${count(test)} ${judged}`,
  labelled: (areSkewed) =>
    `${
      areSkewed
        ? "Certaines classes reçoivent beaucoup de labels et d’autres peu"
        : "Les labels sont tirés en nombre égal dans chaque classe"
    }, ce que voit chaque concurrent. ${
      areSkewed ? "Les proportions des classes dans tout le pool" : "Que tout le pool ait ses classes dans ces proportions"
    }, personne ne le sait, sauf si vous laissez l’auto-entraînement ou label spreading équilibrer.`,
  shared: (judged) => `Tous les concurrents partagent données, ${judged}, labels, graine, encodeur, lot et nombre d’étapes.`,
};

export const settingsFold: Translated<typeof english.settingsFold> = {
  common: "Pour tous",
  data: "Création des données",
  own: (name) => `Réglages de ${name}`,
  none: "Il n’y en a pas.",
  pace: "Vitesse",
  paces: (pace) =>
    pace === "to follow" ? "à suivre des yeux" : pace === Infinity ? "pleine vitesse" : `${counted(pace, "étape")} par seconde`,
};

export const mapSentences: Translated<typeof english.mapSentences> = {
  placedBy: "placés selon",
  layouts: { neighbours: "voisins", components: "deux composantes principales" },
  colouredBy: "colorés selon",
  colours: { class: "vraie classe", guess: "prédiction", right: "juste ou faux" },
  caution: {
    neighbours: "Lisez qui est près de qui\u00a0: la distance entre groupes, et leur taille, ne veulent rien dire.",
    components: "Deux directions parmi beaucoup\u00a0: qui diffère dans les autres se superpose.",
  },
  kept: (kept) =>
    `Parmi les dix plus proches, ${kept.map(({ name, share }, i) => `${i ? "" : "la carte de "}${name}${i ? "" : " garde"} ${percent(share, 0)}`).join(", ")}.`,
  ringed: (guesses) =>
    `cerclé\u00a0: ${guesses.map(({ name, guess }) => (guess === undefined ? `${name} n’a pas de prédiction` : `${name} dit ${guess}`)).join(", ")}`,
};
