import { counted, pluralOf } from "../../shape/numerals";
import type * as english from "../../sentences/diagnostics";
import { count, percent } from "../../sentences/numbers";
import type { Translated } from "../translated";

export const diagnosticSentences: Translated<typeof english.diagnosticSentences> = {
  awaited: (name) => `aquí se dibujará: ${name}.`,
  noNumber: (name) => `Por ahora no hay nada que medir: ${name} no tiene número.`,
  failed: (title) => `«${title}» no se pudo dibujar. El entrenamiento sigue sin ello.`,
  steps: "paso",
};

export const histogramSentences: Translated<typeof english.histogramSentences> = {
  total: (examples) => counted(examples, "ejemplo"),
  awaited: "aquí se contarán los ejemplos.",
  value: "valor",
  examples: "ejemplos",
  bin: ({ from, to }) => `de ${from} a ${to}`,
  none: "nada que dibujar aún.",
  summary: (of) =>
    `${counted(of.total, "ejemplo")}, la mitad por debajo de ${of.median}${of.beyond ? `, el ${percent(of.beyond.share)} en ${of.beyond.line} o por encima` : ""}.`,
};

export const graphSentences: Translated<typeof english.graphSentences> = {
  awaited: "aquí se dibujará el grafo.",
  noEdges: "Aún no hay aristas entre los ejemplos dibujados.",
  edges: ({ drawn, within }) =>
    `${counted(drawn, "arista")} entre ejemplos dibujados; el ${percent(within)} dentro de una clase, las demás en oscuro.`,
  head: ["aristas", "número"],
  all: "en todo el grafo",
  drawn: "dibujadas",
  within: "dentro de una clase",
  between: "entre clases",
};

export const pictureSentences: Translated<typeof english.pictureSentences> = {
  awaited: "aquí se dibujarán imágenes.",
  none: "aún no hay imágenes.",
  row: (number) => `fila ${number}`,
  rows: ({ pictures, names }) => `${counted(pictures, "imagen", "imágenes")} en ${counted(names.length, "fila")}: ${names.join(", ")}.`,
  ink: "tinta media",
};

export const tokenSentences: Translated<typeof english.tokenSentences> = {
  awaited: "aquí se mostrarán frases con palabras ocultas.",
  none: "aún no hay palabras ocultas.",
  right: ({ right, asked }) =>
    `${right} de ${asked} ${pluralOf(asked, "palabra oculta adivinada", "palabras ocultas adivinadas")} aquí (${percent(right / asked)}).`,
  head: ["palabra verdadera", "predicción", "acierto o fallo"],
  outcome: (isRight) => (isRight ? "acierto" : "fallo"),
  guessedRight: "bien adivinada",
  guessedWrong: "mal adivinada, es",
};

export const matrixSentences: Translated<typeof english.matrixSentences> = {
  awaited: "aquí se dibujará.",
  rows: "fila",
  columns: "columna",
  axes: ({ rows, columns }) => `${rows} ↓ ${columns} →`,
  rowsAre: (rows) => `${rows} ↓`,
  columnsAre: (columns) => `${columns} →`,
  unknown: "desconocido",
  unknownShort: "?",
  unknownMeans: "desconocido: ninguna etiqueta los ha alcanzado, y cuentan como fallos",
  confusion: (of) => {
    const parts = [
      `${percent(of.diagonal)} en la diagonal`,
      ...(of.worst ? [`lo más frecuente, tomar ${of.worst.truth} por ${of.worst.taken}: ${counted(of.worst.times, "vez", "veces")}`] : []),
      ...(of.unknown > 0 ? [`${count(of.unknown)} ${pluralOf(of.unknown, "desconocido", "desconocidos")}`] : []),
    ];
    return `${parts.join("; ")}.`;
  },
  noCounts: "nada contado aún.",
  range: (of) => `${of.rows} por ${of.columns}, de ${of.least} a ${of.most}.`,
  noNumbers: "nada medido aún.",
};
