/** A page that is open while its site is replaced by a newer one: parts of it are gone, which is said once, and nothing is lost. */
import { contestant, expect, linkOf, opponent, play, test, tiny, turnTo, unfold } from "./page";
import type { Page } from "playwright/test";

const outOfDate = /^This page is out of date: the site has a newer one/;

/** The site has other files of these techniques now, and another script of its own. */
async function replace(page: Page, techniques: RegExp) {
  const gone = { status: 404, contentType: "text/html", body: "Not found" };
  await page.route(techniques, (route) => route.fulfill(gone));
  await page.route(/\/assets\/index-[\w-]+\.js$/, (route) =>
    route.request().method() === "HEAD" ? route.fulfill(gone) : route.fallback(),
  );
}

test("a sweep pauses and says so once, with few requests, and goes on after the page is loaded again", async ({ journey }) => {
  const { page, open, allow } = journey;
  allow(/404|out of date|MIME|worker|Failed to (load|fetch)/i);
  await open(`${tiny}&steps=100&page=curve`);
  await unfold(page, "Sweep");
  const sweep = page.getByRole("region", { name: "Sweep" });
  const start = sweep.getByRole("button", { name: "Start the sweep" });
  await expect(start).toBeEnabled();
  let requests = 0;
  await page.context().route(/\/assets\//, (route) => {
    requests++;
    return route.fulfill({ status: 404, contentType: "text/html", body: "Not found" });
  });
  await start.click();
  await expect(page.getByText(outOfDate).first()).toBeVisible();
  await expect(sweep.getByText(/^Paused at 0 of/)).toBeVisible();
  await expect(sweep.getByText(/trainings? failed/)).toHaveCount(0);
  expect(requests).toBeLessThan(20);

  await page.context().unroute(/\/assets\//);
  await page.getByRole("button", { name: "Load again" }).click();
  await unfold(page, "Sweep");
  await expect(sweep.getByText(/[1-9]\d* of \d+ runs/)).toBeVisible();
});

test("parts of the page that never came are told of, and so is a worker without a backend", async ({ journey }) => {
  const { page, said, allow } = journey;
  allow(/404|MIME|module|Failed to (load|fetch)/i);
  await page.route(/\/assets\/(Curve|webgl|wasm|cpu|webgpu)-[\w-]+\.(js|wasm)$/, (route) =>
    route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html>" }),
  );
  const head = /\/assets\/index-[\w-]+\.js$/;
  await page.route(head, (route) =>
    route.request().method() === "HEAD" ? route.fulfill({ status: 200, contentType: "text/html", body: "" }) : route.fallback(),
  );
  await page.goto(`#${tiny}`);
  await play(page).click();
  await expect(page.getByText(outOfDate)).toHaveCount(1);
  await turnTo(page, "Curve");
  await expect(page.getByText("Which technique is better, and all runs: load the page again to see them.")).toBeVisible();
  await expect.poll(async () => (await said("failed")).length, { message: "workers without a backend" }).toBeGreaterThan(0);
  expect(await said("ready")).toEqual([]);
});

test("a technique that is chosen and gone is told of, and the page stays with who is there", async ({ journey }) => {
  const { page, open, allow } = journey;
  allow(/404|MIME|module|Failed to (load|fetch)/i);
  await replace(page, /\/assets\/techniques\/simclr-/);
  await open(tiny);
  await opponent(page).selectOption({ label: "SimCLR" });
  await expect(page.getByText(outOfDate)).toHaveCount(1);
  await expect(opponent(page)).toHaveValue("label-spreading");
  await expect(contestant(page, "Label spreading")).toBeVisible();
  expect(linkOf(page)).toContain("b=label-spreading");
});

test("a page that cannot have what its link chooses says so in place of itself", async ({ journey }) => {
  const { page, allow } = journey;
  allow(/404|MIME|module|Failed to (load|fetch)/i);
  await replace(page, /\/assets\/techniques\//);
  await page.goto(`#${tiny}`);
  await expect(page.getByRole("alert")).toHaveText(outOfDate);
  await page.unrouteAll();
  await page.reload();
  await expect(contestant(page, "Label spreading")).toBeVisible();
});

test("a technique that does not come for want of a connection can be chosen again", async ({ journey }) => {
  const { page, open, allow } = journey;
  allow(/ERR_|Failed to (load|fetch)/i);
  await page.route(/\/assets\/techniques\/simclr-/, (route) => route.abort("internetdisconnected"));
  await open(tiny);
  await opponent(page).selectOption({ label: "SimCLR" });
  await expect(page.getByRole("alert")).toContainText(/^SimCLR did not arrive, so all is as it was\./);
  await expect(opponent(page)).toHaveValue("label-spreading");
  await page.unrouteAll();
  await opponent(page).selectOption({ label: "SimCLR" });
  await expect(contestant(page, "SimCLR")).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});
