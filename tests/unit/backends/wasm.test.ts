// The life of tensors on the heap of the WebAssembly backend.
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor4D } from "@tensorflow/tfjs-core";
import { beforeAll, expect, it } from "vitest";
import { startBackend } from "../../../src/training/backends/choose";
import { loadWasm } from "../../../src/training/backends/wasm/load";
import type { WasmBackend } from "../../../src/training/backends/wasm/backend";

const folder = new URL("../../../node_modules/@tensorflow/tfjs-backend-wasm/wasm-out/", import.meta.url);
const backend = () => tf.backend() as WasmBackend;

beforeAll(() => startBackend("wasm", { wasmPath: folder }));

it("is found by its folder, its file, and in Node by a plain path", async () => {
  for (const where of [folder, new URL("tfjs-backend-wasm-simd.wasm", folder), folder.pathname, folder.pathname.slice(0, -1)]) {
    expect((await loadWasm(where)).memory).toBeInstanceOf(WebAssembly.Memory);
  }
});

it("says which file is missing", async () => {
  await expect(loadWasm("/nowhere")).rejects.toThrow(
    /^The WebAssembly file \/nowhere\/tfjs-backend-wasm-simd.wasm could not be read: .*no such file/,
  );
});

it("leaves Node's process where it was", () => {
  expect(process.versions.node).toMatch(/^\d/);
});

it("says so when memory runs out", () => {
  expect(() => backend().allocate(2 ** 32 - 8)).toThrow("WebAssembly is out of memory: it could not get another 4294967288 bytes.");
});

it("gives a clone the same memory, and keeps it until the last of them is gone", () => {
  const first = tf.tensor1d([1, 2, 3]);
  const second = tf.clone(first);
  expect(backend().pointerTo(second)).toBe(backend().pointerTo(first));
  first.dispose();
  expect([...second.dataSync()]).toEqual([1, 2, 3]);
  second.dispose();
});

it("holds whole numbers, and yes and no", () => {
  tf.tidy(() => {
    expect(tf.tensor1d([1, -2], "int32").dataSync()).toEqual(Int32Array.of(1, -2));
    expect(tf.tensor1d([1, 0], "bool").dataSync()).toEqual(Uint8Array.of(1, 0));
  });
});

it("does not grow from step to step", () => {
  const filter = tf.variable(tf.fill([3, 3, 4, 8], 0.1));
  const step = () =>
    tf.tidy(() => {
      const images = tf.fill([16, 12, 12, 4], 1) as Tensor4D;
      const { grads } = tf.variableGrads(() => tf.sum(tf.conv2d(images, filter as unknown as Tensor4D, 2, "same")), [filter]);
      filter.assign(tf.sub(filter, tf.mul(grads[filter.name]!, 1e-3)));
    });
  for (let i = 0; i < 20; i++) step();
  const { byteLength } = backend().heap.buffer;
  const { numTensors } = tf.memory();
  for (let i = 0; i < 300; i++) step();
  expect(backend().heap.buffer.byteLength).toBe(byteLength);
  expect(tf.memory().numTensors).toBe(numTensors);
});
