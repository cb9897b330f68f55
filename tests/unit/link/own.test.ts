/** What a reader brought, in links: always written, found again by its checksum, and told where it is not on this device. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { dataSetById, dataSetEntry, recallBroughtBy } from "../../../src/data-sets/catalogue";
import { bring } from "../../../src/data-sets/own/bring";
import { changeFrom } from "../../../src/link/changes";
import { fromLink, toLink, usualSettings } from "../../../src/link/link";
import { chosenIn, loadAll, loadChosen } from "../../../src/link/load";
import { dataSetOf, expectedLabels, expectedSplit, runSpec, type Settings } from "../../../src/link/settings";
import { easy } from "../../../src/shape/hardness";
import { dataNameOf } from "../../../src/sweep/records/data-name";
import { differencesOf } from "../../../src/sweep/records/differences";
import { linkOf, seriesOf } from "../../../src/sweep/records/identity";
import { linkedRun } from "../../../src/sweep/records/linked-run";
import { arrange } from "../../../src/training/run-data";
import { someOwn } from "../../help/brought";

await loadAll();

const here = "v=2&data=own&own.file=00000000000000aa-clouds.csv";
const clouds = () => bring(someOwn({ checksum: "00000000000000aa", count: 300, labelled: 200 }));

describe("before anything was brought", () => {
  it("there is no such data set", () => {
    expect(dataSetById("own")).toBeUndefined();
    expect(dataSetEntry("own")).toBeUndefined();
  });

  it("a link to it is read as one to others that waits for it, with all else as it says", () => {
    const { settings, awaited, problems } = fromLink(`${here}&labels=8&a=simclr&seed=3`);
    expect(awaited).toBe("00000000000000aa-clouds.csv");
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({ data: "digits", labels: 8, seed: 3, a: { technique: "simclr" } });
    expect(fromLink("v=2&data=own").awaited).toBe("");
    expect(fromLink("v=2&data=digits").awaited).toBeUndefined();
  });

  it("and chooses those", () => {
    expect(chosenIn(`${here}&a=simclr`)).toEqual(expect.arrayContaining(["digits", "simclr", "labels-only"]));
    expect(chosenIn(`${here}&a=simclr`)).not.toContain("own");
  });
});

describe("what a reader brought", () => {
  it("is opened by its link, whatever its file is called there", () => {
    const data = clouds();
    const { settings, problems, awaited } = fromLink(`${here}&labels=8&a=simclr`);
    expect([problems, awaited]).toEqual([[], undefined]);
    expect(dataSetOf(settings)).toBe(data);
    expect(dataSetOf(fromLink("v=2&data=own&own.file=00000000000000aa-renamed.csv").settings)).toBe(data);
    expect(chosenIn(here)).toContain("own");
  });

  it("is always written, and read back as the same", () => {
    clouds();
    const { settings } = fromLink(`${here}&labels=8&a=simclr&b=mean-teacher&steps=200`);
    expect(toLink(settings)).toContain("data=own&own.file=00000000000000aa-clouds.csv");
    expect(fromLink(toLink(settings)).settings).toEqual(settings);
    expect(toLink(usualSettings("own"))).toContain("own.file=00000000000000aa-clouds.csv");
  });

  it("keeps a name that no address would take as it is", () => {
    const name = "größe & „maß“ #1.csv";
    bring(someOwn({ checksum: "00000000000000cc", name }));
    const { settings } = fromLink("v=2&data=own");
    expect(fromLink(toLink(settings))).toMatchObject({ settings, problems: [] });
    expect(dataSetOf(settings).name).toBe(name);
  });

  it("is told apart from what was brought before, which stays as it is", () => {
    const first = clouds();
    const other = bring({ ...someOwn({ checksum: "00000000000000bb", name: "other.csv" }), classes: ["a", "b", "c"] });
    const [one, two] = [fromLink(here).settings, fromLink("v=2&data=own").settings];
    expect([dataSetOf(one), dataSetOf(two)]).toEqual([first, other]);
    const planOf = (settings: Settings) => ({ spec: runSpec(settings, "a"), backend: settings.backend });
    expect(changeFrom(planOf(one), planOf(two), 0)).toEqual({ kind: "restart", because: "settings" });
    const seriesIn = (settings: Settings) => seriesOf(linkOf(runSpec(settings, "a"), "auto"));
    expect(seriesIn(one)).not.toBe(seriesIn(two));
  });

  it("says of a run on it what it was", () => {
    clouds();
    const link = linkOf(runSpec(fromLink(here).settings, "a"), "auto");
    expect(linkedRun(link)).toMatchObject({ link, problems: [], settings: { data: "own" } });
    expect(dataNameOf({ data: "own", link })).toBe("clouds.csv");
    expect(differencesOf(`${link}&steps=200`), "its name is said elsewhere").toEqual(["steps 200"]);
    const gone = link.replace("aa-clouds", "ab-removed");
    expect([dataNameOf({ data: "own", link: gone }), differencesOf(gone)]).toEqual(["removed.csv", []]);
  });

  it.each([
    { judged: "test", hard: {} },
    { judged: "validation", hard: {} },
    { judged: "test", hard: { poolShare: 0.5 } },
  ] as const)("is counted before it is arranged as it is after: %o", ({ judged, hard }) => {
    const data = clouds();
    const settings = { ...fromLink(here).settings, judged, ...hard };
    const arranged = arrange(data, data.make({}, undefined as never, []), { ...easy, ...hard, seed: 1, judged });
    const { pool, judged: count } = expectedSplit(settings);
    expect(count).toBe(arranged.split.test.length);
    // Where a share stays of each class, about: how many each has is known when they have come.
    expect(Math.abs(pool - arranged.split.pool.length)).toBeLessThanOrEqual("poolShare" in hard ? 1 : 0);
    for (const labels of "poolShare" in hard ? [4] : [4, Infinity]) expect(expectedLabels(settings, labels)).toBe(arranged.count(labels));
  });
});

describe("a link to what was brought on an earlier day", () => {
  afterEach(() => recallBroughtBy(() => Promise.resolve()));

  it("has it come from where it is kept, and then what it chooses on that", async () => {
    const kept = someOwn({ checksum: "00000000000000dd", name: "kept.csv" });
    const find = vi.fn(async (checksum: string) => checksum === kept.checksum && bring(kept));
    recallBroughtBy(find);
    const link = "v=2&data=own&own.file=00000000000000dd-kept.csv";
    expect(fromLink(link).awaited).toBeDefined();
    await loadChosen(link);
    expect(fromLink(link)).toMatchObject({ awaited: undefined, settings: { data: "own" } });
    expect(loadChosen(link), "nothing has to come a second time").toBeUndefined();
    expect(find).toHaveBeenCalledTimes(1);
  });

  it("is asked for once where nothing is kept, and anew once something was brought", async () => {
    const find = vi.fn(() => Promise.resolve());
    recallBroughtBy(find);
    const link = "v=2&data=own&own.file=00000000000000ee-gone.csv";
    await loadChosen(link);
    expect(loadChosen(link), "whoever waits for all to come must not wait for ever").toBeUndefined();
    expect(find).toHaveBeenCalledTimes(1);
    bring(someOwn({ checksum: "00000000000000ee", name: "gone.csv" }));
    expect(fromLink(link).awaited).toBeUndefined();
  });
});
