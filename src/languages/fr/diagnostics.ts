import { counted, pluralOf } from "../../shape/numerals";
import type * as english from "../../sentences/diagnostics";
import { count, percent } from "../../sentences/numbers";
import type { Translated } from "../translated";

export const diagnosticSentences: Translated<typeof english.diagnosticSentences> = {
  awaited: (name) => `le graphique «\u202f${name}\u202f» sera dessiné ici.`,
  noNumber: (name) => `Rien à mesurer pour «\u202f${name}\u202f» jusqu’ici\u00a0: il n’y a pas de nombre.`,
  failed: (title) => `«\u202f${title}\u202f» n’a pas pu être dessiné. L’entraînement continue sans.`,
  steps: "étape",
};

export const histogramSentences: Translated<typeof english.histogramSentences> = {
  total: (examples) => counted(examples, "exemple"),
  awaited: "les exemples seront comptés ici.",
  value: "valeur",
  examples: "exemples",
  bin: ({ from, to }) => `${from} à ${to}`,
  none: "encore rien à dessiner.",
  summary: (of) =>
    `${counted(of.total, "exemple")}, dont la moitié au-dessous de ${of.median}${of.beyond ? `, ${percent(of.beyond.share)} à ${of.beyond.line} ou au-dessus` : ""}.`,
};

export const graphSentences: Translated<typeof english.graphSentences> = {
  awaited: "le graphe sera dessiné ici.",
  noEdges: "Pas encore d’arêtes entre exemples dessinés.",
  edges: ({ drawn, within }) =>
    `${counted(drawn, "arête")} entre exemples dessinés\u202f; ${percent(within)} à l’intérieur d’une classe, les autres sont sombres.`,
  head: ["arêtes", "nombre"],
  all: "dans tout le graphe",
  drawn: "dessinées",
  within: "dans une classe",
  between: "entre classes",
};

export const pictureSentences: Translated<typeof english.pictureSentences> = {
  awaited: "les images seront dessinées ici.",
  none: "pas encore d’images.",
  row: (number) => `rangée ${number}`,
  rows: ({ pictures, names }) => `${counted(pictures, "image")} en ${counted(names.length, "rangée")}\u00a0: ${names.join(", ")}.`,
  ink: "encre moyenne",
};

export const tokenSentences: Translated<typeof english.tokenSentences> = {
  awaited: "des phrases aux mots cachés seront montrées ici.",
  none: "pas encore de mots cachés.",
  right: ({ right, asked }) =>
    `${right} ${pluralOf(right, "mot caché deviné", "mots cachés devinés")} juste ici sur ${asked} (${percent(right / asked)}).`,
  head: ["vrai mot", "prédiction", "juste ou faux"],
  outcome: (isRight) => (isRight ? "juste" : "faux"),
  guessedRight: "deviné juste",
  guessedWrong: "deviné faux, c’est",
};

export const matrixSentences: Translated<typeof english.matrixSentences> = {
  awaited: "ce sera dessiné ici.",
  rows: "ligne",
  columns: "colonne",
  axes: ({ rows, columns }) => `${rows} ↓ ${columns} →`,
  rowsAre: (rows) => `${rows} ↓`,
  columnsAre: (columns) => `${columns} →`,
  unknown: "inconnu",
  unknownShort: "?",
  unknownMeans: "inconnu\u00a0: aucun label n’a atteint ces exemples, et ils comptent comme faux",
  confusion: (of) => {
    const parts = [
      `${percent(of.diagonal)} sur la diagonale`,
      ...(of.worst ? [`le plus souvent, ${of.worst.truth} est pris pour ${of.worst.taken}\u00a0: ${count(of.worst.times)} fois`] : []),
      ...(of.unknown > 0 ? [`${count(of.unknown)} ${pluralOf(of.unknown, "inconnu", "inconnus")}`] : []),
    ];
    return `${parts.join("\u202f; ")}.`;
  },
  noCounts: "encore rien de compté.",
  range: (of) => `${of.rows} sur ${of.columns}, de ${of.least} à ${of.most}.`,
  noNumbers: "encore rien de mesuré.",
};
