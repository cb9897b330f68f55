// Every operation and every gradient: WebAssembly and CPU, with our kernels, against the CPU backend of TensorFlow.js without.
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { run } from "./case";
import { cases } from "./cases";
import { furthest } from "./furthest";
import { start } from "./start";
import { startStock } from "./stock";

beforeAll(async () => {
  await start("cpu");
  await start("wasm");
  await startStock();
});

describe.each(["wasm", "cpu"])("%s", (name) => {
  it.each(Object.keys(cases))("%s", async (key) => {
    await tf.setBackend("stock");
    const right = await run(cases[key]!, true);
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
