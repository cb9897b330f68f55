/** What the headless runner prints: one object a line. */
import { judgedIn } from "../link/judged";
import { judgedMark } from "../sentences/judged";
import { printLabels, freshContestant, toLink } from "../link/link";
import { dataSetOf, defaultOpponent, type Settings } from "../link/settings";
import { phasesOf } from "../shape/phases";
import { namesUnder, readNumber, type Report } from "../shape/report";
import type { RunSpec } from "../shape/protocol";
import type { RunRecord } from "../shape/record";
import { rounded as sixDigits } from "../sweep/records/record-of";
import { techniqueById } from "../techniques/catalogue";
import type { StartedBackend } from "../training/run";
import type { RunData } from "../training/run-data";
import type { Trainer } from "../training/trainer";

export type Slot = "a" | "b";

/** One contestant's run, with everything that made it. */
export interface Run {
  spec: RunSpec;
  data: RunData;
  backend: StartedBackend;
  trainer: Trainer;
}

/** Without it a line is full of 0.8399999737739563. */
const rounded = (number: number | undefined) => (number === undefined ? undefined : sixDigits(number));

const numbersUnder = (report: Report, prefix: string) =>
  Object.fromEntries(
    namesUnder(report, prefix).flatMap((name) =>
      report.layout[prefix + name]!.shape.length === 0 ? [[name, rounded(readNumber(report, prefix + name))]] : [],
    ),
  );

/** Shares of the examples that were judged that were right, and of the unlabelled ones of the pool; absent where there is no such classifier. */
const accuracies = (report: Report) => ({
  accuracy: rounded(readNumber(report, "accuracy")),
  probe: rounded(readNumber(report, "accuracy.probe")),
  knn: rounded(readNumber(report, "accuracy.knn")),
  random: rounded(readNumber(report, "accuracy.random")),
  /** Of the examples of the pool whose label is hidden; null where none is. */
  pool: rounded(readNumber(report, "pool.accuracy")),
});

const print = (type: string, entries: object) => JSON.stringify({ type, ...entries });

/** Of a technique of several phases, the one that it is in. */
function phaseName(id: string, { began }: Report): string | undefined {
  const technique = techniqueById(id);
  const phases = technique ? phasesOf(technique) : [];
  return phases.length > 1 ? phases[began.length - 1]!.name : undefined;
}

export const reportLine = (technique: string, report: Report): string =>
  print("report", {
    technique,
    phase: phaseName(technique, report),
    step: report.step,
    seconds: rounded(report.seconds),
    ...accuracies(report),
    loss: numbersUnder(report, "loss."),
    diagnostics: numbersUnder(report, "diagnostic."),
    spread: rounded(readNumber(report, "spread")),
  });

export function resultLine({ spec, data, backend, trainer }: Run, settings: Settings, slot: Slot, report: Report, version: string): string {
  const { technique, labels } = spec;
  return print("result", {
    technique,
    data: spec.data,
    labels: labels === Infinity ? printLabels(labels) : labels,
    labelled: trainer.labelCount,
    fraction: rounded(trainer.labelCount / data.split.pool.length),
    seed: spec.seed,
    steps: report.step,
    seconds: rounded(report.seconds),
    backend: backend.name,
    device: backend.device,
    ...accuracies(report),
    loss: numbersUnder(report, "loss."),
    diagnostics: numbersUnder(report, "diagnostic."),
    spread: rounded(readNumber(report, "spread")),
    encoder: spec.encoder,
    batch: spec.batch,
    judged: spec.judged,
    values: spec.values,
    dataValues: spec.dataValues,
    stopped: trainer.stopped,
    link: toLink({ ...settings, a: settings[slot], b: freshContestant(defaultOpponent(technique), dataSetOf(settings)) }),
    version,
  });
}

/** “fixmatch on digits, seed 1, labels a class: 4 90.9 %” */
export function runLine(records: readonly RunRecord[]): string {
  const { technique, data, seed, link } = records[0]!;
  const told = records.map(({ labels, accuracy }) => `${labels} ${accuracy === null ? "diverged" : `${(100 * accuracy).toFixed(1)} %`}`);
  return `${technique} on ${data}${judgedMark[judgedIn(link)]}, seed ${seed}, labels a class: ${told.join(", ")}`;
}
