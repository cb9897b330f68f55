/**
 * Every technique on every data set that it learns from: a few steps of the real trainer on a few of its examples, as wide, with as many classes
 * and with the same words and columns as they are. At a commit each technique takes its turn on one data set of each kind, before a release on all.
 */
import { beforeAll, describe, expect, inject, it } from "vitest";
import { whyRefused } from "../../src/link/refused";
import type { DataSet } from "../../src/shape/data-set";
import { phasesOf } from "../../src/shape/phases";
import { readNumber } from "../../src/shape/report";
import { loadKind } from "../../src/training/kinds";
import { arrange, type RunData } from "../../src/training/run-data";
import { dataSets, techniques } from "../help/all";
import { beginRuns } from "../help/begun-runs";
import { expectReport } from "../help/expect-report";
import { examplesOf, fewOf } from "../help/few-examples";

const each = 16;
const stepsAPhase = 2;

/** Whether it is the turn of this technique on this data set: of each kind on one. */
function isItsTurn(place: number, data: DataSet): boolean {
  const ofKind = dataSets.filter(({ kind }) => kind === data.kind);
  return inject("everyCombination") === true || ofKind[place % ofKind.length]!.id === data.id;
}

describe.each(dataSets.map((data) => [data.id, data] as const))("on %s", (id, data) => {
  const { begin } = beginRuns();
  let few: RunData;
  beforeAll(async () => {
    await loadKind(data.kind);
    few = arrange(data, fewOf(data, await examplesOf(data), each), { seed: 1, judged: "test" });
  });

  const fitting = techniques.filter((technique, i) => whyRefused(technique.id, id) === undefined && isItsTurn(i, data));
  it.each(fitting.map((technique) => [technique.id, technique] as const))("%s learns for some steps", async (_, technique) => {
    expect(few.pool.labels.length).toBeGreaterThan(data.classes.length);
    const steps = stepsAPhase * phasesOf(technique).length;
    const run = begin(technique, few, { labels: 2, steps });
    while (!run.trainer.stopped) expectReport(await run.report(1, "evaluation"), few, technique);
    const last = await run.report(0, "evaluation");
    expect(run.trainer.stopped).toMatch(/^(finished|settled)$/);
    expect(readNumber(last, "accuracy")).toBeGreaterThanOrEqual(0);
  });
});

it("every data set is learned from by some technique, and every technique learns from some data set", () => {
  const pairs = techniques.flatMap((technique) =>
    dataSets.filter(({ id }) => whyRefused(technique.id, id) === undefined).map(({ id }) => [technique.id, id] as const),
  );
  expect(new Set(pairs.map(([, id]) => id)).size).toBe(dataSets.length);
  expect(new Set(pairs.map(([technique]) => technique)).size).toBe(techniques.length);
});
