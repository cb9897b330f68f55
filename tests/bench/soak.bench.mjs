// Long runs of every technique: whether tensors, their bytes and JavaScript's heap stay as they are.
import { openBrowser } from "./seats/browser.mjs";
import { bundle } from "./seats/bundle.mjs";
import { flagsFor } from "./seats/flags.mjs";
import { serveFiles } from "./seats/files.mjs";

export const title = "What long runs hold, on digits with batches of 16, in Chromium";

const lengths = { wasm: 10_000, webgl: 500, webgpu: 500 };
const parts = 10;
/** Bytes of the heap that come and go with what the browser compiles and keeps for later. */
const slack = 1e6;
const mega = (bytes) => (bytes / 1e6).toFixed(2);

export async function bench(note) {
  const files = await serveFiles();
  try {
    const { soaking } = await bundle(["soaking"], "browser");
    const tables = {};
    for (const [backend, steps] of Object.entries(lengths)) {
      const browser = await openBrowser(files.site, [...flagsFor(backend), "--js-flags=--expose-gc", "--enable-precise-memory-info"]);
      try {
        const seat = await browser.seatInPage(soaking);
        const { value: techniques } = await seat.ask("prepare", backend, { site: files.site });
        const rows = (tables[`${backend}, ${steps.toLocaleString("en")} steps, ${browser.version}`] = []);
        for (const id of techniques) {
          rows.push(await soak(seat, id, steps));
          note(`${backend}, ${id}: flat: ${rows.at(-1).flat}`);
        }
      } finally {
        await browser.close();
      }
    }
    return tables;
  } finally {
    files.close();
  }
}

/** After the first tenth tensors stay as they are; after the first half what the backend keeps of its device for later, too. */
async function soak(seat, id, steps) {
  await seat.ask("start", id, 16);
  const seen = [];
  for (let part = 0; part < parts; part++) {
    await seat.ask("steps", steps / parts, Math.min(250, steps / parts));
    seen.push((await seat.ask("held")).value);
  }
  await seat.ask("end");
  const [first, last] = [seen[1], seen.at(-1)];
  const lowest = (some) => Math.min(...some.map(({ heap }) => heap));
  const grown = lowest(seen.slice(-3)) - lowest(seen.slice(1, 4));
  const settled = seen[parts / 2].device;
  const flat =
    seen.slice(1).every(({ tensors, bytes }) => tensors === first.tensors && bytes === first.bytes) &&
    seen.slice(parts / 2).every(({ device }) => device <= settled) &&
    grown < slack;
  return {
    technique: id,
    tensors: `${first.tensors} → ${last.tensors}`,
    "megabytes of tensors": `${mega(first.bytes)} → ${mega(last.bytes)}`,
    "megabytes of the device": `${mega(first.device)} → ${mega(last.device)}`,
    "megabytes of heap": `${mega(first.heap)} → ${mega(last.heap)}`,
    flat: flat ? "yes" : "no",
    measured: seen,
  };
}
