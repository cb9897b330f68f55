import { language } from "../../shape/language";
import type * as english from "../../sentences/caption";
import type { Translated } from "../translated";
import { budgetWords } from "./budgets";
import { hardnessWords } from "./hardness";
import { dative, stepsMany } from "./inflected";

export const conditionWords: typeof english.conditionWords = ({ steps, batch, encoder, ...hardness }) =>
  [`${stepsMany(steps)} mit Batch ${batch}`, `Encoder ${encoder}`, ...hardnessWords(hardness)].join(", ");

export const captionSentences: Translated<typeof english.captionSentences> = {
  origin: ({ version, machine, now }) =>
    [`Labelscape ${version}`, machine, now.toLocaleDateString(language(), { dateStyle: "long" })].filter(Boolean).join(", "),
  experiment: (one) =>
    `${one.data}, ${one.contestants.join(", ")}; ${budgetWords(one.labels)}, Seed ${one.seed}, beurteilt auf ${dative(one.examples)}, ${conditionWords(one.conditions)}`,
};
