import { counted, pluralOf } from "../../shape/numerals";
import type * as english from "../../sentences/one-budget";
import { percent } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { allLabels, budgetWords } from "./budgets";
import { paradigmKind, paradigmKinds } from "./paradigms";

export const dotWords: Translated<typeof english.dotWords> = {
  mean: "media",
  within: "95\u202f%",
  seconds: "tiempo",
  title: (labels) => `Todos los métodos con ${budgetWords(labels)}`,
  labels: (number, aClass) => `${pluralOf(number, "etiqueta", "etiquetas")}, ${aClass}`,
  yardstick: (share) => `solo etiquetas ${percentages(share)}`,
  limit: (share) => `${allLabels} ${percentages(share)}`,
  value: percentages,
  halfOf: (half) => (Number.isFinite(half) ? `± ${percentages(half)}` : ""),
  row: ({ name, family, slot, mean, half, seeds }) =>
    `${name}, ${family}${slot ? `, participante ${slot}` : ""}: ${
      Number.isFinite(mean)
        ? `${percentages(mean)}${Number.isFinite(half) ? ` ± ${percentages(half)}` : ""}\u202f% sobre ${counted(seeds, "semilla")}`
        : "sin medir"
    }`,
  summary: (labels, bests) =>
    `Con ${budgetWords(labels)}: ${bests
      .map(
        ({ paradigm, name, mean, among }) =>
          `de ${counted(among, `método ${paradigmKind(paradigm)}`, `métodos ${paradigmKinds(paradigm)}`)}, ${name} tiene la media más alta, ${percent(mean)}`,
      )
      .join("; ")}.`,
  empty: (labels) =>
    `Con ${budgetWords(labels)} y estos ajustes no se ha medido nada: aquí estarán todos los métodos cuando un barrido lo complete.`,
  key: "La línea es el intervalo del 95\u202f% de la media; cada rayita, una semilla. La banda es la de solo etiquetas.",
  tableHead: ["método", "paradigma", "familia", "media, %", "95\u202f%", "semillas", "tiempo"],
};

function percentages(share: number): string {
  return percent(share).replace("\u202f%", "");
}
