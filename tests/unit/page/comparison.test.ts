/** The paradigms side by side: what is said can be opened, and what is made of it follows from the recorded runs. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { aspects, sides } from "../../../src/lessons/claims/comparison";
import { compared, linkOfTrained, on, type Claim, type Reading } from "../../../src/lessons/claims/reading";
import { fromLink } from "../../../src/link/link";
import { loadAll } from "../../../src/link/load";
import { refusedWords } from "../../../src/link/refused";
import { claims, findingOf, readAll } from "../../../src/page/learn/compared";
import { dataSetEntry, offeredData } from "../../../src/data-sets/catalogue";
import { techniqueEntry } from "../../../src/techniques/catalogue";
import { recordOf } from "../sweep/some-records";
import { unpackRecorded, type RecordedFile } from "../../../src/sweep/records/recorded";

beforeAll(() => loadAll());

const readings = claims.flatMap((claim) => claim.readings ?? []);
const trained = readings.flatMap(({ of, over }) => (over ? [of, over] : [of]));

describe("what is said", () => {
  it.each(claims.map((claim) => [claim.says, claim] as const))("“%s” has a link that opens as it is written", (_, { link, look }) => {
    const { problems, mended, settings } = fromLink(`v=2&${link}`);
    expect([problems, mended]).toEqual([[], []]);
    const text = new URLSearchParams(link);
    expect([settings.data, settings.a.technique, settings.b.technique]).toEqual(["data", "a", "b"].map((key) => text.get(key)));
    expect(look).toMatch(/^\p{Lu}.{20,150}[.?]$/u);
  });

  it.each(trained.map((one) => [linkOfTrained(one), one] as const))(
    "%s can be trained as it is written, on data that are recorded",
    (link, { data, technique, labels }) => {
      expect(offeredData).toContain(dataSetEntry(data));
      expect([techniqueEntry(technique)?.id, refusedWords(technique, data)]).toEqual([technique, undefined]);
      const { problems, mended, settings } = fromLink(`v=2&${link}`);
      expect([problems, mended]).toEqual([[], []]);
      expect([settings.data, settings.a.technique, settings.labels]).toEqual([data, technique, labels]);
    },
  );

  it("has a cell of each paradigm in every row, and shows techniques of that paradigm", () => {
    for (const { of } of aspects)
      for (const side of sides)
        for (const reading of of[side].readings ?? []) expect(techniqueEntry(reading.of.technique)!.paradigm).toBe(side);
  });
});

describe("what is made of it", () => {
  /** Of any techniques: what they are called in a test is no matter. */
  const ids = { simclr: "simclr", autoencoder: "autoencoder", vae: "vae", masked: "masked", byol: "byol", a: "uda", b: "vat", c: "moco" };
  type Name = keyof typeof ids;
  const runOf = (link: string, seed: number, accuracy: number | null) => recordOf(link, { seed, accuracy });
  const run = (name: Name, seed: number, accuracy: number | null) => runOf(linkOfTrained(on("digits")(ids[name])), seed, accuracy);
  const reading = (name: Name, over?: Name): Reading => (over ? compared("digits", ids[name], ids[over]) : { of: on("digits")(ids[name]) });
  const claim = (...of: Reading[]): Claim => ({ says: "", look: "", link: "", readings: of });
  const recorded = [0.9, 0.91, 0.92, 0.93].flatMap((share, seed) => [
    run("simclr", seed, share),
    run("autoencoder", seed, share - 0.2 - seed / 1000),
    run("vae", seed, share + (seed % 2 ? 0.2 : -0.2)),
    run("masked", seed, share + (seed % 2 ? 0.001 : -0.001)),
  ]);

  it("is the difference over the seeds in common, and its interval by Student's t", () => {
    const one = reading("simclr", "autoencoder");
    const read = readAll([...recorded, run("simclr", 9, 0.1), run("autoencoder", 10, null)], [claim(one)]).get(one)!;
    // Differences .2, .201, .202, .203: mean .2015, deviation .00129099, t for 3 degrees of freedom 3.182446.
    expect(read).toMatchObject({
      outcome: "ahead",
      difference: { count: 4, mean: expect.closeTo(0.2015, 6), half: expect.closeTo(0.0020543, 6) },
    });
  });

  it("tells ahead, behind, as good as and not told apart from one another, and from what was not measured", () => {
    const all = [
      reading("simclr", "autoencoder"),
      reading("autoencoder", "simclr"),
      reading("masked", "simclr"),
      reading("vae", "simclr"),
      reading("byol", "simclr"),
    ];
    const reads = readAll(recorded, [claim(...all)]);
    expect(all.map((one) => reads.get(one)!.outcome)).toEqual(["ahead", "behind", "as good as", "not told apart", "unmeasured"]);
    const one = reading("simclr");
    expect(readAll(recorded, [claim(one)]).get(one)).toMatchObject({
      outcome: "reached",
      reached: { mean: expect.closeTo(0.915, 6), count: 4 },
    });
  });

  it("is judged with all that is said: of many looks a few are chance", () => {
    const close = [0.004, 0.012, 0.001, 0.011].flatMap((lead, seed) => [run("a", seed, 0.5 + lead), run("b", seed, 0.5)]); // p = .08 × .5: .0753
    const clear = [0.02, 0.045, 0.015, 0.05].flatMap((lead, seed) => [run("c", seed, 0.5 + lead), run("b", seed, 0.5)]); // p = .042
    const one = reading("c", "b");
    expect(readAll(clear, [claim(one)]).get(one)!.outcome).toBe("ahead");
    const others = [reading("a", "b"), reading("b", "a"), reading("a", "b")];
    expect(readAll([...clear, ...close], [claim(one, ...others)]).get(one)!.outcome).toBe("not told apart");
  });

  it("holds where all of it is so, in part where some is, and is open where nothing is told apart", () => {
    const finding = (isBehind: true | undefined, ...of: Reading[]) => {
      const one = { ...claim(...of), ...(isBehind && { isBehind }) };
      return findingOf(one, readAll(recorded, [one]));
    };
    const [ahead, behind, alike] = [reading("simclr", "autoencoder"), reading("autoencoder", "simclr"), reading("masked", "simclr")];
    const [close, missing] = [reading("vae", "simclr"), reading("byol", "simclr")];
    expect(finding(undefined)).toBe("seen");
    expect(finding(undefined, reading("simclr"))).toBe("seen");
    expect(finding(undefined, ahead)).toBe("holds");
    expect(finding(undefined, ahead, close)).toBe("in part");
    expect(finding(undefined, behind)).toBe("does not hold");
    expect(finding(undefined, alike)).toBe("does not hold");
    expect(finding(undefined, close, missing)).toBe("open");
    expect(finding(true, behind)).toBe("holds");
    expect(finding(true, ahead)).toBe("does not hold");
  });
});

it("the recorded runs bear out what the looks of the cells take for granted", () => {
  const files = [...new Set(trained.map(({ data }) => data))].map(
    (data) => JSON.parse(readFileSync(`static-data/recorded/${data}.json`, "utf8")) as RecordedFile,
  );
  const reads = readAll(files.flatMap(unpackRecorded), claims);
  const found = (name: string) => sides.map((side) => findingOf(aspects.find((aspect) => aspect.name === name)!.of[side], reads));
  expect(found("Data it needs")).toEqual(["seen", "holds"]);
  expect(found("Goal")).toEqual(["holds", "holds"]);
  expect(found("Approach")[1]).toBe("holds");
  // “It is largest where labels are few.”
  const strengths = aspects.find(({ name }) => name === "Strengths")!.of["semi-supervised"].readings!;
  const leads = strengths.map((reading) => reads.get(reading)! as { outcome: string; difference: { mean: number } });
  expect(leads.map(({ outcome }) => outcome)).toEqual(["ahead", "ahead"]);
  expect(leads[0]!.difference.mean).toBeGreaterThan(leads[1]!.difference.mean);
  // “Its features say less of the class than 40 labels do.”
  expect(found("Limits")[0]).toBe("holds");
  expect(claims.filter((claim) => findingOf(claim, reads) === "does not hold").map(({ says }) => says)).toEqual([]);
});
