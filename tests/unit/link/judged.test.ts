/** Validation: chosen like any other setting, starts everybody again, and is said wherever an accuracy is. */
import { expect, it } from "vitest";
import { percent } from "../../../src/sentences/numbers";
import { changeFrom } from "../../../src/link/changes";
import { fromLink, toLink, usualSettings } from "../../../src/link/link";
import { judgedPart } from "../../../src/sentences/judged";
import { finishedWords } from "../../../src/experiment/finished";
import { dataSetOf, expectedPool, expectedSplit, runSpec, type Settings } from "../../../src/link/settings";
import { nameOfCurve } from "../../../src/page/curve/label-curve";
import { firstChoice, planOf } from "../../../src/sweep/run/choice";
import { curvesOf } from "../../help/curves";
import { conditionsOf } from "../../../src/sweep/records/identity";
import { jobsOf } from "../../../src/sweep/run/plan";
import { recordOf } from "../sweep/some-records";

const test: Settings = { ...usualSettings("digits"), a: fromLink("v=2&a=simclr").settings.a };
const validation: Settings = { ...test, judged: "validation" };

it("comes with the link, and decides the run", () => {
  expect(toLink(validation)).toContain("judged=validation");
  expect(fromLink(toLink(validation)).settings).toEqual(validation);
  expect(runSpec(validation, "a").judged).toBe("validation");
  expect(fromLink("v=2&judged=exam")).toMatchObject({ settings: { judged: "test" }, problems: [expect.stringContaining("judged=exam")] });
});

it("starts again even who has never seen a label", () => {
  const plan = (settings: Settings) => ({ spec: runSpec(settings, "a"), backend: "auto" as const });
  expect(changeFrom(plan(test), plan(validation), 0)).toEqual({ kind: "restart", because: "settings" });
});

it("takes its examples out of the pool", () => {
  expect(expectedPool(test) - expectedPool(validation)).toBe(Math.round(0.2 * expectedPool(test)));
});

it("says where the judged examples come from", () => {
  const part = (id: string, judged: Settings["judged"], number: number) =>
    judgedPart(dataSetOf({ data: id, dataValues: {} }), judged, number);
  expect(part("digits", "test", 2000)).toBe("The test examples are the same 2,000 for every seed.");
  expect(part("two-moons", "test", 100)).toBe("The 100 test examples are drawn anew with each seed.");
  expect(part("digits", "validation", 1600)).toMatch(/test examples are put aside: the 1,600 validation examples.*labels are hidden\.$/);
  expect(expectedSplit(test)).toEqual({ pool: 8000, judged: 2000 });
  expect(expectedSplit(validation)).toEqual({ pool: 6400, judged: 1600 });
});

it("is said with the accuracies, and never one line with those on the test examples", () => {
  const arrays = { accuracy: { shape: [], values: Float32Array.of(0.5) } };
  expect(finishedWords(validation, [{ slot: "a", arrays, labels: 4 }])).toBe("All have finished, validation accuracy: SimCLR 50.0\u202f%.");
  // Rounded as in the titles: 80.85 is 80.9 there too.
  const half = { accuracy: { shape: [], values: Float32Array.of(0.8085) } };
  expect(finishedWords(test, [{ slot: "a", arrays: half, labels: 4 }])).toContain(`SimCLR ${percent(half.accuracy.values[0])}.`);
  const records = [recordOf("a=simclr"), recordOf("a=simclr&judged=validation&seed=2")];
  expect(conditionsOf(records[0]!.link)).not.toBe(conditionsOf(records[1]!.link));
  const names = (settings: Settings) => curvesOf(records).map((curve) => nameOfCurve(curve, settings));
  expect(names({ ...test, a: test.b, b: test.b })).toEqual(["SimCLR", "SimCLR, judged on validation examples"]);
  expect(names(validation)).toEqual(["SimCLR, judged on test examples", "SimCLR"]);
});

it("goes along into a sweep, on this data set and on others", () => {
  const judgedBy = (settings: Settings, data: string[]) => {
    const plan = planOf({ ...firstChoice(settings), data, labels: [4], seeds: 1 }, settings);
    return [plan.link, ...new Set(jobsOf(plan).map(({ spec }) => spec.judged))];
  };
  expect(judgedBy(validation, ["digits"])).toEqual(["v=2&judged=validation", "validation"]);
  expect(judgedBy(validation, ["digits", "two-moons"])).toEqual(["v=2&judged=validation", "validation"]);
  expect(judgedBy(test, ["digits", "two-moons"])).toEqual(["v=2", "test"]);
});
