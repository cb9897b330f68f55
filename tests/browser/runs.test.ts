/** Whole runs on WebGL and on WebGPU, each in a browser that has it: the same numbers, and nothing left behind. */
import { expect, test } from "playwright/test";
import type { BackendName } from "../../src/shape/protocol";
import { ask, openEngine } from "./engine/open";

test.beforeEach(async ({ page }, { project }) => {
  test.setTimeout(8 * 60_000);
  await openEngine(page);
  await ask(page, "start", project.name as BackendName);
});

test("initial weights, batches and augmentations are the CPU's, bit for bit", async ({ page }, { project }) => {
  await ask(page, "start", "cpu");
  const expected = await ask(page, "decided", "cpu");
  expect(Object.keys(expected).length).toBeGreaterThan(20);
  expect(await ask(page, "decided", project.name)).toEqual(expected);
});

test("the same steps come to the same numbers, and so they do where all programs were compiled before", async ({ page }, { project }) => {
  expect(await ask(page, "learned", project.name, 5, true)).toEqual(await ask(page, "learned", project.name, 5, false));
});

test("learns as well as the CPU", async ({ page }, { project }) => {
  await ask(page, "start", "cpu");
  for (const technique of ["labels-only", "fixmatch"]) {
    const expected = await ask(page, "accuracy", "cpu", technique, "points", 150);
    expect(expected).toBeGreaterThan(0.7);
    expect(Math.abs((await ask(page, "accuracy", project.name, technique, "points", 150)) - expected)).toBeLessThanOrEqual(0.02);
  }
});

test("holds as much after many steps as after a few, and nothing when a run is over", async ({ page }, { project }) => {
  const all = Object.entries(await ask(page, "held", project.name, 5));
  const least = Math.min(...all.map(([, [, , none]]) => none!.device));
  for (const [name, [some, more, none]] of all) {
    expect(more, name).toEqual(some);
    expect(none!.tensors, name).toBeLessThan(some!.tensors);
    expect(none!.device, `${name}: nothing is kept for a run that is over`).toBe(least);
  }
});
