/** Which examples accuracies are measured on: whoever shows an accuracy says by these what it is a share of. */
import { said } from "../shape/language";
import { isGiven, type DataSet } from "../shape/data-set";
import type { Judge } from "../shape/protocol";
import { count } from "./numbers";

export const judgedExamples: Readonly<Record<Judge, string>> = said("judgedExamples", {
  test: "test examples",
  validation: "validation examples",
});

/** An accuracy by itself is one on the test examples. */
export const accuracyName: Readonly<Record<Judge, string>> = said("accuracyName", { test: "accuracy", validation: "validation accuracy" });

/** To follow a name: nothing of the test examples, as that is what is expected. */
export const judgedMark: Readonly<Record<Judge, string>> = said("judgedMark", { test: "", validation: " (validation)" });

/** Where the examples come from that are judged. Made-up data are drawn as a whole, packed ones and what a reader brought have one test part. @param number how many are judged */
export const judgedPart = said("judgedPart", (data: Pick<DataSet, "files" | "brought">, judged: Judge, number: number): string => {
  const many = count(number);
  if (judged === "validation")
    return `The test examples are put aside: the ${many} validation examples are drawn with each seed from the rest, where labels are hidden.`;
  return isGiven(data)
    ? `The test examples are the same ${many} for every seed.`
    : `The ${many} test examples are drawn anew with each seed.`;
});
