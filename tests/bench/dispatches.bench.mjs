// What a step of training asks of a graphics processor and of JavaScript, ours beside stock, on a WebGPU that computes nothing.
import { digitsOf, judged, median, spread, takeTurns } from "./measure.mjs";
import { bundle } from "./seats/bundle.mjs";
import { serveFiles } from "./seats/files.mjs";
import { seatInNode } from "./seats/program.mjs";

export const title = "Work for WebGPU a step, on Dawn's null backend in Node";

const rounds = 9;
const steps = 30;
const warmUpSteps = 60;
const tasks = ["mlp", "convnet", "simclr", "fixmatch"];

/** Of ours, or as a share of stock. */
const wanted = {
  dispatches: { mlp: "≤ 45", convnet: "≤ 55", simclr: "≤ 75" },
  buffers: { mlp: "≤ 5", convnet: "≤ 5" },
  milliseconds: { mlp: "≤ 0.5", convnet: "≤ 0.5", simclr: "≤ 1", fixmatch: "≤ 1" },
};
const names = { dispatches: "dispatches", buffers: "buffers created", submits: "submits", milliseconds: "JavaScript, ms" };

export async function bench(note) {
  const files = await serveFiles();
  try {
    const bundles = await bundle(["ours", "stock"], "node");
    const rows = [];
    for (const task of tasks) {
      const seats = [bundles.ours, bundles.stock].map((file) => seatInNode(file, "--null-gpu"));
      try {
        for (const seat of seats) {
          await seat.ask("prepare", task, { backend: "webgpu", site: files.site, computes: false });
          await seat.ask("steps", warmUpSteps);
        }
        const [ours, stock] = await takeTurns(
          seats.map((seat) => () => measure(seat)),
          rounds,
        );
        rows.push(...Object.keys(names).map((name) => rowOf(task, name, ours, stock)));
        note(
          `${task}: ${rows
            .slice(-4)
            .map((row) => `${row["a step"]} ${row.ours} against ${row.stock}`)
            .join("; ")}`,
        );
      } finally {
        for (const seat of seats) await seat.close();
      }
    }
    return rows;
  } finally {
    files.close();
  }
}

/** Of one step, as the mean of some: the read of the loss at their end is shared out too. */
async function measure(seat) {
  const { value: before } = await seat.ask("counts");
  const { milliseconds } = await seat.ask("steps", steps);
  const { value: after } = await seat.ask("counts");
  const counted = Object.entries(after).map(([name, count]) => [name, (count - before[name]) / steps]);
  return { ...Object.fromEntries(counted), milliseconds: milliseconds / steps };
}

function rowOf(task, name, ours, stock) {
  const [a, b] = [ours, stock].map((turns) => turns.map((turn) => turn[name]));
  const ratios = a.map((value, round) => value / b[round]);
  const isTime = name === "milliseconds";
  const print = (values) => (isTime ? spread(values, digitsOf(median(values))) : median(values).toFixed(1));
  return {
    task,
    "a step": names[name],
    ours: print(a),
    stock: print(b),
    "ours as a share of stock": isTime ? spread(ratios) : median(ratios).toFixed(2),
    ...judged(wanted[name]?.[task], median(isTime ? ratios : a)),
    measured: { ours: a, stock: b },
  };
}
