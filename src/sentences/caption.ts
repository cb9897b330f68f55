/** What stands below a chart that is saved, line by line. */
import { language, said } from "../shape/language";
import { budgetWords } from "./budgets";
import { hardnessWords } from "./hardness";
import type { Hardness } from "../shape/hardness";
import { counted } from "../shape/numerals";

export interface Conditions extends Hardness {
  steps: number;
  batch: number;
  encoder: string;
}

/** “2,500 steps of 64, convnet encoder”, and after it what makes it hard, where anything does. */
export const conditionWords = said("conditionWords", ({ steps, batch, encoder, ...hardness }: Conditions): string =>
  [`${counted(steps, "step")} of ${batch}, ${encoder} encoder`, ...hardnessWords(hardness)].join(", "),
);

export const captionSentences = said("captionSentences", {
  /** The program, where it is computed, and the day. @param machine empty where that is nowhere yet, or not to be told */
  origin: ({ version, machine, now }: { version: string; machine: string; now: Date }): string =>
    [`Labelscape ${version}`, machine, now.toLocaleDateString(language(), { dateStyle: "long" })].filter(Boolean).join(", "),
  /** @param examples what those are called that all are judged on */
  experiment: (one: {
    data: string;
    contestants: readonly string[];
    labels: number;
    seed: number;
    examples: string;
    conditions: Conditions;
  }): string =>
    `${one.data}, ${one.contestants.join(", ")}; ${budgetWords(one.labels)}, seed ${one.seed}, judged on ${one.examples}, ${conditionWords(one.conditions)}`,
} as const);
