/** What stands below a chart that is saved: what it shows, on what, when, and how to have it again. */
import type { Experiment } from "../experiment/experiment.svelte";
import { judgedExamples } from "../experiment/judged";
import { readByOf, readBySentence } from "../experiment/read-by";
import { dataSetOf, nameIn, techniqueIn } from "../experiment/settings";
import { budgetWords } from "../experiment/verdict";
import { machineWords } from "./words";

export function captionOf(experiment: Experiment, now: Date): string[] {
  const { settings, slots, address, link } = experiment;
  const { labels, seed, steps, batch, encoder, judged } = settings;
  const machine = experiment.active.find((run) => run.machine)?.machine;
  return [
    `${dataSetOf(settings).name}, ${slots.map((slot) => nameIn(settings, slot)).join(", ")}; ${budgetWords(labels)}, seed ${seed}, judged on ${judgedExamples[judged]}, ${steps.toLocaleString("en")} steps of ${batch}, ${encoder} encoder`,
    readBySentence(slots.map((slot) => ({ name: nameIn(settings, slot), by: readByOf(techniqueIn(settings, slot)) }))),
    `Labelscape ${__VERSION__}, ${machine ? `${machineWords(machine)}, ` : ""}${now.toLocaleDateString("en", { dateStyle: "long" })}`,
    address.full(link),
  ];
}
