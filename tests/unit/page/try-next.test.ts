/** What is suggested next follows from what was seen, and opens what it says. */
import { describe, expect, it } from "vitest";
import "../../help/all";
import { mergedCurves } from "../../help/curves";
import { makeRecords } from "../sweep/curve-data";
import { dataSetEntry } from "../../../src/data-sets/catalogue";
import { fromLink } from "../../../src/link/link";
import { suggestionsFor, withTechnique } from "../../../src/page/bench/try-next";
import { pictureOf } from "../../../src/sweep/curve/picture";

const settingsOf = (link: string) => fromLink(link).settings;
const pair = "v=2&a=simclr&b=fixmatch";
const seen = { poolCount: 8000, outcome: "leads", isOver: true, picture: undefined } as const;

describe("what to try next", () => {
  it("goes down to the fewest labels, and says who has to start again", () => {
    const [first, ...others] = suggestionsFor({ ...seen, settings: settingsOf(pair) });
    expect(first).toMatchObject({ title: "Go down to 1 label a class", why: "The map of SimCLR stays. FixMatch has to start again." });
    expect(settingsOf(first!.link)).toEqual({ ...settingsOf(pair), labels: 1 });
    expect(others.at(-1)).toMatchObject({ title: expect.stringMatching(/^Compare all (\d+ measured|techniques)$/), page: "curve" });
  });

  it("goes up from there, where the data set has so many", () => {
    const settings = { ...settingsOf(pair), labels: 1 };
    expect(suggestionsFor({ ...seen, settings })[0]!.title).toBe("Go up to 16 labels a class");
    expect(suggestionsFor({ ...seen, settings, poolCount: 100 })[0]!.title).not.toContain("16");
  });

  it("asks for another seed only where one seed did not tell them apart, and they are through", () => {
    const settings = settingsOf(pair);
    const titles = (part: object) => suggestionsFor({ ...seen, settings, ...part }).map(({ title }) => title);
    expect(titles({ outcome: "level" })[0]).toBe("Draw other labels");
    expect(settingsOf(suggestionsFor({ ...seen, settings, outcome: "level" })[0]!.link).seed).toBe(2);
    expect([titles({ outcome: "level", isOver: false }), titles({})].flat()).not.toContain("Draw other labels");
  });

  it("puts in the best of a paradigm by several seeds, unless it is there already", () => {
    const shares = (mean: number, count = 5) => ({ 4: Array.from({ length: count }, (_, i) => mean + 0.01 * i) });
    const picture = (table: Parameters<typeof makeRecords>[0]) =>
      pictureOf([{ data: dataSetEntry("digits")!, curves: mergedCurves(makeRecords(table, { origin: "recorded" })) }], []);
    const table = { fixmatch: shares(0.8), "mean-teacher": shares(0.9), "self-training": shares(0.99, 2), simclr: shares(0.7) };
    const best = suggestionsFor({ ...seen, settings: settingsOf(pair), picture: picture(table) })[1]!;
    expect(best).toMatchObject({
      title: "Put Mean Teacher in",
      why: "The best semi-supervised technique with 4 labels a class, over 5 recorded seeds.",
    });
    expect(settingsOf(best.link)).toMatchObject({ a: { technique: "simclr" }, b: { technique: "mean-teacher" } });
    const there = suggestionsFor({ ...seen, settings: settingsOf(pair), picture: picture({ ...table, "mean-teacher": shares(0.1) }) });
    expect(there.map(({ title }) => title).filter((title) => title.startsWith("Put"))).toEqual([]);
  });

  it("joins one that learns without labels and one that goes on from it, and says by whom it is pretrained", () => {
    const joined = (link: string) => suggestionsFor({ ...seen, settings: settingsOf(link) })[1]!;
    const one = joined("v=2&a=byol&b=fixmatch");
    expect(one.title).toBe("Join the two");
    expect(settingsOf(one.link)).toMatchObject({
      a: { technique: "byol" },
      b: { technique: "pretrain-fixmatch", values: { pretrainer: "byol" } },
    });
    expect(settingsOf(joined("v=2&a=label-spreading&b=vae").link)).toMatchObject({
      a: { technique: "pretrain-spread", values: { pretrainer: "vae" } },
      b: { technique: "vae" },
    });
  });

  it("tunes one that learns without labels further, where there is nothing better to suggest", () => {
    const titles = (link: string, part: object = {}) =>
      suggestionsFor({ ...seen, ...part, settings: settingsOf(link) }).map(({ title }) => title);
    const [, tuned] = suggestionsFor({ ...seen, settings: settingsOf("v=2&a=rotation&b=mean-teacher") });
    expect(tuned!.title).toBe("Fine-tune Rotation");
    expect(fromLink(tuned!.link).problems).toEqual([]);
    expect(settingsOf(tuned!.link)).toMatchObject({
      a: { technique: "rotation" },
      b: { technique: "pretrain-fine-tune", values: { pretrainer: "rotation" } },
    });
    expect(titles("v=2&a=labels-only&b=simclr")).toContain("Fine-tune SimCLR");
    expect(titles("v=2&a=simclr&b=mean-teacher", { outcome: "level" })).toHaveLength(3);
    for (const [link, part] of [
      ["v=2&a=simclr&b=fixmatch", {}],
      ["v=2&a=simclr&b=mean-teacher", { outcome: "level" }],
      ["v=2&a=simclr&b=pretrain-fine-tune", {}],
      ["v=2&a=random-encoder&b=labels-only", {}],
      ["v=2&a=fixmatch&b=labels-only", {}],
    ] as const)
      expect(titles(link, part).filter((title) => title.startsWith("Fine-tune"))).toEqual([]);
  });

  it("suggests three things at most, each once, and each opens without a word of complaint", () => {
    const all = suggestionsFor({ ...seen, settings: settingsOf(pair), outcome: "level" });
    expect(all.length).toBeLessThanOrEqual(3);
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
    for (const { link } of all) expect(fromLink(link).problems).toEqual([]);
  });
});

describe("another technique in one place", () => {
  it("leaves behind what was set of the one that goes, and keeps all else", () => {
    const settings = settingsOf("v=2&a=fixmatch&b=fixmatch&a.threshold=0.8&b.threshold=0.9&labels=2&seed=3");
    expect(settingsOf(withTechnique(settings, "b", "simclr"))).toMatchObject({
      labels: 2,
      seed: 3,
      a: { technique: "fixmatch", values: { threshold: 0.8 } },
      b: { technique: "simclr" },
    });
    const other = settingsOf("v=2&a=simclr&b=fixmatch&fixmatch.threshold=0.9");
    expect(withTechnique(other, "b", "mean-teacher")).not.toContain("threshold");
    expect(withTechnique(other, "a", "masked")).toContain("fixmatch.threshold=0.9");
  });
});
