// Where the time of a step goes on WebAssembly, kernel by kernel.
import { openBrowser } from "./seats/browser.mjs";
import { bundle } from "./seats/bundle.mjs";
import { serveFiles } from "./seats/files.mjs";

export const title = "One step on WebAssembly by kernel, in a worker of Chromium";

const tasks = ["mlp", "convnet", "simclr", "fixmatch"];
const steps = 200;
/** What takes less of a step is told as one row. */
const leastShare = 0.01;

export async function bench(note) {
  const files = await serveFiles({ isolated: true }); // for a clock that tells microseconds
  const browser = await openBrowser(files.site);
  try {
    const { profiled } = await bundle(["profiled"], "browser");
    const tables = {};
    for (const task of tasks) {
      const seat = await browser.seat(profiled);
      try {
        await seat.ask("prepare", task, { backend: "wasm", site: files.site });
        const { value: peak } = await seat.ask("peak");
        const { value: found } = await seat.ask("profile", steps);
        const heading = `${task}: ${found.bare.toFixed(2)} ms a step (${found.watched.toFixed(2)} with the clock), at most ${peak.toFixed(0)} GFLOP/s, ${browser.version}`;
        note(heading);
        tables[heading] = rowsOf(found, peak);
      } finally {
        await seat.close();
      }
    }
    return tables;
  } finally {
    await browser.close();
    files.close();
  }
}

function rowsOf({ watched, kernels }, peak) {
  const all = [...kernels].sort((a, b) => b.milliseconds - a.milliseconds);
  const sum = (rows, key) => rows.reduce((total, row) => total + row[key], 0);
  const isLarge = ({ milliseconds }) => milliseconds >= leastShare * watched;
  const small = all.filter((one) => !isLarge(one));
  const row = ({ name, calls, milliseconds, gigaflops }) => ({
    kernel: name,
    ...(calls && { "calls a step": Number(calls.toFixed(1)) }),
    ms: Number(milliseconds.toFixed(3)),
    "share of the step": `${((100 * milliseconds) / watched).toFixed(1)} %`,
    ...(gigaflops && { "GFLOP/s": Number(gigaflops.toFixed(1)), "share of the peak": `${((100 * gigaflops) / peak).toFixed(0)} %` }),
  });
  return [
    ...all.filter(isLarge).map(row),
    row({ name: `${small.length} smaller ones`, calls: sum(small, "calls"), milliseconds: sum(small, "milliseconds") }),
    row({ name: "outside of kernels: tape, tensors, garbage", milliseconds: watched - sum(all, "milliseconds") }),
  ];
}
