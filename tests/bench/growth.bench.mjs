// How the costs of every technique grow with its pool and its batch: to start, to take a step, to be evaluated.
import { digitsOf, median, spread, takeTurns } from "./measure.mjs";
import { bundle } from "./seats/bundle.mjs";
import { serveFiles } from "./seats/files.mjs";
import { seatInNode } from "./seats/program.mjs";

export const title = "Growth with pool and batch, on WebAssembly in Node";

const rounds = 3;
const turnMilliseconds = 250;
const pools = [500, 1000, 2000, 5000, 10_000];
const batches = [16, 32, 64, 128, 256];
const usual = { pool: 2000, batch: 64 };
const costs = { start: "to start, ms", step: "a step, ms", evaluation: "an evaluation, ms" };

export async function bench(note) {
  const files = await serveFiles();
  const seat = seatInNode((await bundle(["growing"], "node")).growing);
  try {
    const { value: techniques } = await seat.ask("prepare", "wasm", { site: files.site });
    for (const pool of pools) await seat.ask("load", pool);
    const [byPool, byBatch] = [[], []];
    for (const { id } of techniques) {
      await measure(seat, id, usual); // warm
      const grown = async (sizes, specOf, names) => {
        const measured = await takeTurns(
          sizes.map((size) => () => measure(seat, id, specOf(size))),
          rounds,
        );
        return names.map((name) => rowOf(id, name, sizes, measured));
      };
      byPool.push(...(await grown(pools, (pool) => ({ ...usual, pool }), Object.keys(costs))));
      byBatch.push(...(await grown(batches, (batch) => ({ ...usual, batch }), ["step"])));
      note(`${id}: ${[...byPool.slice(-3), byBatch.at(-1)].map((row) => `${row.cost} × ${row["largest to smallest"]}`).join("; ")}`);
    }
    return { [`Examples in the pool; ${usual.batch} a batch`]: byPool, [`Examples a batch; ${usual.pool} in the pool`]: byBatch };
  } finally {
    await seat.close();
    files.close();
  }
}

async function measure(seat, id, { pool, batch }) {
  const { milliseconds: start } = await seat.ask("start", id, pool, batch);
  const { value: taken, milliseconds } = await seat.ask("steps", turnMilliseconds);
  const { milliseconds: evaluation } = await seat.ask("evaluate");
  await seat.ask("end");
  return { start, step: milliseconds / taken, evaluation };
}

function rowOf(technique, name, sizes, measured) {
  const values = measured.map((turns) => turns.map((turn) => turn[name]));
  const print = (turns) => median(turns).toFixed(digitsOf(median(turns)));
  const ratios = values.at(-1).map((largest, round) => largest / values[0][round]);
  return {
    technique,
    cost: costs[name],
    // Names that are plain numbers would be sorted to the front.
    ...Object.fromEntries(sizes.map((size, i) => [size.toLocaleString("en").padStart(6), print(values[i])])),
    "largest to smallest": spread(ratios),
    measured: Object.fromEntries(sizes.map((size, i) => [size, values[i]])),
  };
}
