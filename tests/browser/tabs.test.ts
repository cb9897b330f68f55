/** Two tabs of one page: each goes on from its own checkpoint, one of them sweeps, and storage that is silent or damaged stops neither. */
import type { Page } from "playwright/test";
import { recordOf } from "../unit/sweep/some-records";
import { changeStored, curve } from "./faults";
import { expect, play, test, tiny, turnTo, unfold } from "./page";
import { watch } from "./watch";

const sweep = (page: Page) => page.getByRole("region", { name: "Sweep" });

async function openTab(page: Page, link: string): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.addInitScript(watch);
  await tab.goto(`#${link}`);
  return tab;
}

test("of two tabs that train, each goes on from where it was itself", async ({ journey }) => {
  const { page, open, said } = journey;
  const link = "v=2&data=two-moons&two-moons.count=400&batch=64&steps=20000&a=simclr&b=labels-only&backend=wasm";
  await open(link);
  await play(page).click();
  await expect.poll(async () => (await curve(page)).at(-1) ?? 0, { timeout: 60_000 }).toBeGreaterThan(30);
  const other = await openTab(page, `${link}&seed=2`);
  await play(other).click();
  const saved = () => other.evaluate(() => window.watched.said.filter(({ type }) => type === "checkpoint").length);
  await expect.poll(saved, { timeout: 60_000 }).toBeGreaterThan(1);
  await page.bringToFront();
  await page.reload();
  await expect(page.getByRole("status").filter({ hasText: /^The page was loaded again: .*from steps? [1-9]/ })).toBeVisible();
  await other.close();
  await expect.poll(async () => (await said("report", "a")).length).toBeGreaterThan(0);
});

test("a sweep of one tab is seen by the other, which can neither cancel nor replace it", async ({ journey }) => {
  const { page, open } = journey;
  await open(`${tiny}&steps=20000&page=curve`);
  await unfold(page, "Sweep");
  await sweep(page).getByRole("button", { name: "Start the sweep" }).click();
  await expect(sweep(page).getByRole("button", { name: "Cancel the sweep" })).toBeVisible();
  const other = await openTab(page, `${tiny}&seed=5&page=curve`);
  await unfold(other, "Sweep");
  await expect(sweep(other).getByText(/Another tab of this page is sweeping/)).toBeVisible();
  await expect(sweep(other).getByRole("progressbar")).toBeVisible();
  await expect(sweep(other).getByRole("button", { name: /sweep|Go on/ })).toHaveCount(0);

  // Loaded again, the first goes on, and is seen to.
  await page.reload();
  await unfold(page, "Sweep");
  await expect(sweep(page).getByRole("button", { name: "Pause the sweep" })).toBeVisible();
  await expect(sweep(other).getByText(/Another tab of this page is sweeping/)).toBeVisible();
  await sweep(page).getByRole("button", { name: "Cancel the sweep" }).click();
  await expect(sweep(other).getByText("The sweep was ended in another tab.")).toBeVisible();
  await expect(sweep(other).getByRole("button", { name: "Start the sweep" })).toBeEnabled();
  await other.close();
});

test("a page that is loaded again starts though its storage is silent, and takes files in", async ({ journey }) => {
  const { page, open, said } = journey;
  await open(tiny);
  await page.addInitScript(() => {
    const silent = () => Object.create(IDBOpenDBRequest.prototype, { addEventListener: { value: () => undefined } }) as IDBOpenDBRequest;
    Object.defineProperty(IDBFactory.prototype, "open", { value: silent });
  });
  await page.reload();
  await play(page).click();
  await expect.poll(async () => (await said("report", "a")).length).toBeGreaterThan(0);
  await turnTo(page, "Curve");
  const tray = page.getByRole("region", { name: "Kept runs" });
  await expect(tray.getByText(/^The storage of this browser does not answer/)).toBeVisible();
  const run = recordOf("data=two-moons&a=fixmatch");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "one.json", mimeType: "text/plain", buffer: Buffer.from(JSON.stringify([run])) });
  await expect(page.getByText(/Added 1 run from one\.json/)).toBeVisible();
});

test("a page that is loaded again starts though what keeps experiments is gone, or what it kept is damaged", async ({ journey }) => {
  const { page, open, said, allow } = journey;
  await open(`${tiny}&steps=20000`);
  await play(page).click();
  await expect.poll(async () => (await curve(page)).length).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Pause" }).click();
  await changeStored(page, ["experiments"], { runs: undefined });
  await page.reload();
  await expect.poll(async () => (await said("ready", "a")).length).toBeGreaterThan(0);

  allow(/memory-|ERR_FAILED/);
  await page.route(/\/memory-[\w-]+\.js$/, (route) => route.abort());
  await page.reload();
  await expect.poll(async () => (await said("ready", "a")).length).toBeGreaterThan(0);
});
