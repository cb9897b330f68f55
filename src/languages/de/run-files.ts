import type * as english from "../../sentences/run-files";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { aClass } from "./budgets";

/** What a value should be, to go on after “es”. */
const share = "muss eine Zahl von 0 bis 1 sein";

export const recordFaults: Translated<typeof english.recordFaults> = {
  share,
  examples: "muss eine ganze Zahl sein, 0 oder mehr",
  text: (most) => `muss ein Text aus höchstens ${count(most)} Zeichen sein`,
  onlyTrue: "muss true sein oder wegbleiben",
  atLeastOne: "muss eine ganze Zahl sein, 1 oder mehr",
  id: "muss aus 16 hexadezimalen Ziffern bestehen, dem Hash des Links",
  numbers: (newest) => `muss eine ganze Zahl von 1 bis ${newest} sein, die Version der Zahlen`,
  data: "ist kein Datensatz, der hier bekannt ist",
  technique: "ist kein Verfahren, das hier bekannt ist",
  labels: (most) => `muss "all" sein oder eine Zahl über 0 und bis ${count(most)}`,
  seed: "muss eine ganze Zahl von 1 bis 9.999 sein",
  seconds: "muss eine Zahl sein, 0 oder mehr",
  accuracy: `${share} oder null, wo der Lauf divergiert ist`,
  stopped: 'muss "finished", "settled" oder "diverged" sein',
  backend: (all) => `muss eines sein von ${all.map((name) => `"${name}"`).join(", ")}`,
  at: "muss eine Zeit in Millisekunden seit 1970 sein",
  origin: 'muss "here", "recorded" oder "elsewhere" sein',
  curve: "muss steigende Schritte haben und ebenso viele Genauigkeiten von 0 bis 1",

  noRun: "muss ein Lauf sein: ein Objekt",
  unreadable: (fault) => `ist hier nicht zu lesen: ${fault}`,
  asLinked: (value) => `muss ${value} sein, wie im Link`,
  noAccuracy: "muss null sein, wo der Lauf divergiert ist, und nirgends sonst",
  probe: (accuracy) => `muss ${accuracy} sein, wie die Genauigkeit`,
  judged: ({ test, pool }) => `muss ${test} sein, so viele, wie neben einem Pool von ${pool} beurteilt werden`,
  abovePool: (pool) => `darf nicht über dem Pool liegen, ${pool}`,
  bought: (of) => `muss ${of.labelled} sein, so viele sind ${aClass(String(of.labels))} in einem Pool von ${of.pool}`,
  noSteps: "muss 1 oder mehr sein in einem Lauf, der zu Ende kam",
  aboveSteps: (steps) => `darf nicht über den ${steps} des Links liegen`,
  beyondSteps: (steps) => `darf nicht über den letzten Schritt hinausgehen, ${steps}`,

  noFile: (format) => `muss ein Objekt mit dem Format "${format}" sein`,
  format: (format) => `muss "${format}" sein`,
  newer: (version) => `muss ${version} oder weniger sein, da diese Seite älter ist als die Datei: die Seite neu laden`,
  noRuns: "muss eine Liste von Läufen sein",
  noRecorded: "ist nicht das, was aufgezeichnete Kurven dort haben",
  ofVersion: (numbers) => `muss von Version ${numbers} der Zahlen sein`,
  rows: ({ seeds, labels }) =>
    `muss eine Zeile für jeden von höchstens ${seeds} Seeds haben und darin eine Zahl für jedes von ${labels} Budgets`,
};

export const runFileSentences: Translated<typeof english.runFileSentences> = {
  at: ({ line, column, message }) =>
    column === undefined ? `Zeile ${count(line)}: ${message}` : `Zeile ${count(line)}, Spalte ${count(column)}: ${message}`,
  fault: ({ what, found, fault }) => `${what || "Die Zeile"} ist ${found}: Es ${fault}.`,
  recordedFault: (of) => `${of.what} eines Laufs von series[${of.series}] ist ${of.found}: Es ${of.fault}.`,
  missing: "nicht da",

  empty: "Die Datei ist leer.",
  noJson: "Das ist kein JSON.",
  plan: "Das ist der Plan eines Sweeps und keine Läufe: npm run sweep macht sie daraus.",
  noLink: "Es gibt keine Spalte „link“, die für jede Zeile einer Tabelle von Läufen sagt, was gelaufen ist.",
  noTable: "In diesem Notebook ist keine Tabelle von Läufen: Ist es eines, das diese Seite geschrieben hat?",
  tooLarge: (megabytes) => `Die Datei ist größer als ${megabytes} MB: in Teile schneiden.`,
  tooMany: (runs) => `Darin sind mehr als ${count(runs)} Läufe: in Teile schneiden.`,

  packed: "sie ist gepackt: entpacken",
  archive: "sie ist eine Arbeitsmappe oder ein Archiv: die Tabelle als CSV speichern oder entpacken",
  workbook: "sie ist eine Arbeitsmappe: die Tabelle als CSV speichern",
  utf32: "sie ist in UTF-32 geschrieben: als UTF-8 speichern",
  noText: "sie ist kein Text: Dateien mit Läufen sind JSON, CSV oder Notebooks",

  forms: {
    comma: "Komma, 0.5",
    semicolon: "Semikolon, 0,5",
    semicolonPoint: "Semikolon, 0.5",
    tab: "Tabulator, 0.5",
    tabComma: "Tabulator, 0,5",
  },
};
