/** What is kept of a contestant's run: under the labels that it was measured with, wherever the slider is. */
import { expect, it } from "vitest";
import type { Run } from "../../../src/experiment/run.svelte";
import { recordOfOwn } from "../../../src/sweep/records/own-run";
import { gallery, ready, report, stage } from "../experiment/stage";

const labelling = (count: number) => ({ count, visible: Uint8Array.of(1, 0) });
const recordOf = (run: Run) => recordOfOwn(run, { version: "0.1.0", origin: "here", now: () => 0 })!;

it("has the labels and the curve of its accuracy", () => {
  const { experiment, worker, draw } = stage("#v=2&data=two-moons&a=simclr");
  experiment.begin();
  const { a } = experiment.runs;
  worker("a").say({ type: "gallery", gallery, labelling: labelling(8) });
  worker("a").say(ready);
  for (const step of [300, 600])
    worker("a").say({ type: "report", report: report(step, { accuracy: 0.9, "loss.all": 1 }), stepSeconds: 0.01 });
  experiment.setLabels(1, true); // asked for, but it ends before
  worker("a").say({ type: "stopped", why: "finished", step: 600 });
  expect(recordOf(a)).toMatchObject({
    labels: 4,
    labelled: 8,
    link: "v=2&data=two-moons&a=simclr",
    accuracy: 0.9,
    curve: { steps: [300, 600] },
  });
  worker("a").say({ type: "relabelled", labelling: labelling(2), report: report(600, { accuracy: 0.5 }), milliseconds: 1, ended: true });
  draw();
  expect(recordOf(a)).toMatchObject({ labels: 1, labelled: 2, accuracy: 0.5, curve: { steps: [600], accuracy: [0.5] } });
});
