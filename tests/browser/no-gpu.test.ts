/** On a machine without a graphics processor. */
import { expect, expectRise, play, test, eager } from "./page";

test("without a graphics processor it learns on WebAssembly, and says why", async ({ journey }) => {
  const { page, open } = journey;
  await open(eager.replace("&backend=wasm", ""));
  await play(page).click();
  await expectRise(journey, "a");
  const foot = page.getByRole("contentinfo");
  await expect(foot).toContainText("WASM · no GPU in use");
  await foot.getByText("why no other").click();
  for (const reason of [/WebGPU: \S.+/, /WebGL: \S.+/]) await expect(foot.getByRole("listitem").filter({ hasText: reason })).toBeVisible();
});

test("a wish for a graphics processor that is not there is answered by another backend", async ({ journey }) => {
  const { page, open, said } = journey;
  await open(eager.replace("backend=wasm", "backend=webgl"));
  await play(page).click();
  await expect.poll(async () => (await said("ready")).map(({ backend }) => backend)).toContain("wasm");
  await expectRise(journey, "a");
});
