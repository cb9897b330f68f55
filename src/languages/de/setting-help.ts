import type * as english from "../../sentences/setting-help";
import type { Translated } from "../translated";

export const settingHelp: Translated<typeof english.settingHelp> = {
  seed: "Ein anderer Seed zieht andere Labels, erste Gewichte, Batches und Ansichten. Mitgelieferte Daten behalten ihre Testbeispiele und, mit allen Labels, ihre Trainingsbeispiele; Punkte und Validierungsbeispiele werden neu gezogen. Mehrere ansehen, bevor man einem Unterschied glaubt.",
  encoder: "Das Netz, das ein Beispiel in Merkmale verwandelt. Alle Kandidaten teilen es.",
  steps: "Aus wie vielen Batches jeder Kandidat lernt.",
  batch: "Ungelabelte Beispiele je Schritt; halb so viele gelabelte kommen dazu.",
  judged:
    "Test: die für das Ende zurückgehaltenen Beispiele. Validierung: Die liegen beiseite, und getestet wird auf einem Teil des Pools, dessen Labels verborgen bleiben. Danach Einstellungen wählen, damit die Testbeispiele ungesehen bleiben.",
  backend: "Was rechnet. Auto nimmt das schnellste, das seine Prüfung besteht.",
  wrongLabels:
    "Von den vergebenen Labels nennt dieser Anteil eine andere Klasse, nach dem Seed gezogen. Was beurteilt wird, behält seine wahren Klassen.",
  labelSkew:
    "Die häufigste Klasse bekommt so viele Male mehr Labels als die seltenste, die anderen liegen dazwischen; jede Klasse bekommt mindestens eines. Welche Klasse häufig ist, zieht der Seed.",
  poolSkew:
    "Die häufigste Klasse hat so viele Male mehr Beispiele zum Lernen als die seltenste, die anderen liegen dazwischen. Was beurteilt wird, bleibt, wie es ist.",
  strangers:
    "Nach so vielen Klassen, den letzten, fragt niemand: Ihre Beispiele sind unter denen zum Lernen, werden aber nie gelabelt und nie beurteilt.",
  poolShare: "Wie viel vom Pool es zum Lernen gibt, gelabelte Beispiele eingeschlossen. Was beurteilt wird, bleibt, wie es ist.",
  shortcut:
    "So viele Marken werden auf jede Ansicht eines Beispiels gestempelt, auf alle dieselben, und auf kein unverändertes Beispiel: Damit lassen sich zwei Ansichten von anderen unterscheiden, ohne anzusehen, was sie zeigen.",
};

export const hardLabels: Translated<typeof english.hardLabels> = {
  wrongLabels: "Falsche Labels",
  labelSkew: "Schiefe Labels",
  poolSkew: "Schiefer Pool",
  strangers: "Fremde",
  poolShare: "Anteil des Pools",
  shortcut: "Abkürzung",
};

export const batchHelp: typeof english.batchHelp = ({ batch, by }) => `${settingHelp.batch} ${by} braucht mindestens ${batch}.`;
