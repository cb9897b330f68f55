/** Records made for tests: accuracies of each technique under each budget, one a seed. */
import { idOf } from "../../../src/sweep/records/identity";
import type { Budget } from "../../../src/shape/plan";
import { numbersVersion, type RunRecord } from "../../../src/shape/record";

const classCount = 10;
const pool = 8000;

export function makeRecord(part: Partial<RunRecord> = {}): RunRecord {
  const technique = part.technique ?? "labels-only";
  const { labels = 4, seed = 1 } = part;
  const text = new URLSearchParams({ v: String(numbersVersion) });
  if (labels !== 4) text.set("labels", String(labels));
  if (seed !== 1) text.set("seed", String(seed));
  if (technique !== "labels-only") text.set("a", technique);
  const link = part.link ?? text.toString();
  return {
    id: idOf(link),
    link,
    numbers: numbersVersion,
    data: "digits",
    technique,
    labels,
    labelled: labels === "all" ? pool : labels * classCount,
    pool,
    test: 2000,
    seed,
    steps: 2500,
    seconds: 12.5,
    accuracy: 0.8,
    stopped: "finished",
    backend: "wasm",
    device: "SIMD",
    version: "0.1.0",
    at: Date.UTC(2026, 10, 22),
    origin: "here",
    ...part,
  };
}

/** One record a technique, budget and seed; null is a run that diverged. */
export const makeRecords = (
  table: Readonly<Record<string, Partial<Record<Budget, readonly (number | null)[]>>>>,
  part: Partial<RunRecord> = {},
): RunRecord[] =>
  Object.entries(table).flatMap(([technique, cells]) =>
    Object.entries(cells).flatMap(([labels, shares]) =>
      shares!.map((accuracy, i) =>
        makeRecord({
          technique,
          labels: labels === "all" ? labels : Number(labels),
          seed: i + 1,
          accuracy,
          stopped: accuracy === null ? "diverged" : "finished",
          ...part,
        }),
      ),
    ),
  );
