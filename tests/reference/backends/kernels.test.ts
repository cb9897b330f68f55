// Every backend offers the same kernels, and what can be differentiated is.
import * as tf from "@tensorflow/tfjs-core";
import { describe, expect, it } from "vitest";
import { kernels as cpu } from "../../../src/training/backends/cpu/kernels";
import { registerGradients } from "../../../src/training/backends/gradients";
import { kernelNames, withoutGradient } from "../../../src/training/backends/kernels";
import { kernels as wasm } from "../../../src/training/backends/wasm/kernels";
import { kernels as webgl } from "../../../src/training/backends/webgl/kernels";
import { kernels as webgpu } from "../../../src/training/backends/webgpu/kernels";

describe.each(Object.entries({ cpu, wasm, webgl, webgpu }))("%s", (name, kernels) => {
  it("registers exactly the kernels of the list, each once", () => {
    expect(kernels.map(({ kernelName }) => kernelName).sort()).toEqual([...kernelNames].sort());
    expect(kernels.filter(({ backendName }) => backendName !== name)).toEqual([]);
  });
});

it("there is a gradient for every kernel but those that are known to have none", () => {
  registerGradients();
  const missing = kernelNames.filter((name) => !tf.getGradient(name));
  expect(missing.sort()).toEqual([...withoutGradient].sort());
});
