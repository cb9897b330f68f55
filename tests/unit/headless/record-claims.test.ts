/** What the claims are put to the test with: what is trained for them, and where it is kept. */
import { describe, expect, it } from "vitest";
import { claimJobs, recordClaims } from "../../../src/headless/record-claims";
import { recordedJobs } from "../../../src/headless/record";
import { testedClaims } from "../../../src/lessons/claims/catalogue";
import { compared, linkOfTrained, on, type TestedClaim } from "../../../src/lessons/claims/reading";
import { fromLink } from "../../../src/link/link";
import { loadAll } from "../../../src/link/load";
import { claimed } from "../../../src/sweep/records/claimed";
import { seriesOf, seriesOn } from "../../../src/sweep/records/identity";
import { openLink } from "../../../src/shape/open-link";
import { labelsOf } from "../../../src/shape/record";
import { fileNameOf } from "../../../src/sweep/records/recorded";
import { tunedSeeds } from "../../../src/sweep/records/tuning";
import { techniques } from "../../help/all";

const claim = (readings: TestedClaim["readings"], more: Partial<TestedClaim> = {}): TestedClaim => ({
  ...{ id: "one", title: "", says: "", look: "", link: "", came: [], verdict: "", readings },
  ...more,
});
const trainedBy = (...claims: TestedClaim[]) =>
  claimJobs(claims).map(({ spec, cell, seed }) => [spec.technique, spec.data, cell.labels.map((labels) => labelsOf({ labels })), seed]);

describe("what is trained for the claims", () => {
  it("is nothing where the label curves have it", () => {
    expect(trainedBy(claim([compared("digits", "simclr", "labels-only")]))).toEqual([]);
  });

  it("is five seeds of what is not usual, each once, whoever asks for it", () => {
    const few = { link: "poolShare=0.1", words: "with 10 % of the pool" };
    const one = { of: on("two-moons")("fixmatch"), over: on("two-moons")("fixmatch", 4, few) };
    expect(trainedBy(claim([one]), claim([one]))).toEqual([1, 2, 3, 4, 5].map((seed) => ["fixmatch", "two-moons", [4], seed]));
  });

  it("is as many seeds at one label a class as a claim asks for, but for those that the curves have", () => {
    const bridge = claim([compared("digits", "labels-only", "fixmatch", 1)], { seedsAtOne: 12 });
    expect(trainedBy(bridge)).toEqual([11, 12].flatMap((seed) => ["labels-only", "fixmatch"].map((id) => [id, "digits", [1], seed])));
  });

  it("is one training for all budgets of what learns before it sees a label", () => {
    const marked = { link: "shortcut=8", words: "" };
    const at = (labels: number) => ({ of: on("digits")("simclr", labels, marked), over: on("digits")("simclr", labels) });
    expect(trainedBy(claim([at(1), at(4)]))).toEqual([1, 2, 3, 4, 5].map((seed) => ["simclr", "digits", [1, 4], seed]));
  });

  it("is what the page looks for, under the settings of today", async () => {
    await loadAll();
    const trained = new Set(claimJobs().flatMap(({ runs }) => runs.map(({ link, labels }) => `${labels} ${seriesOf(link)}`)));
    const looked = claimed(testedClaims).map(({ trained: one }) => {
      const { settings } = fromLink(openLink(linkOfTrained(one)));
      return `${one.labels} ${seriesOn(settings, "a")}`;
    });
    expect(new Set(looked)).toEqual(trained);
  });

  it("is judged on test examples, by no seed that defaults were chosen with, and is no run of the label curves", () => {
    const curves = new Set(recordedJobs(techniques.map(({ id }) => id)).flatMap(({ runs }) => runs.map(({ id }) => id)));
    for (const { spec, runs } of claimJobs()) {
      expect(spec.judged).toBe("test");
      expect(tunedSeeds as readonly number[]).not.toContain(spec.seed);
      for (const { id, link } of runs) expect(curves, link).not.toContain(id);
    }
    expect(claimJobs(testedClaims).length).toBeGreaterThan(0);
  });
});

it("what changes how many there are to learn from has a file of its own", () => {
  const nameOf = (link: string) => {
    const few = { link, words: "" };
    return fileNameOf(claimJobs([claim([{ of: on("digits")("fixmatch", 4, few), over: on("digits")("fixmatch") }])])[0]!.spec);
  };
  expect(nameOf("wrongLabels=0.2")).toBe("digits");
  expect(nameOf("fixmatch.threshold=0.5")).toBe("digits");
  expect(nameOf("poolShare=0.02")).toBe("digits-poolShare-0.02");
  expect(nameOf("poolSkew=10&strangers=2")).toBe("digits-poolSkew-10-strangers-2");
});

it("says how it is used", async () => {
  const said: string[] = [];
  const place = { write: (line: string) => void said.push(line), note: () => undefined } as unknown as Parameters<typeof recordClaims>[1];
  expect(await recordClaims(["--help"], place)).toBe(0);
  expect(said.join("\n")).toContain("npm run record-claims");
});
