/** The map of self-supervised against semi-supervised: what cells say, where they lie, and what a cell opens. */
import { describe, expect, it } from "vitest";
import { extentOf, nextPlace, spanOf, type LeadCell, type LeadRow } from "../../../src/charts/curves/lead-map";
import { dataSets } from "../../../src/data-sets/catalogue";
import { kindNames } from "../../../src/kinds/catalogue";
import { readCurves } from "../../../src/headless/curve-files";
import { fromLink, usualSettings } from "../../../src/link/link";
import { leadColumns, leadRows, leadTable, leadTally } from "../../../src/page/curve/lead-map";
import { linkOfBoth, opposed, paradigmLeadAt, paradigmRows } from "../../../src/page/parts/paradigm-leads";
import { leadMapHeadline } from "../../../src/sentences/self-against-semi";
import type { Lead } from "../../../src/sweep/curve/paradigms";
import { pictureOf } from "../../../src/sweep/curve/picture";
import { unpackRecorded } from "../../../src/sweep/records/recorded";
import { techniqueEntry } from "../../../src/techniques/catalogue";
import { mergedCurves } from "../../help/curves";
import { makeRecords } from "../sweep/curve-data";

const recorded = (id: string) => mergedCurves(unpackRecorded(readCurves(`static-data/recorded/${id}.json`)!));
const offered = dataSets.filter(({ untuned }) => !untuned);
const picture = pictureOf(
  offered.map((data) => ({ data, curves: recorded(data.id) })),
  [],
);
const known = paradigmRows(picture);
const settings = usualSettings("digits");
const rows = leadRows(known, settings);
const isTold = (lead: { outcome: string }): lead is Lead => lead.outcome !== "too few";

describe("what was recorded", () => {
  it("has a row for each data set, by kind, and a cell for each budget", () => {
    expect(rows.map(({ of }) => of.data.id).sort()).toEqual(offered.map(({ id }) => id).sort());
    const groups = rows.map(({ group }) => group);
    const kinds = kindNames.filter((kind) => offered.some((data) => data.kind === kind));
    expect(groups.filter((group, i) => group !== groups[i - 1])).toEqual(kinds);
    for (const { cells } of rows) expect(cells).toHaveLength(picture.budgets.length);
    expect(rows.filter(({ isHere }) => isHere).map(({ name, note }) => [name, note])).toEqual([
      ["Handwritten digits", "8,000 · 10 classes"],
    ]);
    expect(leadColumns(picture.budgets, 4).filter(({ isHere }) => isHere)).toEqual([{ name: "4", isHere: true }]);
  });

  it("says each cell in a sentence, with the row and the column", () => {
    for (const { name, cells } of rows)
      for (const { spoken } of cells) {
        expect(spoken.startsWith(`${name}. With `)).toBe(true);
        expect(spoken.slice(name.length)).toMatch(/^\. With (\d+ labels? a class|all labels) .+\.$/);
      }
  });

  it("counts every cell once, in the headline and in the table", () => {
    const { ahead, alike, open } = leadTally(known);
    const told = known.flatMap(({ leads }) => leads).filter(isTold).length;
    expect(ahead.reduce((sum, { cells }) => sum + cells, alike + open)).toBe(told);
    expect(leadMapHeadline(leadTally(known), 3)).toContain(`of ${told} cells`);
    expect(leadTable(known, ({ technique }) => technique).rows()).toHaveLength(offered.length * picture.budgets.length);
  });

  it("opens the two that a cell comes down to, with that budget and the settings that were recorded", () => {
    for (const lead of known.flatMap(({ leads }) => leads).filter(isTold)) {
      const { settings: opened, problems } = fromLink(linkOfBoth(lead)!);
      expect(problems).toEqual([]);
      for (const [i, slot] of (["a", "b"] as const).entries()) {
        const { curve } = lead.leader.paradigm === opposed[i] ? lead.leader : lead.rival;
        const { settings: alone } = fromLink(curve.series);
        expect(opened[slot]).toEqual(alone.a);
        expect(opened[slot].technique).toBe(curve.technique);
        expect([opened.data, opened.steps, opened.encoder]).toEqual([curve.data, alone.steps, alone.encoder]);
      }
      expect(opened.labels).toBe(lead.labels === "all" ? Infinity : lead.labels);
    }
  });

  it("shows “too few” where one paradigm was not measured often enough, and nothing where neither was", () => {
    const measured = (data: string, labels: number) => {
      const curves = mergedCurves(makeRecords({ simclr: { [labels]: [0.7, 0.71, 0.72] } }));
      return { data: dataSets.find(({ id }) => id === data)!, curves };
    };
    const cells = leadRows(paradigmRows(pictureOf([measured("digits", 4), measured("fashion", 2)], [])), settings).map((row) => row.cells);
    expect(cells.map((each) => each.map(({ value }) => value))).toEqual([["", "too few"], ["too few", ""]]); // prettier-ignore
    for (const { spoken } of cells.flat()) expect(spoken).toMatch(/nothing (self-supervised or )?semi-supervised was measured/);
  });

  it("lets no yardstick stand for a paradigm", () => {
    const best = known.flatMap(({ leads }) => leads).filter(isTold);
    const families = new Set(
      best.flatMap(({ leader, rival }) => [leader, rival].map(({ curve }) => techniqueEntry(curve.technique)!.family)),
    );
    expect(families.size).toBeGreaterThan(1);
    expect(families).not.toContain("baseline");
  });

  it("is worked out once for a picture", () => expect(paradigmRows(picture)).toBe(known));
});

describe("with settings of their own", () => {
  it("contestants keep them", () => {
    const around = (mean: number) => [0.01, -0.01, 0.02, -0.02, 0].map((by) => mean + by);
    const runs = [
      ...makeRecords({ simclr: { 8: around(0.7) } }).map((run) => ({ ...run, link: `${run.link}&simclr.temperature=0.3` })),
      ...makeRecords({ fixmatch: { 8: around(0.8) } }).map((run) => ({ ...run, link: `${run.link}&fixmatch.threshold=0.9` })),
    ];
    const own = pictureOf([{ data: dataSets.find(({ id }) => id === "digits")!, curves: mergedCurves(runs) }], []);
    const { a, b, labels } = fromLink(linkOfBoth(paradigmLeadAt(own, "digits", 8)!)!).settings;
    expect([a.technique, a.values["temperature"], b.technique, b.values["threshold"], labels]).toEqual(["simclr", 0.3, "fixmatch", 0.9, 8]);
    expect(paradigmLeadAt(own, "digits", 4)).toBeUndefined();
  });
});

const cell = (lead: number, half: number): LeadCell => ({ outcome: "ahead", lead, half, value: "", spoken: "" });
const row = (...cells: LeadCell[]): LeadRow => ({ name: "", note: "", group: "", isHere: false, cells });

describe("where a lead lies in a cell", () => {
  it("is left of the middle where the left side is ahead, and its ends are marked where they are cut off", () => {
    expect(spanOf(cell(-0.05, 0.02), 0.1)).toEqual({ at: 25, from: expect.closeTo(15) as number, to: expect.closeTo(35) as number, isCutLeft: false, isCutRight: false }); // prettier-ignore
    expect(spanOf(cell(0.3, 0.1), 0.1)).toEqual({ at: 100, from: 100, to: 100, isCutLeft: false, isCutRight: true });
    expect(spanOf(cell(0, 0.4), 0.1)).toMatchObject({ at: 50, from: 0, to: 100, isCutLeft: true, isCutRight: true });
  });

  it("a cell reaches so far that four of five intervals fit in, and no further than 25 points", () => {
    expect(extentOf([row(cell(0.03, 0.01), cell(-0.03, 0.01), cell(0, 0.01), cell(0, 0), cell(0.6, 0.3))])).toBe(0.05);
    expect(extentOf([row(cell(0.6, 0.3))])).toBe(0.25);
    expect(extentOf([row(cell(NaN, NaN))])).toBe(0.02);
    expect(extentOf([])).toBe(0.02);
  });
});

describe("the arrows", () => {
  const press = (key: string, ctrlKey = false) => nextPlace([1, 1], [3, 4], { key, ctrlKey });
  it("lead to the next cell, and stay at the edge", () => {
    expect(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"].map((key) => press(key))).toEqual([[0, 1], [2, 1], [1, 0], [1, 2]]); // prettier-ignore
    expect(nextPlace([0, 3], [3, 4], { key: "ArrowUp", ctrlKey: false })).toEqual([0, 3]);
    expect([press("Home"), press("End"), press("Home", true), press("End", true)]).toEqual([[1, 0], [1, 3], [0, 0], [2, 3]]); // prettier-ignore
    expect([press("a"), press("ArrowUp", true)]).toEqual([undefined, undefined]);
  });
});

describe("the headline", () => {
  const tally = (semi: number, self: number, alike: number, open: number) =>
    leadMapHeadline({ ahead: [{ paradigm: "self-supervised", cells: self }, { paradigm: "semi-supervised", cells: semi }], alike, open }, 3); // prettier-ignore
  it.each([
    [tally(4, 1, 0, 19), "Semi-supervised leads for certain in 4 of 24 cells, self-supervised in 1. In 19 chance alone could do it."],
    [tally(0, 2, 1, 0), "Self-supervised leads for certain in 2 of 3 cells, semi-supervised in none. In 1 they are as good as each other."],
    [tally(0, 0, 0, 24), "Neither leads for certain in any of 24 cells. In 24 chance alone could do it."],
    [tally(0, 0, 0, 0), "Nothing can be compared yet: it takes a technique of each paradigm, with 3 seeds in common."],
  ])("%s", (said, expected) => expect(said).toBe(expected));
});
