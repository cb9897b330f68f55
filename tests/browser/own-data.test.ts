/** A folder of the reader's own images is dropped, shown and learned from, and an archive of packed sounds chosen; a table is pasted, learned from, there again after a reload, told of where it is missing, taken away as predictions, and removed; what the runner exports is read again. */
import { AxeBuilder } from "@axe-core/playwright";
import { csvParse } from "d3";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright/test";
import type { Own } from "../../src/shape/own";
import { someImages, zipped } from "../help/own-images";
import { longSong, packedTones } from "../help/packed-tones";
import { someTable } from "../help/own-table";
import { run } from "../help/programs";
import { chosen, expect, finish, linkOf, play, test, unfold } from "./page";

const folder = mkdtempSync(path.join(tmpdir(), "labelscape-own-"));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = path.join(folder, "pasted.csv");
writeFileSync(file, someTable());

/** What is kept on this device: how many sets are listed, and what they hold. */
const keptOn = (page: Page) =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });
    const db = await done(indexedDB.open("labelscape"));
    const all = (name: string) => done<{ own: Own }[]>(db.transaction(name).objectStore(name).getAll());
    const sets = (await all("ownData")).map(({ own }) => ({ kind: own.kind, names: own.names ?? [], inputs: [...own.inputs] }));
    return { listed: (await all("own")).length, sets };
  });

test("own data are learned from as in the terminal, kept, taken away by id, and removed", async ({ journey, browser }) => {
  const { page, open, said } = journey;
  const panel = page.getByRole("dialog", { name: "Your own data" });
  const openPanel = async () => {
    await chosen(page, "Examples").click();
    await page.getByRole("dialog").getByRole("option", { name: "Your own data" }).click();
  };
  const lastAccuracies = async () => {
    const all = await Promise.all(["a", "b"].map((slot) => said("report", slot)));
    return all.map((reports) => reports.findLast(({ accuracy }) => accuracy !== undefined)?.accuracy);
  };

  await open("v=2&data=two-moons&two-moons.count=200&a=labels-only&b=fixmatch&batch=16&labels=2&backend=wasm");
  await openPanel();
  await panel.getByRole("textbox").fill(`${someTable()}s301,1,2\n`);
  await panel.getByRole("button", { name: "Read these lines" }).click();
  await expect(panel.getByRole("alert")).toContainText("pasted.csv, line 302: 3 values where the first row has 5.");
  await panel.getByRole("textbox").fill(someTable());
  await panel.getByRole("button", { name: "Read these lines" }).click();
  await expect(panel.getByRole("columnheader", { name: "height" })).toBeVisible();
  await expect(panel.getByRole("combobox", { name: "label", exact: true })).toHaveValue(".class");
  await expect(panel.getByText("30 of 300 examples are labelled")).toBeVisible();
  for (const size of [page.viewportSize()!, { width: 390, height: 844 }]) {
    await page.setViewportSize(size);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    expect(await panel.evaluate((sheet) => Math.max(sheet.scrollWidth, document.documentElement.scrollWidth))).toBeLessThanOrEqual(
      size.width,
    );
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  await panel.getByRole("button", { name: "Use these data" }).click();
  await expect(panel).toBeHidden();
  await expect(page.getByRole("main").getByText("examples of pasted.csv")).toBeVisible();
  await expect.poll(() => linkOf(page)).toContain("data=own&own.file=");

  // Learned from for a moment, to the same numbers as in the terminal.
  await open(`${linkOf(page)}&steps=50`);
  await play(page).click();
  await finish(page);
  const alone = await run("headless", [`${linkOf(page)}&a=labels-only&b=fixmatch`, "--data", file]);
  const results = alone.lines.map((line) => JSON.parse(line) as { type: string; accuracy: number }).filter(({ type }) => type === "result");
  const found = await lastAccuracies();
  results.forEach(({ accuracy }, i) => expect(found[i]).toBeCloseTo(accuracy, 5));
  expect(results).toHaveLength(2);

  await page.reload();
  await expect(page.getByRole("main").getByText("examples of pasted.csv")).toBeVisible();
  await finish(page);
  await unfold(page, "Numbers and pictures");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "FixMatch as CSV" }).click();
  const rows = csvParse(readFileSync(await (await downloading).path(), "utf8"));
  expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(Array.from({ length: 300 }, (_, i) => `s${i + 1}`)));
  expect(rows.filter((row) => row.class)).toHaveLength(30);
  expect(rows.filter(({ right, class: name }) => Boolean(right) !== Boolean(name))).toEqual([]);

  // Elsewhere its link says what it waits for, and stays until that has come.
  const elsewhere = await browser.newContext();
  const second = await elsewhere.newPage();
  await second.goto(page.url());
  await expect(second.getByRole("alert")).toContainText("your own data “pasted.csv”");
  expect(second.url()).toBe(page.url());
  await second.getByRole("button", { name: "Bring the file" }).click();
  await second.getByRole("dialog").locator("input[type=file]:not([webkitdirectory])").setInputFiles(file);
  await second.getByRole("button", { name: "Use these data" }).click();
  await expect(second.getByRole("main").getByText("examples of pasted.csv")).toBeVisible();
  // In whichever order: it is written anew once something has been changed.
  const parts = (one: typeof page) => linkOf(one).split("&").sort();
  expect(parts(second)).toEqual(parts(page));
  await elsewhere.close();

  await openPanel();
  await panel.getByRole("button", { name: "remove pasted.csv" }).click();
  await expect(panel.getByText("pasted.csv is removed from this device.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("alert")).toContainText("which are not on this device");
  expect(await keptOn(page)).toEqual({ listed: 0, sets: [] });
});

/** As by hand, a folder too. Again where what takes it in had not come yet. */
async function drop(page: Page, dropped: string) {
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [dropped], dragOperationsMask: 1 };
  const [x, y] = [200, 300];
  await expect(async () => {
    for (const type of ["dragEnter", "dragOver", "drop"] as const) await devtools.send("Input.dispatchDragEvent", { type, x, y, data });
    await expect(page.getByRole("dialog", { name: "Your own data" })).toBeVisible({ timeout: 3000 });
  }).toPass();
  await devtools.detach();
}

function write(files: Readonly<Record<string, Uint8Array>>) {
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
}

test("a dropped folder of images is shown, and learned from as in the terminal; so are packed sounds", async ({ journey }) => {
  const { page, open, said } = journey;
  write(someImages());
  await open("v=2&data=two-moons&two-moons.count=200&a=labels-only&b=fixmatch&batch=16&labels=4&backend=wasm");
  await drop(page, path.join(folder, "discs"));
  const panel = page.getByRole("dialog", { name: "Your own data" });
  await expect(panel.getByRole("listitem").filter({ hasText: "without a label" })).toContainText("20");
  await expect(panel.locator("canvas")).toHaveCount(12);
  await expect(panel.getByText("40 of 60 examples are labelled")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  await panel.getByRole("button", { name: "Use these data" }).click();
  await expect(page.getByRole("main").getByText("examples of discs.zip")).toBeVisible();
  await expect.poll(() => linkOf(page)).toContain("data=own&own.file=");
  await open(`${linkOf(page)}&steps=20`);
  await play(page).click();
  await finish(page);
  const alone = await run("headless", [`${linkOf(page)}&a=fixmatch`, "--data", path.join(folder, "discs")]);
  const { accuracy } = JSON.parse(alone.lines.at(-1)!) as { accuracy: number };
  expect((await said("report", "b")).findLast((report) => report.accuracy !== undefined)?.accuracy).toBeCloseTo(accuracy, 5);

  // Sounds that no worker decodes are what the same tones are as WAV; one that lasts minutes is told of.
  const option = page.getByRole("dialog").getByRole("option", { name: "Your own data" });
  await chosen(page, "Examples").click();
  await expect(option).toContainText("1 set on this device");
  await option.click();
  const tones = packedTones.flatMap((tone) => [tone, tone.wave]).map((tone) => [tone.path, tone.bytes] as const);
  write({ "tones.zip": zipped({ ...Object.fromEntries(tones), "rising/song.mp3": longSong() }) });
  await panel.locator("input[type=file]:not([webkitdirectory])").setInputFiles(path.join(folder, "tones.zip"));
  await expect(panel.getByText(/^1 file is left out: longer than a minute, such as “rising\/song.mp3”/)).toBeVisible();
  await panel.getByRole("button", { name: "Use these data" }).click();
  await expect(page.getByRole("main").getByText("examples of tones.zip")).toBeVisible();
  const heard = (await keptOn(page)).sets.find(({ kind }) => kind === "sound")!;
  expect(heard.names).toHaveLength(24);
  const pictureOf = (name: string) => heard.inputs.slice(1024 * heard.names.indexOf(name), 1024 * (heard.names.indexOf(name) + 1));
  for (const { path: name, wave } of packedTones) {
    const expected = pictureOf(wave.path);
    const differences = pictureOf(name).map((value, i) => Math.abs(value - expected[i]!));
    expect(differences.reduce((a, b) => a + b) / 1024, name).toBeLessThan(0.05);
  }
});

test("what the runner has exported gives its numbers again where it is dropped", async ({ journey }) => {
  const { page, open, said } = journey;
  const settings = "v=2&labels=4&seed=3&steps=20&batch=16";
  const exported = await run("headless", [
    `${settings}&data=two-moons&two-moons.count=200&a=fixmatch`,
    "--export",
    path.join(folder, "run"),
  ]);
  const names = readdirSync(path.join(folder, "run")).filter((name) => /\.(npy|json)$/.test(name));
  const arrays = names.map((name) => [name, new Uint8Array(readFileSync(path.join(folder, "run", name)))] as const);
  writeFileSync(path.join(folder, "run.npz"), zipped(Object.fromEntries(arrays)));

  await open(`${settings}&data=two-moons&a=labels-only&b=fixmatch&backend=wasm`);
  await drop(page, path.join(folder, "run.npz"));
  const panel = page.getByRole("dialog", { name: "Your own data" });
  await expect(panel.getByText(/^\d+ examples are tested, as the file says it\./)).toBeVisible();
  await panel.getByRole("button", { name: "Use these data" }).click();
  await expect(page.getByRole("main").getByText("examples of run.npz")).toBeVisible();
  await expect.poll(() => linkOf(page)).toContain("data=own&own.file=");
  await open(`${linkOf(page)}&steps=20`);
  await play(page).click();
  await finish(page);
  const before = exported.lines.map((line) => JSON.parse(line) as { accuracy?: number }).flatMap(({ accuracy }) => accuracy ?? []);
  const after = (await said("report", "b")).flatMap(({ accuracy }) => accuracy ?? []);
  expect(after.at(-1)).toBeCloseTo(before.at(-1)!, 5);
});
