/** Makes the experiments of a lesson as a reader would, with one seed, and tells what came of them. */
import { fileURLToPath } from "node:url";
import { nodeTools } from "../../src/headless/tools";
import { endMean, type Come, type Lesson, type Outcome } from "../../src/lessons/lesson";
import { changeFrom } from "../../src/link/changes";
import { baselineSlot, runSpec, type Settings, type Slot } from "../../src/link/settings";
import { must } from "../../src/shape/must";
import type { RunSpec } from "../../src/shape/protocol";
import { readNumber, type Report } from "../../src/shape/report";
import type { RunData } from "../../src/training/run-data";
import { engine, loadData, makeTrainer } from "../../src/training/run";
import type { Trainer } from "../../src/training/trainer";
import { triesOf } from "../help/lessons";

/** So often in a run it tells its losses and diagnostics. */
const tellings = 25;

interface Trained {
  spec: RunSpec;
  data: RunData;
  trainer: Trainer;
  reports: readonly Report[];
}

/** What came of each of its tries. */
export async function takeLesson(lesson: Lesson, seed: number, root: URL): Promise<Outcome[]> {
  const tools = nodeTools(fileURLToPath(root));
  await engine("wasm", tools);
  const on = new Map<Slot, Trained>();
  const came: Outcome[] = [];
  try {
    for (const { settings } of triesOf(lesson, seed)) came.push(await outcomeOf(settings));
    return came;
  } finally {
    for (const { trainer } of on.values()) trainer.dispose();
  }

  async function outcomeOf(settings: Settings): Promise<Outcome> {
    const [a, b] = [await comeOf(settings, "a"), await comeOf(settings, "b")];
    const third = baselineSlot(settings);
    return { seed: settings.seed, a, b, baseline: third === "baseline" ? await comeOf(settings, third) : { a, b }[third] };
  }

  /** As on the page: whoever has seen no label is only read again where nothing but the labels has changed. */
  async function comeOf(settings: Settings, slot: Slot): Promise<Come> {
    const spec = runSpec(settings, slot);
    const before = on.get(slot);
    if (before) {
      const change = changeFrom({ spec: before.spec, backend: "auto" }, { spec, backend: "auto" }, before.trainer.phase);
      if (change.kind === "live") {
        const report = await before.trainer.relabel(before.data.count(spec.labels));
        return { ...numbersOf(report, before.reports), steps: 0 };
      }
      before.trainer.dispose();
    }
    const data = await loadData(spec, tools);
    const trainer = makeTrainer(spec, data);
    const reports: Report[] = [];
    while (!trainer.stopped) reports.push(must(await trainer.advance(Math.ceil(spec.steps / tellings), "step"), "report"));
    on.set(slot, { spec, data, trainer, reports });
    return { ...numbersOf(must(await trainer.advance(0, "evaluation"), "report"), reports), steps: trainer.step };
  }
}

function numbersOf(report: Report, told: readonly Report[]): Omit<Come, "steps"> {
  const { layout, step } = must(told.at(-1), "report");
  const names = Object.keys(layout).filter((name) => /^(?:loss|diagnostic)\./.test(name) && layout[name]!.shape.length === 0);
  const xs = told.map((one) => one.step);
  const means = names.map((name) => [name, rounded(endMean({ xs, ys: told.map((one) => readNumber(one, name) ?? NaN) }, step))] as const);
  return {
    accuracy: rounded(must(readNumber(report, "accuracy"), "accuracy")),
    random: rounded(readNumber(report, "accuracy.random") ?? NaN),
    numbers: Object.fromEntries(means.filter(([, mean]) => Number.isFinite(mean))),
  };
}

const rounded = (number: number): number => Number(number.toPrecision(4));
