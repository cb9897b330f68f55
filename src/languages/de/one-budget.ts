import { counted, pluralOf } from "../../shape/numerals";
import type * as english from "../../sentences/one-budget";
import { percent } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { allLabels } from "./budgets";
import { capital } from "./capital";
import { techniquesMany, withBudget } from "./inflected";
import { paradigmKind } from "./paradigms";

/** A share in percent, without its unit. */
const percentages = (share: number): string => percent(share).replace("\u202f%", "");

export const dotWords: Translated<typeof english.dotWords> = {
  mean: "Mittel",
  within: "95\u202f%",
  seconds: "ein Lauf",
  title: (labels) => `Alle Verfahren ${withBudget(labels)}`,
  labels: (number, aClass) => `${pluralOf(number, "Label", "Labels")}, ${aClass}`,
  yardstick: (share) => `nur Labels ${percentages(share)}`,
  limit: (share) => `${allLabels} ${percentages(share)}`,
  value: percentages,
  halfOf: (half) => (Number.isFinite(half) ? `± ${percentages(half)}` : ""),
  row: ({ name, family, slot, mean, half, seeds }) =>
    `${name}, ${family}${slot ? `, Kandidat ${slot}` : ""}: ${
      Number.isFinite(mean)
        ? `${percentages(mean)}${Number.isFinite(half) ? ` ± ${percentages(half)}` : ""}\u202f% über ${counted(seeds, "Seed")}`
        : "nicht gemessen"
    }`,
  summary: (labels, bests) =>
    `${capital(withBudget(labels))}: ${bests.map(({ paradigm, name, mean, among }) => `von ${techniquesMany(among)} (${paradigmKind(paradigm)}) hat ${name} das höchste Mittel, ${percent(mean)}`).join("; ")}.`,
  empty: (labels) =>
    `${capital(withBudget(labels))} wurde unter diesen Einstellungen nichts gemessen: Alle Verfahren stehen hier, sobald ein Sweep das nachholt.`,
  key: "Die Linie ist das 95-%-Intervall des Mittels, jeder Strich ein Seed. Das Band ist das von nur Labels.",
  tableHead: ["Verfahren", "Paradigma", "Familie", "Mittel, %", "95 %", "Seeds", "ein Lauf"],
};
