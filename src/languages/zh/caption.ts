import { language } from "../../shape/language";
import type * as english from "../../sentences/caption";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { budgetWords } from "./budgets";
import { hardnessWords } from "./hardness";
import { listed, say } from "./spaced";

export const conditionWords: typeof english.conditionWords = ({ steps, batch, encoder, ...hardness }) =>
  [say`${count(steps)}步，批次${batch}，${encoder}编码器`, ...hardnessWords(hardness)].join("，");

export const captionSentences: Translated<typeof english.captionSentences> = {
  origin: ({ version, machine, now }) =>
    [`Labelscape ${version}`, machine, now.toLocaleDateString(language(), { dateStyle: "long" })].filter(Boolean).join("，"),
  experiment: (one) =>
    say`${one.data}，${listed(one.contestants)}；${budgetWords(one.labels)}，种子${one.seed}，在${one.examples}上评判，${conditionWords(one.conditions)}`,
};
