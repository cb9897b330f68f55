/** The same where WebGPU computes, here in software: each step takes a second. */
import { expectToGoOn, inflict, makeBreakable } from "./faults";
import { expect, play, test } from "./page";

const small = "v=2&data=two-moons&two-moons.count=100&steps=20000&batch=256&a=labels-only&b=labels-only&backend=webgpu";

test("a WebGPU device that is destroyed, and again: another backend takes its place", async ({ journey }) => {
  test.setTimeout(480_000);
  const { page, open, said } = journey;
  await makeBreakable(page);
  await open(small);
  await play(page).click();
  const lose = () => inflict(page, "lose the device");
  await expectToGoOn(journey, lose, /^The graphics processor was lost: training went on by itself, from step/, 180_000);
  expect((await said("ready", "a")).map(({ backend }) => backend)).toEqual(["webgpu", "webgpu"]);
  await expectToGoOn(journey, lose, /WebGPU was lost too often, so another backend computes now\./, 180_000);
  const backends = (await said("ready", "a")).map(({ backend }) => backend);
  expect(backends.slice(0, 2)).toEqual(["webgpu", "webgpu"]);
  expect(backends[2]).not.toBe("webgpu");
});

test("no adapter, though WebGPU is offered", async ({ journey }) => {
  const { page, open } = journey;
  await makeBreakable(page, "find no adapter");
  await open(small);
  await play(page).click();
  await expectToGoOn(journey, () => Promise.resolve(), /(?:)/);
  const foot = page.getByRole("contentinfo");
  await foot.getByText("why no other").click();
  await expect(foot.getByText("WebGPU: WebGPU is offered, but no graphics processor that it may use.")).toBeVisible();
});
