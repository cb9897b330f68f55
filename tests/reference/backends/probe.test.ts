// The conformance probe: whether right backends pass, and wrong ones are caught with a reason.
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { probe } from "../../../src/training/backends/probe";
import { start } from "./start";

beforeAll(async () => {
  await start("cpu");
  await start("wasm");
});

describe.each(["cpu", "wasm"])("on %s", (name) => {
  it("passes, and leaves nothing behind", async () => {
    await tf.setBackend(name);
    const before = tf.memory().numTensors;
    expect(await probe()).toBeUndefined();
    expect(tf.memory().numTensors).toBe(before);
  });

  it.each([
    "Conv2D",
    "Conv2DBackpropFilter",
    "Conv2DBackpropInput",
    "MaxPoolGrad",
    "UnsortedSegmentSum",
    "GatherV2",
    "BatchMatMul",
    "AdamStep",
  ])("catches a wrong %s", async (kernelName) => {
    await tf.setBackend(name);
    const right = tf.getKernel(kernelName, name);
    const { kernelFunc } = right;
    right.kernelFunc = (call) => {
      const out = kernelFunc(call);
      const first = (Array.isArray(out) ? out[0]! : out) as tf.Tensor;
      const wrong = tf.tidy(() => tf.mul(tf.engine().makeTensorFromTensorInfo(first), 1.05));
      return Array.isArray(out) ? [wrong, ...out.slice(1)] : wrong;
    };
    try {
      expect(await probe()).toMatch(/^It computes wrongly: the .* came out as -?\d+\.\d+ instead of -?\d/);
    } finally {
      right.kernelFunc = kernelFunc;
    }
  });

  it("says which kernel is missing", async () => {
    await tf.setBackend(name);
    const right = tf.getKernel("Tanh", name);
    tf.unregisterKernel("Tanh", name);
    try {
      expect(await probe()).toMatch(/^It failed in a test step: .*Tanh/);
    } finally {
      tf.registerKernel(right);
    }
  });
});
