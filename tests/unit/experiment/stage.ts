/** An experiment with nothing of the browser in it: workers that only remember, frames that come when told, an address bar in memory. */
import { Address, type WindowLike } from "../../../src/link/address";
import type { WorkerLike } from "../../../src/line/connection";
import { Drawing } from "../../../src/experiment/drawing";
import { Experiment } from "../../../src/experiment/experiment.svelte";
import { Memory } from "../../../src/experiment/memory";
import type { Device } from "../../../src/experiment/small-device";
import type { Store } from "../../../src/storage/storage";
import type { Checkpoints, StoredExperiment } from "../../../src/storage/stored";
import type { Command, Gallery, Message } from "../../../src/shape/protocol";
import type { Report } from "../../../src/shape/report";

export class FakeWorker implements WorkerLike {
  heard: Command[] = [];
  ended = false;
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;
  onmessageerror: WorkerLike["onmessageerror"] = null;
  constructor(readonly name: string) {}
  postMessage(command: Command) {
    this.heard.push(structuredClone(command));
  }
  terminate() {
    this.ended = true;
  }
  get run(): number {
    return this.heard.at(-1)?.run ?? 0;
  }
  get types(): string[] {
    return this.heard.map((command) => command.type);
  }
  say(message: Message extends infer M ? (M extends { run: number } ? Omit<M, "run"> : never) : never, run = this.run) {
    this.onmessage?.({ data: { ...message, run } } as MessageEvent<Message>);
  }
}

export const gallery: Gallery = {
  kind: "points",
  shape: [2],
  classes: ["upper", "lower"],
  poolCount: 500,
  testCount: 500,
  places: Int32Array.of(0, 1),
  inputs: Float32Array.of(0, 0, 1, 1),
  labels: Uint8Array.of(0, 1),
};
export const ready = { type: "ready", backend: "cpu", device: "test", software: true, skipped: [] } as const;

/** @param began how many steps came before each of its phases */
export function report(step: number, numbers: Record<string, number>, evaluated = true, began: readonly number[] = [0]): Report {
  const names = Object.keys(numbers);
  return {
    step,
    seconds: step / 100,
    evaluated,
    began,
    layout: Object.fromEntries(names.map((name, offset) => [name, { offset, shape: [] }])),
    values: Float32Array.from(Object.values(numbers)),
  };
}

export function fakeWindow(hash = "", search = "") {
  const heard: Record<string, (() => void)[]> = {};
  const entries = [hash];
  let at = 0;
  let timer: (() => void) | undefined;
  /** Of an address that is written: what stands behind #. */
  const opened = (url: string) => {
    const { search, hash } = new URL(url);
    on.location.search = search;
    return hash;
  };
  const on = {
    location: {
      origin: "https://example.org",
      pathname: "/sub/",
      search,
      get hash() {
        return entries[at]!;
      },
    },
    history: {
      pushState: (_: unknown, __: string, url: string) => void entries.splice(++at, Infinity, opened(url)),
      replaceState: (_: unknown, __: string, url: string) => void (entries[at] = opened(url)),
    },
    addEventListener: (name: string, listener: () => void) => void (heard[name] ??= []).push(listener),
    setTimeout: (work: () => void) => ((timer = work), 1),
    clearTimeout: () => (timer = undefined),
  };
  return {
    window: on as unknown as WindowLike,
    entries,
    /** The delay before the link is written passes. */
    pass: () => timer?.(),
    back() {
      at--;
      for (const listener of heard.popstate ?? []) listener();
    },
  };
}

/** What a page leaves behind for the next. */
export const emptyStorage = () => ({ experiments: new Map<string, StoredExperiment>(), checkpoints: new Map<string, Checkpoints>() });

/** What keeps experiments: it is there, could not be loaded, or does not come, or does not answer. */
export type Keeping = "there" | "lost" | "never comes" | "never answers";

const laptop: Device = { side: 900, isTouched: false, cores: 8 };
export const phone: Device = { side: 390, isTouched: true, cores: 4 };

/** @param search what stands before # in the address */
export function stage(hash = "", stored = emptyStorage(), reloaded = false, keeping: Keeping = "there", search = "", device = laptop) {
  const workers: FakeWorker[] = [];
  const frames: (() => void)[] = [];
  let time = 0;
  const drawing = new Drawing({
    now: () => time,
    after: (_, work) => void frames.push(work),
    frame: (draw) => void frames.push(draw),
    settle: (change) => change(),
  });
  const bar = fakeWindow(hash, search);
  const { experiments, checkpoints } = stored;
  const store: Store = {
    load(link) {
      if (keeping === "never answers") return new Promise(() => undefined);
      const experiment = structuredClone(experiments.get(link));
      return Promise.resolve(experiment && { experiment, checkpoints: structuredClone(checkpoints.get(link) ?? {}) });
    },
    save: (experiment) => Promise.resolve(void experiments.set(experiment.link, structuredClone(experiment))),
    saveCheckpoints: (link, runs) => Promise.resolve(void checkpoints.set(link, structuredClone(runs))),
  };
  const makeWorker = (name: string) => {
    const worker = new FakeWorker(name);
    workers.push(worker);
    return worker;
  };
  const experiment = new Experiment({
    makeWorker,
    drawing,
    openMemory: () => {
      if (keeping === "never comes") return new Promise(() => undefined);
      return keeping === "lost" ? Promise.reject(new Error("memory.js could not be loaded")) : Promise.resolve(new Memory(store));
    },
    isReload: () => reloaded,
    device,
    makeAddress: (onlink) => new Address(onlink, bar.window),
  });
  return {
    experiment,
    bar,
    stored,
    workers,
    worker: (name: string) => workers.findLast((worker) => worker.name === name)!,
    draw() {
      for (let i = 0; i < 8; i++) {
        time += 1000;
        for (const frame of frames.splice(0)) frame();
      }
    },
  };
}
