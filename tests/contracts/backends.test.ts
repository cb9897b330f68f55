/** WebAssembly against the CPU, in whole runs: the same start, and as good an end. For WebGL and WebGPU see tests/browser/runs.test.ts. */
import { beforeAll, expect, it } from "vitest";
import { runs } from "../help/compared-runs";
import { startEngine } from "../help/engine";

beforeAll(async () => {
  await startEngine("cpu");
  await startEngine("wasm");
});

it("initial weights, batches and augmentations are the CPU's, bit for bit", async () => {
  expect(await runs.decided("wasm")).toEqual(await runs.decided("cpu"));
});

it.each(["labels-only", "fixmatch"])("learns as well as the CPU: %s", async (technique) => {
  const expected = await runs.accuracy("cpu", technique, "points", 150);
  expect(expected).toBeGreaterThan(0.7);
  expect(Math.abs((await runs.accuracy("wasm", technique, "points", 150)) - expected)).toBeLessThanOrEqual(0.02);
});
