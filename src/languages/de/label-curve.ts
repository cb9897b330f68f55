import { counted, decimals } from "../../shape/numerals";
import type * as english from "../../sentences/label-curve";
import { percentWithin } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { labelsAClass } from "./budgets";
import { capital } from "./capital";
import { bestOfKind, listed, techniquesMany, withBudget } from "./inflected";

/** What each setting is stands before its value, so that no “und” is needed. */
const settings = (differences: readonly string[]): string => differences.join(", ");

type Cell = NonNullable<Parameters<typeof english.curveWords.row>[0]["cell"]>;
const cellWords = (cell: Cell): string => `${percentWithin(cell)}, ${counted(cell.count, "Seed")}`;

export const curveWords: Translated<typeof english.curveWords> = {
  looks: "Blicke auf die Label-Kurve",
  "all-budgets": "Alle Budgets",
  "one-budget": "Ein Budget",
  paradigms: "Selbst gegen semi",

  allData: "Alle Datensätze",

  title: `Genauigkeit gegen ${labelsAClass}`,
  awaited: "Noch nichts gemessen: Hier wird eine Linie für jedes Verfahren gezeichnet.",
  nothingYet: "Unter diesen Einstellungen wurde noch nichts gemessen. Unter „Sweep“ holt dieses Gerät das nach.",
  asUsually: " Das wurde unter den üblichen Einstellungen gemessen, nicht denen auf dem Prüfstand.",
  linesHere: "Hier wird eine Linie für jedes Verfahren gezeichnet.",
  axis: (accuracy) => `${accuracy}, %`,
  slider: labelsAClass,
  ceiling: (value) => `mit allen Labels ${value}`,

  measured: (techniques, seeds, origins, hasOwn) =>
    `${techniquesMany(techniques)}, ${seeds}, ${listed(origins)}.${hasOwn ? " Eigene Läufe sind als Striche gezeichnet." : ""}`,
  benchDiffers: (differences) =>
    `Auf dem Prüfstand gilt ${settings(differences)}. Blasse Linien wurden unter den üblichen Einstellungen gemessen.`,
  standsIn: (name, differences) => `${name} mit ${settings(differences)} wurde nicht gemessen: Die blasse Linie ist ${name} wie üblich.`,
  named: (name, differences) => [name, ...differences].join(", "),
  ofVersion: (name, numbers) => `${name} (Version ${numbers})`,
  asUsual: (name) => `${name}, übliche Einstellungen`,

  show: "Gezeigt",
  best: "das beste jedes Paradigmas",
  bestOf: (paradigm) => bestOfKind(paradigm),
  everybody: "alle Verfahren",
  bands: "95-%-Bänder von A und B",
  scale: "Skala:",
  halving: "jede Stufe halbiert die Fehler",
  plain: "einfach",

  at: (labels) => capital(withBudget(labels)),
  notMeasured: (labels) => `${capital(withBudget(labels))} wurde nichts gemessen`,
  toMake: "einen Namen drücken, um ihn zu A oder B zu machen",
  ranking: (labels) => `Verfahren ${withBudget(labels)}, das beste zuerst`,
  row: ({ name, paradigm, slot, cell }) =>
    [name, paradigm, ...(slot ? [`Kandidat ${slot}`] : []), cell ? cellWords(cell) : curveWords.unmeasured].join(", "),
  value: (share) => (Number.isFinite(share) ? decimals(100 * share, 1) : "–"),
  within: (half) => (Number.isFinite(half) ? `± ${decimals(100 * half, 1)}` : ""),
  unmeasured: "nicht gemessen",
  table: {
    technique: "Verfahren",
    cell: (cell) => (cell ? cellWords(cell) : "–"),
  },
  make: (slot) => `zu ${slot} machen`,
  makeSpoken: (name, slot) => `${name} zu ${slot} machen`,
  open: "öffnen",
  openSpoken: (name, labels) => `${name} ${withBudget(labels)} auf dem Prüfstand öffnen`,

  reading: (name, value) => `${name} ${value}`,
  summary: (title, labels, readings, others) =>
    `${title}. ${
      readings.length
        ? `${capital(withBudget(labels))}: ${readings.join(", ")}${others ? ` und ${counted(others, "weiteres Verfahren", "weitere Verfahren")}` : ""}.`
        : `${capital(withBudget(labels))} wurde nichts gemessen.`
    }`,

  folds: "Unter der Kurve",
  sweep: "Sweep: ergänzen, was fehlt",
  sweeping: (done, total) => `Sweep: ${done} von ${total}`,
  kept: (kept) => `Behaltene Läufe ${kept}`,
  howMeasured: "Wie gemessen wurde",
  bestLines:
    "Linien der besten sind auf dieselbe Weise gezeichnet: Sie können ein wenig unter der höchsten ihres Paradigmas liegen. Sie gehen durch die Label-Zahlen, mit denen mindestens die Hälfte seiner Verfahren gemessen wurde. Maßstäbe wie ein zufälliger Encoder stehen für kein Paradigma.",
  ahead:
    "Vorn heißt: unter diesem Budget vor jedem Rivalen, nach einem t-Test der nach Seed gepaarten Unterschiede, über 3 Seeds oder mehr. Korrigiert ist dafür, dass alle Budgets aller Datensätze angesehen werden: Von 100 so genannten Vorsprüngen sind im Mittel höchstens 5 Zufall. Gleich gut heißt, dass das 95-%-Intervall des Unterschieds innerhalb von ± 2 Punkten liegt. Noch nicht zu unterscheiden ist alles andere: Es braucht mehr Seeds, und das ist nicht dasselbe wie gleich.",
};
