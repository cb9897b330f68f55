/** A run of several phases as a reader moves it: what goes on from where, and what is said and shown of it. */
import { describe, expect, it } from "vitest";
import { newsNow } from "../../../src/experiment/news";
import type { Checkpoint } from "../../../src/shape/checkpoint";
import { phaseMarks } from "../../../src/page/bench/series";
import { ready, report, stage } from "./stage";

const labelling = { count: 8, visible: Uint8Array.of(1, 0) };
const bridge = "Pretrain → label spreading";
const checkpoint = (step: number, before?: readonly Checkpoint[]): Checkpoint => ({
  ...{ step, seconds: 1, optimiserSteps: [], layout: {}, values: Float32Array.of(step) },
  ...(before && { before }),
});

/** 100 steps, 90 of them pretraining, against labels only. */
function playing() {
  const scene = stage("#v=2&data=two-moons&steps=100&a=pretrain-spread&b=labels-only");
  scene.experiment.begin();
  for (const worker of scene.workers) worker.say(ready);
  scene.experiment.play();
  const { worker } = scene;
  const tell = (step: number, numbers: Record<string, number>, began: number[]) => {
    worker("a").say({ type: "report", report: report(step, numbers, true, began), stepSeconds: 0.01 });
    scene.draw();
  };
  const pretrained = () => tell(60, { accuracy: 0.6, "loss.contrast": 4, "diagnostic.alignment": 0.2 }, [0]);
  const spread = () => tell(95, { accuracy: 0.8, "diagnostic.change": 0.1 }, [0, 90]);
  const count = (type: string) => worker("a").types.filter((one) => one === type).length;
  return { ...scene, run: scene.experiment.runs.a, pretrained, spread, count };
}
type Scene = ReturnType<typeof playing>;
const finish = ({ worker }: Scene) => {
  for (const slot of ["a", "b"]) worker(slot).say({ type: "stopped", why: "finished", step: 100 });
};
const relabelled = ({ worker, draw }: Scene, step: number, began: number[]) => {
  worker("a").say({ type: "relabelled", labelling, report: report(step, { accuracy: 0.7 }, true, began), milliseconds: 1, ended: false });
  draw();
};

describe("labels that are moved", () => {
  it("before it has seen one are read out again, also while the slider is held", () => {
    const scene = playing();
    scene.pretrained();
    scene.experiment.setLabels(8, false);
    expect(scene.worker("a").heard.at(-1)).toMatchObject({ type: "relabel", labels: 8 });
    expect(newsNow(scene.experiment)).toMatch(new RegExp(`${bridge} has not seen a label yet, so only the readout is fitted again\\.$`));
    expect(scene.run.step).toBe(60);
  });

  it("after that take it back to the end of what has seen none, once the slider is let go", () => {
    const scene = playing();
    const { experiment, run, worker, count } = scene;
    scene.pretrained();
    scene.spread();
    experiment.setLabels(8, false);
    expect([count("relabel"), run.step]).toEqual([0, 95]);
    expect(newsNow(experiment)).toContain(`${bridge} will go on from the end of its pretraining, which has seen no label, when you let go`);
    experiment.setLabels(8, true);
    expect([count("start"), count("relabel")]).toEqual([1, 1]);
    expect(newsNow(experiment)).toContain(`${bridge} goes on from the end of its pretraining, which has seen no label.`);
    expect([run.step, run.phase, run.stage]).toEqual([90, 0, "live"]);
    expect(Object.keys(run.arrays)).toEqual(expect.arrayContaining(["accuracy"]));
    expect(Object.keys(run.arrays)).not.toContain("diagnostic.change");
    relabelled(scene, 90, [0]);
    expect([...run.history.curve("loss.contrast").xs]).toEqual([60]);
    expect([...run.history.accuracy().xs, run.labels]).toEqual([90, 8]);
    scene.spread();
    expect([run.step, run.phase]).toEqual([95, 1]);
    expect(worker("a").types.filter((type) => type === "drawn")).toHaveLength(3);
  });

  it("after its end let it learn on, and its new end is told", () => {
    const scene = playing();
    const { experiment, run } = scene;
    const told: number[] = [];
    experiment.onresult = ({ slot, labels }) => slot === "a" && told.push(labels);
    scene.spread();
    finish(scene);
    expect([experiment.status, told]).toEqual(["finished", [4]]);
    experiment.setLabels(8, true);
    expect([experiment.status, run.ended, scene.worker("a").types.at(-1)]).toEqual(["playing", false, "play"]);
    relabelled(scene, 90, [0]);
    scene.spread();
    scene.worker("a").say({ type: "stopped", why: "finished", step: 100 });
    expect(told).toEqual([4, 8]);
  });

  it("while it is paused do not make it go on", () => {
    const scene = playing();
    scene.spread();
    scene.experiment.pause();
    scene.experiment.setLabels(8, true);
    expect(scene.worker("a").types.slice(-2)).toEqual(["pause", "relabel"]);
  });
});

describe("a parameter", () => {
  it("that a later phase is built from waits for that phase, or takes the run back to it", () => {
    const scene = playing();
    const { experiment, run, worker, count } = scene;
    scene.pretrained();
    experiment.setValue("a", "k", 20, true);
    expect(worker("a").heard.at(-1)).toMatchObject({ type: "tune", values: { k: 20 } });
    expect([run.step, run.touched, newsNow(experiment)]).toEqual([60, false, ""]);
    scene.spread();
    experiment.setValue("a", "k", 5, false);
    expect(run.step).toBe(95);
    experiment.setValue("a", "k", 5, true);
    expect([run.step, run.touched, count("start")]).toEqual([90, false, 1]);
    expect(newsNow(experiment)).toBe(`Changed: ${bridge} goes on from the end of its pretraining, which has seen no label.`);
    experiment.setValue("a", "pretrainer", "vicreg", true);
    expect(count("start")).toBe(2);
  });

  it("that is live has touched only the phases that it was felt in", () => {
    const scene = playing();
    const { experiment, run } = scene;
    scene.pretrained();
    experiment.setValue("a", "alpha", 0.5, true);
    expect(run.touched).toBe(false);
    scene.spread();
    experiment.setValue("a", "alpha", 0.6, true);
    expect(run.touched).toBe(true);
    experiment.setLabels(8, true);
    expect(run.touched, "what had felt it is learned again").toBe(false);
    experiment.setValue("a", "pretrainingRate", 0.5, true);
    expect(run.touched).toBe(true);
    experiment.setLabels(16, true);
    expect(run.touched).toBe(true);
  });

  it("that is changed where a phase broke off begins that phase anew in a new start", () => {
    const scene = playing();
    const { experiment, run, worker, count } = scene;
    scene.spread();
    worker("a").say({ type: "checkpoint", checkpoint: checkpoint(93, [checkpoint(90)]) });
    worker("a").say({ type: "failed", message: "The graph is too large.", hint: "Choose fewer." });
    experiment.setValue("a", "k", 5, true);
    expect(count("start")).toBe(2);
    expect(worker("a").heard.at(-1)).toMatchObject({ type: "start", from: { step: 90 }, spec: { values: { k: 5 } } });
    expect([run.step, run.stage, run.trouble]).toEqual([90, "loading", undefined]);
    worker("a").say(ready);
    scene.spread();
    worker("a").say({ type: "failed", message: "The graph is too large.", hint: "Choose fewer." });
    experiment.retry();
    expect(worker("a").heard.at(-1)).toMatchObject({ type: "start", run: 3, from: { step: 90 } });
  });
});

it("shows where its phases begin, over steps and over seconds, also after a reload", async () => {
  const soon = () => new Promise((resolve) => setTimeout(resolve));
  const scene = playing();
  await soon();
  scene.pretrained();
  expect(phaseMarks(scene.run, "steps")).toEqual([]);
  scene.spread();
  expect(phaseMarks(scene.run, "steps")).toEqual([{ at: 90, name: "spreading" }]);
  expect(phaseMarks(scene.run, "seconds")).toEqual([{ at: Math.fround(0.95), name: "spreading" }]);
  scene.experiment.leave();
  const after = stage(`#${scene.experiment.link}`, scene.stored, true);
  after.experiment.begin();
  await soon();
  const { a } = after.experiment.runs;
  expect([a.phase, phaseMarks(a, "steps")]).toEqual([1, [{ at: 90, name: "spreading" }]]);
});
