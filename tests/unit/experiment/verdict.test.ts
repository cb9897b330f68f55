/** The verdict: fair at equal steps or seconds, and honest about chance. */
import { describe, expect, it } from "vitest";
import { distanceOf, verdictOf, type Judged } from "../../../src/experiment/verdict";

type Shares = Record<number, number>;
/** @param accuracy at each step */
const one = (slot: Judged["slot"], accuracy: Shares, { ended = true, labels = 4 } = {}): Judged => ({
  slot,
  ended,
  labels,
  accuracy: { xs: Float32Array.from(Object.keys(accuracy), Number), ys: Float32Array.from(Object.values(accuracy)) },
});
const running = (slot: Judged["slot"], accuracy: Shares) => one(slot, accuracy, { ended: false });
const of = (a: Judged, b: Judged, labels = 4, testCount = 2000) => verdictOf([a, b], labels, testCount);
const waits = { outcome: "waiting", from: undefined };

describe("the verdict", () => {
  it("names who leads, and by how much", () => {
    expect(of(one("a", { 100: 0.834 }), one("b", { 100: 0.897 }))).toEqual({
      outcome: "leads",
      best: "b",
      other: "a",
      lead: expect.closeTo(0.063, 6),
      at: undefined,
    });
  });

  it("compares where the slowest is, while they run", () => {
    const [a, b] = [running("a", { 50: 0.6, 100: 0.7, 900: 0.9 }), running("b", { 50: 0.5, 100: 0.8 })];
    expect(of(a, b)).toMatchObject({ outcome: "leads", best: "b", lead: expect.closeTo(0.1, 6), at: 100 });
  });

  it("leaves whoever has ended as good as it was", () => {
    expect(of(one("a", { 100: 0.7 }), running("b", { 50: 0.5, 400: 0.8 }))).toMatchObject({
      best: "b",
      lead: expect.closeTo(0.1, 6),
      at: 400,
    });
  });

  it("does not tell apart what chance could do: two standard errors of the difference, 2·√((0.9·0.1 + 0.88·0.12) / n), 2.3 points of 1,500 and 1.98 of 2,000", () => {
    const [a, b] = [one("a", { 9: 0.9 }), one("b", { 9: 0.88 })];
    expect(of(a, b, 4, 1500)).toMatchObject({ outcome: "level", best: "a", other: "b", lead: expect.closeTo(0.02, 6) });
    expect(of(a, b, 4, 2000)).toMatchObject({ outcome: "leads" });
    expect(of(one("a", { 9: 1 }), one("b", { 9: 1 }))).toMatchObject({ outcome: "level", lead: 0 });
    expect(of(one("a", { 9: 1 }), one("b", { 9: 0.5 }), 4, 0), "nobody was judged").toMatchObject({ outcome: "level" });
  });

  it("mixes no budgets: it waits for whoever was measured under other labels", () => {
    const old = one("a", { 0: 0.1, 300: 0.994 }, { labels: 4 });
    expect(of(old, one("b", { 0: 0.1, 20: 0.4 }, { labels: 1 }), 1)).toEqual(waits);
    expect(of(one("a", { 9: 0.9 }, { labels: 1 }), old, 1)).toEqual(waits);
  });

  it("compares nobody with what was not measured: who was read out on the way is waited for", () => {
    const readOut = one("a", { 300: 0.474 });
    expect(of(readOut, running("b", { 0: 0.1, 20: 0.406 }))).toEqual({ outcome: "waiting", from: 300 });
    expect(of(readOut, running("b", { 0: 0.1, 300: 0.406 }))).toMatchObject({ outcome: "leads", best: "a", at: 300 });
    expect(of(readOut, one("b", { 0: 0.1, 40: 0.406 }))).toMatchObject({ outcome: "leads", best: "a", at: undefined });
  });

  it("takes nobody's beginning for what it has learned: it waits, and then compares on the line between what was measured", () => {
    const a = running("a", { 0: 0.1, 45: 0.6 });
    expect(of(a, running("b", { 0: 0.1, 150: 0.8 }))).toEqual({ outcome: "waiting", from: 150 });
    expect(of(a, running("b", { 0: 0.1, 35: 0.7, 55: 0.8 }))).toMatchObject({ best: "b", lead: expect.closeTo(0.15, 6), at: 45 });
    expect(of(running("a", { 0: 0.1, 4: 0.6 }), running("b", { 0: 0.1, 9.2: 0.8 })), "whole seconds").toEqual({
      outcome: "waiting",
      from: 10,
    });
  });

  it("waits until both have been measured", () => {
    expect(of(one("a", { 0: 0.1 }), running("b", { 9: 0.905 }))).toEqual(waits);
    expect(of(one("a", {}), one("b", {}))).toEqual(waits);
  });
});

describe("the distance to labels only", () => {
  const baseline = running("baseline", { 0: 0.1, 100: 0.7, 200: 0.8 });
  it("is that at the same step", () => {
    expect(distanceOf(running("a", { 0: 0.1, 100: 0.75 }), baseline, 4)).toBeCloseTo(0.05, 6);
    expect(distanceOf(running("b", { 0: 0.1, 100: 0.5 }), baseline, 4)).toBeCloseTo(-0.2, 6);
  });
  it("is none of labels only itself, and none before both were measured", () => {
    expect(distanceOf(baseline, baseline, 4)).toBeUndefined();
    expect(distanceOf(running("a", { 0: 0.1 }), baseline, 4)).toBeUndefined();
  });
});
