/**
 * Every technique on every data set that it learns from: a few steps of the real trainer on a few of its examples, as wide, with as many classes
 * and with the same words and columns as they are. At a commit labels only is tried on all of them, and every other technique on one: they take
 * turns. Before a release it is all on all.
 */
import { beforeAll, describe, expect, inject, it } from "vitest";
import { whyRefused } from "../../src/link/refused";
import type { DataSet } from "../../src/shape/data-set";
import { phasesOf } from "../../src/shape/phases";
import type { AnyTechnique } from "../../src/shape/technique";
import { baseline } from "../../src/techniques/catalogue";
import { loadKind } from "../../src/training/kinds";
import { arrange, type RunData } from "../../src/training/run-data";
import { dataSets, techniques } from "../help/all";
import { beginRuns } from "../help/begun-runs";
import { expectReport } from "../help/expect-report";
import { examplesOf } from "../../static-data/examples";
import { fewOf } from "../help/few-examples";

/** Of each class, and of few classes more: techniques look for neighbours. */
const each = 8;
const fewest = 60;
const stepsAPhase = 2;

const areTogether = (technique: AnyTechnique, data: DataSet) => whyRefused(technique.id, data.id) === undefined;

function isItsTurn(technique: AnyTechnique, data: DataSet): boolean {
  if (inject("everyCombination") || technique.id === baseline.id) return true;
  const fitting = dataSets.filter((one) => areTogether(technique, one));
  return fitting[techniques.indexOf(technique) % fitting.length] === data;
}

describe.each(dataSets.map((data) => [data.id, data] as const))("on %s", (_, data) => {
  const { begin } = beginRuns();
  let few: RunData;
  beforeAll(async () => {
    await loadKind(data.kind);
    few = arrange(data, fewOf(data, await examplesOf(data), Math.max(each, Math.ceil(fewest / data.classes.length))), {
      seed: 1,
      judged: "test",
    });
  });

  const tried = techniques.filter((technique) => areTogether(technique, data) && isItsTurn(technique, data));
  it.each(tried.map((technique) => [technique.id, technique] as const))("%s learns for some steps", async (_, technique) => {
    expect(few.pool.labels.length).toBeGreaterThan(data.classes.length);
    const steps = stepsAPhase * phasesOf(technique).length;
    const run = begin(technique, few, { labels: 2, steps });
    while (!run.trainer.stopped) expectReport(await run.report(1), few, technique);
    const last = await run.report(0, "evaluation");
    expectReport(last, few, technique);
    expect(run.trainer.stopped).toMatch(/^(finished|settled)$/);
  });
});

it("every data set is learned from by some technique, and every technique learns from some data set", () => {
  for (const data of dataSets) expect(techniques.filter((technique) => areTogether(technique, data)).length, data.id).toBeGreaterThan(1);
  for (const technique of techniques)
    expect(dataSets.filter((data) => areTogether(technique, data)).length, technique.id).toBeGreaterThan(0);
});
