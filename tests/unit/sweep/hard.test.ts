/** Runs of what was made hard: they are never taken for those that were not, and whoever reads one reads that it was. */
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { fromLink } from "../../../src/link/link";
import { runSpec } from "../../../src/link/settings";
import { readCurves } from "../../../src/headless/curve-files";
import { nameOfCurve, slotOf } from "../../../src/page/curve/label-curve";
import { pairOverSeeds } from "../../../src/page/bench/over-seeds";
import { measuredOn } from "../../../src/page/choose/measured";
import { dataSetEntry } from "../../../src/data-sets/catalogue";
import { baselineSeriesOn, ceilingOf, merged, whole } from "../../../src/sweep/curve/curves";
import { besides, KnownRuns, placeOf, shownOn, type Charts } from "../../../src/sweep/curve/on-chart";
import { pictureOf } from "../../../src/sweep/curve/picture";
import { classCountOf } from "../../../src/sweep/records/class-count";
import { printCsv } from "../../../src/sweep/records/csv";
import { differencesOf } from "../../../src/sweep/records/differences";
import { parseRuns } from "../../../src/sweep/records/files";
import { conditionsOf, linkOf, seriesOf } from "../../../src/sweep/records/identity";
import { linkedRun } from "../../../src/sweep/records/linked-run";
import { miscount } from "../../../src/sweep/records/record-counts";
import { spelledOutOf, unpackRecorded } from "../../../src/sweep/records/recorded";
import { firstChoice, planOf } from "../../../src/sweep/run/choice";
import { jobsOf } from "../../../src/sweep/run/plan";
import { curvesOf } from "../../help/curves";
import { recordOf } from "./some-records";

const settingsOf = (link: string) => fromLink(`v=2&${link}`).settings;
const everything = "wrongLabels=0.2&labelSkew=10&poolSkew=5&strangers=3&poolShare=0.5&shortcut=8";

it("says of each what it is, as people say it", () => {
  expect(differencesOf(`${everything}&steps=300`)).toEqual([
    "20\u202f% of labels wrong",
    "labels skewed 10 : 1",
    "pool skewed 5 : 1",
    "3 classes of strangers",
    "50\u202f% of the pool",
    "a shortcut of 8 marks",
    "steps 300",
  ]);
});

describe("a sweep", () => {
  const hard = settingsOf(`data=digits&${everything}&a=simclr&b=fixmatch`);
  it("of the bench is as hard as that, on data of its own choice as they usually are", () => {
    const jobs = jobsOf(planOf(firstChoice(hard), hard));
    expect(jobs.length).toBeGreaterThan(0);
    for (const { spec } of jobs)
      expect(spec).toMatchObject({ wrongLabels: 0.2, labelSkew: 10, poolSkew: 5, strangers: 3, poolShare: 0.5, shortcut: 8 });
    const elsewhere = jobsOf(planOf({ ...firstChoice(hard), data: ["digits", "two-moons"] }, hard));
    for (const { spec } of elsewhere) expect(spec).toMatchObject({ wrongLabels: 0, labelSkew: 1, strangers: 0, poolShare: 1 });
  });
});

describe("what was recorded, with nothing made hard,", () => {
  const recorded = unpackRecorded(readCurves("static-data/recorded/two-moons.json")!);
  const known = new KnownRuns(recorded);
  const chartsOf = (link: string): Charts => {
    const settings = settingsOf(link);
    return { data: "two-moons", conditions: conditionsOf(linkOf(runSpec(settings, "a"), "auto")), judged: "test" };
  };
  const bench = "data=two-moons&a=labels-only&b=fixmatch";

  it.each(["wrongLabels=0.2", "labelSkew=10", "poolSkew=5", "poolShare=0.5"])(
    "is no line of a bench with %s, only one as usual",
    (hard) => {
      const charts = chartsOf(`${bench}&${hard}`);
      const easily = chartsOf(bench);
      expect(whole(shownOn("two-moons", known, easily)).length).toBeGreaterThan(1);
      expect(whole(shownOn("two-moons", known, charts))).toEqual([]);
      expect(merged(besides(known, charts)).length).toBe(merged(shownOn("two-moons", known, easily)).length);
      expect(besides(known, easily)).toEqual([]);
      expect(recorded.slice(0, 50).map((run) => placeOf(run, charts, known))).not.toContain("by its settings");
    },
  );

  it("draws no curve on the label slider, no ceiling, no verdict over seeds and no accuracy in the chooser as if it were", () => {
    const [hard, easily] = [`${bench}&wrongLabels=0.2`, bench].map(settingsOf);
    const curves = curvesOf(recorded);
    const drawnFor = (settings: typeof easily) => ({
      slider: curves.filter((curve) => slotOf(curve, settings!)).length,
      ceiling: ceilingOf(curves, baselineSeriesOn("two-moons", settings!)),
      verdict: pairOverSeeds({ picture: pictureOf([{ data: dataSetEntry("two-moons")!, curves }], []) }, settings!)?.count,
    });
    expect(drawnFor(easily)).toEqual({ slider: 2, ceiling: expect.any(Number) as number, verdict: expect.any(Number) as number });
    expect(drawnFor(hard)).toEqual({ slider: 0, ceiling: undefined, verdict: undefined });
    const inChooser = (settings: typeof easily) => measuredOn(settings!, ["labels-only", "fixmatch"], [], curves, () => 1).differs;
    expect(inChooser(easily)).toEqual([]);
    expect(inChooser(hard), "what is shown for want of better says what it is not").toEqual(["20\u202f% of labels wrong"]);
  });

  it("is spelled out as it was before anything could be made hard", () => {
    const [easily, hard] = ["", "&wrongLabels=0.2"].map((more) => spelledOutOf(recordOf(`data=two-moons${more}`).link));
    expect(easily).not.toMatch(/wrongLabels|Skew|strangers|pool|shortcut/);
    expect(new URLSearchParams(hard).get("wrongLabels")).toBe("0.2");
  });

  it("is named by what it is not, where it stands among hard ones", () => {
    const [curve] = curvesOf([recordOf("data=two-moons")]);
    expect(nameOfCurve(curve!, settingsOf(`${bench}&wrongLabels=0.2&poolShare=0.5`))).toBe("Labels only, no wrong labels, the whole pool");
    const [hard] = curvesOf([recordOf("data=two-moons&wrongLabels=0.2")]);
    expect(nameOfCurve(hard!, settingsOf(bench))).toBe("Labels only, 20\u202f% of labels wrong");
    expect(nameOfCurve(hard!, settingsOf(`${bench}&wrongLabels=0.2`)), "as the bench").toBe("Labels only");
  });
});

describe("a file of runs", () => {
  /** As few as skew, strangers and a share leave. */
  const counts = { pool: 2000, test: 1400, labelled: 27 };
  const hard = recordOf(`data=digits&a=simclr&${everything}`, { ...counts, probe: 0.875 });

  it("has a column for each, which says of every other run that it is as the data are", () => {
    const rows = parse(printCsv([hard, recordOf("a=fixmatch")], "comma"), { columns: true, bom: true }) as Record<string, string>[];
    expect(rows).toMatchObject([
      { wrong_labels: "0.2", label_skew: "10", pool_skew: "5", strangers: "3", pool_share: "0.5", shortcut: "8" },
      { wrong_labels: "0", label_skew: "1", pool_skew: "1", strangers: "0", pool_share: "1", shortcut: "0" },
    ]);
  });

  it("is read again, also one of before there were such columns", () => {
    const csv = printCsv([hard], "comma");
    expect(parseRuns(csv)).toEqual({ records: [hard] });
    const [head, row] = parse(csv, { bom: true }) as string[][];
    const before = (cells: readonly string[]) =>
      cells.filter((_, i) => !/wrong_labels|skew|strangers|pool_share|shortcut/.test(head![i]!)).join(",");
    const easily = printCsv([recordOf("data=two-moons")], "comma");
    const [names, cells] = parse(easily, { bom: true }) as string[][];
    expect(head).toEqual(names);
    expect(parseRuns(`${before(names!)}\n${before(cells!)}\n`)).toEqual({ records: [recordOf("data=two-moons")] });
    expect(row).toHaveLength(head!.length);
  });

  it.each([
    ["as few as skew, strangers and a share leave", {}, undefined],
    ["more in the pool than there are", { pool: 8001 }, "pool"],
    ["more judged than there are", { test: 2001 }, "test"],
    ["nobody judged", { test: 0 }, "test"],
    ["more labels than examples", { labelled: 2001 }, "labelled"],
  ])("may say that there were %s: its counts follow from the examples, and have a limit", (_, more, key) => {
    const record = { ...hard, ...more };
    expect(miscount(record, linkedRun(record.link))?.key).toBe(key);
  });
  it("with wrong labels has as many as without", () => {
    const record = recordOf("data=digits&wrongLabels=0.2", { labelled: 39 });
    expect(miscount(record, linkedRun(record.link))?.key).toBe("labelled");
  });

  it("is about the classes that are asked for", () => {
    expect([hard, recordOf("data=digits")].map(classCountOf)).toEqual([7, 10]);
  });
});

it("makes another series, whatever it is", () => {
  const series = everything.split("&").map((hard) => seriesOf(recordOf(`data=digits&${hard}`).link));
  expect(new Set([...series, seriesOf(recordOf("data=digits").link)]).size).toBe(7);
});
