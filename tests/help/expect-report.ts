/** What holds for every report of every technique on every kind of data. */
import { expect } from "vitest";
import { hasDiagnostic, kindNamed } from "../../src/kinds/catalogue";
import { phasesOf } from "../../src/shape/phases";
import { namesUnder, read, readNumber, type Report } from "../../src/shape/report";
import type { AnyTechnique, Diagnostic, Diagnostics, Labels, Views } from "../../src/shape/technique";
import type { RunData } from "../../src/training/run-data";

/** Every number of a report is one, and every array is as the words in `shape/report.ts` say. */
export function expectReport(report: Report, data: RunData, technique?: AnyTechnique) {
  const { classes, shape, kind } = data.data;
  const isPlane = kindNamed(kind).laidOut === "plane";
  const hasGaps = (name: string) => (technique?.diagnostics as Diagnostics | undefined)?.[name.replace("diagnostic.", "")]?.gaps;
  for (const name of Object.keys(report.layout))
    if (!hasGaps(name) && name !== "pool.accuracy") expect(read(report, name)!.every(Number.isFinite), `${name} is finite`).toBe(true);
  const shapes = Object.fromEntries(Object.entries(report.layout).map(([name, entry]) => [name, entry.shape]));
  for (const name of namesUnder(report, "loss.")) expect(shapes[`loss.${name}`]).toEqual([]);
  for (const name of namesUnder(report, "view.").filter((one) => one !== "places")) {
    const [count, ...rest] = shapes[`view.${name}`]!;
    expect(rest, `view.${name}`).toEqual(shape);
    expect(count).toBeGreaterThan(0);
  }
  if (!report.evaluated) return;
  const drawn = data.drawn.places.length;
  expect(shapes).toMatchObject({
    accuracy: [],
    "accuracy.random": [],
    rank: [],
    unknown: [],
    "pool.accuracy": [],
    ...(technique && lastLabels(report, technique) === "unseen" && { spread: [] }),
    confusion: [classes.length, classes.length + 1],
    map: [drawn, 2],
    guess: [drawn],
    sure: [drawn],
    ...(isPlane ? { extent: [4] } : { neighbours: [drawn, 2], "kept.map": [], "kept.neighbours": [] }),
  });
  if (isPlane) expect(shapes.field![0]).toBe(shapes.field![1]);
  expect(shapes.features, "features stay in the worker").toBeUndefined();
  const numbers = (name: string) => Array.from(read(report, name)!);
  for (const name of ["accuracy", ...namesUnder(report, "accuracy.").map((one) => `accuracy.${one}`)]) expectShares(numbers(name), name);
  expectShares(numbers("sure"), "sure");
  expect(
    numbers("guess").filter((guess) => guess !== -1 && classes[guess] === undefined),
    "guesses that are no class",
  ).toEqual([]);
  const confusion = numbers("confusion");
  expect(confusion.reduce((a, b) => a + b, 0)).toBe(data.test.labels.length);
  const columns = classes.length + 1;
  const right = classes.reduce((sum, _, c) => sum + confusion[c * columns + c]!, 0);
  const unknown = classes.reduce((sum, _, c) => sum + confusion[c * columns + classes.length]!, 0);
  expect(readNumber(report, "unknown")).toBeCloseTo(unknown / data.test.labels.length, 5);
  expect(readNumber(report, "readout.residual") ?? 0, "the readout has converged").toBeLessThanOrEqual(1);
  expect(readNumber(report, "accuracy")).toBeCloseTo(right / data.test.labels.length, 5);
}

/** What the phase that it is in has to do with labels. */
const lastLabels = ({ began }: Report, technique: AnyTechnique) => phasesOf(technique)[began.length - 1]!.labels as Labels;

function expectShares(numbers: readonly number[], name: string) {
  expect(
    numbers.filter((number) => !(number >= 0 && number <= 1 + 1e-6)),
    `${name} outside 0 … 1`,
  ).toEqual([]);
}

/** What a technique measures in a phase is what that declares for this kind of data, each in the shape of its kind of diagnostic. */
export function expectDiagnostics(report: Report, technique: AnyTechnique, data: RunData) {
  const { diagnostics } = phasesOf(technique)[report.began.length - 1]!;
  const declared = Object.entries(diagnostics as Diagnostics).filter(([, one]) => hasDiagnostic(data.data.kind, one));
  expect(namesUnder(report, "diagnostic.").sort()).toEqual(declared.map(([name]) => name).sort());
  for (const [name, diagnostic] of declared) {
    const { shape } = report.layout[`diagnostic.${name}`]!;
    expectDiagnostic(diagnostic, shape, Array.from(read(report, `diagnostic.${name}`)!), data, name);
  }
}

/** What views are called that techniques make themselves. */
const ownViews = ["disturbed", "pushed", "mixed", "half.0", "half.1"];

/** Only views that are declared are made; labelled examples are for whoever learns from labels. */
export function expectViews(report: Report, technique: AnyTechnique) {
  const { labels, views } = phasesOf(technique)[report.began.length - 1]!;
  const { weak = 0, strong = 0, contrastive = 0, masked, rotated, tiled, own } = views as Views;
  const several = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}.${i}`);
  const unlabelled = [
    "plain",
    ...several("weak", weak),
    ...several("strong", strong),
    ...several("contrastive", contrastive),
    ...(masked ? ["masked"] : []),
    ...(rotated ? ["rotated"] : []),
    ...(tiled ? ["tiled"] : []),
    ...(own ? ownViews : []),
  ];
  const labelled = ["labelled.plain", "labelled.weak", "labelled.strong", ...several("labelled.contrastive", 2)];
  const allowed = [...(technique.paradigm === "supervised" ? [] : unlabelled), ...(labels === "unseen" ? [] : labelled), "places"];
  expect(allowed).toEqual(expect.arrayContaining(namesUnder(report, "view.")));
}

function expectDiagnostic(
  { kind, rows, share, gaps }: Diagnostic,
  shape: readonly number[],
  numbers: number[],
  data: RunData,
  name: string,
) {
  const { examples, pool } = data;
  switch (kind) {
    case "curve":
      expect(shape, name).toEqual([]);
      if (share) expectShares(gaps ? numbers.filter(Number.isFinite) : numbers, name);
      break;
    case "histogram":
      expect(shape, name).toEqual([expect.any(Number)]);
      expectShares(numbers, name);
      break;
    case "matrix":
      expect(shape, name).toEqual([expect.any(Number), expect.any(Number)]);
      break;
    case "images":
      expect(shape, name).toEqual([rows!.length, expect.any(Number), ...data.data.shape]);
      expectShares(numbers, name);
      break;
    case "tokens":
      expect(shape, name).toEqual([expect.any(Number), data.data.shape[0], 3]);
      expect(
        numbers.filter((word, i) => examples.vocabulary![word] === undefined && !(i % 3 === 2 && word === -1)),
        `${name}: no words`,
      ).toEqual([]);
      break;
    case "graph":
      expect(shape, name).toEqual([expect.any(Number), 2]);
      expect(
        numbers.filter((place) => pool.labels[place] === undefined),
        `${name}: no places`,
      ).toEqual([]);
      break;
    default:
      kind satisfies never;
  }
}
