/** WebAssembly against the CPU, in whole runs: the same start, and as good an end. For WebGL and WebGPU see tests/browser/runs.test.ts. */
import { beforeAll, expect, it } from "vitest";
import { kindNamed, kindNames } from "../../src/kinds/catalogue";
import type { Kind } from "../../src/shape/kind";
import { furthest } from "../reference/backends/furthest";
import { runs } from "../help/compared-runs";
import { startEngine } from "../help/engine";

beforeAll(async () => {
  await startEngine("cpu");
  await startEngine("wasm");
});

it("initial weights, batches and augmentations are the CPU's, bit for bit", async () => {
  expect(await runs.decided("wasm")).toEqual(await runs.decided("cpu"));
});

it("views of every kind of data are the CPU's", async () => {
  const [found, expected] = [await runs.views("wasm"), await runs.views("cpu")];
  const ofKind = (kind: Kind) => 8 - Object.keys(kindNamed(kind).without?.() ?? {}).length;
  expect(Object.keys(found)).toHaveLength(kindNames.reduce((sum, kind) => sum + ofKind(kind), ["other colours"].length));
  for (const [name, numbers] of Object.entries(expected)) expect(furthest(found[name]!, numbers), name).toBeLessThan(1e-4);
});

it.each(["labels-only", "fixmatch"])("learns as well as the CPU: %s", async (technique) => {
  const expected = await runs.accuracy("cpu", technique, "points", 150);
  expect(expected).toBeGreaterThan(0.7);
  expect(Math.abs((await runs.accuracy("wasm", technique, "points", 150)) - expected)).toBeLessThanOrEqual(0.02);
});
