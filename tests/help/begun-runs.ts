/** Runs of one test file, on WASM: each test begins with what was on the device, and leaves nothing more there. */
import * as tf from "@tensorflow/tfjs-core";
import { afterEach, beforeAll, beforeEach, expect } from "vitest";
import type { Checkpoint } from "../../src/shape/checkpoint";
import type { AnyTechnique } from "../../src/shape/technique";
import type { RunData } from "../../src/training/run-data";
import { startEngine } from "./engine";
import { WatchedRun, type Changes } from "./watched-run";

export const memory = () => ({ tensors: tf.memory().numTensors, buffers: tf.memory().numDataBuffers });

/** Call at the top of a test file. What a test has begun is over when it ends. */
export function beginRuns() {
  const begun = new Set<WatchedRun>();
  let baseline: ReturnType<typeof memory>;
  function begin(technique: AnyTechnique, data: RunData, changes: Changes = {}, from?: Checkpoint): WatchedRun {
    const run = new WatchedRun(technique, data, changes, from);
    begun.add(run);
    return run;
  }
  function end(run: WatchedRun) {
    begun.delete(run);
    run.dispose();
  }
  beforeAll(() => startEngine("wasm"));
  beforeEach(() => {
    baseline = memory();
  });
  afterEach(() => {
    for (const run of begun) end(run);
    expect(memory(), "left after dispose").toEqual(baseline);
  });
  return { begin, end };
}
