/** The sweep and the label curve, as a reader uses them: planned, run, reloaded in the middle, cancelled, exported, opened again. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright/test";
import { expect, finish, labelSlider, linkOf, play, test, tiny, turnTo, unfold } from "./page";

const moons = "v=2&data=two-moons&batch=16&two-moons.count=200&backend=wasm";

const panel = (page: Page) => page.getByRole("region", { name: "Sweep" });
const check = (page: Page, group: string, name: string) =>
  panel(page).getByRole("group", { name: group }).getByRole("checkbox", { name, exact: true });
const progress = (page: Page) => panel(page).getByRole("progressbar");

/** Three techniques, four budgets, two seeds. */
async function choose(page: Page) {
  await unfold(page, "Sweep");
  for (const name of ["Labels only", "FixMatch", "SimCLR"]) await check(page, "Techniques", name).check();
  for (const budget of ["1", "4", "16", "64"]) await expect(check(page, "Labels a class", budget)).toBeChecked();
  await panel(page).getByLabel("Seeds").fill("2");
  await panel(page).getByLabel("Seeds").press("Enter");
}

/** The tray has so many runs. */
async function expectKept(page: Page, words: string) {
  await unfold(page, "Kept runs");
  await expect(page.getByRole("region", { name: "Kept runs" }).getByText(/^\d[\d,]* runs?$/)).toHaveText(words);
}
const curve = (page: Page) => page.getByRole("img", { name: /^Accuracy against labels a class/ });

test("a sweep runs to its end, survives a reload in the middle, and is not run again", async ({ journey }) => {
  const { page, open, said } = journey;
  await open(`${moons}&steps=200&page=curve`);
  await choose(page);
  await expect(panel(page).getByText("24 runs by 18 trainings")).toBeVisible();
  await panel(page).getByRole("button", { name: "Start the sweep" }).click();
  await expect(progress(page)).toBeVisible();

  // The page stays usable: another look at the maps while it runs.
  await turnTo(page, "Bench");
  await page.getByLabel("coloured by").selectOption("guess");
  await page.goBack();
  const doneOf = async () => Number(/(\d+) of 24 runs/.exec(await panel(page).innerText())?.[1] ?? "0");
  await expect.poll(doneOf).toBeGreaterThanOrEqual(4);
  await panel(page).getByRole("button", { name: "Pause the sweep" }).click();
  await expect(panel(page).getByText(/^Paused at/)).toBeVisible();
  await panel(page).getByRole("button", { name: "Go on" }).click();
  const before = await doneOf();
  await page.reload();

  // At most those in flight are lost; it goes on by itself, and says so though it is folded.
  await unfold(page, "Sweep");
  await expect(progress(page)).toBeVisible();
  expect(await doneOf()).toBeGreaterThanOrEqual(before);
  await expect(panel(page).getByText("The sweep is done: 24 of 24 runs.")).toBeVisible({ timeout: 90_000 });
  await expectKept(page, "24 runs");

  // The label curve, its list and the verdict are made of it.
  await expect(curve(page)).toHaveAccessibleName(/Labels only .*%/);
  await expect(page.getByRole("button", { name: /^SimCLR, self-supervised.*%, 2 seeds/ })).toBeVisible();
  await expect(page.getByText(/made here\. Your own runs are drawn as ticks\./)).toBeVisible();
  await expect(page.getByText(/over 2 seeds only, and it takes 3 at least/).first()).toBeVisible();

  const workers = (await said()).filter(({ slot }) => slot.startsWith("sweep")).length;
  await choose(page);
  await expect(panel(page).getByText("Nothing is left to do.")).toBeVisible();
  await expect(panel(page).getByRole("button", { name: "Start the sweep" })).toBeDisabled();
  expect((await said()).filter(({ slot }) => slot.startsWith("sweep"))).toHaveLength(workers);
});

test("a sweep is cancelled at once, and keeps what is done", async ({ journey }) => {
  const { page, open, said } = journey;
  await open(`${moons}&steps=2000&page=curve`);
  await choose(page);
  await panel(page).getByRole("button", { name: "Start the sweep" }).click();
  await expect.poll(async () => (await said("ready")).filter(({ slot }) => slot.startsWith("sweep")).length).toBeGreaterThan(0);
  await panel(page).getByRole("button", { name: "Cancel the sweep" }).click();
  await expect(panel(page).getByText(/The sweep was cancelled: \d+ of 24 runs\./)).toBeVisible({ timeout: 1000 });
  const after = (await said()).filter(({ slot }) => slot.startsWith("sweep")).length;
  await page.waitForTimeout(1500);
  expect((await said()).filter(({ slot }) => slot.startsWith("sweep"))).toHaveLength(after);
  await page.reload();
  await unfold(page, "Sweep");
  await expect(panel(page).getByRole("button", { name: "Start the sweep" })).toBeVisible();
});

test("equal seconds are turned into steps by timing a few", async ({ journey }) => {
  const { page, open } = journey;
  await open(`${moons}&page=curve`);
  await choose(page);
  await panel(page).getByRole("radio", { name: "equal seconds" }).check({ force: true });
  await panel(page).getByLabel("Seconds", { exact: true }).fill("1");
  await panel(page).getByLabel("Seconds", { exact: true }).press("Enter");
  await panel(page).getByRole("button", { name: "Time the steps" }).click();
  await expect(panel(page).getByText("24 runs by 18 trainings")).toBeVisible({ timeout: 60_000 });
  const [file] = await Promise.all([page.waitForEvent("download"), panel(page).getByRole("button", { name: "Save the plan" }).click()]);
  const plan = JSON.parse(readFileSync(await file.path(), "utf8")) as { techniques: string[] };
  expect(plan.techniques).toHaveLength(3);
  for (const technique of plan.techniques) expect(technique).toMatch(/&steps=\d+0$/);
});

test("the recorded curve is there before any engine: its slider is the budget, and its rows are the lines", async ({ journey }) => {
  const { page, said } = journey;
  // No worker ever arrives.
  await page.route(/assets\/worker/, (route) => route.abort());
  journey.allow(/worker|ERR_FAILED/i);
  await page.goto("#v=2&data=two-moons&page=curve");
  await expect(curve(page)).toHaveAccessibleName(/With 4 labels a class: .*FixMatch .*%/);
  expect(await said("ready")).toEqual([]);

  const slider = page.getByRole("slider", { name: "Labels a class" });
  const rule = () => page.locator("figure .rule").evaluate((path) => path.getBoundingClientRect().left);
  const before = await rule();
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => linkOf(page)).toContain("labels=8");
  await expect(curve(page)).toHaveAccessibleName(/With 8 labels a class/);
  expect(await rule()).toBeGreaterThan(before + 20);

  // Pointing at a line lights its row, and at a row its line.
  const row = page.getByRole("button", { name: /^Label spreading, semi-supervised/ });
  const named = page.locator("figure text").filter({ hasText: /^Label spreading$/ });
  await row.hover();
  await expect(named).toBeVisible();
  const place = (await named.boundingBox())!;
  await page.mouse.move(0, 0);
  await expect(named).toHaveCount(0);
  await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2 + 12, { steps: 3 });
  await expect(page.locator("li.lit")).toHaveCount(1);

  // By keyboard: down to a row, and onto the bench with it.
  const rows = page.getByRole("button", { name: /, \d+ seeds$/ });
  await rows.first().focus();
  const to = await rows.evaluateAll((all) => all.findIndex((one) => one.textContent.includes("Masked modelling")));
  for (let i = 0; i < to; i++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => linkOf(page)).toContain("a=masked");
  const made = page.getByRole("button", { name: /contestant A/ });
  await expect(made).toBeFocused();
  await made.press("Enter");
  await page.getByRole("button", { name: /^Open .* with 8 labels a class on the bench/ }).click();
  await expect.poll(() => linkOf(page)).not.toContain("page=curve");
  await page.goBack();
  await expect(curve(page)).toBeVisible();

  // The other looks have links of their own, and Back returns.
  await page.getByRole("link", { name: "Self against semi" }).click();
  await expect(page.getByRole("grid", { name: /^Self-supervised against/ })).toBeVisible();
  expect(linkOf(page)).toContain("show=paradigms");
  await page.goBack();
  await expect(curve(page)).toBeVisible();
});

test("runs are exported and imported, and a bad file is refused with its line", async ({ journey }) => {
  const { page, open } = journey;
  await open(`${moons}&steps=20&page=curve`);
  await choose(page);
  await panel(page).getByRole("button", { name: "Start the sweep" }).click();
  await expect(panel(page).getByText("The sweep is done: 24 of 24 runs.")).toBeVisible({ timeout: 60_000 });

  await unfold(page, "Kept runs");
  const tray = page.getByRole("region", { name: "Kept runs" });
  const exported = async (name: string) => {
    const [file] = await Promise.all([page.waitForEvent("download"), tray.getByRole("button", { name: `as ${name}` }).click()]);
    return readFileSync(await file.path(), "utf8");
  };
  const csv = await exported("CSV");
  const rows = parse(csv, { columns: true, bom: true }) as Record<string, string>[];
  expect(rows).toHaveLength(24);
  expect(new Set(rows.map(({ technique }) => technique))).toEqual(new Set(["labels-only", "fixmatch", "simclr"]));
  const notebook = JSON.parse(await exported("Notebook")) as { nbformat: number; cells: unknown[] };
  expect(notebook.nbformat).toBe(4);
  const json = await exported("JSON");

  await tray.getByRole("button", { name: /^Delete all/ }).click();
  await expectKept(page, "0 runs");
  const drop = (content: string, name = "runs.json") =>
    page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
  await drop(json.replace(/"accuracy":0?\.\d+/, '"accuracy":1.7'));
  await expect(page.getByText(/runs\.json.*line \d+.*accuracy.*1\.7/i)).toBeVisible();
  await expectKept(page, "0 runs");
  await drop(json);
  await expectKept(page, "24 runs");

  // A table for another language, as a spreadsheet there saves it again.
  await tray.getByLabel("parted by").selectOption({ label: "semicolon, 0,5" });
  const table = await exported("CSV");
  expect((parse(table, { columns: true, bom: true, delimiter: ";" }) as Record<string, string>[])[0]!.accuracy).toMatch(/^0?,?\d/);
  await tray.getByRole("button", { name: /^Delete all/ }).click();
  await drop(`sep=;\r\n${table.slice(1).replaceAll("\n", "\r\n")}`, "runs.csv");
  await expectKept(page, "24 runs");
});

test("a chart is saved as SVG with its caption", async ({ journey }) => {
  const { page } = journey;
  await journey.open("v=2&data=two-moons&page=curve");
  await expect(curve(page)).toHaveAccessibleName(/FixMatch/);
  await unfold(page, "Save");
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "SVG" }).click()]);
  const svg = readFileSync(await file.path(), "utf8");
  const [root, texts] = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    return [parsed.documentElement.nodeName, [...parsed.querySelectorAll("text")].map((one) => one.textContent).join("\n")] as const;
  }, svg);
  expect(root).toBe("svg");
  expect(texts).toContain("FixMatch");
  expect(texts).toContain("Labelscape");
  expect(svg).not.toContain("var(--");
});

test("every run that comes to its end is kept, also when it is read out under other labels, and can be put back", async ({ journey }) => {
  const { page, open } = journey;
  await open(`${tiny.replace("label-spreading", "simclr")}&steps=40`);
  await play(page).click();
  await finish(page);
  await turnTo(page, "Curve");
  await expectKept(page, "2 runs");
  const tray = page.getByRole("region", { name: "Kept runs" });
  await expect(tray.getByRole("rowheader", { name: /^SimCLR/ })).toBeVisible();

  // The readout of the finished run under twice the labels is a run of its own.
  await turnTo(page, "Bench");
  await labelSlider(page).press("ArrowRight");
  await finish(page);
  await turnTo(page, "Curve");
  await expectKept(page, "4 runs");

  await page.reload();
  await expectKept(page, "4 runs");
  await tray
    .getByRole("button", { name: /^Delete SimCLR/ })
    .first()
    .click();
  await expectKept(page, "3 runs");
  await tray.getByRole("button", { name: "Undo" }).click();
  await expectKept(page, "4 runs");
  await tray.getByRole("button", { name: /^Open Labels only.* 4 labels a class/ }).click();
  await expect.poll(() => linkOf(page)).not.toContain("labels=8");
});
