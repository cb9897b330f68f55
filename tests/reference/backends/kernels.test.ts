// Every backend offers the same kernels, from where table.ts says, each is tried by some case, and what can be differentiated is.
import * as tf from "@tensorflow/tfjs-core";
import * as everyName from "@tensorflow/tfjs-core/dist/kernel_names";
import { beforeAll, describe, expect, it } from "vitest";
import { kernels as cpu } from "../../../src/training/backends/cpu/kernels";
import { stockKernels as stockCPU } from "../../../src/training/backends/cpu/stock-kernels";
import { registerGradients } from "../../../src/training/backends/gradients";
import { kernels as wasm } from "../../../src/training/backends/wasm/kernels";
import { stockKernels as stockWasm } from "../../../src/training/backends/wasm/stock-kernels";
import { kernels as webgl } from "../../../src/training/backends/webgl/kernels";
import { stockKernels as stockWebGL } from "../../../src/training/backends/webgl/stock-kernels";
import { kernels as webgpu } from "../../../src/training/backends/webgpu/kernels";
import { stockKernels as stockWebGPU } from "../../../src/training/backends/webgpu/stock-kernels";
import * as ops from "../../../src/shape/ops";
import { called, run } from "./case";
import { cases } from "./cases";
import { start } from "./start";
import { backends, notOffered, ours, patched, withoutGradient } from "./table";

const registered = { cpu, wasm, webgl, webgpu };
const stock = { cpu: stockCPU, wasm: stockWasm, webgl: stockWebGL, webgpu: stockWebGPU };
/** What one backend offers all do. */
const kernelNames = cpu.map(({ kernelName }) => kernelName).sort();

describe.each(backends)("%s", (name) => {
  it("registers exactly the kernels that the others register, each once", () => {
    expect(registered[name].map(({ kernelName }) => kernelName).sort()).toEqual(kernelNames);
    expect(new Set(kernelNames).size).toBe(kernelNames.length);
    expect(registered[name].filter(({ backendName }) => backendName !== name)).toEqual([]);
  });

  it("has them from where the table says", () => {
    const replaced = registered[name].filter((kernel) => !stock[name].includes(kernel) && !ours.includes(kernel.kernelName));
    expect(replaced.map(({ kernelName }) => kernelName).sort()).toEqual(patched[name]);
  });
});

describe("the table", () => {
  it("knows all kernels of TensorFlow.js, and which are not among them", () => {
    const all = new Set<string>(Object.values(everyName).filter((name) => typeof name === "string"));
    expect(kernelNames.filter((name) => !all.has(name))).toEqual(ours);
    expect([...kernelNames.filter((name) => all.has(name)), ...Object.values(notOffered).flat()].sort()).toEqual([...all].sort());
  });
});

describe("the cases", () => {
  beforeAll(() => start("cpu"));

  it("try every kernel, and every operation on offer", async () => {
    const tried = new Set<string>();
    for (const one of Object.values(cases)) {
      const { kernelNames } = await tf.profile((() => run(one)) as never);
      for (const name of kernelNames) tried.add(name);
    }
    expect(kernelNames.filter((name) => !tried.has(name))).toEqual([]);
    const untried = (how: keyof typeof called) => Object.keys(ops).filter((name) => !called[how].has(name));
    // What makes no numbers of its own needs none to compare.
    const others = ["tidy", "variable"];
    expect(untried("forward").filter((name) => !called.differentiated.has(name) && !others.includes(name))).toEqual([]);
    // Of all others the gradient is compared too.
    const constants = ["eye", "fill", "ones", "scalar", "zeros"];
    const places = ["argMax", "topk"];
    const comparisons = ["equal", "greaterEqual", "notEqual"];
    expect(new Set(untried("differentiated"))).toEqual(new Set([...others, ...constants, ...places, ...comparisons]));
  });
});

it("there is a gradient for every kernel but those that are known to have none", () => {
  registerGradients();
  const missing = kernelNames.filter((name) => !tf.getGradient(name));
  expect(missing.sort()).toEqual([...withoutGradient].sort());
});
