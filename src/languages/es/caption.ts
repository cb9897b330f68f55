import { language } from "../../shape/language";
import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/caption";
import type { Translated } from "../translated";
import { budgetWords } from "./budgets";
import { hardnessWords } from "./hardness";

export const conditionWords: typeof english.conditionWords = ({ steps, batch, encoder, ...hardness }) =>
  [`${counted(steps, "paso")} de ${batch}, codificador ${encoder}`, ...hardnessWords(hardness)].join(", ");

export const captionSentences: Translated<typeof english.captionSentences> = {
  origin: ({ version, machine, now }) =>
    [`Labelscape ${version}`, machine, now.toLocaleDateString(language(), { dateStyle: "long" })].filter(Boolean).join(", "),
  experiment: (one) =>
    `${one.data}, ${one.contestants.join(", ")}; ${budgetWords(one.labels)}, semilla ${one.seed}, evaluado en ${one.examples}, ${conditionWords(one.conditions)}`,
};
