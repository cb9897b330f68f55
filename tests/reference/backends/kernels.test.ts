// Every backend offers the same kernels, from where table.ts says, each is tried by some case, and what can be differentiated is.
import * as tf from "@tensorflow/tfjs-core";
import * as everyName from "@tensorflow/tfjs-core/dist/kernel_names";
import { beforeAll, describe, expect, it } from "vitest";
import { kernels as cpu } from "../../../src/training/backends/cpu/kernels";
import { stockKernels as stockCPU } from "../../../src/training/backends/cpu/stock-kernels";
import { registerGradients } from "../../../src/training/backends/gradients";
import { kernelNames, ownNames, stockNames, withoutGradient } from "../../../src/training/backends/kernels";
import { kernels as wasm } from "../../../src/training/backends/wasm/kernels";
import { stockKernels as stockWasm } from "../../../src/training/backends/wasm/stock-kernels";
import { kernels as webgl } from "../../../src/training/backends/webgl/kernels";
import { stockKernels as stockWebGL } from "../../../src/training/backends/webgl/stock-kernels";
import { kernels as webgpu } from "../../../src/training/backends/webgpu/kernels";
import { stockKernels as stockWebGPU } from "../../../src/training/backends/webgpu/stock-kernels";
import { run } from "./case";
import { cases } from "./cases";
import { start } from "./start";
import { backends, notOffered, offered } from "./table";

const registered = { cpu, wasm, webgl, webgpu };
const stock = { cpu: stockCPU, wasm: stockWasm, webgl: stockWebGL, webgpu: stockWebGPU };

describe.each(backends)("%s", (name) => {
  it("registers exactly the kernels of the list, each once", () => {
    expect(registered[name].map(({ kernelName }) => kernelName).sort()).toEqual([...kernelNames].sort());
    expect(registered[name].filter(({ backendName }) => backendName !== name)).toEqual([]);
  });
});

describe("the table", () => {
  it("says of each kernel where it comes from", () => {
    const origin = (kernelName: string) =>
      backends.map((name) => {
        if ((ownNames as readonly string[]).includes(kernelName)) return "ours";
        return stock[name].some((kernel) => kernel.kernelName === kernelName && registered[name].includes(kernel)) ? "native" : "patched";
      });
    expect(offered).toEqual(Object.fromEntries(kernelNames.map((kernelName) => [kernelName, origin(kernelName)])));
  });

  it("knows all kernels of TensorFlow.js", () => {
    const all = new Set(Object.values(everyName).filter((name) => typeof name === "string"));
    expect([...stockNames, ...Object.values(notOffered).flat()].sort()).toEqual([...all].sort());
  });
});

describe("the cases", () => {
  beforeAll(() => start("cpu"));

  it("try every kernel", async () => {
    const tried = new Set<string>();
    for (const one of Object.values(cases)) {
      const { kernelNames } = await tf.profile((() => run(one)) as never);
      for (const name of kernelNames) tried.add(name);
    }
    expect(kernelNames.filter((name) => !tried.has(name))).toEqual([]);
  });
});

it("there is a gradient for every kernel but those that are known to have none", () => {
  registerGradients();
  const missing = kernelNames.filter((name) => !tf.getGradient(name));
  expect(missing.sort()).toEqual([...withoutGradient].sort());
});
