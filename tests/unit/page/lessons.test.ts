/** A lesson as it goes: asked, guessed, made, told, and asked again; and what of it is kept on this device. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import "../../help/all";
import { endMean, numberIn, rangeOf, type Come, type Lesson, type Outcome } from "../../../src/lessons/lesson";
import { fromLink } from "../../../src/link/link";
import { linkOfTry, nothingKept, outcomeNow, stageOf, tryOn, withOutcome, type Kept } from "../../../src/page/learn/lesson-now";
import { addressOf, openLesson } from "../../../src/page/learn/open-lesson";
import { Progress } from "../../../src/page/learn/progress.svelte";
import { gallery, ready, report, stage } from "../experiment/stage";

const come = (accuracy: number, more: Partial<Come> = {}): Come => ({ accuracy, random: 0.5, steps: 100, numbers: {}, ...more });
const outcome = (seed: number, accuracy = 0.9, more: Partial<Come> = {}): Outcome => ({
  seed,
  a: come(accuracy, more),
  b: come(0.8),
  baseline: come(0.7),
});
const words = { title: "A lesson", picture: [], idea: "An idea.", question: "Which?", choices: ["one", "two"], watch: "Here.", why: "So." };
const told = { recorded: [1, 4], answer: () => 1, happened: () => "It came." };
const link = "data=two-moons&labels=1&a=labels-only&b=label-spreading";
const settingsOf = (text: string) => fromLink(`v=2&${text}`).settings;

const one: Lesson = { ...words, ...told, id: "one", tries: [{ link, act: "Press Play." }] };
const two: Lesson = {
  ...words,
  ...told,
  id: "two",
  tries: [
    { link: `${link}&poolShare=0.1`, act: "Press Play." },
    { link, act: "Now all.", press: "All", done: ({ a }) => a.steps > 0 },
  ],
};
const drawn: Lesson = { ...two, id: "drawn", tries: [one.tries[0], { link, act: "Draw again.", press: "Draw", redrawn: true }] };

describe("a lesson of one experiment", () => {
  it("is asked, guessed or left unguessed, and told once the experiment has come", () => {
    expect(stageOf(one, nothingKept)).toBe("asked");
    expect([0, null].map((guess) => stageOf(one, { guess, came: [] }))).toEqual(["guessed", "guessed"]);
    const kept = withOutcome(one, { guess: 0, came: [] }, 0, outcome(1));
    expect([stageOf(one, kept), kept]).toEqual(["told", { guess: 0, came: [outcome(1)] }]);
  });

  it("tells of the last run", () => expect(withOutcome(one, { guess: 0, came: [outcome(1)] }, 0, outcome(3)).came).toEqual([outcome(3)]));

  it("is on the bench with any seed, and with nothing else changed", () => {
    const settings = settingsOf(link);
    const places = [settings, { ...settings, seed: 5 }, { ...settings, labels: 2 }, settingsOf(`${link}&steps=40`)];
    expect(places.map((place) => tryOn(one, place, []))).toEqual([0, 0, undefined, undefined]);
  });
});

describe("a lesson of two experiments", () => {
  const kept = (came: Outcome[]): Kept => ({ guess: 1, came });

  it("is told when both have come, the first of them first", () => {
    expect(withOutcome(two, kept([]), 1, outcome(1))).toEqual(kept([]));
    const first = withOutcome(two, kept([]), 0, outcome(1));
    expect(stageOf(two, first)).toBe("guessed");
    const both = withOutcome(two, first, 1, outcome(1, 0.95));
    expect([stageOf(two, both), both.came]).toEqual(["told", [outcome(1), outcome(1, 0.95)]]);
  });

  it("begins anew with another run of the first, until it is told", () => {
    expect(withOutcome(two, kept([outcome(1)]), 0, outcome(2)).came).toEqual([outcome(2)]);
    const both = kept([outcome(1), outcome(1)]);
    expect([withOutcome(two, both, 0, outcome(2)), withOutcome(two, both, 1, outcome(1, 0.2))]).toEqual([both, both]);
  });

  it("waits for what must be so beside", () => {
    const first = kept([outcome(1)]);
    expect(withOutcome(two, first, 1, outcome(1, 0.9, { steps: 0 }))).toBe(first);
  });

  it("has the second with the seed of the first, or another one where it is drawn again", () => {
    expect(settingsOf(linkOfTry(two, 1, [outcome(7)]))).toMatchObject({ seed: 7, poolShare: 1 });
    expect(settingsOf(linkOfTry(drawn, 1, [outcome(7)])).seed).toBe(8);
    expect(linkOfTry(two, 0, [outcome(7)])).toBe(`v=2&${link}&poolShare=0.1`);
    const settings = settingsOf(link);
    const at = (lesson: Lesson, seed: number, came: Outcome[]) => tryOn(lesson, { ...settings, seed }, came);
    expect([at(two, 7, []), at(two, 7, [outcome(7)]), at(two, 8, [outcome(7)])]).toEqual([undefined, 1, undefined]);
    expect([at(drawn, 7, []), at(drawn, 7, [outcome(7)]), at(drawn, 9, [outcome(7)])]).toEqual([0, 0, 1]);
  });
});

describe("what has come of the bench", () => {
  const labelling = { count: 2, visible: Uint8Array.of(1, 0) };
  function begun(hash: string) {
    const scene = stage(hash);
    scene.experiment.begin();
    for (const { slot } of scene.experiment.active) {
      scene.worker(slot).say({ type: "gallery", gallery, labelling });
      scene.worker(slot).say(ready);
      tell(scene, slot, 0, { accuracy: 0.5 });
    }
    return scene;
  }
  function tell({ worker, draw }: ReturnType<typeof stage>, slot: string, step: number, numbers: Record<string, number>) {
    worker(slot).say({ type: "report", report: report(step, numbers, "accuracy" in numbers), stepSeconds: 0.01 });
    draw();
  }
  function end(scene: ReturnType<typeof stage>, slot: string, step: number, accuracy: number) {
    tell(scene, slot, step, { accuracy, "accuracy.random": 0.5 });
    scene.worker(slot).say({ type: "stopped", why: "finished", step });
  }

  it("is there when all have come to their end, with the means of the last fifth", () => {
    const scene = begun(`#v=2&${link}&steps=100`);
    for (const [step, precision] of [
      [70, 0.1],
      [90, 0.5],
      [95, 0.7],
    ] as const)
      tell(scene, "b", step, { "diagnostic.right": precision });
    end(scene, "a", 100, 0.625);
    expect(outcomeNow(scene.experiment)).toBeUndefined();
    end(scene, "b", 100, 0.75);
    const found = outcomeNow(scene.experiment)!;
    expect(found).toMatchObject({ seed: 1, a: { accuracy: 0.625, random: 0.5, steps: 100 }, b: { accuracy: 0.75 } });
    expect(found.b.numbers).toEqual({ "diagnostic.right": expect.closeTo(0.6, 6) });
    expect(found.baseline, "labels only is a contestant here").toEqual(found.a);
  });

  it("counts no step of who was only read again under other labels", () => {
    const scene = begun("#v=2&data=two-moons&labels=1&steps=100&a=simclr&b=label-spreading");
    for (const slot of ["a", "b", "baseline"]) end(scene, slot, 100, 0.75);
    expect(outcomeNow(scene.experiment)).toMatchObject({ a: { steps: 100 }, b: { steps: 100 }, baseline: { accuracy: 0.75 } });
    scene.experiment.setLabels(2, true);
    expect(outcomeNow(scene.experiment)).toBeUndefined();
    for (const slot of ["b", "baseline"]) {
      scene.worker(slot).say(ready);
      tell(scene, slot, 0, { accuracy: 0.5 });
      end(scene, slot, 100, 0.625);
    }
    expect(outcomeNow(scene.experiment), "A is not read again yet").toBeUndefined();
    scene.worker("a").say({ type: "relabelled", report: report(100, { accuracy: 0.875 }), labelling, milliseconds: 5, ended: true });
    scene.draw();
    expect(outcomeNow(scene.experiment)).toMatchObject({ a: { accuracy: 0.875, steps: 0 }, b: { accuracy: 0.625, steps: 100 } });
  });
});

describe("on this device", () => {
  const stored = new Map<string, string>();
  beforeEach(() => {
    stored.clear();
    vi.stubGlobal("localStorage", {
      getItem: (name: string) => stored.get(name) ?? null,
      setItem: (name: string, text: string) => void stored.set(name, text),
      removeItem: (name: string) => void stored.delete(name),
    });
  });
  afterEach(() => vi.unstubAllGlobals());
  const visit = () => new Progress([one, two]);

  it("guesses and marks outlive the visit, and all or one of them can be forgotten", () => {
    const first = visit();
    expect([first.isEmpty, first.done]).toEqual([true, 0]);
    first.guess(one, 1);
    first.guess(two, null);
    first.come(one, 0, outcome(3));
    first.come(two, 0, outcome(3));
    const second = visit();
    expect([second.of(one), second.of(two)]).toEqual([
      { guess: 1, came: [outcome(3)] },
      { guess: null, came: [outcome(3)] },
    ]);
    expect([second.isDone(one), second.isDone(two), second.done]).toEqual([true, false, 1]);
    second.forget(one);
    expect([visit().of(one), visit().of(two).guess]).toEqual([nothingKept, null]);
    second.forgetAll();
    expect([visit().isEmpty, stored.size]).toEqual([true, 0]);
  });

  it("tells nothing that was kept of other experiments, or by somebody else", () => {
    const keep = (value: unknown) => stored.set("lessons", typeof value === "string" ? value : JSON.stringify(value));
    const kept = { about: link, guess: 1, came: [outcome(3)] };
    keep({ one: kept });
    expect(visit().isDone(one)).toBe(true);
    const others = [
      "nothing { of ours",
      [kept],
      { one: { ...kept, about: `${link}&steps=40` } },
      { one: { ...kept, guess: 2 } },
      { one: { ...kept, guess: "1" } },
      { one: { ...kept, came: {} } },
      { one: { ...kept, came: [outcome(3), outcome(3)] } },
      { one: { ...kept, came: [{ ...outcome(3), b: { accuracy: "0.9" } }] } },
    ];
    for (const other of others) expect((keep(other), visit().of(one)), JSON.stringify(other)).toEqual(nothingKept);
  });
});

it("opens with its first experiment beside it, where the press is meant for this page", () => {
  const visit = vi.fn();
  vi.stubGlobal("scrollTo", () => undefined);
  const press = (ctrlKey: boolean) =>
    openLesson({ ctrlKey, metaKey: false, shiftKey: false, button: 0, preventDefault: () => undefined } as MouseEvent, { visit }, two);
  press(true);
  expect(visit).not.toHaveBeenCalled();
  press(false);
  expect(visit).toHaveBeenCalledWith(`v=2&${link}&poolShare=0.1`, "learn", "two");
  expect(fromLink(addressOf(two))).toMatchObject({ problems: [], page: "learn", lesson: "two", settings: { poolShare: 0.1 } });
  vi.unstubAllGlobals();
});

it("ranges and means are what they say", () => {
  expect([-1, 0.1, 0.5, 0.7, 9].map((value) => rangeOf(value, [0.1, 0.7]))).toEqual([0, 1, 1, 2, 2]);
  expect(endMean({ xs: [10, 80, 90, 100], ys: [9, 9, 1, 3] }, 100)).toBe(2);
  expect(endMean({ xs: [90, 100], ys: [NaN, 3] }, 100)).toBe(3);
  expect(endMean({ xs: [10], ys: [1] }, 100)).toBeNaN();
  expect([numberIn(come(0.5, { numbers: { right: 0.25 } }), "right"), numberIn(come(0.5), "right")]).toEqual([0.25, NaN]);
});
