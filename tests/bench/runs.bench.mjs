// The page with 5,000 kept runs against the same page with none: until the tray is there, and frames while the label curve is read.
import { median, quantile } from "./measure.mjs";
import { noteFrames, onSite } from "./site.mjs";

export const title = "5,000 kept runs against none";

const rounds = 5;

export const bench = (note) =>
  onSite(async (open) => {
    const rows = [];
    for (const count of [0, 5000]) {
      const page = await open("page=curve");
      await untilUnfolded(page);
      if (count) await fill(page, count);
      const shown = [];
      for (let round = 0; round < rounds; round++) shown.push(await untilTray(page, count));
      const frames = await framesWhileReading(page);
      note(`${count} runs: tray after ${shown.map((s) => s.toFixed(0)).join(", ")} ms`);
      rows.push({
        "kept runs": count,
        "tray there after, ms": median(shown).toFixed(0),
        "frame while reading, median ms": median(frames).toFixed(1),
        "95 % below, ms": quantile(frames, 0.95).toFixed(1),
        "frames a second": (1000 / median(frames)).toFixed(0),
      });
      await page.close();
    }
    return rows;
  });

/** Runs as the page keeps them, written to its own database: made up, but in every field as long as real ones. */
const fill = (page, count) =>
  page.evaluate(async (count) => {
    const techniques = ["labels-only", "fixmatch", "simclr", "label-spreading", "masked"];
    const budgets = [1, 2, 4, 8, 16, 32, 64];
    const database = await new Promise((resolve, reject) => {
      const opening = indexedDB.open("labelscape");
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const transaction = database.transaction("records", "readwrite");
    for (let i = 0; i < count; i++) {
      const [technique, labels] = [techniques[i % 5], budgets[Math.floor(i / 5) % 7]];
      const seed = 1 + Math.floor(i / 35);
      const link = new URLSearchParams({ v: 2, labels, seed, a: technique });
      if (labels === 4) link.delete("labels");
      if (seed === 1) link.delete("seed");
      if (technique === "labels-only") link.delete("a");
      const accuracy = 0.9 - 0.3 / labels + (0.05 * ((i * 7919) % 100)) / 100;
      const curve = {
        steps: Array.from({ length: 24 }, (_, k) => 104 * k),
        accuracy: Array.from({ length: 24 }, (_, k) => accuracy * (1 - 0.9 ** k)),
      };
      transaction.objectStore("records").put({
        id: i.toString(16).padStart(16, "0"),
        link: String(link),
        numbers: 2,
        data: "digits",
        technique,
        labels,
        labelled: 10 * labels,
        pool: 8000,
        test: 2000,
        seed,
        steps: 2500,
        seconds: 12.5,
        accuracy,
        random: 0.46,
        stopped: "finished",
        backend: "wasm",
        device: "SIMD",
        version: "0.1.0",
        at: Date.now() - i * 60_000,
        origin: "here",
        curve,
        form: 2,
      });
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
    });
    database.close();
  }, count);

const untilUnfolded = (page) => page.getByRole("button", { name: /^Kept runs/ }).click();

/** From the moment the page is asked for until the tray says how many runs there are, in milliseconds. */
async function untilTray(page, count) {
  await page.reload({ waitUntil: "commit" });
  await untilUnfolded(page);
  await page
    .getByRole("region", { name: "Kept runs" })
    .getByText(`${count.toLocaleString("en")} runs`, { exact: true })
    .waitFor();
  return page.evaluate(() => performance.now());
}

/** Milliseconds between frames while the pointer moves over the label curve. */
async function framesWhileReading(page) {
  const chart = page.getByRole("img", { name: /^Accuracy against labels a class/ });
  await chart.scrollIntoViewIfNeeded();
  await page.waitForTimeout(2000); // what comes with a fresh page is over
  await noteFrames(page);
  const { x, y, width, height } = await chart.boundingBox();
  for (let i = 0; i < 150; i++) await page.mouse.move(x + width * (0.1 + 0.8 * Math.abs(Math.sin(i / 20))), y + height * 0.4);
  return page.evaluate(() => window.frames_);
}
