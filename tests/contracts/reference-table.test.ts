/** What the reference table has to show: means of five seeds on handwritten digits, beside what others' code reached there. */
import { mean } from "d3";
import { describe, expect, it } from "vitest";
import { readCurves } from "../../src/headless/curve-files";
import { tabledShares, texts } from "../../src/headless/record-table";
import { isBelow, referenceLabels, referenceNumbers, type ReferenceLabels } from "../../src/headless/reference-numbers";

const folders = ["static-data/recorded/reference", "static-data/recorded"];
const shares = tabledShares(...folders);
const meanOf = (technique: string, labels: number): number => {
  const found = shares(technique, "digits", labels) ?? [];
  expect(found, `${technique} at ${labels}: npm run record-table makes them`).toHaveLength(5);
  return 100 * mean(found)!;
};

/** In percent, with so many labels a class. */
const toHold: readonly (readonly [technique: string, labels: number, least: number])[] = [
  ["vicreg", 4, 82],
  ["simclr", 4, 82],
  ["pretrain-spread", 1, 75],
  ["fixmatch", 10, 92],
  ["uda", 10, 92],
  ["mean-teacher", 10, 93],
  ["vat", 10, 86],
];

it.each(toHold)("%s at %i labels a class is at least %i %%", (technique, labels, least) =>
  expect(meanOf(technique, labels)).toBeGreaterThanOrEqual(least),
);

it("naive Bayes with EM makes as much of 96 labels of definitions as it should of 100", () => {
  const found = shares(texts.technique, texts.data, texts.labels)!;
  expect(found).toHaveLength(5);
  expect(100 * mean(found)!).toBeGreaterThanOrEqual(60);
});

it("rotation solves its task and is read 15 points below SimCLR: what it learns is not what is asked", () =>
  expect(meanOf("simclr", 4) - meanOf("rotation", 4)).toBeGreaterThan(15));

it("a run with usual settings takes less than three minutes, on two cores without a graphics processor", () => {
  const files = folders.map((folder) => readCurves(`${folder}/digits.json`)!);
  expect(new Set(files.map(({ backend }) => backend))).toEqual(new Set(["wasm"]));
  const slowest = files.flatMap(({ series }) => series).toSorted((a, b) => b.seconds - a.seconds)[0]!;
  expect(slowest.seconds, slowest.link).toBeLessThan(180);
});

describe("nobody is more than two deviations below what others' code reached", () => {
  const all = Object.entries(referenceNumbers).flatMap(([technique, reached]) =>
    referenceLabels.flatMap((labels) => (reached[labels] ? [[technique, labels] as [string, ReferenceLabels]] : [])),
  );
  it.each(all)("%s at %i", (technique, labels) => {
    const reached = referenceNumbers[technique]![labels]!;
    expect(isBelow(meanOf(technique, labels), labels, reached)).toBe(false);
  });
});
