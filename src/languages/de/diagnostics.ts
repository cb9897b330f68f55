import { counted, pluralOf } from "../../shape/numerals";
import type * as english from "../../sentences/diagnostics";
import { count, percent } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { examplesMany } from "./inflected";

export const diagnosticSentences: Translated<typeof english.diagnosticSentences> = {
  awaited: (name) => `„${name}“ wird hier gezeichnet.`,
  noNumber: (name) => `Für „${name}“ ist bisher nichts zu messen: keine Zahl.`,
  failed: (title) => `„${title}“ konnte nicht gezeichnet werden. Das Training geht ohne das Bild weiter.`,
  steps: "Schritt",
};

export const histogramSentences: Translated<typeof english.histogramSentences> = {
  total: examplesMany,
  awaited: "hier werden Beispiele gezählt.",
  value: "Wert",
  examples: "Beispiele",
  bin: ({ from, to }) => `${from} bis ${to}`,
  none: "noch nichts zu zeichnen.",
  summary: (of) =>
    `${examplesMany(of.total)}, die Hälfte davon unter ${of.median}${of.beyond ? `, ${percent(of.beyond.share)} bei ${of.beyond.line} oder darüber` : ""}.`,
};

export const graphSentences: Translated<typeof english.graphSentences> = {
  awaited: "der Graph wird hier gezeichnet.",
  noEdges: "Noch keine Kanten zwischen gezeichneten Beispielen.",
  edges: ({ drawn, within }) =>
    `${counted(drawn, "Kante", "Kanten")} zwischen gezeichneten Beispielen; ${percent(within)} davon innerhalb einer Klasse, die anderen sind dunkel.`,
  head: ["Kanten", "Anzahl"],
  all: "im ganzen Graphen",
  drawn: "gezeichnet",
  within: "innerhalb einer Klasse",
  between: "zwischen Klassen",
};

export const pictureSentences: Translated<typeof english.pictureSentences> = {
  awaited: "hier werden Bilder gezeichnet.",
  none: "noch keine Bilder.",
  row: (number) => `Zeile ${number}`,
  rows: ({ pictures, names }) =>
    `${counted(pictures, "Bild", "Bilder")} in ${counted(names.length, "Zeile", "Zeilen")}: ${names.join(", ")}.`,
  ink: "mittlere Schwärze",
};

export const tokenSentences: Translated<typeof english.tokenSentences> = {
  awaited: "hier werden Sätze mit verdeckten Wörtern gezeigt.",
  none: "noch keine verdeckten Wörter.",
  right: ({ right, asked }) => `${right} von ${asked} verdeckten Wörtern hier richtig vorhergesagt (${percent(right / asked)}).`,
  head: ["wahres Wort", "Vorhersage", "richtig oder falsch"],
  outcome: (isRight) => (isRight ? "richtig" : "falsch"),
  guessedRight: "richtig vorhergesagt",
  guessedWrong: "falsch vorhergesagt, richtig ist",
};

export const matrixSentences: Translated<typeof english.matrixSentences> = {
  awaited: "es wird hier gezeichnet.",
  rows: "Zeile",
  columns: "Spalte",
  axes: ({ rows, columns }) => `${rows} ↓ ${columns} →`,
  rowsAre: (rows) => `${rows} ↓`,
  columnsAre: (columns) => `${columns} →`,
  unknown: "unbekannt",
  unknownShort: "?",
  unknownMeans: "unbekannt: Kein Label hat sie erreicht, und sie zählen als falsch",
  confusion: (of) => {
    const parts = [
      `${percent(of.diagonal)} auf der Diagonale`,
      ...(of.worst ? [`am häufigsten wird ${of.worst.truth} für ${of.worst.taken} gehalten: ${count(of.worst.times)}-mal`] : []),
      ...(of.unknown > 0 ? [`${count(of.unknown)} ${pluralOf(of.unknown, "ist", "sind")} unbekannt`] : []),
    ];
    return `${parts.join("; ")}.`;
  },
  noCounts: "noch nichts gezählt.",
  range: (of) => `${of.rows} mal ${of.columns}, von ${of.least} bis ${of.most}.`,
  noNumbers: "noch nichts gemessen.",
};
