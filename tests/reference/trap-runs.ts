/** Trains both contestants of an experiment and tells what each has come to. */
import { fileURLToPath } from "node:url";
import { nodeTools } from "../../src/headless/tools";
import { runSpec, type Settings } from "../../src/link/settings";
import { must } from "../../src/shape/must";
import { readNumber, type Report } from "../../src/shape/report";
import { engine, loadData, makeTrainer } from "../../src/training/run";

/** So often in a run it tells its losses and diagnostics. They are of one batch: the mean of the last of them is kept. */
const tellings = 25;
const kept = 10;

/** Numbers by their names in a report. */
export type Come = Record<string, number>;

export async function trainBoth(settings: Settings, root: URL): Promise<Record<"a" | "b", Come>> {
  const tools = nodeTools(fileURLToPath(root));
  await engine("wasm", tools);
  return { a: await train("a"), b: await train("b") };

  async function train(slot: "a" | "b"): Promise<Come> {
    const spec = runSpec(settings, slot);
    const trainer = makeTrainer(spec, await loadData(spec, tools));
    try {
      const told: Report[] = [];
      while (!trainer.stopped) told.push(must(await trainer.advance(Math.ceil(spec.steps / tellings), "step"), "report"));
      return { steps: trainer.step, ...endOf(must(await trainer.advance(0, "evaluation"), "report")), ...meansOf(told.slice(-kept)) };
    } finally {
      trainer.dispose();
    }
  }
}

const endOf = (report: Report): Come => known(["accuracy", "accuracy.random", "spread"], (name) => readNumber(report, name));

function meansOf(reports: readonly Report[]): Come {
  const { layout } = must(reports.at(-1), "report");
  const numbers = Object.keys(layout).filter((name) => /^(?:loss|diagnostic)\./.test(name) && layout[name]!.shape.length === 0);
  return known(numbers, (name) => {
    const there = reports.map((report) => readNumber(report, name) ?? NaN).filter(Number.isFinite);
    return there.reduce((sum, number) => sum + number, 0) / there.length;
  });
}

/** Those that are numbers, to four digits. */
const known = (names: readonly string[], numberOf: (name: string) => number | undefined): Come =>
  Object.fromEntries(
    names.flatMap((name) => {
      const number = numberOf(name);
      return number === undefined || !Number.isFinite(number) ? [] : [[name, Number(number.toPrecision(4))]];
    }),
  );
