/** What stands below a saved chart of label curves: of the curves, not of what is on the bench. */
import { dataSetEntry } from "../../data-sets/catalogue";
import type { Experiment } from "../../experiment/experiment.svelte";
import { judgedExamples } from "../../sentences/judged";
import { dataSetOf } from "../../link/settings";
import { curveCaption } from "../../sentences/label-curve-caption";
import { labelsOf } from "../../shape/record";
import { budgetsOf } from "../../sweep/curve/curves";
import type { LabelCurve } from "../../sweep/curve/label-curve";
import { originLines } from "../parts/caption";
import { nameOfCurve, readByOfCurves, seedsIn } from "./label-curve";
import { sourcesOfCurves } from "../parts/origins";

const distinct = (names: readonly string[]): string[] => [...new Set(names)];

export function captionOfCurves(experiment: Experiment, curves: readonly LabelCurve[], now: Date): string[] {
  const { settings } = experiment;
  const data = distinct(curves.map((curve) => curve.data));
  return [
    curveCaption({
      data: distinct(data.map((id) => dataSetEntry(id)?.name ?? id)),
      curves: distinct(curves.map((curve) => nameOfCurve(curve, settings))),
      budgets: budgetsOf(curves).map((labels) => labelsOf({ labels })),
      seeds: seedsIn(curves),
      examples: judgedExamples[settings.judged],
      bench: data.includes(settings.data) ? { data: dataSetOf(settings).name, conditions: settings } : undefined,
    }),
    readByOfCurves(curves),
    sourcesOfCurves(curves),
    ...originLines(experiment, now),
  ];
}
