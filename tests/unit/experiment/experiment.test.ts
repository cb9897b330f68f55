/** The experiment as a reader moves it: what is started again, what goes on, and what is said of it. */
import { describe, expect, it, vi } from "vitest";
import { eventually } from "../../help/eventually";
import { newsNow } from "../../../src/experiment/news";
import { numberOf } from "../../../src/shape/arrays";
import type { Run } from "../../../src/experiment/run.svelte";
import type { Checkpoint } from "../../../src/shape/checkpoint";
import type { BackendName, Start } from "../../../src/shape/protocol";
import { emptyStorage, gallery, ready, report, stage } from "./stage";

const labelling = { count: 8, visible: Uint8Array.of(1, 0) };

/** SimCLR against FixMatch, labels only beside them, all three ready and playing. */
function playing() {
  const scene = stage("#v=2&data=two-moons&a=simclr&b=fixmatch");
  scene.experiment.begin();
  for (const slot of ["a", "b", "baseline"]) {
    scene.worker(slot).say({ type: "gallery", gallery, labelling });
    scene.worker(slot).say(ready);
    first(scene, slot);
  }
  scene.experiment.play();
  return scene;
}
/** Its first report, untrained. */
function first({ worker, draw }: ReturnType<typeof stage>, slot: string) {
  worker(slot).say({ type: "report", report: report(0, { accuracy: 0.5 }), stepSeconds: 0 });
  draw();
}
const reportTo = (scene: ReturnType<typeof stage>, slot: string, step: number, accuracy: number) =>
  scene.worker(slot).say({ type: "report", report: report(step, { accuracy, "loss.all": 1 / step }), stepSeconds: 0.01 });

describe("at first", () => {
  it("no worker is made before the page is painted, and Play may be pressed before they are ready", () => {
    const { experiment, workers, worker } = stage("#v=2&a=simclr");
    expect(workers).toEqual([]);
    expect(experiment.status).toBe("loading");
    experiment.begin();
    expect(workers.map(({ name }) => name)).toEqual(["a", "b"]);
    experiment.play();
    expect(experiment.status).toBe("playing");
    expect(worker("a").types).toEqual(["start"]);
    worker("a").say(ready);
    expect(worker("a").types).toEqual(["start", "pace", "play"]);
  });

  it("the baseline begins once both contestants have something to show, or cannot come; a change before leaves its worker alone", () => {
    const scene = stage("#v=2&data=two-moons&a=simclr&b=fixmatch");
    const { experiment, workers, worker } = scene;
    const names = () => workers.map(({ name }) => name);
    experiment.begin();
    expect(experiment.runs.baseline.stage).toBe("waiting");
    expect(experiment.isBaselineToCome).toBe(false); // it comes in a moment: nobody has to be told
    for (const slot of ["a", "b"]) worker(slot).say(ready);
    first(scene, "a");
    expect(names()).toEqual(["a", "b"]);
    first(scene, "b");
    expect(names()).toEqual(["a", "b", "baseline"]);
    experiment.setCommon("seed", 2, true);
    expect(worker("baseline").heard).toMatchObject([{ type: "start" }, { type: "start", spec: { seed: 2 } }]);

    const failing = stage("#v=2&data=two-moons&a=simclr&b=fixmatch");
    failing.experiment.begin();
    for (const slot of ["a", "b"]) failing.worker(slot).say(ready);
    first(failing, "a");
    failing.worker("b").say({ type: "failed", message: "No.", hint: "Try again." });
    expect(failing.workers.map(({ name }) => name)).toEqual(["a", "b", "baseline"]);
  });

  it("the baseline has a run of its own only where no contestant is the same", () => {
    const { experiment } = stage("#v=2&a=simclr&b=fixmatch");
    expect(experiment.slots).toEqual(["a", "b", "baseline"]);
    experiment.setTechnique("b", "labels-only");
    expect(experiment.slots).toEqual(["a", "b"]);
    expect(experiment.baseline.slot).toBe("b");
    experiment.setValue("b", "augmentation", "none", true);
    expect(experiment.slots).toEqual(["a", "b", "baseline"]);
  });
});

describe("the pace", () => {
  it("lets points move for five seconds at least, where a data set gets its usual steps, until the reader wants another", () => {
    const { experiment, worker } = playing();
    const paces = () => worker("a").heard.flatMap((one) => (one.type === "pace" ? [one.stepsPerSecond] : []));
    expect(paces()).toEqual([600 / 5]);
    experiment.setPace(Infinity);
    experiment.setPace(20);
    experiment.setPace("to follow");
    expect(paces()).toEqual([120, Infinity, 20, 120]);
  });
});

describe("those who can be followed", () => {
  it("go abreast: whoever is ahead of the slowest goes half as fast with every hundredth of the way, until that is there or has ended", () => {
    const scene = playing();
    scene.experiment.setPace("to follow");
    const paceOf = (slot: string) => scene.worker(slot).heard.findLast((one) => one.type === "pace")!.stepsPerSecond;
    for (const [slot, step] of [
      ["a", 18],
      ["b", 12],
      ["baseline", 6],
    ] as const)
      reportTo(scene, slot, step, 0.5);
    scene.draw();
    expect(["a", "b", "baseline"].map(paceOf)).toEqual([30, 60, 120]);
    reportTo(scene, "a", 300, 0.5);
    scene.draw();
    expect(paceOf("a"), "it still shows that it is there").toBe(2);
    scene.worker("baseline").say({ type: "stopped", why: "finished", step: 600 });
    reportTo(scene, "b", 300, 0.5);
    scene.draw();
    expect(paceOf("a")).toBe(120);
  });

  it("go as fast as they can where the reader wants that", () => {
    const scene = playing();
    scene.experiment.setPace(Infinity);
    for (const [slot, step] of [
      ["a", 300],
      ["b", 9],
    ] as const)
      reportTo(scene, slot, step, 0.5);
    scene.draw();
    expect(scene.worker("a").heard.findLast((one) => one.type === "pace")!.stepsPerSecond).toBe(Infinity);
  });
});

describe("the label slider", () => {
  it("gives a self-supervised technique another readout, and starts a semi-supervised one again when it is let go", () => {
    const scene = playing();
    const { experiment, worker } = scene;
    for (const slot of ["a", "b", "baseline"]) reportTo(scene, slot, 10, 0.5);
    scene.draw();

    experiment.setLabels(8, false);
    expect(worker("a").heard.at(-1)).toMatchObject({ type: "relabel", labels: 8 });
    expect(worker("b").types.filter((type) => type === "start")).toHaveLength(1);
    expect(newsNow(experiment)).toBe(
      "Labels changed: FixMatch and Labels only will learn again when you let go; SimCLR has never seen a label, so only the readout is fitted again.",
    );

    experiment.setLabels(16, true);
    expect(worker("a").types.filter((type) => type === "relabel")).toHaveLength(1); // one at a time
    expect(worker("b").heard.at(-1)).toMatchObject({ type: "start", run: 2, spec: { labels: 16 } });
    expect(newsNow(experiment)).toBe(
      "Labels changed: FixMatch and Labels only are learning again; SimCLR has never seen a label, so only the readout is fitted again.",
    );

    worker("a").say({ type: "relabelled", labelling, report: report(10, { accuracy: 0.7 }), milliseconds: 40, ended: false });
    expect(worker("a").heard.at(-1)).toMatchObject({ type: "relabel", labels: 16 });
    scene.draw();
    expect(numberOf(experiment.runs.a.arrays, "accuracy")).toBeCloseTo(0.7);
    expect(experiment.runs.a.step).toBe(10);
    expect(experiment.runs.b.step).toBe(0);

    worker("b").say(ready);
    expect(worker("b").heard.at(-1)).toMatchObject({ type: "play", run: 2 });
  });

  const readOut = (scene: ReturnType<typeof stage>, step: number, accuracy: number) => {
    scene.worker("a").say({ type: "relabelled", labelling, report: report(step, { accuracy }), milliseconds: 40, ended: false });
    scene.draw();
  };
  const curveOf = ({ history }: Run) => [history.labels, ...history.accuracy().xs];

  it("begins a new line under the new labels, and keeps what labels do not touch", () => {
    const scene = playing();
    const { a } = scene.experiment.runs;
    for (const step of [10, 20]) reportTo(scene, "a", step, 0.9);
    scene.draw();
    expect(curveOf(a)).toEqual([4, 0, 10, 20]);
    scene.experiment.setLabels(2, true);
    expect([curveOf(a), a.labels]).toEqual([[4, 0, 10, 20], 4]); // as long as nothing was measured under them
    readOut(scene, 20, 0.5);
    expect([curveOf(a), a.labels]).toEqual([[2, 20], 2]);
    expect([...a.history.curve("loss.all").xs]).toEqual([0, 10, 20]);
    reportTo(scene, "a", 30, 0.6);
    scene.draw();
    expect(curveOf(a)).toEqual([2, 20, 30]);
  });

  it("is spoken of alike while it is held and when it is let go by a pointer, and the time is the readout's", () => {
    const scene = playing();
    const { experiment } = scene;
    for (const slot of ["a", "b", "baseline"]) reportTo(scene, slot, 10, 0.5);
    scene.draw();
    for (const labels of [8, 16]) experiment.setLabels(labels, false);
    for (const step of [10, 10]) readOut(scene, step, 0.7);
    const blind = /; SimCLR has never seen a label, so only the readout was fitted again, in [\d,]+\u202fms\.$/;
    expect(newsNow(experiment)).toMatch(blind);
    experiment.setLabels(16, true);
    expect(newsNow(experiment)).toMatch(blind);
    expect(newsNow(experiment)).toMatch(/^Labels changed: FixMatch and Labels only are learning again; SimCLR/);
    experiment.setLabels(32, true); // at once: nobody has come to a step again
    expect(newsNow(experiment)).toMatch(/^Labels changed: FixMatch and Labels only are learning again; SimCLR/);
  });

  it("that is let go where it was taken has done nothing", () => {
    const scene = playing();
    const { experiment, worker } = scene;
    for (const slot of ["a", "b", "baseline"]) reportTo(scene, slot, 10, 0.5);
    scene.draw();
    experiment.setLabels(8, false);
    readOut(scene, 10, 0.7);
    experiment.setLabels(4, true);
    expect(newsNow(experiment)).toBe("");
    expect(worker("b").types.filter((type) => type === "start")).toHaveLength(1);
  });

  it("keeps the result of a run that has ended under each budget where it was let go, and of one that ends while it is held", () => {
    const scene = playing();
    const { experiment, worker } = scene;
    const told: [string, number][] = [];
    experiment.onresult = ({ slot, labels }) => told.push([slot, labels]);
    reportTo(scene, "a", 600, 0.9);
    worker("a").say({ type: "stopped", why: "finished", step: 600 });
    expect(told).toEqual([["a", 4]]);
    experiment.setLabels(8, false);
    readOut(scene, 600, 0.7);
    reportTo(scene, "b", 600, 0.9);
    worker("b").say({ type: "stopped", why: "finished", step: 600 });
    expect(told.splice(0)).toEqual([
      ["a", 4],
      ["b", 4],
    ]);
    experiment.setLabels(16, false);
    readOut(scene, 600, 0.8);
    experiment.setLabels(16, true);
    expect(told).toEqual([["a", 16]]);
  });

  it("is told apart in what is said of runs that were measured under other labels", () => {
    const scene = playing();
    const { experiment, worker } = scene;
    for (const slot of ["a", "b", "baseline"]) reportTo(scene, slot, 600, 0.5);
    scene.draw();
    experiment.setLabels(8, false);
    readOut(scene, 600, 0.7);
    for (const slot of ["a", "b", "baseline"]) worker(slot).say({ type: "stopped", why: "finished", step: 600 });
    expect(experiment.announcement).toBe(
      "All have finished, accuracy: SimCLR 70.0\u202f%, FixMatch (4 a class) 50.0\u202f%, Labels only (4 a class) 50.0\u202f%.",
    );
  });
});

describe("a hyper-parameter", () => {
  it("that is live is felt by the run, one that rebuilds starts it again on release", () => {
    const { experiment, worker } = playing();
    experiment.setValue("b", "threshold", 0.7, false);
    expect(worker("b").heard.at(-1)).toMatchObject({ type: "tune", values: { threshold: 0.7 } });
    experiment.setCommon("seed", 2, false);
    expect(worker("b").types.filter((type) => type === "start")).toHaveLength(1);
    experiment.setCommon("seed", 2, true);
    for (const slot of ["a", "b", "baseline"]) expect(worker(slot).heard.at(-1)).toMatchObject({ type: "start", spec: { seed: 2 } });
    expect(worker("b").heard.at(-1)).toMatchObject({ spec: { values: { threshold: 0.7 } } });
  });

  it("that is changed while the engine loads is told as soon as it is there", () => {
    const { experiment, worker } = stage("#v=2&a=simclr");
    experiment.begin();
    experiment.setLabels(2, true);
    expect(worker("a").types).toEqual(["start"]);
    worker("a").say(ready);
    expect(worker("a").heard.at(-1)).toMatchObject({ type: "relabel", labels: 2 });
  });

  it("of the backend gets a fresh worker", () => {
    const { experiment, workers, worker } = playing();
    const old = worker("a");
    experiment.setCommon("backend", "cpu", true);
    expect(old.ended).toBe(true);
    expect(workers).toHaveLength(6);
  });
});

describe("reports", () => {
  it("are acknowledged once drawn, one contestant a frame, and none is lost to the curve while nothing is drawn", () => {
    const scene = playing();
    const { experiment, worker } = scene;
    for (let step = 1; step <= 5; step++) reportTo(scene, "a", step, step / 10);
    const drawn = () => worker("a").types.filter((type) => type === "drawn").length;
    expect(drawn()).toBe(1); // that at step 0
    expect(experiment.runs.a.step).toBe(0);
    scene.draw();
    expect(drawn()).toBe(2);
    expect(experiment.runs.a.step).toBe(5);
    expect([...experiment.runs.a.history.accuracy().xs]).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("of an older run are dropped", () => {
    const scene = playing();
    scene.experiment.again();
    scene.worker("a").say({ type: "report", report: report(99, { accuracy: 1 }), stepSeconds: 1 }, 1);
    scene.draw();
    expect(scene.experiment.runs.a.step).toBe(0);
  });
});

describe("what a run makes of every example", () => {
  const examples = {
    ...{ labels: Int32Array.of(0), split: Int32Array.of(0), visible: Int32Array.of(0), predictions: Int32Array.of(1) },
    ...{ confidence: Float32Array.of(1), features: Float32Array.of(3), width: 1 },
  };
  const everything = { about: "examples" } as const;
  it("is asked of its worker, and comes to whoever asked", async () => {
    const { experiment, worker } = playing();
    const both = Promise.all([experiment.runs.a.ask(everything), experiment.runs.a.ask({ about: "file", bytes: Uint8Array.of(7) })]);
    expect(worker("a").types.filter((type) => type === "ask")).toHaveLength(2);
    worker("a").say({ type: "answer", answer: examples });
    worker("a").say({ type: "answer", answer: { fault: "no model" } });
    expect(await both).toEqual([examples, { fault: "no model" }]);
  });

  it("is not told of a run that has not begun, that begins anew or that is closed", async () => {
    const scene = playing();
    const { experiment } = scene;
    const asked = experiment.runs.a.ask(everything);
    experiment.again();
    expect(await asked).toBeUndefined();
    expect(await experiment.runs.a.ask(everything)).toBeUndefined(); // it is loading
    const other = experiment.runs.b.ask(everything);
    experiment.runs.b.close();
    expect(await other).toBeUndefined();
    expect(await experiment.runs.b.ask(everything)).toBeUndefined();
  });

  it("nor where its worker was lost", async () => {
    const { experiment, worker } = playing();
    const asked = experiment.runs.a.ask(everything);
    worker("a").say({ type: "lost", loss: "device", message: "gone" });
    expect(await asked).toBeUndefined();
  });
});

describe("the end", () => {
  it("comes for all when the last has finished; Play then begins again", () => {
    const scene = playing();
    const { experiment, worker } = scene;
    reportTo(scene, "a", 600, 0.9);
    worker("a").say({ type: "stopped", why: "finished", step: 600 });
    expect(experiment.runs.a.step).toBe(600);
    expect(experiment.status).toBe("playing");
    worker("b").say({ type: "stopped", why: "settled", step: 40 });
    worker("baseline").say({ type: "stopped", why: "diverged", step: 3, hint: "Lower the learning rate." });
    expect(experiment.status).toBe("finished");
    expect(experiment.runs.baseline.trouble?.hint).toBe("Lower the learning rate.");
    experiment.play();
    expect(worker("a").heard.at(-1)).toMatchObject({ type: "start", run: 2 });
  });

  it("by an error says what to do, and Retry starts only what failed", () => {
    const { experiment, worker } = playing();
    worker("b").say({ type: "failed", message: "A graph would need 256 MB.", hint: "Choose fewer examples." });
    expect(experiment.runs.b.stage).toBe("failed");
    expect(experiment.runs.b.trouble).toEqual({ message: "A graph would need 256 MB.", hint: "Choose fewer examples." });
    experiment.retry();
    expect(worker("b").heard.at(-1)).toMatchObject({ type: "start", run: 2 });
    expect(worker("a").types.filter((type) => type === "start")).toHaveLength(1);
  });

  it("comes when a worker breaks before it is ready, and the one after it; Retry opens a fresh one", async () => {
    const { experiment, worker, workers } = stage("#v=2&a=simclr");
    experiment.begin();
    worker("a").onerror?.({ message: "no such script" } as ErrorEvent);
    expect(experiment.runs.a.stage).toBe("loading");
    expect(experiment.runs.a.recovery, "what had not begun did not go on").toBeUndefined();
    worker("a").onerror?.({ message: "no such script" } as ErrorEvent);
    await eventually(() => expect(experiment.runs.a.stage).toBe("failed"));
    expect(experiment.runs.a.trouble?.message).toContain("no such script");
    experiment.retry();
    expect(workers.map(({ name }) => name)).toEqual(["a", "b", "a", "a"]);
    expect(worker("a").types).toEqual(["start"]);
  });
});

describe("the address", () => {
  it("is replaced by sliders and pushed by choices, and Back and undo return", () => {
    const { experiment, bar } = stage();
    experiment.setLabels(8, true);
    bar.pass();
    expect(bar.entries).toEqual(["#v=2&labels=8&a=simclr&b=fixmatch"]);
    experiment.setTechnique("a", "masked");
    bar.pass();
    expect(bar.entries).toEqual(["#v=2&labels=8&a=simclr&b=fixmatch", "#v=2&labels=8&a=masked&b=fixmatch"]);
    bar.back();
    expect(experiment.settings.a.technique).toBe("simclr");
    experiment.undo();
    expect(experiment.settings.a.technique).toBe("simclr");
    expect(experiment.settings.labels).toBe(8);
    experiment.undo();
    expect(experiment.settings.labels).toBe(4);
  });

  it("that was made by version 1 of the numbers is said to be, until that is closed or another link is opened", () => {
    const { experiment } = stage("#a=simclr&simclr.projection=32");
    expect([experiment.olderVersion, experiment.problems]).toEqual([1, []]);
    experiment.setLabels(8, true);
    expect(experiment.olderVersion).toBe(1);
    experiment.closeOlderVersion();
    expect(experiment.olderVersion).toBeUndefined();
    experiment.visit("a=masked");
    expect(experiment.olderVersion).toBe(1);
    experiment.open("v=2&a=masked");
    expect(experiment.olderVersion).toBeUndefined();
    expect(stage().experiment.olderVersion).toBeUndefined();
  });

  it("makes one step to undo of one drag", () => {
    const { experiment } = stage();
    for (const labels of [8, 16, 32]) experiment.setLabels(labels, false);
    experiment.setLabels(64, true);
    experiment.undo();
    expect(experiment.settings.labels).toBe(4);
  });
});

/** A checkpoint as far as the page looks into it. */
const checkpoint = (step: number): Checkpoint => ({ step, seconds: 1, optimiserSteps: [step], layout: {}, values: Float32Array.of(step) });
const soon = () => new Promise((resolve) => setTimeout(resolve));

describe("after a reload", () => {
  /** SimCLR alone has reported up to step 100 and was saved at step 90. */
  async function left(playing: boolean, saved: Checkpoint | null = checkpoint(90)) {
    const first = stage("#v=2&a=simclr");
    first.experiment.begin();
    await soon();
    first.worker("a").say(ready);
    if (playing) first.experiment.play();
    reportTo(first, "a", 50, 0.6);
    if (saved) first.worker("a").say({ type: "checkpoint", checkpoint: saved });
    reportTo(first, "a", 100, 0.8);
    first.draw();
    first.experiment.leave();

    const second = stage("#v=2&a=simclr", first.stored, true);
    second.experiment.begin();
    await soon();
    return { first, second, run: second.experiment.runs.a };
  }
  /** SimCLR has come to its end, at step 600, and was saved there. */
  async function finished(listen?: (run: Run) => void) {
    const scene = stage("#v=2&a=simclr");
    if (listen) scene.experiment.onresult = listen;
    scene.experiment.begin();
    await soon();
    scene.worker("a").say(ready);
    reportTo(scene, "a", 600, 0.8);
    scene.worker("a").say({ type: "checkpoint", checkpoint: { ...checkpoint(600), stopped: "finished" } });
    scene.worker("a").say({ type: "stopped", why: "finished", step: 600 });
    return scene;
  }
  const steps = ({ history }: Run) => [...history.accuracy().xs];

  describe("what was learned", () => {
    async function begun(playing: boolean) {
      const scene = stage("#v=2&a=simclr");
      scene.experiment.begin();
      await soon();
      scene.worker("a").say(ready);
      if (playing) scene.experiment.play();
      return {
        ...scene,
        report: (step: number) => reportTo(scene, "a", step, 0.8),
        save: (step: number) => scene.worker("a").say({ type: "checkpoint", checkpoint: checkpoint(step) }),
        /** The steps of the last checkpoint, and of the charts. */
        kept: () =>
          [[...scene.stored.checkpoints.values()].at(-1)?.a?.step, [...scene.stored.experiments.values()].at(-1)?.runs.a?.step] as const,
      };
    }

    it("is stored at once while it is paused, with all that was reported", async () => {
      const { report, save, kept } = await begun(false);
      report(100);
      save(100);
      expect(kept()).toEqual([100, 100]);
    });

    it("is stored every second while it plays, with what was reported since", async () => {
      const { report, save, kept, draw } = await begun(true);
      report(100);
      save(100);
      save(150);
      expect(kept()).toEqual([100, 100]);
      await soon();
      report(200);
      draw();
      expect(kept()).toEqual([150, 200]);
    });

    it("is stored on Pause, where nothing more is said", async () => {
      const { report, save, kept, experiment } = await begun(true);
      report(100);
      save(100);
      experiment.pause();
      expect(kept()).toEqual([100, 100]);
    });

    it("is stored with the report that comes after it", async () => {
      const { report, save, kept, experiment, draw } = await begun(true);
      report(50);
      experiment.pause();
      save(100);
      report(100);
      draw();
      expect(kept()).toEqual([100, 100]);
    });
  });

  it("begins anew where what keeps experiments did not arrive", async () => {
    const { experiment, worker } = stage("#v=2&a=simclr", emptyStorage(), true, "lost");
    experiment.begin();
    await soon();
    expect(worker("a").types).toEqual(["start"]);
  });

  it.each(["never comes", "never answers"] as const)("begins anew where what keeps experiments %s", async (keeping) => {
    vi.useFakeTimers();
    const { experiment, worker, workers } = stage("#v=2&a=simclr", emptyStorage(), true, keeping);
    experiment.begin();
    experiment.play();
    await vi.advanceTimersByTimeAsync(4000);
    expect(workers).toEqual([]);
    await vi.advanceTimersByTimeAsync(1001);
    vi.useRealTimers();
    worker("a").say(ready);
    expect(worker("a").types).toEqual(["start", "pace", "play"]);
  });

  it("starts once where its settings were changed while nothing had answered", async () => {
    vi.useFakeTimers();
    const { experiment, worker } = stage("#v=2&a=simclr", emptyStorage(), true, "never answers");
    experiment.begin();
    experiment.setCommon("batch", 32, true);
    await vi.advanceTimersByTimeAsync(6000);
    vi.useRealTimers();
    expect(worker("a").heard.filter(({ type }) => type === "start")).toMatchObject([{ spec: { batch: 32 } }]);
  });

  it("begins anew, or goes on, whatever is missing or damaged in what is stored", async () => {
    const link = "v=2&a=simclr";
    const { first } = await left(true);
    const whole = first.stored.experiments.get(link)!;
    const places: string[][] = [["runs"], ["playing"], ["runs", "a"]];
    const within = (value: unknown, place: string[]) => {
      if (ArrayBuffer.isView(value) || typeof value !== "object" || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        places.push([...place, key]);
        within(inner, [...place, key]);
      }
    };
    within(whole.runs.a, ["runs", "a"]);
    expect(places.length).toBeGreaterThan(15);
    for (const place of places)
      for (const damage of [undefined, null, 7, "?", [], {}, new Float32Array(3)]) {
        const stored = { ...emptyStorage(), checkpoints: new Map(first.stored.checkpoints) };
        const experiment = structuredClone(whole);
        const parent = place.slice(0, -1).reduce((at, key) => (at as Record<string, unknown>)[key]!, experiment as unknown);
        (parent as Record<string, unknown>)[place.at(-1)!] = damage;
        stored.experiments.set(link, experiment);
        const again = stage(`#${link}`, stored, true);
        again.experiment.begin();
        await soon();
        const { a } = again.experiment.runs;
        expect([again.worker("a").types, a.stage], `${place.join(".")} is ${String(damage)}`).toEqual([["start"], "loading"]);
        again.worker("a").say(ready);
        reportTo(again, "a", 120, 0.9);
        again.draw();
        expect(a.step, `${place.join(".")} is ${String(damage)}`).toBe(120);
      }
  });

  it("goes on from the checkpoint by itself, shows what was there, and says so", async () => {
    const { second, run } = await left(true);
    expect(second.worker("a").heard).toMatchObject([{ type: "start", from: { step: 90 } }]);
    expect([run.step, numberOf(run.arrays, "accuracy"), steps(run)]).toEqual([100, expect.closeTo(0.8), [50, 100]]);
    expect(run.recovery).toEqual({ loss: "reload", step: 90 });
    second.worker("a").say(ready);
    expect(second.worker("a").types).toEqual(["start", "pace", "play"]);
    expect(second.experiment.status).toBe("playing");

    // What is retraced is not drawn again; what is new is.
    reportTo(second, "a", 95, 0.7);
    expect(second.worker("a").types.at(-1)).toBe("drawn");
    second.draw();
    expect([run.step, steps(run)]).toEqual([100, [50, 100]]);
    reportTo(second, "a", 110, 0.9);
    second.draw();
    expect([run.step, steps(run)]).toEqual([110, [50, 100, 110]]);
  });

  it("does not say that it went on where it could not start", async () => {
    const { second, run } = await left(true);
    expect(run.recovery).toBeDefined();
    second.worker("a").say({ type: "failed", message: "Nothing here can train.", hint: "Try again." });
    await eventually(() => expect(run.stage).toBe("failed"));
    expect(run.recovery).toBeUndefined();
  });

  it("begins without a checkpoint that is damaged", async () => {
    for (const damage of [null, 7, {}, { ...checkpoint(90), values: [1] }, { ...checkpoint(90), step: "90" }]) {
      const { second } = await left(true, damage as never);
      expect(second.worker("a").heard[0], JSON.stringify(damage)).not.toHaveProperty("from");
    }
  });

  it("stays paused where it was paused", async () => {
    const { second, run } = await left(false, checkpoint(100));
    second.worker("a").say(ready);
    expect(second.worker("a").types).toEqual(["start", "pace"]);
    expect(second.experiment.status).toBe("paused");
    expect(run.recovery).toBeUndefined();
  });

  it("trains from the start where nothing was saved yet, and keeps the curve", async () => {
    const { first, second, run } = await left(true, null);
    expect(first.stored.checkpoints.get("v=2&a=simclr")).toEqual({});
    expect(second.worker("a").heard[0]).not.toHaveProperty("from");
    second.worker("a").say(ready);
    reportTo(second, "a", 10, 0.3);
    second.draw();
    expect([run.step, steps(run)]).toEqual([100, [50, 100]]);
  });

  it("what was measured under labels that were changed at the last moment is measured anew, and told", async () => {
    const first = await finished();
    first.experiment.setLabels(2, true);
    first.experiment.leave();

    const second = stage("#v=2&a=simclr&labels=2", first.stored, true);
    const { a } = second.experiment.runs;
    const told: number[] = [];
    second.experiment.onresult = ({ labels }) => told.push(labels);
    second.experiment.begin();
    await soon();
    expect([a.step, numberOf(a.arrays, "accuracy"), steps(a)]).toEqual([600, undefined, []]);
    second.worker("a").say(ready);
    reportTo(second, "a", 600, 0.4);
    second.worker("a").say({ type: "stopped", why: "finished", step: 600 });
    expect([steps(a), a.history.labels, told]).toEqual([[600], 2, [2]]);
  });

  it("a finished run keeps what its last step measured", async () => {
    const { second, run } = await left(false, { ...checkpoint(100), stopped: "finished" });
    second.worker("a").say(ready);
    second.worker("a").say({ type: "report", report: report(100, { accuracy: 0.8 }), stepSeconds: 0 }); // it only looks at itself
    second.draw();
    expect(run.history.curve("loss.all").ys.at(-1)).toBeCloseTo(0.01);
  });

  it("an end that nobody listened to is told to whoever listens first, also after a reload", async () => {
    const first = await finished();
    first.draw();
    const second = stage("#v=2&a=simclr", first.stored, true);
    second.experiment.begin();
    await soon();
    second.worker("a").say(ready);
    reportTo(second, "a", 600, 0.8);
    second.worker("a").say({ type: "stopped", why: "finished", step: 600 });
    second.draw();
    for (const times of [1, 0]) {
      const ends: Run[] = [];
      second.experiment.onresult = (run) => ends.push(run);
      expect(ends).toHaveLength(times);
    }
  });

  it("an end that was told is not told again", async () => {
    const first = await finished(() => undefined);
    first.draw();

    const second = stage("#v=2&a=simclr", first.stored, true);
    const ends: Run[] = [];
    second.experiment.onresult = (run) => ends.push(run);
    second.experiment.begin();
    await soon();
    second.worker("a").say(ready);
    reportTo(second, "a", 600, 0.8);
    second.worker("a").say({ type: "stopped", why: "finished", step: 600 });
    expect(second.experiment.runs.a.stage).toBe("finished");
    expect(ends).toEqual([]);
  });
});

describe("what trains is lost", () => {
  it("and goes on from the last checkpoint in a fresh worker, with the values and labels of now, and says so once", () => {
    const scene = playing();
    const { experiment, worker, workers } = scene;
    const { b } = experiment.runs;
    reportTo(scene, "b", 50, 0.5);
    worker("b").say({ type: "checkpoint", checkpoint: checkpoint(40) });
    experiment.setValue("b", "threshold", 0.8, true);
    const old = worker("b");
    old.say({ type: "lost", loss: "device", message: "The graphics processor was lost." });
    expect(old.ended).toBe(true);
    expect(workers.filter(({ name }) => name === "b")).toHaveLength(2);
    expect(worker("b").heard).toMatchObject([{ type: "start", run: 2, from: { step: 40 }, spec: { values: { threshold: 0.8 } } }]);
    expect(b.recovery).toMatchObject({ loss: "device", step: 40 });
    expect(b.stage).toBe("live");
    worker("b").say(ready);
    expect(worker("b").types).toEqual(["start", "pace", "play"]);
    reportTo(scene, "b", 60, 0.7);
    scene.draw();
    expect([...b.history.accuracy().xs]).toEqual([0, 50, 60]);
    expect(worker("a").types.filter((type) => type === "start")).toHaveLength(1);
  });

  it("twice on one backend, and the next one takes its place; when all are lost, it says what to do", () => {
    const { experiment, worker } = playing();
    const { b } = experiment.runs;
    const lose = (backend: BackendName) => {
      worker("b").say({ ...ready, backend });
      worker("b").say({ type: "lost", loss: "device", message: `${backend} was lost.` });
    };
    for (const backend of ["webgpu", "webgl", "wasm"] as const) {
      lose(backend);
      expect(b.recovery?.given).toBeUndefined();
      lose(backend);
      expect(b.recovery?.given).toBe(backend);
      const { without } = worker("b").heard[0] as Start;
      expect(without?.at(-1)).toEqual({ name: backend, reason: `It was lost 2 times. ${backend} was lost.` });
    }
    lose("cpu");
    lose("cpu");
    expect(b.stage).toBe("failed");
    expect(b.trouble).toMatchObject({ message: "cpu was lost." });
    experiment.retry();
    expect(worker("b").heard[0]).not.toHaveProperty("without");
  });

  it("while it fits another readout: it is asked again, and nothing under the old labels is in one line with what comes", () => {
    const scene = playing();
    const { experiment, worker } = scene;
    reportTo(scene, "a", 10, 0.5);
    experiment.setLabels(8, true);
    worker("a").onerror?.({ message: "gone" } as ErrorEvent);
    const { history } = experiment.runs.a;
    expect([history.labels, history.accuracy().xs.length, history.curve("").xs.length]).toEqual([8, 0, 2]);
    worker("a").say(ready);
    expect(worker("a").heard).toMatchObject([
      { type: "start", spec: { labels: 8 } },
      { type: "pace" },
      { type: "relabel", labels: 8 },
      { type: "play" },
    ]);
  });
});
