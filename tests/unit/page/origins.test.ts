/** What is drawn says where it comes from: recorded with the page, brought by a file, or made here; and a saved curve says what it is. */
import { expect, it, vi } from "vitest";
import { fromLink } from "../../../src/link/link";
import { readCurves } from "../../../src/headless/curve-files";
import { captionOfCurves } from "../../../src/page/curve/curve-caption";
import { nameOfCurve, noteOf } from "../../../src/page/curve/label-curve";
import { measuredWords } from "../../../src/page/curve/measured-words";
import { originIn, sourcesOf, sourcesOfCurves } from "../../../src/page/parts/origins";
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

it("says of imported runs that they are imported, by whom they were made, and nothing of what was recorded", () => {
  expect(sourcesOfCurves(curvesOf(imported))).toBe(
    "18 runs imported, made on SIMD, WASM, November 26, 2026, by Labelscape 0.1.0 (dee0a1b).",
  );
  expect(noteOf(curvesOf(imported))).toBe("3 seeds · imported");
  expect(measuredWords(curvesOf(imported), [])).toBe("2 techniques, 3 seeds, imported.");
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
  expect(noteOf(curvesOf(recorded))).toMatch(/seeds · recorded$/);
});

it("says in words what was made here, and that such runs are ticks", () => {
  const own = [recordOf(`${link}&seed=7`)];
  expect(measuredWords(curvesOf([...imported, ...own]), curvesOf(own))).toBe(
    "2 techniques, 3 to 4 seeds, imported and made here. Your own runs are drawn as ticks.",
  );
  expect(measuredWords([], [])).toBe("");
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
