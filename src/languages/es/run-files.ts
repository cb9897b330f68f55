import type * as english from "../../sentences/run-files";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { aClass } from "./budgets";

const share = "debe ser un número de 0 a 1";
const examples = "debe ser un número entero, 0 o más";
const text = (most: number): string => `debe ser texto de ${count(most)} caracteres como mucho`;
const onlyTrue = "debe ser true, o faltar";

export const recordFaults: Translated<typeof english.recordFaults> = {
  share,
  examples,
  text,
  onlyTrue,
  atLeastOne: "debe ser un número entero, 1 o más",
  id: "debe tener 16 dígitos hexadecimales, el hash del enlace",
  numbers: (newest) => `debe ser un número entero de 1 a ${newest}, la versión de los números`,
  data: "no es un conjunto de datos que se conozca aquí",
  technique: "no es un método que se conozca aquí",
  labels: (most) => `debe ser "all", o un número por encima de 0 y hasta ${count(most)}`,
  seed: `debe ser un número entero de 1 a ${count(9999)}`,
  seconds: "debe ser un número, 0 o más",
  accuracy: `${share}, o null si la ejecución divergió`,
  stopped: 'debe ser "finished", "settled" o "diverged"',
  backend: (all) => `debe ser uno de ${all.map((name) => `"${name}"`).join(", ")}`,
  at: "debe ser un tiempo en milisegundos desde 1970",
  origin: 'debe ser "here", "recorded" o "elsewhere"',
  curve: "debe tener pasos crecientes y otras tantas exactitudes de 0 a 1",

  noRun: "debe ser una ejecución: un objeto",
  unreadable: (fault) => `aquí no se puede leer: ${fault}`,
  asLinked: (value) => `debe ser ${value}, como en el enlace`,
  noAccuracy: "debe ser null si la ejecución divergió, y solo entonces",
  probe: (accuracy) => `debe ser ${accuracy}, como la exactitud`,
  judged: ({ test, pool }) => `debe ser ${test}, los que se evalúan junto a un pool de ${pool}`,
  abovePool: (pool) => `no debe superar el pool, ${pool}`,
  bought: (of) => `debe ser ${of.labelled}, lo que son ${aClass(String(of.labels))} en un pool de ${of.pool}`,
  noSteps: "debe ser 1 o más en una ejecución que llegó al final",
  aboveSteps: (steps) => `no debe superar los ${steps} del enlace`,
  beyondSteps: (steps) => `no debe ir más allá del último paso, ${steps}`,

  noFile: (format) => `debe ser un objeto con el formato "${format}"`,
  format: (format) => `debe ser "${format}"`,
  newer: (version) => `debe ser ${version} o menos, pues esta página es anterior al archivo: recargarla`,
  noRuns: "debe ser una lista de ejecuciones",
  noRecorded: "no es lo que las curvas registradas tienen ahí",
  ofVersion: (numbers) => `debe ser de la versión ${numbers} de los números`,
  rows: ({ seeds, labels }) =>
    `debe tener una fila por cada una de ${seeds} semillas como mucho, y en ella un número por cada uno de ${labels} presupuestos`,
};

const missing = "nada";
/** “accuracy es 1.7”, “accuracy falta” */
const stands = (what: string, found: string): string => (found === missing ? `${what} falta` : `${what} es ${found}`);

export const runFileSentences: Translated<typeof english.runFileSentences> = {
  at: ({ line, column, message }) =>
    column === undefined ? `Línea ${count(line)}: ${message}` : `Línea ${count(line)}, columna ${count(column)}: ${message}`,
  fault: ({ what, found, fault }) => `${stands(what || "La línea", found)}: ${fault}.`,
  recordedFault: (of) => `${stands(`${of.what} de una ejecución de series[${of.series}]`, of.found)}: ${of.fault}.`,
  missing,

  empty: "El archivo está vacío.",
  noJson: "Esto no es JSON.",
  plan: "Esto es el plan de un barrido y no ejecuciones: npm run sweep las hace con él.",
  noLink: "No hay ninguna columna «link», que en una tabla de ejecuciones dice de cada fila qué se ejecutó.",
  noTable: "En este cuaderno no hay ninguna tabla de ejecuciones: ¿lo escribió esta página?",
  tooLarge: (megabytes) => `El archivo tiene más de ${megabytes}\u202fMB: cortarlo en partes.`,
  tooMany: (runs) => `Contiene más de ${count(runs)} ejecuciones: cortarlo en partes.`,

  packed: "está comprimido: descomprimirlo",
  archive: "es un libro de cálculo o un archivo comprimido: guardar su tabla como CSV, o descomprimirlo",
  workbook: "es un libro de cálculo: guardar su tabla como CSV",
  utf32: "está escrito en UTF-32: guardarlo como UTF-8",
  noText: "no es texto: los archivos de ejecuciones son JSON, CSV o cuadernos",

  forms: {
    comma: "coma, 0.5",
    semicolon: "punto y coma, 0,5",
    semicolonPoint: "punto y coma, 0.5",
    tab: "tabulador, 0.5",
    tabComma: "tabulador, 0,5",
  },
};
