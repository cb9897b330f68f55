/** Whole runs on WebGL and on WebGPU, each in a browser that has it: the same numbers, and nothing left behind. */
import { expect, test } from "playwright/test";
import type { BackendName } from "../../src/shape/protocol";
import { furthest } from "../reference/backends/furthest";
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

test("views of every kind of data are the CPU's", async ({ page }, { project }) => {
  await ask(page, "start", "cpu");
  const [found, expected] = [await ask(page, "views", project.name), await ask(page, "views", "cpu")];
  expect(Object.keys(found).length).toBeGreaterThan(20);
  for (const [name, numbers] of Object.entries(expected)) expect(furthest(found[name]!, numbers), name).toBeLessThan(1e-4);
});

test("learns as well as the CPU", async ({ page }, { project }) => {
  await ask(page, "start", "cpu");
  for (const technique of ["labels-only", "fixmatch"]) {
    const expected = await ask(page, "accuracy", "cpu", technique, "points", 150);
    expect(expected).toBeGreaterThan(0.7);
    expect(Math.abs((await ask(page, "accuracy", project.name, technique, "points", 150)) - expected)).toBeLessThanOrEqual(0.02);
  }
});

test("the same steps come to the same numbers, hold as much after many as after a few, and nothing when a run is over", async ({ page }, {
  project,
}) => {
  const all = Object.entries(await ask(page, "followed", project.name, 5));
  const least = Math.min(...all.map(([, { over }]) => over.device));
  for (const [name, { bits, rehearsed, some, more, over }] of all) {
    expect(rehearsed, `${name}: where all programs were compiled before`).toBe(bits);
    expect(more, name).toEqual(some);
    expect(over.tensors, name).toBeLessThan(some.tensors);
    expect(over.device, `${name}: nothing is kept for a run that is over`).toBe(least);
  }
});
