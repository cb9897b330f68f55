/** The verdict: fair at equal steps or seconds, and honest about chance. */
import { describe, expect, it } from "vitest";
import { verdictOf, type Judged } from "../../../src/experiment/verdict";

type Contestant = Judged["contestants"][number];
/** @param judged contestants were measured under the labels in question, unless they say otherwise */
const said = ({
  contestants,
  ...judged
}: Omit<Judged, "contestants"> & { contestants: readonly (Omit<Contestant, "labels"> & { labels?: number })[] }) =>
  verdictOf({ ...judged, contestants: contestants.map((c) => ({ labels: judged.labels, ...c })) })
    .map((piece) => (typeof piece === "string" ? piece : piece.name))
    .join("");
const one = (slot: "a" | "b" | "baseline", name: string, accuracy: Record<number, number>, ended = true) => ({
  slot,
  name,
  ended,
  accuracy: { xs: Float32Array.from(Object.keys(accuracy), Number), ys: Float32Array.from(Object.values(accuracy)) },
});
const rest = { baseline: "baseline", labels: 4, testCount: 2000, judged: "test", over: "steps" } as const;

describe("the verdict", () => {
  it("names the leader, the baseline first among those behind", () => {
    const contestants = [
      one("a", "SimCLR", { 100: 0.834 }),
      one("b", "FixMatch", { 100: 0.897 }),
      one("baseline", "Labels only", { 100: 0.8 }),
    ];
    expect(said({ ...rest, contestants })).toBe(
      "With 4 labels a class FixMatch is 9.7 points ahead of Labels only and 6.3 points ahead of SimCLR, one seed: look at several before you believe it.",
    );
  });

  it("compares where the slowest is, while they run", () => {
    const contestants = [
      one("a", "Labels only", { 50: 0.6, 100: 0.7, 900: 0.9 }, false),
      one("b", "FixMatch", { 50: 0.5, 100: 0.8 }, false),
    ];
    expect(said({ ...rest, baseline: "a", contestants })).toMatch(
      /^With 4 labels a class after 100 steps each FixMatch is 10.0 points ahead of Labels only/,
    );
  });

  it("does not tell apart what chance could do, and does not call it equal", () => {
    const contestants = [one("a", "A", { 9: 0.9 }), one("b", "B", { 9: 0.905 })];
    expect(said({ ...rest, baseline: "a", labels: Infinity, contestants })).toBe(
      "With all labels B and A are not told apart by one seed: the 0.5 points between them are within what chance does on 2,000 test examples.",
    );
  });

  it("takes two standard errors of the difference for chance: 2·√((0.9·0.1 + 0.88·0.12) / n), 2.3 points of 1,500 and 1.98 of 2,000", () => {
    const contestants = [one("a", "A", { 9: 0.9 }), one("b", "B", { 9: 0.88 })];
    const of = (testCount: number) => said({ ...rest, baseline: "b", testCount, contestants });
    expect(of(1500)).toContain("A and B are not told apart by one seed: the 2.0 points between them are within what chance does on 1,500");
    expect(of(2000)).toContain("A is 2.0 points ahead of B");
  });

  it("says on which examples", () => {
    const contestants = [one("a", "A", { 9: 0.9 }), one("b", "B", { 9: 0.905 })];
    expect(said({ ...rest, baseline: "a", judged: "validation", contestants })).toContain("does on 2,000 validation examples.");
  });

  it("claims no lead over a third that chance could make", () => {
    const contestants = [one("a", "A", { 9: 0.9 }), one("b", "B", { 9: 0.905 }), one("baseline", "C", { 9: 0.8 })];
    expect(said({ ...rest, contestants })).toMatch(/ B is 10\.5 points ahead of C and not told apart from A, one seed: /);
    const perfect = [one("a", "A", { 9: 1 }), one("b", "B", { 9: 1 })];
    expect(said({ ...rest, baseline: "a", contestants: perfect })).toContain("not told apart by one seed: the 0.0 points");
  });

  it("counts one of what it counts", () => {
    const contestants = [one("a", "A", { 0: 0.1, 1: 0.6 }, false), one("b", "B", { 0: 0.1, 0.5: 0.3, 1.5: 0.4 }, false)];
    expect(said({ ...rest, baseline: "a", contestants })).toMatch(/^With 4 labels a class after 1 step each A is/);
    expect(said({ ...rest, baseline: "a", over: "seconds", contestants })).toMatch(/^With 4 labels a class after 1 second each A is/);
  });

  it("mixes no budgets: it waits for whoever was measured under other labels", () => {
    const waits = "Who does more with 1 label a class will be said here, from what was measured.";
    const old = { ...one("a", "A", { 0: 0.1, 300: 0.994 }), labels: 4 };
    const contestants = [old, one("b", "B", { 0: 0.1, 20: 0.4 }, false)];
    expect(said({ ...rest, baseline: "a", labels: 1, contestants })).toBe(waits);
  });

  it("compares nobody with what was not measured: who was read out on the way is waited for", () => {
    const readOut = one("a", "A", { 300: 0.474 });
    const at = (step: number) => [readOut, one("b", "B", { 0: 0.1, [step]: 0.406 }, false)];
    expect(said({ ...rest, baseline: "a", labels: 1, contestants: at(20) })).toBe(
      "Who does more with 1 label a class will be said here as soon as all have come to step 300.",
    );
    expect(said({ ...rest, baseline: "a", labels: 1, contestants: at(300) })).toMatch(
      /^With 1 label a class after 300 steps each A is 6.8/,
    );
    const isOver = [readOut, one("b", "B", { 0: 0.1, 40: 0.406 })];
    expect(said({ ...rest, baseline: "a", labels: 1, contestants: isOver })).toMatch(/^With 1 label a class A is 6.8/);
  });

  it("takes nobody's beginning for what it has learned: it waits, and then compares on the line between what was measured", () => {
    const at = (b: Record<number, number>) => [one("a", "A", { 0: 0.1, 45: 0.6 }, false), one("b", "B", { 0: 0.1, ...b }, false)];
    expect(said({ ...rest, baseline: "a", contestants: at({ 150: 0.8 }) })).toBe(
      "Who does more with 4 labels a class will be said here as soon as all have come to step 150.",
    );
    expect(said({ ...rest, baseline: "a", contestants: at({ 35: 0.7, 55: 0.8 }) })).toMatch(
      / after 45 steps each B is 15\.0 points ahead of A/,
    );
  });

  it("waits for seconds where seconds are compared", () => {
    const contestants = [one("a", "A", { 0: 0.1, 4: 0.6 }, false), one("b", "B", { 0: 0.1, 9.2: 0.8 }, false)];
    expect(said({ ...rest, baseline: "a", over: "seconds", contestants })).toBe(
      "Who does more with 4 labels a class will be said here as soon as all have come to second 10.",
    );
  });

  it("waits until all have been measured", () => {
    const contestants = [one("a", "A", { 0: 0.1 }, false), one("b", "B", { 9: 0.905 }, false)];
    expect(said({ ...rest, baseline: "a", labels: 1, contestants })).toBe(
      "Who does more with 1 label a class will be said here, from what was measured.",
    );
  });
});
