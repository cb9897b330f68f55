/** On a small device labels only follows the contestants, and takes nothing from them before. */
import { describe, expect, it } from "vitest";
import { isSmall } from "../../../src/experiment/small-device";
import { emptyStorage, gallery, phone, ready, report, stage, type FakeWorker } from "./stage";

const link = "#v=2&data=two-moons&a=simclr&b=fixmatch";
const labelling = { count: 8, visible: Uint8Array.of(1, 0) };
const onPhone = (stored = emptyStorage(), reloaded = false) => stage(link, stored, reloaded, "there", "", phone);

const come = (...workers: FakeWorker[]) => {
  for (const worker of workers) {
    worker.say({ type: "gallery", gallery, labelling });
    worker.say(ready);
  }
};
const tick = () => new Promise((done) => setTimeout(done));
const end = (worker: FakeWorker) => worker.say({ type: "stopped", why: "finished", step: 600 });

function playing() {
  const scene = onPhone();
  scene.experiment.begin();
  come(...scene.workers);
  scene.experiment.play();
  return scene;
}
/** Both have ended, and labels only trains. */
function following() {
  const scene = playing();
  end(scene.worker("a"));
  end(scene.worker("b"));
  come(scene.worker("baseline"));
  return scene;
}

it("is small with few cores or little memory, where it is a phone", () => {
  expect(isSmall(phone)).toBe(true);
  expect(isSmall({ ...phone, cores: 8 })).toBe(false);
  expect(isSmall({ ...phone, cores: 8, gigabytes: 4 })).toBe(true);
  expect(isSmall({ ...phone, side: 800 })).toBe(false);
  expect(isSmall({ ...phone, isTouched: false })).toBe(false);
});

describe("labels only", () => {
  it("has no worker until both have ended, and then trains at once", () => {
    const { experiment, workers, worker } = playing();
    expect(workers.map(({ name }) => name)).toEqual(["a", "b"]);
    expect(experiment.runs.baseline.stage).toBe("waiting");
    end(worker("a"));
    expect(workers).toHaveLength(2);
    end(worker("b"));
    expect(worker("baseline").types).toEqual(["start"]);
    come(worker("baseline"));
    expect(worker("baseline").types).toEqual(["start", "pace", "play"]);
    expect(experiment.status).toBe("playing");
    end(worker("baseline"));
    expect(experiment.status).toBe("finished");
  });

  it("holds nobody up while it waits", () => {
    const { worker, draw } = playing();
    for (const slot of ["a", "b"]) worker(slot).say({ type: "report", report: report(60, { accuracy: 0.5 }), stepSeconds: 0.01 });
    draw();
    expect(worker("a").heard.findLast((one) => one.type === "pace")).toMatchObject({ stepsPerSecond: 120 });
  });

  it("rests where one of them begins again, and goes on after it", () => {
    const { experiment, worker } = following();
    const { run } = worker("baseline");
    experiment.setValue("b", "threshold", 0.5, true);
    expect(worker("baseline").types.at(-1)).toBe("play"); // a weight that is read in each step starts nothing again
    experiment.setTechnique("b", "mean-teacher");
    expect(worker("baseline").types.at(-1)).toBe("pause");
    experiment.step();
    expect(worker("baseline").types.at(-1)).toBe("pause");
    come(worker("b"));
    experiment.play();
    end(worker("b"));
    expect(worker("baseline").heard.at(-1)).toMatchObject({ type: "play", run });
  });

  it("begins with the labels that were chosen while it waited; its worker is gone as soon as it has to wait anew", () => {
    const { experiment, worker } = following();
    const first = worker("baseline");
    experiment.setLabels(8, true);
    expect(first.ended).toBe(true);
    expect(experiment.runs.baseline.stage).toBe("waiting");
    experiment.setLabels(16, true);
    end(worker("b"));
    worker("a").say({ type: "relabelled", labelling, report: report(600, { accuracy: 0.7 }), milliseconds: 40, ended: true });
    expect(worker("baseline")).not.toBe(first);
    expect(worker("baseline").heard).toMatchObject([{ type: "start", spec: { labels: 16 } }]);
  });

  it("does not train where the others were paused, and begins after a step that ends them", () => {
    const { experiment, workers, worker } = playing();
    experiment.pause();
    expect(workers).toHaveLength(2);
    end(worker("a"));
    end(worker("b"));
    come(worker("baseline"));
    expect(worker("baseline").types).toEqual(["start", "pace"]);
  });

  it("waits again after a reload, and goes on where it was", async () => {
    const before = following();
    before.worker("baseline").say({ type: "report", report: report(60, { accuracy: 0.5 }), stepSeconds: 0.01 });
    before.draw();
    await tick();
    before.experiment.leave();
    const { experiment, workers, worker } = onPhone(before.stored, true);
    experiment.begin();
    await tick();
    expect(workers.map(({ name }) => name)).toEqual(["a", "b"]);
    expect(experiment.runs.baseline.step).toBe(60);
    come(worker("a"), worker("b"));
    end(worker("a"));
    end(worker("b"));
    expect(worker("baseline").types).toEqual(["start"]);
  });
});
