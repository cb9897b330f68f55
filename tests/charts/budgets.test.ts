/** The chart of all budgets and the list beside it, with thirty techniques: readable, and true to what was measured. */
import type { Component } from "svelte";
import { render } from "svelte/server";
import { describe, expect, test } from "vitest";
import { gapped, gapsIn, shareDomain } from "../../src/charts/curves/budget-lines";
import { NamesAlong } from "../../src/charts/curves/budget-names";
import Budgets from "../../src/charts/curves/Budgets.svelte";
import { cornersOf, overlap, placeNames } from "../../src/charts/curves/names-along";
import { intervalsOn, ranked } from "../../src/charts/curves/ranking";
import Ranking from "../../src/charts/curves/Ranking.svelte";
import { makeScale } from "../../src/charts/frame/scales";
import { textWidth } from "../../src/charts/text-width";
import { budgets, rankings, rows, thirty } from "./label-curve-examples";

const draw = (Chart: unknown, props: object) =>
  render(Chart as Component<Record<string, unknown>>, { props: props as Record<string, unknown> }).body.replace(/<!--.*?-->/g, "");
const usual = budgets["usual"]!;
const lines = usual.lines;

describe("a line over budgets", () => {
  test("has a gap where two budgets or more side by side were not measured, and none over one", () => {
    const { xs, ys } = gapped({ places: [0, 1, 3, 6, 10], ys: [0.5, 0.6, 0.7, 0.8, 0.9], halves: [0, 0, 0, 0, 0] });
    expect([...xs]).toEqual([0, 1, 3, 4.5, 6, 8, 10]);
    expect([...ys].map(Number.isFinite)).toEqual([true, true, true, false, true, false, true]);
  });
  test("goes on through a budget between two of the slider", () => {
    expect(gapped({ places: [1, 1.5, 2], ys: [0.5, 0.6, 0.7], halves: [NaN, NaN, NaN] }).xs).toHaveLength(3);
  });
  test("is drawn with its gaps, and a point alone as a dash", () => {
    const [line] = thirty;
    const body = draw(Budgets, { ...usual, lines: [{ ...line!, places: [0, 1, 4, 5, 10], ys: [0.3, 0.4, 0.5, 0.6, 0.7] }] });
    expect(body).toMatch(/d="M[\d.]+,[\d.]+L[\d.]+,[\d.]+M[\d.]+,[\d.]+L[\d.]+,[\d.]+M[\d.]+,[\d.]+h8"/);
  });
  test("says where nobody has measured, for two budgets or more", () => {
    expect(gapsIn(lines, 11)).toEqual([{ from: 7, to: 9 }]);
    expect(gapsIn([], 11)).toEqual([]);
    expect(draw(Budgets, usual)).toContain(">not measured</text>");
  });
});

describe("the axis of shares", () => {
  const line = (...ys: number[]) => ({ ys });
  test("holds every mean and the ceiling, and ends below all where steps halve the mistakes", () => {
    for (const scale of ["halving", undefined] as const) {
      const [low, high] = shareDomain([line(0.34, 0.97), line(0.2, NaN)], 0.98, scale);
      expect([low, high > 0.98]).toEqual([0.2, true]);
    }
    expect(shareDomain([line(1, 0.999999)], undefined, "halving")[1]).toBeLessThan(1);
    expect(shareDomain([line(0.5)], undefined, undefined)).toEqual([0.5, 1]);
  });
  test("keeps what is all right inside the plot", () => {
    const ys = [...draw(Budgets, budgets["all right"]!).matchAll(/translate\([\d.]+ (-?[\d.]+)\)"/g)].map((found) => Number(found[1]));
    expect(ys.length).toBeGreaterThan(10);
    for (const y of ys) expect(y).toBeGreaterThanOrEqual(20);
  });
});

test("bands end where the plot ends, and belong to contestants alone", () => {
  const body = draw(Budgets, usual);
  const [, id, inner] = /<g class="bands[^"]*" clip-path="url\(#([\w-]+)\)">([\s\S]*?)<\/g>\s*<g clip-path/.exec(body)!;
  expect(inner!.match(/<path/g)).toHaveLength(2);
  const [, left, top, width, height] = new RegExp(
    `<clipPath id="${id}"><rect x="([\\d.]+)" y="([\\d.]+)" width="([\\d.]+)" height="([\\d.]+)">`,
  )
    .exec(body)!
    .map(Number);
  const grid = [...body.matchAll(/<line x1="([\d.]+)" x2="([\d.]+)"/g)][0]!.slice(1).map(Number);
  expect([left, left! + width!]).toEqual(grid);
  expect(top! + height!).toBe(480);
  expect(draw(Budgets, { ...usual, bands: false })).not.toMatch(/<g class="bands[^"]*"[^>]*>\s*<g/);
});

describe.each([
  ["a wide screen", 912],
  ["a narrow one", 560],
  ["a phone", 358],
])("names along the lines on %s", (_, width) => {
  const frame = { left: 44, right: width - 12, top: 24, bottom: 500 };
  const x = makeScale([0, 10], [frame.left, frame.right]);
  const y = makeScale(shareDomain(lines, 0.959, "halving"), [frame.bottom, frame.top], "halving");
  const names = new NamesAlong({ lines, ceiling: { at: 0.959, words: "with all labels 95.9" }, x, y, frame, small: 12 });
  const boxes = (lit: number | null) =>
    [...names.labels, ...(lit === null ? [] : [names.of(lit)])].flatMap((label) =>
      label?.x === undefined
        ? []
        : [{ x: label.x, y: label.y!, angle: label.angle!, width: textWidth(label.words, 12, 600), height: 13.8 }],
    );

  test("never lie on each other, nor leave the plot", () => {
    for (const lit of [null, ...thirty.keys()]) {
      const placed = boxes(lit);
      for (const [i, box] of placed.entries()) {
        for (const other of placed.slice(0, i)) expect(overlap(box, other)).toBe(false);
        for (const corner of cornersOf(box)) {
          expect(corner.x).toBeGreaterThanOrEqual(frame.left);
          expect(corner.x).toBeLessThanOrEqual(frame.right);
          expect(corner.y).toBeGreaterThanOrEqual(frame.top);
        }
      }
    }
  });
  test("are those of contestants, labels only, the best of each paradigm and all labels, most of them on their lines", () => {
    expect(names.labels.map(({ words }) => words).toSorted()).toEqual(
      [
        ...["A SimCLR", "B FixMatch", "Labels only", "with all labels 95.9"],
        ...["best bridge", "best self-supervised", "best semi-supervised"],
      ].toSorted(),
    );
    expect(boxes(null).length).toBeGreaterThanOrEqual(width > 500 ? 7 : 4);
  });
  test("have no second one for whoever is named already", () => {
    expect(names.of(lines.findIndex(({ name }) => name === "BYOL"))!.words).toBe("BYOL");
    expect(names.of(lines.findIndex(({ name }) => name === "SimCLR"))).toBeUndefined();
  });
});

test("a name lies beside its line, turned as it rises", () => {
  const pieces = [
    [
      { x: 0, y: 200 },
      { x: 200, y: 0 },
    ],
  ];
  const room = { frame: { left: -50, right: 300, top: -50, bottom: 300 }, height: 14, strong: [pieces], weak: [] };
  const [placed] = placeNames([{ name: "rising", width: 60, pieces }], room);
  expect(placed!.angle).toBeCloseTo(-45, 5);
  const off = Math.abs(placed!.x + placed!.y - 200) / Math.SQRT2;
  expect(off).toBeGreaterThan(7);
  expect(off).toBeLessThan(14);
  expect(placeNames([{ name: "longer than its line", width: 400, pieces }], room)).toEqual([undefined]);
});

test("names without a place on their lines are listed below", () => {
  const short = { ...thirty.find(({ part }) => part === "contestant")!, places: [2], ys: [0.8], halves: [0.02] };
  expect(draw(Budgets, { ...usual, lines: [short], ceiling: undefined })).toMatch(/<li[\s\S]*A SimCLR/);
});

test("a line that is pointed at is named and in ink, and lies on top", () => {
  const body = draw(Budgets, budgets["lit"]!);
  expect(body).toMatch(/<text[^>]*>BYOL<\/text>/);
  const groups = [...body.matchAll(/<g class="stroke ([^"]*)"/g)].map((found) => found[1]!);
  expect(groups.at(-1)).toMatch(/lit/);
  expect(groups.filter((group) => group.includes("lit"))).toHaveLength(1);
  expect(draw(Budgets, usual)).not.toMatch(/<text[^>]*>BYOL<\/text>/);
});

test("runs made here are ticks, of contestants and of whoever is pointed at", () => {
  expect(draw(Budgets, usual).match(/<path class="own/g)).toHaveLength(6);
});

test("the rule stands where the slider does", () => {
  const ruleAt = (place: number) => Number(/class="rule[^"]*" d="M([\d.]+),/.exec(draw(Budgets, { ...usual, place }))![1]);
  const [first, fourth, last] = [0, 3, 10].map(ruleAt) as [number, number, number];
  expect(fourth - first).toBeCloseTo(0.3 * (last - first), 0);
});

describe("the list at one budget", () => {
  test("has the best first, and whoever was not measured at its end", () => {
    const means = ranked(rankings["not measured"]!.rows).map(({ mean }) => mean);
    const measured = means.filter(Number.isFinite);
    expect(means.slice(0, measured.length)).toEqual(measured.toSorted((a, b) => b - a));
    expect(ranked(rows)).toHaveLength(rows.length);
  });
  test("places every mean on its axis in its order, and cuts off what goes beyond it", () => {
    const axis = intervalsOn(rows);
    const places = ranked(rows).map((row) => axis.of(row)!.at);
    expect(places).toEqual(places.toSorted((a, b) => b - a));
    const wide = axis.of({ ...rows[0]!, half: 5 })!;
    expect([wide.from, wide.to]).toEqual([0, 100]);
    expect(axis.baseline).toBe(axis.of(rows.find(({ paradigm }) => paradigm === "supervised")!)!.at);
    expect(axis.of({ ...rows[0]!, mean: NaN })).toBeUndefined();
  });
  test("is one stop for Tab, says each row in words, and names contestants by their letters", () => {
    const body = draw(Ranking, rankings["usual"]!);
    expect(body.match(/<button/g)).toHaveLength(rows.length);
    expect(body.match(/tabindex="0"/g)).toHaveLength(1);
    for (const { spoken } of rows) expect(body).toContain(`aria-label="${spoken}"`);
    expect([...body.matchAll(/([\w ]+)<b[^>]*>([AB])<\/b>/g)].map(([, name, letter]) => [name, letter]).toSorted()).toEqual([
      ["FixMatch", "B"],
      ["SimCLR", "A"],
    ]);
  });
  test("offers what can be done with the row that is open, and with no other", () => {
    const body = draw(Ranking, rankings["opened"]!);
    expect(body.match(/aria-expanded="true"/g)).toHaveLength(1);
    expect(body).toMatch(/role="group" aria-label="BYOL"[\s\S]*aria-label="Make BYOL A"[\s\S]*aria-label="Make BYOL B"/);
  });
});
