import { pointed } from "../../shape/numerals";
import type * as english from "../../sentences/evidence";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { dative } from "./inflected";

export const resultSentences: Translated<typeof english.resultSentences> = {
  caption: (examples) => `Jetzt, auf den ${dative(examples)}`,
  rows: {
    accuracy: "Genauigkeit",
    readBy: "Ablesung",
    neighbours: "Nächste Nachbarn",
    random: "Zufallsencoder",
    pool: "Auf dem Pool",
    step: "Schritt",
    seconds: "Sekunden",
    milliseconds: "Ein Schritt dauert",
  },
  milliseconds: (value) => `${value < 10 ? pointed(value.toFixed(1)) : count(value)}\u202fms`,
  unknown: "–",
  randomEncoder: "Zufallsencoder",
};

export const evidenceSentences: Translated<typeof english.evidenceSentences> = {
  spread: "Streuung der Merkmale",
  spreadHelp:
    "Wie weit die Merkmale verschiedener Beispiele auseinandergehen: etwa 1, wo sie in alle Richtungen gehen, 0, wo alle in einen Punkt kollabiert sind. Kein Verfahren wird darauf trainiert.",
  helpOf: (name, help) => `${name}: ${help}`,
  lossTitle: "Verlust",
  loss: "Verlust",
  step: "Schritt",
  lossComing: "der Verlust, den das Training kleiner macht, wird hier gezeichnet.",
};

export const confusionSentences: Translated<typeof english.confusionSentences> = {
  title: (name) => `Wen ${name} für wen hält`,
  rows: "wahre Klasse",
  columns: "Vorhersage",
  coming: (examples) => `für jede wahre Klasse, wofür ihre ${examples} gehalten werden.`,
};
