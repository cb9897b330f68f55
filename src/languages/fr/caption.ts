import { language } from "../../shape/language";
import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/caption";
import type { Translated } from "../translated";
import { budgetWords } from "./budgets";
import { hardnessWords } from "./hardness";

export const conditionWords: typeof english.conditionWords = ({ steps, batch, encoder, ...hardness }) =>
  [`${counted(steps, "étape")} de ${batch}, encodeur ${encoder}`, ...hardnessWords(hardness)].join(", ");

export const captionSentences: Translated<typeof english.captionSentences> = {
  origin: ({ version, machine, now }) =>
    [`Labelscape ${version}`, machine, now.toLocaleDateString(language(), { dateStyle: "long" })].filter(Boolean).join(", "),
  experiment: (one) =>
    `${one.data}, ${one.contestants.join(", ")}\u202f; ${budgetWords(one.labels)}, graine ${one.seed}, évalué sur des ${one.examples}, ${conditionWords(one.conditions)}`,
};
