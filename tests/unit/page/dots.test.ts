/** All techniques at one budget: who stands where, and that no words touch. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  axisOfDots,
  domainOfDots,
  nameYardsticks,
  placeDots,
  rowHeight,
  type DotGroup,
  type Yardstick,
} from "../../../src/charts/curves/dots";
import { makeScale } from "../../../src/charts/frame/scales";
import { textWidth } from "../../../src/charts/text-width";
import { readCurves } from "../../../src/headless/curve-files";
import { freshContestant, usualSettings } from "../../../src/link/link";
import { dataSetOf } from "../../../src/link/settings";
import { fieldOf } from "../../../src/page/curve/field";
import { dotGroups, dotSummary, dotTable, yardsticksOf } from "../../../src/page/curve/dots";
import { unpackRecorded } from "../../../src/sweep/records/recorded";
import { dotPlots } from "../../charts/paradigm-examples";
import { mergedCurves } from "../../help/curves";
import { makeRecords } from "../sweep/curve-data";

const small = 12;
const { groups: many, yardsticks: two } = dotPlots["many"]!;

/** Words in a line, each around its place: which touch. */
const touching = (words: readonly { at: number; name: string }[], weight?: number) =>
  words
    .map(({ at, name }) => ({ from: at - textWidth(name, small, weight) / 2, to: at + textWidth(name, small, weight) / 2 }))
    .sort((a, b) => a.from - b.from)
    .filter(({ from }, i, all) => i > 0 && from < all[i - 1]!.to);

describe("the axis", () => {
  it("holds every share that was measured, on both scales, and is never without width", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { maxLength: 40 }), fc.constantFrom("halving" as const, "plain" as const), (shares, scale) => {
        const [low, high] = domainOfDots(shares, scale);
        expect(high - low).toBeGreaterThan(0.01);
        expect([low >= 0, high <= 1]).toEqual([true, true]);
        for (const one of shares) expect(one).toBeGreaterThanOrEqual(low - 1e-9);
        for (const one of shares) if (scale === "plain" || one <= 0.99) expect(one).toBeLessThanOrEqual(high);
      }),
    );
    expect(domainOfDots([0.5, 1], "halving")[1], "what is all is drawn at the edge").toBe(0.999);
  });

  it("writes no two numbers that touch, however wide it is", () => {
    for (const scale of ["halving", "plain"] as const)
      for (let width = 120; width <= 1400; width += 40) {
        const { x, ticks } = axisOfDots(many, two, { scale, width, small });
        expect(ticks.length).toBeGreaterThan(1);
        expect(touching(ticks.map(({ at, name }) => ({ at: x(at), name }))), `${scale}, ${width} px`).toEqual([]);
        expect(ticks.every(({ at }) => x(at) >= 0 && x(at) <= width)).toBe(true);
      }
  });
});

describe("33 techniques", () => {
  const usual = { room: 610, rem: 16, least: 0, gap: 16 };
  const heights = { row: rowHeight(many, usual), gap: 16 };
  const placed = placeDots(many, heights);

  it("have room in a window of 900 pixels, and are large enough to be read", () => {
    expect(many.flatMap(({ rows }) => rows)).toHaveLength(33);
    expect(heights.row).toBeGreaterThanOrEqual(17);
    expect(placed.height).toBeLessThanOrEqual(650);
    expect(rowHeight(many, { ...usual, room: 100 })).toBe(17);
    expect(rowHeight([many[0]!], { ...usual, room: 900 })).toBe(26);
    expect(rowHeight([], usual)).toBe(26);
  });

  it("grow with the text, and are never below what a finger needs", () => {
    expect(rowHeight(many, { ...usual, rem: 32, gap: 32 })).toBe(2 * heights.row);
    expect(rowHeight(many, { ...usual, least: 44 })).toBe(44);
    expect(rowHeight(many, { ...usual, least: 10 })).toBe(heights.row);
  });

  it("stand one below the other, each group below its line", () => {
    const ys = placed.rows.map(({ y }) => y);
    for (const [i, y] of ys.entries()) if (i) expect(y - ys[i - 1]!).toBeGreaterThanOrEqual(heights.row);
    for (const [g, { top }] of placed.groups.entries()) {
      const rows = many[g]!.rows.map(({ key }) => placed.rows.find((row) => row.key === key)!.y);
      expect(rows[0]! - heights.row / 2).toBe(top + heights.gap);
      if (g) expect(top).toBeGreaterThan(placed.rows.find(({ key }) => key === many[g - 1]!.rows.at(-1)!.key)!.y + heights.row / 2);
    }
    expect(placed.height).toBeGreaterThanOrEqual(ys.at(-1)! + heights.row / 2);
  });
});

describe("the names of yardsticks", () => {
  const named = (first: number, second: number, width: number) => {
    const yardsticks = [
      { ...two[0]!, share: first },
      { ...two[1]!, share: second },
    ] as readonly Yardstick[];
    const x = makeScale([0, 1], [0, width]);
    return nameYardsticks(yardsticks, x, width, small).map(({ yardstick, at }) => ({ at, name: yardstick.name }));
  };

  it("do not touch, nor leave the plot, wherever the lines are", () => {
    for (const width of [220, 400, 800])
      for (const [first, second] of [
        [0, 0],
        [0.5, 0.5],
        [0.98, 1],
        [1, 1],
        [1, 0.9],
        [0.1, 0.9],
        [0.02, 0],
      ] as const) {
        // prettier-ignore
        const words = named(first, second, width);
        expect(touching(words, 600), `${first} and ${second} in ${width} px`).toEqual([]);
        for (const { at, name } of words) {
          expect(at - textWidth(name, small, 600) / 2).toBeGreaterThanOrEqual(-0.1);
          expect(at + textWidth(name, small, 600) / 2).toBeLessThanOrEqual(width + 0.1);
        }
      }
  });

  it("stand at their lines where there is room", () => {
    expect(named(0.3, 0.8, 800).map(({ at }) => at)).toEqual([240, 640]);
  });
});

describe("what was recorded on digits", () => {
  const curves = mergedCurves(unpackRecorded(readCurves("static-data/recorded/digits.json")!));
  const usual = usualSettings("digits");
  const fresh = (id: string) => freshContestant(id, dataSetOf(usual));
  const settings = { ...usual, a: fresh("simclr"), b: fresh("fixmatch") };
  const fieldOn = (shown: typeof curves) => fieldOf({ curves: shown, own: [], usual: [] }, settings);
  const field = fieldOn(curves);
  const groups = dotGroups(field, 4, () => 31);
  const rowsOf = (all: readonly DotGroup[]) => all.flatMap(({ rows }) => rows);

  it("stands by paradigm, the best first; labels only is a line", () => {
    const order = ["self-supervised", "semi-supervised", "bridge", "supervised"];
    expect(groups.map(({ paradigm }) => paradigm)).toEqual(order.filter((one) => groups.some(({ paradigm }) => paradigm === one)));
    for (const { rows } of groups) expect(rows.map(({ mean }) => mean)).toEqual(rows.map(({ mean }) => mean).toSorted((a, b) => b - a));
    expect(rowsOf(groups)).toHaveLength(curves.length - 1);
    expect(rowsOf(groups).map(({ name }) => name)).not.toContain("Labels only");
    expect(yardsticksOf(field, 4, 0.956).map(({ name, line }) => `${name} ${line}`)).toEqual([
      expect.stringMatching(/^labels only \d\d\.\d dashed$/),
      "all labels 95.6 dotted",
    ]);
    expect(yardsticksOf(field, "all", 0.956), "with all labels both are one").toHaveLength(1);
  });

  it("gives A and B their letters and colours, and nobody else", () => {
    const contestants = rowsOf(groups).filter(({ slot }) => slot);
    expect(contestants.map(({ name, slot, colour }) => [name, slot, colour])).toEqual([
      ["SimCLR", "A", "var(--a)"],
      ["FixMatch", "B", "var(--b)"],
    ]);
  });

  it("says each in words, and all in the table", () => {
    for (const { spoken } of rowsOf(groups)) expect(spoken).toMatch(/^.+, .+: \d\d\.\d ± \d+\.\d\u202f% over \d+ seeds$/);
    const rows = dotTable(groups).rows();
    expect(rows).toHaveLength(curves.length - 1);
    for (const row of rows) expect(row).toHaveLength(dotTable(groups).head.length);
    expect(dotSummary(groups, 4)).toMatch(
      /^With 4 labels a class: of \d+ self-supervised techniques SimCLR has the highest mean, 86\.\d\u202f%; of /,
    );
  });

  it("counts no yardstick among a paradigm's, however high it stands", () => {
    const some = mergedCurves(makeRecords({ simclr: { 4: [0.8, 0.9] }, "principal-components": { 4: [0.9, 0.95] } }));
    const summary = dotSummary(
      dotGroups(fieldOn(some), 4, () => undefined),
      4,
    );
    expect(summary).toContain("of 1 self-supervised technique SimCLR has the highest mean");
  });

  it("is nothing at a budget that nobody was measured at", () => expect(dotGroups(field, 128, () => 31)).toEqual([]));

  it("lists last who was not measured there, and draws no mark", () => {
    const some = mergedCurves([...makeRecords({ simclr: { 4: [0.8, 0.9] } }), ...makeRecords({ autoencoder: { 8: [0.7, 0.8] } })]);
    const [group] = dotGroups(fieldOn(some), 4, () => undefined);
    expect(group!.rows.map(({ name, value, seconds }) => [name, value, seconds])).toEqual([
      ["SimCLR", "85.0", ""],
      ["Autoencoder", "–", ""],
    ]);
    expect(group!.rows[1]).toMatchObject({ mean: NaN, seeds: [], spoken: "Autoencoder, reconstruction: not measured" });
  });
});
