/** What stands below a saved chart of label curves: of the curves, not of what is on the bench. */
import { dataSetEntry } from "../../data-sets/catalogue";
import type { Experiment } from "../../experiment/experiment.svelte";
import { judgedExamples } from "../../sentences/judged";
import { dataSetOf } from "../../link/settings";
import { budgetWords } from "../../shape/plan";
import { labelsOf } from "../../shape/record";
import { budgetsOf } from "../../sweep/curve/curves";
import type { LabelCurve } from "../../sweep/curve/label-curve";
import { conditionWords, originLines } from "../parts/caption";
import { nameOfCurve, readByOfCurves, seedsIn } from "./label-curve";
import { sourcesOfCurves } from "../parts/origins";

const named = (names: readonly string[]): string => [...new Set(names)].join(", ");

export function captionOfCurves(experiment: Experiment, curves: readonly LabelCurve[], now: Date): string[] {
  const { settings } = experiment;
  const data = [...new Set(curves.map((curve) => curve.data))];
  const budgets = budgetsOf(curves).map((labels) => budgetWords(labelsOf({ labels })));
  const bench = data.includes(settings.data) ? `${conditionWords(settings)} where a name says no other` : "";
  const conditions =
    data.length === 1 ? bench : [bench && `${dataSetOf(settings).name}: ${bench}`, "usual settings elsewhere"].filter(Boolean).join(", ");
  const measured = [
    named([budgets[0] ?? "", budgets.at(-1) ?? ""]).replace(", ", " to "),
    seedsIn(curves),
    `judged on ${judgedExamples[settings.judged]}`,
    conditions,
  ];
  return [
    `${named(data.map((id) => dataSetEntry(id)?.name ?? id))}; ${named(curves.map((curve) => nameOfCurve(curve, settings)))}; ${measured.filter(Boolean).join(", ")}`,
    readByOfCurves(curves),
    sourcesOfCurves(curves),
    ...originLines(experiment, now),
  ];
}
