// The ladder of backends, with made-up backends: which is taken, and what is said about the others.
import { KernelBackend, engine, getBackend, removeBackend } from "@tensorflow/tfjs-core";
import { afterEach, describe, expect, it } from "vitest";
import { backendNames, type BackendName } from "../../../src/shape/protocol";
import { startBackend, type Ladder, type Rung } from "../../../src/training/backends/choose";

const where = { wasmPath: "" };

class MadeUp extends KernelBackend {
  override dispose() {}
}

/** A ladder on which everything is there and works, and what was loaded. */
function makeLadder(changes: Partial<Record<BackendName, Partial<Rung> | Error>> = {}) {
  const loaded: BackendName[] = [];
  const rungs = Object.fromEntries(
    backendNames.map((name) => [
      name,
      async (): Promise<Rung> => {
        const change = changes[name] ?? {};
        if (change instanceof Error) throw change;
        const make = async () => {
          loaded.push(name);
          return { backend: new MadeUp(), kernels: [] };
        };
        return { device: `a ${name}`, software: false, make, ...change };
      },
    ]),
  ) as unknown as Ladder;
  return { rungs, loaded };
}

const passes = async () => undefined;
const inSoftware = { software: true, drawback: "It runs in software." };

afterEach(() => {
  for (const name of backendNames) if (engine().findBackendFactory(name)) removeBackend(name);
});

describe("automatically", () => {
  it("takes WebGPU first, and loads nothing else", async () => {
    const { rungs, loaded } = makeLadder();
    const started = await startBackend("auto", where, rungs, passes);
    expect(started).toMatchObject({ name: "webgpu", device: "a webgpu", software: false, skipped: [] });
    expect(loaded).toEqual(["webgpu"]);
    expect(getBackend()).toBe("webgpu");
  });

  it("goes down where nothing is there, and says why", async () => {
    const { rungs, loaded } = makeLadder({ webgpu: new Error("No WebGPU."), webgl: new Error("No WebGL.") });
    const started = await startBackend("auto", where, rungs, passes);
    expect(started.name).toBe("wasm");
    expect(started.skipped).toEqual([
      { name: "webgpu", reason: "No WebGPU." },
      { name: "webgl", reason: "No WebGL." },
    ]);
    expect(loaded).toEqual(["wasm"]);
  });

  it("prefers WebAssembly to graphics in software, without loading these", async () => {
    const { rungs, loaded } = makeLadder({ webgpu: inSoftware, webgl: inSoftware });
    const started = await startBackend("auto", where, rungs, passes);
    expect(started.name).toBe("wasm");
    expect(started.skipped.map(({ name }) => name)).toEqual(["webgpu", "webgl"]);
    expect(loaded).toEqual(["wasm"]);
  });

  it("prefers the CPU to graphics in software when WebAssembly fails, without loading these", async () => {
    const { rungs, loaded } = makeLadder({ webgpu: inSoftware, webgl: inSoftware, wasm: new Error("No file.") });
    const started = await startBackend("auto", where, rungs, passes);
    expect(started.name).toBe("cpu");
    expect(started.skipped.map(({ name }) => name)).toEqual(["webgpu", "webgl", "wasm"]);
    expect(loaded).toEqual(["cpu"]);
  });

  it("takes the CPU rather than WebGL that stores 16 bits", async () => {
    const { rungs } = makeLadder({ webgpu: new Error("No."), webgl: { drawback: "It stores 16 bits." }, wasm: new Error("No.") });
    expect((await startBackend("auto", where, rungs, passes)).name).toBe("cpu");
  });

  it("passes over a backend that computes wrongly", async () => {
    const { rungs, loaded } = makeLadder();
    const started = await startBackend("auto", where, rungs, async () => (getBackend() === "webgpu" ? "It computes wrongly." : undefined));
    expect(started.name).toBe("webgl");
    expect(started.skipped).toEqual([{ name: "webgpu", reason: "It computes wrongly." }]);
    expect(loaded).toEqual(["webgpu", "webgl"]);
    expect(engine().findBackendFactory("webgpu")).toBeNull();
  });

  it("passes over a backend that cannot be loaded", async () => {
    const { rungs } = makeLadder({ webgpu: { make: () => Promise.reject(new Error("The device was refused.")) } });
    const started = await startBackend("auto", where, rungs, passes);
    expect(started.skipped).toEqual([{ name: "webgpu", reason: "The device was refused." }]);
  });

  it("passes over a backend that is lost while it is tried", async () => {
    const { rungs } = makeLadder({
      webgpu: { make: async () => ({ backend: new MadeUp(), kernels: [], lost: Promise.resolve("It was lost.") }) },
    });
    const started = await startBackend("auto", where, rungs, () => (getBackend() === "webgpu" ? new Promise(() => undefined) : passes()));
    expect(started).toMatchObject({ name: "webgl", skipped: [{ name: "webgpu", reason: "It was lost." }] });
  });
});

describe("by name", () => {
  it("takes what is wanted, in software too", async () => {
    const { rungs, loaded } = makeLadder({ webgpu: inSoftware });
    expect(await startBackend("webgpu", where, rungs, passes)).toMatchObject({ name: "webgpu", software: true, skipped: [] });
    expect(loaded).toEqual(["webgpu"]);
  });

  it("falls back to the whole ladder, and says so", async () => {
    const { rungs } = makeLadder({ wasm: new Error("No file."), webgpu: new Error("No WebGPU.") });
    const started = await startBackend("wasm", where, rungs, passes);
    expect(started.name).toBe("webgl");
    expect(started.skipped).toEqual([
      { name: "wasm", reason: "No file." },
      { name: "webgpu", reason: "No WebGPU." },
    ]);
  });

  it("starts one that runs already again, without loading it twice", async () => {
    const { rungs, loaded } = makeLadder();
    await startBackend("cpu", where, rungs, passes);
    await startBackend("wasm", where, rungs, passes);
    await startBackend("cpu", where, rungs, passes);
    expect(loaded).toEqual(["cpu", "wasm"]);
    expect(getBackend()).toBe("cpu");
  });
});

it("tells why a backend failed, even if it cannot be let go either", async () => {
  let attempts = 0;
  class Stuck extends KernelBackend {
    override dispose() {
      if (attempts++ === 0) throw new Error("Not now.");
    }
  }
  const { rungs } = makeLadder({ webgpu: { make: async () => ({ backend: new Stuck(), kernels: [] }) } });
  const started = await startBackend("auto", where, rungs, async () => (getBackend() === "webgpu" ? "It computes wrongly." : undefined));
  expect(started).toMatchObject({ name: "webgl", skipped: [{ name: "webgpu", reason: "It computes wrongly." }] });
});

it("fails with every reason when nothing works", async () => {
  const { rungs } = makeLadder();
  await expect(startBackend("auto", where, rungs, async () => `${getBackend()} is wrong.`)).rejects.toThrow(
    "Nothing here can train. webgpu: webgpu is wrong. webgl: webgl is wrong. wasm: wasm is wrong. cpu: cpu is wrong.",
  );
});
