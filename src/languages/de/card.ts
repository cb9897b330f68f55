import { counted, pointed } from "../../shape/numerals";
import type * as english from "../../sentences/card";
import { count, percent, percentWithin } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { aClass as perClass } from "./budgets";
import { capital } from "./capital";
import { classesMany, examplesMany } from "./inflected";

export const card: Translated<typeof english.card> = {
  from: "Herkunft",
  made: "Hier nach einer Formel erzeugt, nicht gemessen.",
  licence: (licence) => `. Lizenz: ${licence}.`,
  example: "Ein Beispiel",
  isExample: (example) => `${capital(example)}.`,
  examples: "Beispiele",
  many: ({ pool, judged, classes }) =>
    `${count(pool + judged)} in ${classesMany(classes)}: ${count(pool)} zum Lernen, ${count(judged)} zum Testen.`,
  split: "Getestet auf",
  apart: (test, largestGroup) =>
    largestGroup === undefined
      ? test
      : `${test} Was aus einer Quelle stammt, bis zu ${examplesMany(largestGroup)}, dient ganz zum Lernen oder ganz zum Testen.`,
  hard: "Was schwer ist",
  assumption: "Annahmen",
  coming: "Anzahlen und Baseline sind unterwegs.",
  lost: "Anzahlen und Baseline sind nicht angekommen: schließen und noch einmal öffnen.",
  none: "Hier wurde noch keine Baseline gemessen.",
};

const times = (ratio: number): string => (ratio < 1.005 ? "fast 1,0" : pointed(ratio.toFixed(ratio < 1.1 ? 2 : 1)));

export const classWords: Translated<typeof english.classWords> = {
  title: "Zum Lernen, je Klasse",
  class: "Klasse",
  examples: "Beispiele",
  balance: (most, least) =>
    most === least ? "Alle Klassen sind gleich groß." : `Die größte Klasse ist ${times(most / least)}-mal so groß wie die kleinste.`,
  usual: "Wie es unter den üblichen Einstellungen ist.",
};

export const baselineWords: Translated<typeof english.baselineWords> = {
  title: "Eine einfache Baseline",
  labels: "Labels",
  right: "Richtig",
  aClass: (labels) => perClass(count(labels)),
  all: "alle",
  commonest: "0",
  commonestNote: "die häufigste Klasse",
  share: (mean, half) => percentWithin({ mean, half }),
  chance: (share) => percent(share),
  labelled: count,
  how: (by, plain, seeds) =>
    `Logistische Regression; ihre Eingabe: ${plain}. Merkmale werden nicht gelernt, ungelabelte Beispiele nicht genutzt. Berechnet von ${by} aus denselben Labels und Testbeispielen wie hier, mit ${counted(seeds, "Seed")}; Kreuzvalidierung unter den Labels wählt, wie stark regularisiert wird. ± ist die Hälfte des 95-%-Intervalls.`,
};

export const turning: Translated<typeof english.turning> = {
  all: "Alle Datensätze",
  before: (name) => `Zurück: ${name}`,
  after: (name) => `Weiter: ${name}`,
  take: "Diese Daten nehmen",
  taken: "Auf dem Prüfstand",
};
