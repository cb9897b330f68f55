/** Every operation and every gradient on WebGL and on WebGPU, each in a browser that has it, against TensorFlow.js's own CPU backend. */
import { expect, test } from "playwright/test";
import type { BackendName } from "../../src/shape/protocol";
import { ask, openEngine } from "./engine/open";
import type { Difference } from "./engine/main";

test("every operation gives the CPU's values and gradients", async ({ page }, { project }) => {
  test.setTimeout(10 * 60_000);
  const backend = project.name as BackendName;
  await openEngine(page);
  await ask(page, "start", backend);
  const wrong: Difference[] = [];
  for (const name of await ask(page, "names")) {
    const found = await ask(page, "compare", backend, name);
    if (!(found.difference < 1e-4) || found.leftBehind !== 0) wrong.push(found);
  }
  expect(wrong).toEqual([]);
});
