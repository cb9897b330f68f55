/** The accuracies of a report as a record keeps them. */
import { numberOf, type Arrays } from "../experiment/arrays";
import type { RunRecord } from "../shape/record";

/** Six digits are what 32-bit numbers hold. */
export const rounded = (share: number): number => Number(share.toPrecision(6));

const names = { probe: "accuracy.probe", knn: "accuracy.knn", random: "accuracy.random" } as const;

/** The accuracy is null where the run diverged: what it guesses then is no result. */
export function sharesOf(arrays: Arrays, stopped: RunRecord["stopped"]): Pick<RunRecord, "accuracy" | keyof typeof names> {
  const others = Object.entries(names).flatMap(([name, array]) => {
    const share = numberOf(arrays, array);
    return share === undefined ? [] : [[name, rounded(share)]];
  });
  return { accuracy: stopped === "diverged" ? null : rounded(numberOf(arrays, "accuracy")!), ...Object.fromEntries(others) };
}
