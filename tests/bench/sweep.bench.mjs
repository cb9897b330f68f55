// How much faster two workers finish a sweep than one, in turns, so that what else the machine does is shared by both.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os, { tmpdir } from "node:os";
import path from "node:path";
import { median, spread } from "./measure.mjs";

export const title = "A sweep by two workers against one";

const rounds = 3;
const plan = { link: "v=2&steps=1500", data: ["digits"], techniques: ["labels-only"], labels: [1, 4, 16, 64], seeds: [1, 2] };

export async function bench(note) {
  const folder = mkdtempSync(path.join(tmpdir(), "labelscape-bench-"));
  const file = path.join(folder, "plan.json");
  writeFileSync(file, JSON.stringify(plan));
  const seconds = { 1: [], 2: [] };
  try {
    await sweep(file, path.join(folder, "warm"), 2); // bundles the program
    for (let round = 0; round < rounds; round++)
      for (const workers of round % 2 ? [2, 1] : [1, 2]) {
        const took = await sweep(file, path.join(folder, `${round}-${workers}`), workers);
        note(`round ${round + 1}: ${workers} workers ${took.toFixed(1)} s (load ${os.loadavg()[0].toFixed(1)})`);
        seconds[workers].push(took);
      }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const ratios = seconds[1].map((one, round) => one / seconds[2][round]);
  return [
    {
      cores: os.availableParallelism(),
      "one worker, s": median(seconds[1]).toFixed(1),
      "two workers, s": median(seconds[2]).toFixed(1),
      "times as fast": spread(ratios),
    },
  ];
}

/** Seconds from start to end. */
function sweep(file, out, workers) {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["scripts/sweep.mjs", file, "--out", out, "--workers", String(workers)], { stdio: "ignore" });
    child.on("error", reject);
    child.on("exit", (code) =>
      code === 0 ? resolve((performance.now() - began) / 1000) : reject(new Error(`the sweep ended with ${code}`)),
    );
  });
}
