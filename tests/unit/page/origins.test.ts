/** What is drawn says where it comes from: recorded with the page, brought by a file, or made here; and a saved curve says what it is. */
import type { Component } from "svelte";
import { render } from "svelte/server";
import { expect, it, vi } from "vitest";
import Curves from "../../../src/charts/curves/Curves.svelte";
import { percent } from "../../../src/sentences/numbers";
import { fromLink } from "../../../src/link/link";
import { readCurves } from "../../../src/headless/curve-files";
import { captionOfCurves } from "../../../src/page/curve/curve-caption";
import { leastShare, nameOfCurve, noteOf, seriesOfCurves, ticksOf } from "../../../src/page/curve/label-curve";
import { originIn, sourcesOf, sourcesOfCurves } from "../../../src/page/parts/origins";
import type { RunRecord } from "../../../src/shape/record";
import { curvesOf, mergedCurves } from "../../help/curves";
import { unpackRecorded } from "../../../src/sweep/records/recorded";
import { sourcesIn } from "../../../src/sweep/curve/sources";
import { stage } from "../experiment/stage";
import { recordOf } from "../sweep/some-records";

vi.stubGlobal("__VERSION__", "0.1.0");

const link = "data=two-moons&steps=20";
const made = { origin: "elsewhere", device: "SIMD", commit: "dee0a1b975", at: Date.UTC(2026, 10, 26) } as const;
/** As a file brings them: two techniques, three budgets, three seeds. */
const imported = ["labels-only", "label-spreading"].flatMap((technique) =>
  ["1", "4", "all"].flatMap((labels) =>
    [1, 2, 3].map((seed) => recordOf(`${link}&a=${technique}&labels=${labels}&seed=${seed}`, { ...made, accuracy: 0.6 + 0.1 * seed })),
  ),
);
const file = readCurves("static-data/recorded/two-moons.json")!;
const recorded = unpackRecorded(file);
const { settings } = fromLink(`v=2&${link}&a=label-spreading&b=labels-only`);

/** The chart as it is drawn. */
function drawn(runs: readonly RunRecord[]): string {
  const curves = curvesOf(runs);
  const props = {
    title: "Accuracy against labels a class",
    note: noteOf(curves),
    series: seriesOfCurves(curves, settings, () => false),
    x: { label: "labels a class", scale: "log", ticks: ticksOf(curves) },
    y: { label: "accuracy", format: (v: number) => percent(v) },
  };
  return render(Curves as unknown as Component<Record<string, unknown>>, { props }).body.replace(/<!--.*?-->/g, "");
}

it("says of imported runs that they are imported, by whom they were made, and nothing of what was recorded", () => {
  expect(sourcesOfCurves(curvesOf(imported))).toBe(
    "18 runs imported, made on SIMD, WASM, November 26, 2026, by Labelscape 0.1.0 (dee0a1b).",
  );
  const body = drawn(imported);
  expect(body).toMatch(/>3<\/span> seeds · imported/);
  expect(body).toMatch(/<\/svg> imported<\/span>/);
  expect(body).not.toMatch(/recorded|this device/);
});

it("says of each group what it is, and how many there are", () => {
  const own = recordOf(`${link}&seed=7`);
  expect(sourcesOf(sourcesIn([own, ...imported, { ...own, origin: "recorded", device: "2 cores", at: 0 }]))).toBe(
    "18 runs imported, made on SIMD, WASM, November 26, 2026, by Labelscape 0.1.0 (dee0a1b). 1 run made on this device. " +
      "1 run recorded on 2 cores, WASM, January 1, 1970, by Labelscape 0.1.0.",
  );
  expect(sourcesOf([])).toBe("");
  const many = Array.from({ length: 9 }, (_, i) => ({ ...imported[i]!, device: `${i}`, commit: `${i}` }));
  expect(sourcesOf(sourcesIn(many))).toMatch(/ 5 runs made elsewhere\.$/);
  expect(sourcesOf(sourcesIn(many.map((run) => ({ ...run, device: "one" }))))).toContain("(0, 1, 2 and 6 others)");
});

it("says of recorded runs what their file says", () => {
  const said = sourcesOfCurves(curvesOf(recorded));
  expect(said).toMatch(new RegExp(`^${recorded.length.toLocaleString("en")} runs recorded on ${file.machine}, WASM, .*, by Labelscape `));
  for (const { commit } of file.series.slice(0, 1)) expect(said).toContain(commit.slice(0, 7));
  expect(drawn(recorded)).toMatch(/<\/svg> recorded<\/span>/);
});

it("is drawn on an axis that its bands fit on, those in the background left aside", () => {
  for (const runs of [imported, recorded]) {
    const series = seriesOfCurves(curvesOf(runs), settings, () => false);
    const lows = series.flatMap(({ low }) => [...(low ?? [])]).filter(Number.isFinite);
    expect(leastShare(series)).toBeLessThanOrEqual(Math.min(...lows));
    const context = series.map((one) => ({ ...one, faint: true }));
    const shares = series.flatMap(({ ys }) => [...ys]);
    expect(leastShare(context)).toBeLessThanOrEqual(Math.min(...shares));
    expect(leastShare(context)).toBeGreaterThan(Math.min(...shares) - 0.2);
  }
});

it("has a word for lines of several origins", () => {
  const [both] = mergedCurves([recordOf(`${link}&seed=7`), ...imported]);
  expect(originIn(both!.origins)).toBe("imported and this device");
  expect(originIn(["here"])).toBeUndefined();
});

it("names what is on the chart under other settings than the bench's by these, if they are the usual ones", () => {
  const overlaid = recordOf("data=two-moons", { overlaid: true });
  expect(curvesOf([imported[0]!, overlaid]).map((curve) => nameOfCurve(curve, settings))).toEqual([
    "Labels only",
    "Labels only, steps 600",
  ]);
});

it("is saved with its own techniques, budgets and seeds, and with where it comes from", () => {
  const { experiment } = stage(`#v=2&${link}&a=simclr&b=fixmatch&labels=8&seed=9`);
  const caption = captionOfCurves(experiment, curvesOf(imported), new Date("2026-11-27T12:00:00Z"));
  expect(caption).toEqual([
    "Two moons; Labels only, Label spreading; 1 label a class to all labels, 3 seeds, judged on test examples, 20 steps of 64, dense encoder where a name says no other",
    expect.stringMatching(/^Accuracy by its own classifier: Labels only; by the beliefs/),
    "18 runs imported, made on SIMD, WASM, November 26, 2026, by Labelscape 0.1.0 (dee0a1b).",
    "Labelscape 0.1.0, November 27, 2026",
    "https://example.org/sub/#v=2&data=two-moons&labels=8&seed=9&steps=20&a=simclr&b=fixmatch",
  ]);
});
