/** Parts of the page that come after its first paint. */
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import type * as Module from "../../src/charts/later.svelte";

const soon = () => new Promise((resolve) => setTimeout(resolve));
let paint: () => void;
let later: typeof Module.later;

beforeEach(async () => {
  vi.stubGlobal("requestAnimationFrame", (draw: () => void) => (paint = draw));
  vi.resetModules();
  ({ later } = await import("../../src/charts/later.svelte"));
});
afterAll(() => vi.unstubAllGlobals());

test("a part is asked for once the page has been painted, and not before", async () => {
  const load = vi.fn(() => Promise.resolve("here"));
  const one = later(load);
  await soon();
  expect([load.mock.calls.length, one.part, one.isLost]).toEqual([0, undefined, false]);
  paint();
  await soon();
  await soon();
  expect([load.mock.calls.length, one.part, one.isLost]).toEqual([1, "here", false]);
});

test("a part that cannot be loaded is lost, and the others are not", async () => {
  const lost = later(() => Promise.reject(new Error("offline")));
  const other = later(() => Promise.resolve("here"));
  paint();
  await soon();
  await soon();
  expect([lost.part, lost.isLost, other.part]).toEqual([undefined, true, "here"]);
});
