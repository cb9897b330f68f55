/** What is said of a harder experiment before its examples have come, and of its runs when they are kept. */
import { describe, expect, it } from "vitest";
import { fromLink } from "../../../src/link/link";
import { askedIn, dataSetOf, expectedLabels, expectedSplit, runSpec } from "../../../src/link/settings";
import { hardnessOf } from "../../../src/shape/hardness";
import type { RunRecord } from "../../../src/shape/record";
import { classCountOf } from "../../../src/sweep/records/class-count";
import { linkedRun } from "../../../src/sweep/records/linked-run";
import { miscount } from "../../../src/sweep/records/record-counts";
import { arrange } from "../../../src/training/run-data";
import { examplesOf } from "../../../static-data/examples";
import "../../help/all";
import { recordOf } from "../sweep/some-records";

const links = [
  "strangers=3",
  "poolSkew=10",
  "poolShare=0.1",
  "poolSkew=4&strangers=2&poolShare=0.3",
  "wrongLabels=0.4&labelSkew=9&shortcut=4",
];

/** Digits of the rarest class in the pool are by so much fewer than a tenth of all. */
const about = 0.12;

/** What comes, on data whose classes are of about one size. */
async function arrived(link: string) {
  const { settings } = fromLink(`v=2&data=digits&${link}`);
  const data = dataSetOf(settings);
  return { settings, run: arrange(data, await examplesOf(data), runSpec(settings, "a")) };
}

describe.each([...links, ...links.map((link) => `${link}&judged=validation`)])("%s", (link) => {
  it("is announced about as it comes, and so are its labels", async () => {
    const { settings, run } = await arrived(link);
    const { pool, judged } = expectedSplit(settings);
    expect(Math.abs(pool / run.pool.labels.length - 1)).toBeLessThan(about);
    expect(Math.abs(judged / run.test.labels.length - 1)).toBeLessThan(about);
    expect(askedIn(settings).classes).toEqual(run.data.classes);
    expect(expectedLabels(settings, 4)).toBe(run.count(4));
    expect(Math.abs(expectedLabels(settings, Infinity) / run.count(Infinity) - 1)).toBeLessThan(about);
  });

  it("is kept with the counts that it had", async () => {
    const { run } = await arrived(link);
    const counts = { pool: run.pool.labels.length, test: run.test.labels.length, labelled: run.count(4) };
    const record = recordOf(`data=digits&a=fixmatch&labels=4&${link}`, counts);
    const faultOf = (more: Partial<RunRecord>) => miscount({ ...record, ...more }, linkedRun(record.link))?.key;
    expect(faultOf({})).toBeUndefined();
    expect(faultOf({ pool: 8001 })).toBe("pool");
    expect(faultOf({ test: 2001 })).toBe("test");
    expect(faultOf({ labelled: counts.labelled + 1 })).toBe("labelled");
    expect(classCountOf(record)).toBe(run.data.classes.length);
  });
});

it("a link says what is harder, and a run is told of it", () => {
  const { settings } = fromLink("v=2&data=digits&wrongLabels=0.2&strangers=3&shortcut=2");
  expect(hardnessOf(runSpec(settings, "b"))).toEqual({
    wrongLabels: 0.2,
    labelSkew: 1,
    poolSkew: 1,
    strangers: 3,
    poolShare: 1,
    shortcut: 2,
  });
});
