/** Which label curves are recorded, under usual settings: so many techniques are too many to look at all of them closely everywhere. */
import type { Budget } from "../../shape/plan";
import { labelsOf } from "../../shape/record";

/** Seeds 1 to so many, of every curve and under every budget. */
export const leastRecorded = 5;

export interface Curve {
  labels: readonly Budget[];
  /** Seeds 1 to so many. */
  seedsAt(budget: Budget): number;
}

/** Few labels need more seeds to tell two techniques apart. */
const close: Curve = {
  labels: [1, 2, 4, 8, 16, 32, 64, "all"],
  seedsAt: (budget) => (labelsOf({ labels: budget }) <= 4 ? 10 : leastRecorded),
};
const coarse: Curve = { labels: [1, 4, 16, 64, "all"], seedsAt: () => leastRecorded };
const sparse: Curve = { labels: [1, 4, 16, "all"], seedsAt: () => leastRecorded };

/** Looked at closely, one of each of the first kinds; the one that most readers see first comes first. */
export const looked = ["digits", "definitions", "two-moons"];
/** Recorded on every data set, and closely where that is looked at closely: the yardsticks, and some of each family. */
const leading = [
  ...["labels-only", "principal-components", "random-encoder", "nearest-neighbours", "logistic-regression"],
  ...["autoencoder", "masked", "simclr", "vicreg"],
  ...["label-spreading", "self-training", "mean-teacher", "fixmatch"],
];
/** Recorded closely where that is looked at closely, as those they are made of are. All other techniques are recorded there too, less closely. */
const bridges = ["pretrain-spread", "pretrain-fixmatch"];

/** @param technique @param data ids */
export function curveOf(technique: string, data: string): Curve | undefined {
  if (looked.includes(data)) return [...leading, ...bridges].includes(technique) ? close : coarse;
  return leading.includes(technique) ? sparse : undefined;
}

/** The budgets that a technique is recorded under on a data set, each with {@link leastRecorded} seeds at least. */
export const recordedLabels = (technique: string, data: string): readonly Budget[] => curveOf(technique, data)?.labels ?? [];

/** Whether a run under usual settings is one of the label curves. */
export const isRecorded = (technique: string, data: string, budget: Budget, seed: number): boolean => {
  const curve = curveOf(technique, data);
  return !!curve && curve.labels.includes(budget) && seed <= curve.seedsAt(budget);
};
