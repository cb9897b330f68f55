/** What there is to choose from: who is found, in which order, where arrows and letters lead, and what is known of each. */
import { describe, expect, it } from "vitest";
import { activeOf, fittingOf } from "../../../src/page/choose/active";
import { columnsOf, groupsIn, matching, type Order } from "../../../src/page/choose/columns";
import { kindRows, matchingTiles, tileOf } from "../../../src/page/choose/data-tile";
import { has } from "../../../src/page/choose/filter";
import { firstSentence } from "../../../src/page/choose/first-sentence";
import { actOf } from "../../../src/page/choose/keys";
import { aheadOf, lineOf, measuredOn, recordedCurves } from "../../../src/page/choose/measured";
import { inColumns, inLines, inRows, moved, type Move } from "../../../src/page/choose/moves";
import { placesFor } from "../../../src/page/choose/sample";
import { rowOf } from "../../../src/page/choose/technique-row";
import { timeWords } from "../../../src/page/choose/time-words";
import { fromLink } from "../../../src/link/link";
import { examples, rowWords, technique as words } from "../../../src/sentences/choice-panels";
import { chanceOfLead, compare } from "../../../src/sweep/curve/comparison";
import { must } from "../../../src/shape/must";
import { numbersVersion } from "../../../src/shape/record";
import { techniqueById, techniqueEntry } from "../../../src/techniques/catalogue";
import { dataSetEntry } from "../../../src/data-sets/catalogue";
import { dataTiles, rows } from "../../charts/choose-examples";
import { mergedCurves } from "../../help/curves";
import { drawnCurve } from "../../help/drawn-curves";
import { recordOf } from "../sweep/some-records";

const settingsOf = (link: string) => fromLink(`v=${numbersVersion}&${link}`).settings;
const idsIn = (some: readonly { id: string }[]) => some.map(({ id }) => id);

describe("the filter", () => {
  it("finds every word in any place, whatever its case and accents", () => {
    expect(has(["Π-model", "consistency"], "CONSIST π")).toBe(true);
    expect(has(["Tél", "x"], "tel")).toBe(true);
    expect(has(["FixMatch", "consistency"], "fix graph")).toBe(false);
    expect(has(["FixMatch"], "  ")).toBe(true);
  });
  it("looks at name, family, idea and paradigm of a technique", () => {
    expect(idsIn(matching(rows, "technique 27"))).toEqual(["technique-27"]);
    expect(idsIn(matching(rows, "distil bridge"))).toEqual(["technique-33"]);
    expect(matching(rows, "semi-supervised consistency")).toHaveLength(7);
    expect(matching(rows, "slower copy").length).toBeGreaterThan(5);
    expect(matching(rows, "nobody")).toEqual([]);
  });
  it("looks at name, kind, lesson and classes of a data set", () => {
    expect(matchingTiles(dataTiles, dataTiles[2]!.kindName)).toHaveLength(4);
    expect(idsIn(matchingTiles(dataTiles, "set 14 both"))).toEqual(["set-14"]);
  });
});

describe("the order", () => {
  const byId = (id: string) =>
    must(
      rows.find((row) => row.id === id),
      id,
    );
  const inOrder = (order: Order) => columnsOf(rows, order).of["self-supervised"].flatMap((group) => group.rows);
  it("by family keeps them together, as they first come", () => {
    const { of } = columnsOf(rows, "family");
    expect(of["self-supervised"].map(({ family, rows: some }) => [family, some.length])).toEqual([
      ["contrastive", 2],
      ["self-distillation", 4],
      ["reconstruction", 3],
      ["masked", 3],
      ["pretext task", 2],
    ]);
    expect(Object.values(of).map((groups) => groups.flatMap((group) => group.rows).length)).toEqual([14, 14, 5]);
  });
  it("by accuracy has the best first, by time the quickest, then whom nobody measured, then whom it does not fit", () => {
    const accuracies = inOrder("accuracy").map(({ accuracy, refused }) => (refused === undefined ? (accuracy ?? -1) : -2));
    expect(accuracies).toEqual(accuracies.toSorted((a, b) => b - a));
    expect(accuracies.slice(-3)).toEqual([-1, -2, -2]);
    const times = inOrder("time").map(({ seconds, refused }) => (refused === undefined ? (seconds ?? 1e6) : 1e9));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.slice(-3)).toEqual([1e6, 1e9, 1e9]);
    expect(groupsIn([byId("technique-1")], "time")).toHaveLength(1);
    expect(groupsIn([], "time")).toEqual([]);
  });
  it("keeps yardsticks by themselves, below the last column", () => {
    const { of, yardsticks, lines } = columnsOf(rows, "family");
    expect(idsIn(yardsticks)).toEqual(["labels-only"]);
    expect(Object.values(of).flatMap((groups) => groups.flatMap((group) => idsIn(group.rows)))).not.toContain("labels-only");
    expect(lines.map((line) => line.length)).toEqual([14, 14, 6]);
    expect(lines[2]!.at(-1)).toBe("labels-only");
  });
  it("of data sets is by kind, pictures first and points last", () => {
    const found = kindRows(dataTiles);
    expect(found.map(({ tiles }) => tiles.length).toSorted()).toEqual([1, 2, 3, 4, 8]);
    expect(found.map(({ kindName }) => kindName)).toEqual(["images", "texts", "sounds", "tables", "points"]);
    expect(found.every(({ tiles }) => new Set(tiles.map(({ kind }) => kind)).size === 1)).toBe(true);
    expect(kindRows(dataTiles.slice(0, 1))).toHaveLength(1);
  });
});

describe("whom Enter would choose", () => {
  const listed = [{ id: "refused", refused: "why" }, { id: "first" }, { id: "chosen" }, { id: "last" }];
  const start = { gone: undefined, typed: "", chosen: "chosen" };
  it.each([
    ["who is chosen, at first", listed, start, "chosen"],
    ["where one has gone, also to who is refused", listed, { ...start, gone: "refused" }, "refused"],
    ["the first that fits, once something is typed", listed, { ...start, typed: "s" }, "first"],
    ["the first that fits, where the chosen is not listed", listed.slice(0, 2), { ...start, gone: "last" }, "first"],
    ["the first of all, where none fits", listed.slice(0, 1), start, "refused"],
    ["nobody, where nobody is listed", [], start, undefined],
  ] as const)("is %s", (_, some, where, id) => expect(activeOf<{ id: string; refused?: string }>(some, where)?.id).toBe(id));
  it("is chosen only if it fits", () => expect(idsIn(fittingOf(listed))).toEqual(["first", "chosen", "last"]));
});

describe("arrows", () => {
  const lines = [["a1", "a2", "a3"], [], ["b1", "b2"], ["c1"]];
  const goes = (move: Move, from: string) => moved(lines, from, move);
  it("go along a line and stop at its ends", () => {
    expect([goes("on", "a1"), goes("on", "a3"), goes("back", "a2"), goes("back", "a1"), goes("first", "a3"), goes("last", "b1")]).toEqual([
      "a2",
      "a3",
      "a1",
      "a1",
      "a1",
      "b2",
    ]);
  });
  it("go across to the same place of the next line that has anybody, or to its end", () => {
    expect([goes("after", "a2"), goes("after", "a3"), goes("after", "b2"), goes("before", "c1"), goes("before", "b2")]).toEqual([
      "b2",
      "b2",
      "c1",
      "b1",
      "a2",
    ]);
    expect([goes("before", "a2"), goes("after", "c1")]).toEqual(["a2", "c1"]);
  });
  it("begin at the first where nobody is, and nowhere where there is nobody", () => {
    expect(moved(lines, undefined, "on")).toBe("a1");
    expect(moved([[]], "a1", "on")).toBeUndefined();
  });
});

describe("a row of data sets", () => {
  it("is as many lines as it fills, in all of which up and down lead", () => {
    expect(inLines([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(inLines([1, 2], Infinity)).toEqual([[1, 2]]);
    expect(moved([...inLines(["a", "b", "c"], 2), ["d"]], "b", "after")).toBe("c");
  });
});

describe("a key", () => {
  const lines = columnsOf(rows, "family").lines;
  const tiles = kindRows(dataTiles).map((row) => idsIn(row.tiles));
  const press = (key: string, more: object = {}, where: Partial<Parameters<typeof actOf>[1]> = {}) =>
    actOf(
      { key, ctrlKey: false, altKey: false, metaKey: false, ...more },
      { isInFilter: false, lines, active: "technique-3", arrows: inColumns, slots: true, ...where },
    );
  const to = (id: string) => ({ does: "move", to: id });

  it("goes up and down a column of techniques, and left and right between columns", () => {
    expect([press("ArrowDown"), press("ArrowUp"), press("ArrowRight"), press("ArrowLeft"), press("Home"), press("End")]).toEqual([
      to("technique-4"),
      to("technique-2"),
      to("technique-17"),
      to("technique-3"),
      to("technique-1"),
      to("technique-14"),
    ]);
  });
  it("goes left and right in a row of data sets, and up and down between kinds", () => {
    const at = (key: string) => press(key, {}, { lines: tiles, active: tiles[1]![1]!, arrows: inRows, slots: false });
    expect([at("ArrowLeft"), at("ArrowRight"), at("ArrowUp"), at("ArrowDown")]).toEqual(
      [tiles[1]![0]!, tiles[1]![2]!, tiles[0]![1]!, tiles[2]![0]!].map(to),
    );
    expect(at("a")).toEqual({ does: "type" });
  });
  it("Enter and the space bar choose, A and B say where", () => {
    expect([press("Enter"), press(" "), press("a"), press("B")]).toEqual(
      [undefined, undefined, "a", "b"].map((slot) => ({ does: "choose", slot })),
    );
  });
  it("means nothing of that while one types, but for Enter, and down into the list", () => {
    const typing = (key: string) => press(key, {}, { isInFilter: true });
    expect([typing("a"), typing("b"), typing(" "), typing("ArrowUp"), typing("ArrowLeft"), typing("Home")]).toEqual(
      Array(6).fill(undefined),
    );
    expect(typing("Enter")).toEqual({ does: "choose", slot: undefined });
    expect(typing("ArrowDown")).toEqual(to("technique-3"));
  });
  it("goes on into the filter where it is another letter", () => {
    expect([press("x"), press("Backspace")]).toEqual([{ does: "type" }, { does: "type" }]);
  });
  it("is left to the browser with Ctrl or Alt, and where it is Escape or Tab", () => {
    expect([press("a", { ctrlKey: true }), press("b", { altKey: true }), press("a", { metaKey: true })]).toEqual(Array(3).fill(undefined));
    expect([press("Escape"), press("Tab")]).toEqual([undefined, undefined]);
  });
  it("chooses nobody where nobody is found", () => {
    const nobody = { lines: [[]], active: undefined };
    expect([press("Enter", {}, nobody), press("a", {}, nobody), press("ArrowDown", {}, nobody)]).toEqual([
      undefined,
      { does: "type" },
      undefined,
    ]);
  });
});

describe("what is known of techniques", () => {
  const seeds = (center: number, spread: number) => new Map([1, 2, 3, 4, 5].map((seed) => [seed, center + spread * ((seed % 3) - 1)]));
  const curve = (number: number, center: number, spread = 0.01) => drawnCurve("semi-supervised", number, { 4: seeds(center, spread) });
  const base = drawnCurve("supervised", 0, { 4: new Map([1, 2, 3, 4, 5].map((seed) => [seed, 0.7])) });

  it("has those certainly above labels only stand out, each as one of many looks", () => {
    const unsure = { center: 0.7125, spread: 0.0125 };
    const lone = curve(1, unsure.center, unsure.spread);
    const p = chanceOfLead(compare(lone, base, 4));
    expect(p).toBeGreaterThan(0.05 / 4);
    expect(p).toBeLessThan(0.05);
    const among = (...others: ReturnType<typeof curve>[]) =>
      aheadOf(base, new Map([["base", base] as const, ...[lone, ...others].map((one, i) => [String(i), one] as const)]), 4);
    expect(among()).toEqual(new Set(["0"]));
    expect(among(curve(2, 0.6), curve(3, 0.65), curve(4, 0.69))).toEqual(new Set());
    expect(among(curve(2, 0.9))).toEqual(new Set(["0", "1"]));
    expect(aheadOf(undefined, new Map([["0", lone]]), 4)).toEqual(new Set());
    expect(aheadOf(base, new Map([["0", lone]]), 16)).toEqual(new Set());
  });

  it("draws a line through what was measured, among all budgets, with gaps", () => {
    const { xs, ys } = lineOf(drawnCurve("bridge", 1, { 1: seeds(0.5, 0), all: seeds(0.75, 0) }), [1, 4, "all"]);
    expect([...xs]).toEqual([0, 0.5, 1]);
    expect([...ys]).toEqual([0.5, NaN, 0.75]);
  });

  const records = ["labels-only", "simclr", "fixmatch"].flatMap((a, t) =>
    ["1", "4", "all"].flatMap((labels, l) =>
      [1, 2, 3].map((seed) =>
        recordOf(`data=digits&a=${a}&labels=${labels}&seed=${seed}`, {
          accuracy: 0.5 + 0.1 * t + 0.1 * l + 0.001 * seed,
          origin: "recorded",
          seconds: 10 * (t + 1),
        }),
      ),
    ),
  );
  const ids = ["labels-only", "simclr", "fixmatch", "label-spreading"];
  const measured = (link: string, curves = mergedCurves(records)) =>
    measuredOn(settingsOf(link), ids, curves, recordedCurves(records, "digits"), () => 12);

  it("is each one's accuracy under the budget in force, as declared and under the conditions of the bench", () => {
    const { of, budgets, here, domain, differs } = measured("data=digits&labels=4");
    expect(budgets).toEqual([1, 4, "all"]);
    expect(here).toBe(0.5);
    expect(of.get("fixmatch")!.accuracy).toBeCloseTo(0.802, 6);
    expect([of.get("fixmatch")!.isAhead, of.get("labels-only")!.isAhead]).toEqual([true, false]);
    expect(of.get("label-spreading")).toEqual({ line: undefined, accuracy: undefined, isAhead: false, seconds: 12 });
    expect(domain[0]).toBeCloseTo(0.502, 6);
    expect(domain[1]).toBeCloseTo(0.902, 6);
    expect(differs).toBeUndefined();
  });
  it("is unknown under a budget that nobody was measured with", () => {
    const { of, here } = measured("data=digits&labels=8");
    expect([here, of.get("simclr")!.accuracy]).toEqual([undefined, undefined]);
    expect(of.get("simclr")!.line).toBeDefined();
  });
  it("is what was recorded where the bench is set otherwise, which is said", () => {
    const { of, differs } = measured("data=digits&labels=4&steps=300", []);
    expect(of.get("simclr")!.accuracy).toBeCloseTo(0.702, 6);
    expect(differs).toEqual(["steps 300"]);
  });
  it("is the bench's own where as much is known by it", () => {
    const own = ids.slice(0, 3).map((a) => recordOf(`data=digits&a=${a}&labels=4&steps=300`, { accuracy: 0.4 }));
    const { of, differs } = measured("data=digits&labels=4&steps=300", mergedCurves(own));
    expect([of.get("simclr")!.accuracy, differs]).toEqual([0.4, undefined]);
  });
  it("is of no other data set", () => expect(recordedCurves(records, "two-moons")).toEqual([]));

  it("says on which machine runs took so long", () => {
    expect(timeWords([], false)).toBe("Last, what a run takes: where that is known.");
    expect(timeWords(records, false)).toBe("Last, what a run takes: recorded on test, WASM; this machine is not timed yet.");
    expect(timeWords(records, true)).toBe(
      "Last, what a run takes: about, on this machine; FixMatch took 30\u202fs where it was recorded, on test, WASM.",
    );
    expect(timeWords([], true)).toBe("Last, what a run takes: about, on this machine.");
  });
});

describe("a row", () => {
  const entry = (id: string) => must(techniqueEntry(id), id);
  it("says where it is on the bench, whether it is a yardstick, and its idea in a sentence", () => {
    const row = rowOf(entry("simclr"), settingsOf("data=digits&a=simclr&b=simclr"), undefined);
    expect([row.on, row.isYardstick, row.refused]).toEqual([["a", "b"], false, undefined]);
    expect(row.idea).toBe(firstSentence(must(techniqueById("simclr"), "SimCLR").lesson.idea));
    expect(row.isUntuned).toBe(false);
    expect(rowOf({ ...entry("simclr"), untuned: true }, settingsOf("data=digits&a=simclr&b=simclr"), undefined).isUntuned).toBe(true);
    expect(rowOf(entry("labels-only"), settingsOf("data=digits&a=simclr&b=fixmatch"), undefined)).toMatchObject({
      on: [],
      isYardstick: true,
    });
  });
  it("is told as one sentence after the other", () => {
    const told = {
      name: "SimCLR",
      idea: "Two views.",
      refused: undefined,
      isMeasured: true,
      accuracy: "83.2",
      labels: 4,
      isAhead: false,
      isUntuned: false,
    };
    expect(rowWords({ ...told, on: ["a"], time: "59\u202fs" })).toBe(
      "SimCLR, A. Two views. Accuracy 83.2\u202f% with 4 labels a class. A run takes 59\u202fs.",
    );
    expect(rowWords({ ...told, on: [], isAhead: true, time: undefined })).toBe(
      "SimCLR. Two views. Accuracy 83.2\u202f% with 4 labels a class, ahead of labels only.",
    );
    expect(rowWords({ ...told, on: [], accuracy: undefined, time: undefined })).toBe(
      "SimCLR. Two views. Not measured with 4 labels a class.",
    );
    expect(rowWords({ ...told, on: [], isMeasured: false, accuracy: undefined, time: undefined })).toBe(
      "SimCLR. Two views. Not measured yet.",
    );
    expect(rowWords({ ...told, on: [], isMeasured: false, accuracy: undefined, isUntuned: true, time: undefined })).toBe(
      "SimCLR. Two views. Not measured yet. Not tuned yet.",
    );
    expect(rowWords({ ...told, on: [], refused: "a text has no tiles", time: "1\u202fs" })).toBe("SimCLR. Not here: a text has no tiles.");
  });
  it.each([
    ["One. Two.", "One."],
    ["With 0.5 of it. Two", "With 0.5 of it."],
    ["No end", "No end"],
    ["先看。再做。", "先看。"],
  ])("%s begins with %s", (text, first) => expect(firstSentence(text)).toBe(first));
});

describe("a tile", () => {
  it("says what is loaded, how many may be learned from, and who leads there", () => {
    const settings = settingsOf("data=digits&a=simclr&b=fixmatch");
    const tile = tileOf(must(dataSetEntry("digits"), "digits"), settings, { labels: 4, outcome: "too few", missing: [] });
    expect(tile).toMatchObject({ pool: 8000, bytes: 947_688, refused: undefined, lead: undefined, kindName: "images" });
    expect(examples.facts(tile.pool, 10, examples.size(tile.bytes))).toBe("8,000 · 10 classes · 948\u202fkB");
    expect(examples.size(1_250_000)).toBe("1.3\u202fMB");
    expect(tileOf(must(dataSetEntry("two-moons"), "moons"), settings, undefined)).toMatchObject({ pool: 500, bytes: 0 });
    const best = { paradigm: "bridge", curve: drawnCurve("bridge", 1, {}), mean: 1, among: 1 } as const;
    const lead = {
      labels: 4,
      leader: best,
      rival: best,
      difference: { mean: 0.1, half: 0.02, deviation: 0, count: 5 },
      bar: 0.05,
      tests: 1,
    } as const;
    const ledBy = (outcome: "ahead" | "as good as") => tileOf(must(dataSetEntry("digits"), "digits"), settings, { ...lead, outcome }).lead;
    expect(ledBy("ahead")).toMatchObject({ leader: "bridge" });
    expect(ledBy("as good as")).toBe("nobody");
  });
  it("has a sample of different classes as long as there are some", () => {
    const labels = [0, 0, 1, 0, 2, 1];
    expect(placesFor("lines", [1, 0, 2, 5, 4], labels)).toEqual([1, 2, 4]);
    expect(placesFor("tiles", [1, 0, 2, 5, 4, 3], labels)).toEqual([1, 2, 4, 0, 5]);
    expect(placesFor("plane", [5, 4, 3], labels)).toEqual([5, 4, 3]);
  });
});

it("says how many fit, and which comes first", () => {
  expect(words.fit(31, 33, "handwritten digits")).toBe("31 of 33 fit handwritten digits");
  expect(words.found(1, "FixMatch")).toBe("1 technique found, FixMatch first");
  expect(words.found(0, undefined)).toBe("No technique found");
  expect(words.order.accuracy(Infinity)).toBe("accuracy with all labels");
});
