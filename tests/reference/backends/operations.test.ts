// Every operation and every gradient: WebAssembly and CPU, with our kernels, against the CPU backend of TensorFlow.js without.
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { cases, run } from "./cases";
import { start, startStock } from "./start";

beforeAll(async () => {
  await start("cpu");
  await start("wasm");
  await startStock();
});

describe.each(["wasm", "cpu"])("%s", (name) => {
  it.each(Object.keys(cases))("%s", async (key) => {
    await tf.setBackend("stock");
    const right = await run(cases[key]!);
    await tf.setBackend(name);
    const before = tf.memory().numTensors;
    const found = await run(cases[key]!);
    expect(tf.memory().numTensors, "tensors left behind").toBe(before);
    expect(found.length).toBe(right.length);
    found.forEach((values, i) =>
      expect(furthest(values, right[i]!), `result ${i}: ${values.subarray(0, 8)} for ${right[i]!.subarray(0, 8)}`).toBeLessThan(1e-4),
    );
  });
});

/** The largest difference, relative above 1. */
function furthest(found: Float32Array, right: Float32Array): number {
  if (found.length !== right.length) return Infinity;
  let most = 0;
  found.forEach((value, i) => {
    const difference = Object.is(value, right[i]) ? 0 : Math.abs(value - right[i]!) / (1 + Math.abs(right[i]!));
    if (!(difference <= most)) most = difference;
  });
  return most;
}
