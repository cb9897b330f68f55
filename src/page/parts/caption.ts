/** What stands below a chart that is saved: what it shows, on what, when, and how to have it again. */
import type { Experiment } from "../../experiment/experiment.svelte";
import { judgedExamples } from "../../sentences/judged";
import { readByOf } from "../../link/read-by";
import { readBySentence } from "../../sentences/read-by";
import { nameOfRun } from "../../experiment/results";
import { dataSetOf, techniqueIn, type Slot } from "../../link/settings";
import { captionSentences } from "../../sentences/caption";
import { machineWords } from "../../sentences/machine";
import { phaseOf } from "../../shape/phases";

/** The program and the day, and where it is computed; then the address that opens it. */
export const originLines = ({ address, link }: Experiment, now: Date, machine = ""): string[] => [
  captionSentences.origin({ version: __VERSION__, machine, now }),
  address.full(link),
];

/** Of a chart of these contestants. */
export function captionOf(experiment: Experiment, slots: readonly Slot[], now: Date): string[] {
  const { settings } = experiment;
  const { labels, seed, judged } = settings;
  const runs = slots.map((slot) => experiment.runs[slot]);
  const machine = runs.find((run) => run.machine)?.machine;
  const named = runs.map((run) => {
    const technique = techniqueIn(settings, run.slot);
    return { name: nameOfRun(settings, run), by: readByOf(technique, phaseOf(technique, run.phase)) };
  });
  return [
    captionSentences.experiment({
      data: dataSetOf(settings).name,
      contestants: named.map(({ name }) => name),
      ...{ labels, seed, examples: judgedExamples[judged], conditions: settings },
    }),
    readBySentence(named),
    ...originLines(experiment, now, machine && machineWords(machine)),
  ];
}
