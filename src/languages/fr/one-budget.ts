import { counted, pluralOf } from "../../shape/numerals";
import type * as english from "../../sentences/one-budget";
import { percent } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { allLabels, budgetWords } from "./budgets";
import { techniquesOf } from "./paradigms";

export const dotWords: Translated<typeof english.dotWords> = {
  mean: "moyenne",
  within: "95\u202f%",
  seconds: "un essai",
  title: (labels) => `Toutes les techniques avec ${budgetWords(labels)}`,
  labels: (number, aClass) => `${pluralOf(number, "label", "labels")}, ${aClass}`,
  yardstick: (share) => `Labels seuls ${percentages(share)}`,
  limit: (share) => `${allLabels} ${percentages(share)}`,
  value: percentages,
  halfOf: (half) => (Number.isFinite(half) ? `± ${percentages(half)}` : ""),
  row: ({ name, family, slot, mean, half, seeds }) =>
    `${name}, ${family}${slot ? `, concurrent ${slot}` : ""}\u00a0: ${
      Number.isFinite(mean)
        ? `${percentages(mean)}${Number.isFinite(half) ? ` ± ${percentages(half)}` : ""}\u202f% sur ${counted(seeds, "graine")}`
        : "non mesuré"
    }`,
  summary: (labels, bests) =>
    `Avec ${budgetWords(labels)}\u00a0: ${bests.map(({ paradigm, name, mean, among }) => `sur ${techniquesOf(paradigm, among)}, ${name} a la moyenne la plus haute, ${percent(mean)}`).join("\u202f; ")}.`,
  empty: (labels) =>
    `Rien n’a été mesuré avec ${budgetWords(labels)} sous ces réglages\u00a0: toutes les techniques seront ici une fois qu’un balayage les aura mesurées.`,
  key: "La ligne est l’intervalle à 95\u202f% de la moyenne, chaque trait une graine. La bande est celle de Labels seuls.",
  tableHead: ["technique", "paradigme", "famille", "moyenne, %", "95\u202f%", "graines", "un essai"],
};

/** A share in percent, without its unit. */
function percentages(share: number): string {
  return percent(share).replace("\u202f%", "");
}
