/** What came out of a run, as a record: the same for a contestant of the page and for a job of a sweep. */
import { numberOf, type Arrays } from "../../shape/arrays";
import type { BackendName, RunSpec } from "../../shape/protocol";
import { numbersVersion, type RunRecord } from "../../shape/record";
import { idOf, linkOf } from "./identity";

/** What is written into every record: the program, its commit where known, and what time it is. */
export interface Maker {
  version: string;
  commit?: string;
  origin: RunRecord["origin"];
  /** Milliseconds since 1970. */
  now(): number;
}

interface Outcome {
  /** Its labels are those that the accuracies were measured under. */
  spec: RunSpec;
  /** As it was wished for. */
  backend: BackendName | "auto";
  machine: Pick<RunRecord, "backend" | "device">;
  /** Examples that are labelled, in the pool, and for testing. */
  labelled: number;
  poolCount: number;
  testCount: number;
  /** Taken. */
  steps: number;
  seconds: number;
  stopped: RunRecord["stopped"];
  /** With the accuracies of the last evaluation. */
  arrays: Arrays;
}

/** Accuracies beside the main one, each where the run has it. */
const others = { probe: "accuracy.probe", knn: "accuracy.knn", random: "accuracy.random" } as const;

export function recordOf({ spec, backend, machine, arrays, poolCount, testCount, ...run }: Outcome, maker: Maker): RunRecord {
  const link = linkOf(spec, backend);
  const beside = Object.entries(others).flatMap(([name, array]) => {
    const share = numberOf(arrays, array);
    return share === undefined ? [] : [[name, rounded(share)]];
  });
  return {
    id: idOf(link),
    link,
    numbers: numbersVersion,
    data: spec.data,
    technique: spec.technique,
    labels: spec.labels === Infinity ? "all" : spec.labels,
    seed: spec.seed,
    pool: poolCount,
    test: testCount,
    ...run,
    // What a run that diverged guesses is no result.
    accuracy: run.stopped === "diverged" ? null : rounded(numberOf(arrays, "accuracy")!),
    ...Object.fromEntries(beside),
    backend: machine.backend,
    device: machine.device,
    version: maker.version,
    ...(maker.commit && { commit: maker.commit }),
    at: maker.now(),
    origin: maker.origin,
  };
}

/** Six digits are what 32-bit numbers hold. */
export const rounded = (share: number): number => Number(share.toPrecision(6));
