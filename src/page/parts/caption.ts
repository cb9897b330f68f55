/** What stands below a chart that is saved: what it shows, on what, when, and how to have it again. */
import type { Experiment } from "../../experiment/experiment.svelte";
import { judgedExamples } from "../../sentences/judged";
import { readByOf } from "../../link/read-by";
import { readBySentence } from "../../sentences/read-by";
import { nameOfRun } from "../../experiment/results";
import { dataSetOf, techniqueIn, type Settings, type Slot } from "../../link/settings";
import { budgetWords } from "../../shape/plan";
import { counted } from "../../shape/numerals";
import { phaseOf } from "../../shape/phases";
import { machineWords } from "./words";

/** “2,500 steps of 64, convnet encoder” */
export const conditionWords = ({ steps, batch, encoder }: Settings): string => `${counted(steps, "step")} of ${batch}, ${encoder} encoder`;
/** The program and the day, and where it is computed; then the address that opens it. */
export const originLines = ({ address, link }: Experiment, now: Date, machine = ""): string[] => [
  [`Labelscape ${__VERSION__}`, machine, now.toLocaleDateString("en", { dateStyle: "long" })].filter(Boolean).join(", "),
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
    `${dataSetOf(settings).name}, ${named.map(({ name }) => name).join(", ")}; ${budgetWords(labels)}, seed ${seed}, judged on ${judgedExamples[judged]}, ${conditionWords(settings)}`,
    readBySentence(named),
    ...originLines(experiment, now, machine && machineWords(machine)),
  ];
}
