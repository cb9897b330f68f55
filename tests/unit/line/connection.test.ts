/** The line to a worker: how it is known that one was killed, though nothing says so. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { Connection } from "../../../src/line/connection";
import type { Start } from "../../../src/shape/protocol";
import { FakeWorker } from "../experiment/stage";

/** Locks of a browser, as far as they are asked for here: one holder each, the others wait. */
class Locks {
  #held = new Set<string>();
  #waiting: { name: string; take: () => unknown }[] = [];
  hold(name: string) {
    this.#held.add(name);
  }
  letGo(name: string) {
    this.#held.delete(name);
    for (const { take } of this.#waiting.filter((one) => one.name === name)) take();
  }
  request(name: string, { signal }: { signal: AbortSignal }, take: () => unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => {
        this.#waiting = this.#waiting.filter((one) => one.take !== take);
        reject(new DOMException("The request was aborted.", "AbortError"));
      });
      if (this.#held.has(name)) this.#waiting.push({ name, take });
      else resolve(take());
    });
  }
}

const start = { type: "start", run: 1, spec: {}, backend: "wasm" } as unknown as Start;

function open() {
  const locks = new Locks();
  vi.stubGlobal("navigator", { locks });
  const workers: FakeWorker[] = [];
  const heard: string[] = [];
  const connection = new Connection(
    "a",
    { onmessage: ({ type }) => heard.push(type), ondeath: (why) => heard.push(`death: ${why}`) },
    (name) => workers[workers.push(new FakeWorker(name)) - 1]!,
  );
  /** The worker does as it is told: holds the lock, and says so. */
  const come = () => {
    const told = workers.at(-1)!.heard.find((command): command is Start => command.type === "start")!;
    locks.hold(told.life!);
    workers.at(-1)!.say({ type: "here" });
    return told.life!;
  };
  return { connection, workers, heard, locks, come };
}
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("a worker", () => {
  it("is made by the first command, and told once by what its life is known", () => {
    const { connection, workers } = open();
    expect(connection.isOpen).toBe(false);
    connection.send(start);
    connection.send({ type: "play", run: 1 });
    connection.send({ ...start, run: 2 });
    expect(workers).toHaveLength(1);
    const [first, , second] = workers[0]!.heard as [Start, unknown, Start];
    expect(first.life).toMatch(/^labelscape /);
    expect(second.life).toBeUndefined();
  });

  it("that was killed is missed", () => {
    const { connection, workers, heard, locks, come } = open();
    connection.send(start);
    const life = come();
    expect(heard, "what is between the two is not passed on").toEqual([]);
    locks.letGo(life);
    expect(heard).toEqual(["death: "]);
    expect([connection.isOpen, workers[0]!.ended]).toEqual([false, true]);
    connection.send({ ...start, run: 2 });
    expect(workers, "the next command opens another").toHaveLength(2);
    expect((workers[1]!.heard[0] as Start).life).not.toBe(life);
  });

  it("that was closed is not missed", async () => {
    const { connection, heard, locks, come } = open();
    connection.send(start);
    const life = come();
    connection.close();
    locks.letGo(life);
    await Promise.resolve();
    expect(heard).toEqual([]);
  });

  it("that fails says why", () => {
    const { connection, workers, heard } = open();
    connection.send(start);
    workers[0]!.onerror!({ message: "Uncaught SyntaxError" } as ErrorEvent);
    connection.send(start);
    workers[1]!.onmessageerror!({} as MessageEvent);
    expect(heard).toEqual(["death: Uncaught SyntaxError", "death: a message of it could not be read"]);
  });

  it("that cannot be made, or not be spoken to, is as good as dead", () => {
    const { heard } = open();
    const refusing = new Connection("a", { onmessage: () => undefined, ondeath: (why) => heard.push(why) }, () => {
      throw new DOMException("Workers are not allowed here.");
    });
    refusing.send(start);
    expect(heard).toEqual(["Workers are not allowed here."]);
    expect(refusing.isOpen).toBe(false);
  });

  it("that never says anything is given up", () => {
    vi.useFakeTimers();
    const { connection, workers, heard } = open();
    connection.send(start);
    vi.advanceTimersByTime(40_000);
    expect(heard).toEqual([]);
    vi.advanceTimersByTime(5_000);
    expect(heard).toEqual(["death: it has been silent for 40 seconds"]);
    expect(workers[0]!.ended).toBe(true);
    vi.advanceTimersByTime(1e6);
    expect(heard, "once").toHaveLength(1);
  });

  it("that answers lives, however long nothing else is to be said", () => {
    vi.useFakeTimers();
    const { connection, workers, heard } = open();
    const post = vi.spyOn(FakeWorker.prototype, "postMessage");
    post.mockImplementation(function (this: FakeWorker, command) {
      if (command.type === "ping") this.say({ type: "alive" });
    });
    connection.send(start);
    vi.advanceTimersByTime(600_000);
    expect(heard).toEqual([]);
    post.mockRestore();
    vi.advanceTimersByTime(120_000);
    expect(heard, "it may compute for two minutes").toEqual([]);
    vi.advanceTimersByTime(5_000);
    expect(heard).toEqual(["death: it has been silent for 120 seconds"]);
    connection.send(start);
    connection.close();
    vi.advanceTimersByTime(1e6);
    expect([heard.length, workers.length], "and one that was closed is not missed").toEqual([1, 2]);
  });
});
