/** The card of a data set: what is counted, what a baseline reaches, and how both are said. */
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { balanceOf, commonestShare } from "../../../src/page/card/balance";
import { fetchBaselines, type BaselinesFile, type Measured } from "../../../src/page/card/baselines";
import { reachedRows } from "../../../src/page/card/reached";
import { baselineWords, card, classWords } from "../../../src/sentences/card";

const measured: Measured = {
  ...{ bytes: "0", by: "somebody 1.0", pool: [30, 50], test: [16, 4] },
  reached: [
    { labelled: 2, accuracy: [0.5, 0.7] },
    { labelled: 25, accuracy: [0.75, 0.75] },
    { labelled: 80, accuracy: [0.9] },
  ],
};

describe("the balance", () => {
  const gallery = { labels: Uint8Array.of(0, 1, 1), classes: ["one", "other"], poolCount: 3 };
  it("is counted from the examples where all of the pool have come", () => {
    expect(balanceOf(gallery, measured, 80)).toEqual({ counts: [1, 2], isElsewhere: false });
  });
  it("counts nobody who has no label", () => {
    const some = { ...gallery, labels: Uint8Array.of(0, 1, 1, 2, 3, 3), strangers: ["third", ""], poolCount: 6 };
    expect(balanceOf(some, undefined, 6)?.counts).toEqual([1, 2, 1]);
  });
  it("is else as it was counted beforehand, and says where that was of another number of examples", () => {
    expect(balanceOf({ ...gallery, poolCount: 80 }, measured, 80)).toEqual({ counts: [30, 50], isElsewhere: false });
    expect(balanceOf(undefined, measured, 200)).toEqual({ counts: [30, 50], isElsewhere: true });
  });
  it("is not known before either has come", () => {
    expect(balanceOf({ ...gallery, poolCount: 80 }, undefined, 80)).toBeUndefined();
  });
  it("is said to be even only where it is", () => {
    expect(classWords.balance(250, 250)).toBe("All classes are of one size.");
    expect(classWords.balance(1001, 1000)).toContain("nearly 1.0 times");
    expect(classWords.balance(106, 100)).toContain("1.06 times");
    expect(classWords.balance(903, 687)).toContain("1.3 times");
  });
});

describe("what a baseline reaches", () => {
  it("begins with what the class that is commonest in the pool would be right in", () => {
    expect(commonestShare(measured)).toBe(4 / 20);
    expect(reachedRows(measured)[0]).toMatchObject({ name: "0", text: "20.0\u202f%", length: 0.2 });
  });
  it("says labels in all, how many a class where that is a whole number, and the interval where there are several seeds", () => {
    const [, few, some, all] = reachedRows(measured);
    // Student's t with one degree of freedom is 12.706: 12.706 · 0.1414 / √2 = 1.27.
    expect(few).toMatchObject({ name: "2", note: "1 a class", text: "60.0 ± 127.1\u202f%", length: 0.6 });
    expect(some).toEqual({ name: "25", text: "75.0 ± 0\u202f%", length: 0.75 });
    expect(all).toEqual({ name: "80", note: "all", text: "90.0\u202f%", length: 0.9 });
  });
  it("says how it was made", () => {
    expect(baselineWords.how("somebody 1.0", "the pixels", 5)).toMatch(
      /^Logistic regression on the pixels: .* somebody 1\.0 .* with 5 seeds;/,
    );
  });
});

describe("the words", () => {
  it("say how many there are, and that groups are not parted", () => {
    expect(card.many({ pool: 8000, judged: 2000, classes: 10 })).toBe("10,000 in 10 classes: 8,000 to learn from, 2,000 to test on.");
    expect(card.apart("Tested.", undefined)).toBe("Tested.");
    expect(card.apart("Tested.", 9)).toBe("Tested. What comes from one source, up to 9 examples, is all learned from or all tested on.");
    expect(card.isExample("28 × 28 pixels")).toBe("28 × 28 pixels.");
  });
});

describe("the file", () => {
  afterEach(() => vi.unstubAllGlobals());
  const answer = (ok: boolean) => ({ ok, status: 404, json: () => Promise.resolve(JSON.parse(text) as BaselinesFile) });
  const text = readFileSync("static-data/baselines/baselines.json", "utf8");

  it("is asked for once, and again only where it did not arrive", async () => {
    const fetched = vi.fn().mockResolvedValueOnce(answer(false)).mockResolvedValue(answer(true));
    vi.stubGlobal("fetch", fetched);
    await expect(fetchBaselines()).rejects.toThrow("404");
    const { of } = await fetchBaselines();
    expect(await fetchBaselines()).toMatchObject({ of });
    expect(fetched.mock.calls).toEqual([["static-data/baselines/baselines.json"], ["static-data/baselines/baselines.json"]]);
  });
});
