/** How long a sweep takes: from runs like its own, else from their steps, else from another machine's. */
import { describe, expect, it } from "vitest";
import { estimate } from "../../../src/sweep/run/estimate";
import { duration } from "../../../src/sentences/numbers";
import { jobsOf } from "../../../src/sweep/run/plan";
import { ScaledSpeeds, Speeds, type Timed } from "../../../src/sweep/run/speeds";

const jobs = (part: object = {}) =>
  jobsOf({ link: "", data: ["digits"], techniques: ["labels-only", "fixmatch"], labels: [4], seeds: [1, 2], ...part });
const timed = (link: string, seconds: number, steps = 2500) => ({ link: `v=2&${link}`, seconds, steps });

describe("the time of a job", () => {
  const own = [timed("labels=1", 10), timed("seed=3", 14), timed("seed=4", 90), timed("a=fixmatch", 30)];

  it("is the median of runs of its series, whatever their labels and seeds", () => {
    expect(jobs().map(new Speeds(own).secondsOf)).toEqual([14, 30, 14, 30]);
  });

  it("goes by the step where the number of steps is another", () => {
    expect(jobs({ link: "v=2&steps=500" }).map(new Speeds(own).secondsOf)).toEqual(
      [14 / 5, 6, 14 / 5, 6].map((s) => expect.closeTo(s, 6) as number),
    );
  });

  it("is not known of what was never run", () => {
    expect(jobs({ techniques: ["simclr"] }).map(new Speeds(own).secondsOf)).toEqual([undefined, undefined]);
  });

  it("comes from another machine, as much slower as this one is", () => {
    const elsewhere = [timed("seed=9", 7), timed("a=fixmatch&seed=9", 15), timed("a=simclr", 20)];
    const scaled = (here: readonly Timed[]) => {
      const speeds = new ScaledSpeeds();
      for (const run of here) speeds.add(run);
      speeds.setThere(elsewhere);
      return speeds;
    };
    const simclr = jobs({ techniques: ["simclr"] });
    expect(simclr.map(scaled(own).secondsOf)).toEqual([40, 40]);
    expect(simclr.map(scaled([]).secondsOf)).toEqual([20, 20]);
    const speeds = scaled(own);
    for (const run of own) speeds.remove(run);
    expect(simclr.map(speeds.secondsOf)).toEqual([20, 20]);
    for (const run of own) speeds.add(run);
    expect(simclr.map(speeds.secondsOf)).toEqual([40, 40]);
  });

  it("is the same whether runs came at once, or one after the other with others that went again", () => {
    const speeds = new Speeds(own);
    const more = [timed("seed=5", 1), timed("a=fixmatch&seed=7", 2, 100), timed("a=simclr", 3)];
    for (const run of more) speeds.add(run);
    for (const run of more) speeds.remove(run);
    const all = jobs({ techniques: ["labels-only", "fixmatch", "simclr"] });
    expect(all.map(speeds.secondsLike)).toEqual(all.map(new Speeds(own).secondsLike));
  });
});

describe("the time of a sweep", () => {
  it("counts what is learned once for all budgets once, and what comes after it for each", () => {
    const labels = [1, 2, 4] as const;
    const ofThree = (technique: string) => estimate(jobs({ techniques: [technique], seeds: [1], labels }), 1, () => 9)!.seconds;
    expect(ofThree("simclr")).toBeCloseTo(10);
    expect(ofThree("pretrain-spread&pretrain-spread.share=0.5")).toBeCloseTo(20);
    expect(ofThree("labels-only")).toBeCloseTo(30);
  });

  it("is shared by the workers, with something for loading and evaluating each", () => {
    expect(estimate(jobs(), 2, () => 9)).toEqual({ seconds: 20, unknown: 0 });
    expect(estimate(jobs(), 1, () => 9)).toEqual({ seconds: 40, unknown: 0 });
  });

  it("is never shorter than its longest training", () => {
    expect(estimate(jobs(), 100, () => 9)!.seconds).toBe(10);
  });

  it("counts what is not known like the mean of the rest, and knows nothing of nothing", () => {
    expect(estimate(jobs(), 1, ({ runs }) => (runs[0]!.link.includes("a=fixmatch") ? 9 : undefined))).toEqual({ seconds: 40, unknown: 2 });
    expect(estimate(jobs(), 1, () => undefined)).toBeUndefined();
    expect(estimate([], 1, () => undefined)).toEqual({ seconds: 0, unknown: 0 });
  });

  it("is said in units that can be imagined", () => {
    expect([0.2, 42, 150, 5400, 9000].map(duration)).toEqual([
      "1\u202fs",
      "42\u202fs",
      "3\u202fmin",
      "1\u202fh 30\u202fmin",
      "2\u202fh 30\u202fmin",
    ]);
  });
});
