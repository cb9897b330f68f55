import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/map";
import { percent } from "../../sentences/numbers";
import type { Translated } from "../translated";

const noLabel = "kein Label";
const role = (isLabelled: boolean): string => (isLabelled ? "gelabelt" : "ungelabelt");

export const mapWords: Translated<typeof english.mapWords> = {
  awaited: "die Beispiele werden hier gezeichnet, nah beieinander, wo das Netz sie für ähnlich hält.",
  role: "Karte der Beispiele",
  spoken: (summary) => `${summary} Pfeiltasten führen von Punkt zu Punkt.`,
  head: ["Klasse", "gezeichnet", "gelabelt", "richtig vorhergesagt"],
  plane: ({ points, classes }) => `${counted(points, "Punkt", "Punkte")} aus ${counted(classes, "Klasse", "Klassen")} in der Ebene`,

  unknown: "unbekannt: kein Label erreicht es",
  wrong: "falsche Vorhersage",
  labelled: role(true),
  unlabelled: role(false),
  unlabelledHint: (hint) => `ungelabelt: ${hint}`,
  noGuess: "noch keine Vorhersage",
  stranger: (name) => `fremd (${name})`,
  strangers: (names) => {
    const named = names.filter(Boolean);
    return [...(named.length ? [`fremd: ${named.join(", ")}`] : []), ...(named.length < names.length ? [noLabel] : [])].join("; ");
  },
  noLabel,
  namelessClass: (number) => `Klasse ${number}`,
  guess: ({ name, sure }) => (sure === undefined ? `vorhergesagt ${name}` : `vorhergesagt ${name}, zu ${percent(sure, 0)} sicher`),
  example: (one) => [one.name, one.truth, one.guess, role(one.isLabelled)].filter(Boolean).join(", "),
};
