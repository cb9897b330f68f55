/** On a machine with WebGPU, here in software: a few steps only, as each takes a second. */
import { expect, finish, play, test } from "./page";

test("a few steps on WebGPU", async ({ journey }) => {
  test.setTimeout(480_000);
  const { page, open, said } = journey;
  await open("v=2&data=two-moons&two-moons.count=100&steps=10&batch=8&a=labels-only&b=labels-only&backend=webgpu");
  await play(page).click();
  await finish(page, 420_000);
  const ready = await said("ready");
  expect(ready.length).toBeGreaterThan(0);
  for (const { backend } of ready) expect(backend).toBe("webgpu");
  const accuracies = (await said("report", "a")).flatMap(({ accuracy }) => (accuracy === undefined ? [] : [accuracy]));
  expect(accuracies.at(-1)).toBeGreaterThan(0);
  await expect(page.getByRole("contentinfo")).toContainText("WebGPU");
});
