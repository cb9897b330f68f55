import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/map";
import { percent } from "../../sentences/numbers";
import type { Translated } from "../translated";

const noLabel = "sans label";
const unknown = "inconnu\u00a0: aucun label ne l’atteint";

export const mapWords: Translated<typeof english.mapWords> = {
  awaited: "les exemples seront dessinés ici, proches là où le réseau les trouve semblables.",
  role: "carte des exemples",
  spoken: (summary) => `${summary} Les flèches vont de point en point.`,
  head: ["classe", "dessinés", "étiquetés", "bien prédits"],
  plane: ({ points, classes }) => `${counted(points, "point")} de ${classes} classes dans le plan`,

  unknown,
  wrong: "mauvaise prédiction",
  labelled: "étiqueté",
  unlabelled: "non étiqueté",
  unlabelledHint: (hint) => `non étiqueté\u00a0: ${hint}`,
  noGuess: "sans prédiction",
  stranger: (name) => `intrus (${name})`,
  strangers: (names) => {
    const named = names.filter(Boolean);
    return [...(named.length ? [`intrus\u00a0: ${named.join(", ")}`] : []), ...(named.length < names.length ? [noLabel] : [])].join(
      "\u202f; ",
    );
  },
  noLabel,
  namelessClass: (number) => `classe ${number}`,
  guess: ({ name, sure }) => (sure === undefined ? `prédit ${name}` : `prédit ${name}, sûr à ${percent(sure, 0)}`),
  example: (one) => [one.name, one.truth, one.guess, one.isLabelled ? "étiqueté" : "non étiqueté"].filter(Boolean).join(", "),
};
