import { language } from "../../shape/language";
import { counted, decimals } from "../../shape/numerals";
import type * as english from "../../sentences/label-curve";
import { percentWithin } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { allLabels, budgetWords, labelsAClass } from "./budgets";
import { capital } from "./capital";
import { paradigmKind } from "./paradigms";

const list = new Intl.ListFormat(language(), { type: "conjunction" });
const settings = (differences: readonly string[]): string => differences.join(", ");

type Measured = NonNullable<Parameters<typeof english.curveWords.table.cell>[0]>;
const cellWords = (cell: Measured): string => `${percentWithin(cell)}, ${counted(cell.count, "semilla")}`;

export const curveWords: Translated<typeof english.curveWords> = {
  looks: "Formas de ver la curva de etiquetas",
  "all-budgets": "Todos los presupuestos",
  "one-budget": "Un presupuesto",
  paradigms: "Auto frente a semi",

  allData: "Todos los datos",

  title: `Exactitud según las ${labelsAClass}`,
  awaited: "Aún no hay nada medido: aquí se dibujará una línea por método.",
  nothingYet: "Con estos ajustes aún no se ha medido nada. En «Barrido», este equipo lo completa.",
  asUsually: " Eso se midió con los ajustes habituales, no con los del banco.",
  linesHere: "Aquí se dibujará una línea por método.",
  axis: (accuracy) => `${accuracy}, %`,
  slider: capital(labelsAClass),
  ceiling: (value) => `con ${allLabels} ${value}`,

  measured: (techniques, seeds, origins, hasOwn) =>
    `${counted(techniques, "método")}, ${seeds}, ${list.format(origins)}.${hasOwn ? " Las ejecuciones propias se dibujan como rayitas." : ""}`,
  benchDiffers: (differences) => `El banco tiene ${settings(differences)}. Las líneas atenuadas se midieron con los ajustes habituales.`,
  standsIn: (name, differences) => `${name} con ${settings(differences)} no se ha medido: la línea atenuada es ${name} con lo habitual.`,
  named: (name, differences) => [name, ...differences].join(", "),
  ofVersion: (name, numbers) => `${name} (versión ${numbers})`,
  asUsual: (name) => `${name}, ajustes habituales`,

  show: "Se ven",
  best: "mejor por paradigma",
  bestOf: (paradigm) => `mejor ${paradigmKind(paradigm)}`,
  everybody: "todos los métodos",
  bands: "bandas del 95\u202f% de A y B",
  scale: "escala:",
  halving: "cada paso, mitad de fallos",
  plain: "lineal",

  at: (labels) => `Con ${budgetWords(labels)}`,
  notMeasured: (labels) => `No se ha medido nada con ${budgetWords(labels)}`,
  toMake: "pulsar un nombre para hacerlo A o B",
  ranking: (labels) => `Métodos con ${budgetWords(labels)}, primero el mejor`,
  row: ({ name, paradigm, slot, cell }) =>
    [name, paradigm, ...(slot ? [`participante ${slot}`] : []), cell ? cellWords(cell) : curveWords.unmeasured].join(", "),
  value: (share) => (Number.isFinite(share) ? decimals(100 * share, 1) : "–"),
  within: (half) => (Number.isFinite(half) ? `± ${decimals(100 * half, 1)}` : ""),
  unmeasured: "sin medir",
  table: {
    technique: "método",
    cell: (cell) => (cell ? cellWords(cell) : "–"),
  },
  make: (slot) => `hacerlo ${slot}`,
  makeSpoken: (name, slot) => `Hacer que ${name} sea ${slot}`,
  open: "abrir",
  openSpoken: (name, labels) => `Abrir ${name} con ${budgetWords(labels)} en el banco`,

  reading: (name, value) => `${name} ${value}`,
  summary: (title, labels, readings, others) =>
    `${title}. ${
      readings.length
        ? `Con ${budgetWords(labels)}: ${readings.join(", ")}${others ? `, y ${counted(others, "método")} más` : ""}.`
        : `No se ha medido nada con ${budgetWords(labels)}.`
    }`,

  folds: "Debajo de la curva",
  sweep: "Barrido: completar lo que falta",
  sweeping: (done, total) => `Barrido: ${done} de ${total}`,
  kept: (count) => `Ejecuciones guardadas ${count}`,
  howMeasured: "Cómo se midió esto",
  bestLines:
    "Las líneas de los mejores se trazan igual: pueden quedar algo por debajo de la más alta de su paradigma. Pasan por los números de etiquetas con los que se midió al menos la mitad de sus métodos. Las referencias, como un codificador aleatorio, no representan a ningún paradigma.",
  ahead:
    "Por delante significa por delante de todos los rivales con ese presupuesto, según un test t de diferencias emparejadas por semilla, sobre 3 semillas o más. Está corregido por mirar todos los presupuestos de todos los conjuntos de datos: de cada 100 ventajas así llamadas, como mucho 5 en media son azar. A la par significa que el intervalo del 95\u202f% de la diferencia queda dentro de ± 2 puntos. Sin distinguir aún es todo lo demás: hacen falta más semillas, lo que no es lo mismo que ser iguales.",
};
