/** A browser that lacks, refuses or holds on to what the page would use: it trains all the same, or says why it cannot. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright/test";
import { beginWorkersWith, changeStored, curve, expectToGoOn, long, makeBreakable } from "./faults";
import { expect, finish, play, test, tiny, turnTo } from "./page";

/** The heart of a worker is asked for five times as often, so that a test need not wait for a minute. */
const hurry = (page: Page) =>
  page.addInitScript(() => {
    const every = window.setInterval.bind(window) as (work: () => void, milliseconds?: number) => number;
    Object.assign(window, {
      setInterval: (work: () => void, milliseconds = 0) => every(work, milliseconds === 5000 ? 1000 : milliseconds),
    });
  });

test("a worker that is killed before it has said a word", async ({ journey }) => {
  const { page, open, said } = journey;
  await hurry(page);
  await page.addInitScript(() => {
    let isFirst = true;
    window.Worker = class extends Worker {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        if (options?.name === "a" && isFirst) this.terminate();
        if (options?.name === "a") isFirst = false;
      }
    };
  });
  await open(tiny);
  await play(page).click();
  await expect.poll(async () => (await said("report", "a")).length, { timeout: 60_000 }).toBeGreaterThan(0);
});

test("no locks: a worker that is killed in the middle of a run is missed", async ({ journey }) => {
  const { page, open } = journey;
  const none = () => Object.defineProperty(navigator, "locks", { value: undefined });
  await hurry(page);
  await makeBreakable(page);
  await beginWorkersWith(page, `(${none.toString()})();`);
  await page.addInitScript(none);
  await open(`${long}&backend=wasm`);
  await play(page).click();
  await expectToGoOn(journey, () => page.evaluate("kill()"), /^The browser cut it off: training went on by itself, from /, 90_000);
});

test("opened as a file, the page says what it needs", async ({ journey }) => {
  const { page, allow } = journey;
  allow(/CORS|file:|ERR_FAILED|blocked|origin/i);
  await page.goto(pathToFileURL("dist/index.html").href);
  await expect(page.getByText("an address that begins with http or https")).toBeVisible();
});

test.describe("in a frame", () => {
  for (const allowed of ["", "allow-scripts", "allow-scripts allow-same-origin"])
    test(`that allows ${allowed || "nothing"}, the page is no empty one`, async ({ journey, baseURL }) => {
      const { page, allow } = journey;
      allow(/CORS|sandbox|ERR_FAILED|blocked|origin/i);
      const body = `<link rel="icon" href="data:,"><iframe sandbox="${allowed}" src="./"></iframe>`;
      await page.route("**/embedding", (route) => route.fulfill({ contentType: "text/html", body }));
      await page.goto(`${baseURL}embedding`);
      await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toHaveText(/Labelscape/);
    });
});

test("in a frame of another page, a link shows one chart and one slider", async ({ journey, baseURL }) => {
  const { page } = journey;
  const [, link] = /src="https:\/\/…\/(#[^"]+)"/.exec(readFileSync("README.md", "utf8"))!;
  const body = `<link rel="icon" href="data:,"><iframe src="./${link!.replaceAll("&", "&amp;")}" width="640" height="340"></iframe>`;
  await page.route("**/embedding", (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(`${baseURL}embedding`);
  const frame = page.frameLocator("iframe");
  const slider = frame.getByRole("slider", { name: "labels", exact: true });
  await expect(frame.getByRole("figure", { name: "Accuracy while training" })).toBeVisible();
  await expect(frame.getByRole("figure")).toHaveCount(1);
  await expect(frame.getByRole("button")).toHaveCount(0);
  await slider.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", /^80 of 8,000 labelled/);
  const sizes = await frame.locator("html").evaluate(({ scrollWidth, scrollHeight }) => [scrollWidth, scrollHeight]);
  expect(sizes).toEqual([640, 340]);
});

test("an older page in another tab that holds on to what is stored is named, and runs are kept in memory", async ({ journey, baseURL }) => {
  const { page, open } = journey;
  const other = await page.context().newPage();
  await other.goto(`${baseURL}icon.svg`);
  await other.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("labelscape", 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore("experiments", { keyPath: "link" }).createIndex("at", "at");
        opening.onsuccess = () => resolve(void Object.assign(window, { held: opening.result }));
      }),
  );
  await open(`${tiny}&steps=20&page=curve`);
  const tray = page.getByRole("region", { name: "Kept runs" });
  await expect(tray.getByText(/^Another tab shows an older version of this page .*close that tab/)).toBeVisible();
  await turnTo(page, "Bench");
  await play(page).click();
  await finish(page);
  await turnTo(page, "Curve");
  await expect(tray.getByText("2 runs", { exact: true })).toBeVisible({ timeout: 60_000 });
  await other.close();
});

test("what another build of the page has begun is not gone on with", async ({ journey }) => {
  const { page, open, said } = journey;
  await open(`${long}&backend=wasm`);
  await play(page).click();
  await expect.poll(async () => (await curve(page)).at(-1) ?? 0, { timeout: 60_000 }).toBeGreaterThan(30);
  await page.getByRole("button", { name: "Pause" }).click();
  await changeStored(page, ["experiments", "checkpoints"], { build: "of before" });
  await page.reload();
  await expect.poll(async () => (await said("ready", "a")).length).toBeGreaterThan(0);
  // One that goes on from a checkpoint looks at that step first.
  await expect.poll(async () => (await said("report", "a"))[0]?.step).toBe(0);
});
