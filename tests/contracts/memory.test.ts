/** What a run is said to need is what it then takes of the heap, for every technique and kind of data, and before a release every encoder; too much is refused. */
import * as tf from "@tensorflow/tfjs-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Kind } from "../../src/shape/kind";
import { techniques } from "../help/all";
import type { WasmBackend } from "../../src/training/backends/wasm/backend";
import { hintFor } from "../../src/training/hints";
import { bytesOfLargerBatch, bytesUsed, OutOfBounds } from "../../src/training/memory";
import { beginRuns } from "../help/begun-runs";
import { encodersFor, isItsTurn } from "../help/combinations";
import { smallRunData } from "../help/small-data";

const { begin } = beginRuns();
const kinds = Object.keys(smallRunData) as Kind[];
const megabyte = 1e6;

/** The most bytes that were taken from the heap of WebAssembly at any time while this was done. */
async function peakOf(work: () => unknown): Promise<number> {
  const { wasm } = tf.backend() as WasmBackend;
  const { _malloc, _free } = wasm;
  const taken = new Map<number, number>();
  let [now, most] = [0, 0];
  wasm._malloc = (bytes) => {
    const pointer = _malloc(bytes);
    taken.set(pointer >>> 0, bytes);
    most = Math.max(most, (now += bytes));
    return pointer;
  };
  wasm._free = (pointer) => {
    now -= taken.get(pointer >>> 0) ?? 0;
    taken.delete(pointer >>> 0);
    _free(pointer);
  };
  try {
    await work();
  } finally {
    Object.assign(wasm, { _malloc, _free });
  }
  return most;
}

const cases = techniques.flatMap((technique) =>
  kinds
    .filter((kind) => isItsTurn(technique, kind))
    .flatMap((kind) => encodersFor(technique, kind).map((encoder) => ({ technique, kind, encoder }))),
);

afterEach(() => vi.unstubAllGlobals());

it.each(cases)("$technique.id on $kind, $encoder", async ({ technique, kind, encoder }) => {
  for (const batch of [32, 256]) {
    let needed = 0;
    const found = await peakOf(async () => {
      const run = begin(technique, smallRunData[kind](1), { encoder, batch });
      await run.trainer.rehearse();
      await run.report(1, "evaluation");
      needed = run.trainer.neededBytes;
    });
    const words = `${batch} a batch: said ${needed / megabyte} MB, ${found / megabyte} MB taken`;
    // What kernels take for a moment is no tensor.
    expect(needed, words).toBeGreaterThan(0.9 * found - 0.3 * megabyte);
    expect(needed, words).toBeLessThan(1.05 * found);
  }
});

describe("what is in use", () => {
  it("is what tensors hold, once where several hold the same", () => {
    const { made, peak, left } = bytesUsed(() => {
      const x = tf.ones([1000]);
      return [x, tf.reshape(x, [10, 100]), tf.tidy(() => tf.add(tf.mul(x, 2), 1))];
    });
    expect([peak, left]).toEqual([3 * 4000 + 4, 2 * 4000]); // and a number
    const other = bytesUsed(() => tf.dispose([made[0]!, made[2]!]));
    expect(other).toMatchObject({ peak: 0, left: -4000 });
    expect(bytesUsed(() => made[1]!.dispose()).left).toBe(-4000);
  });

  it("is refused beyond a limit, and nothing is left of that", () => {
    const before = { ...tf.memory() };
    const work = () =>
      tf.tidy(() => {
        tf.keep(tf.ones([500]));
        return tf.add(tf.ones([500]), tf.ones([500]));
      });
    expect(() => bytesUsed(work, 7000)).toThrow(OutOfBounds);
    expect({ ...tf.memory() }).toEqual(before);
    tf.ones([5000]).dispose(); // the limit is gone
    const error = () => bytesUsed(() => tf.tidy(() => tf.ones([-1])), 7000);
    expect(error).toThrow(/shape/i); // whatever else goes wrong is told as it is
  });

  it("grows with the batch and with its square", () => {
    const bytes = (batch: number) => 5000 + 300 * batch + 16 * batch ** 2;
    expect(bytesOfLargerBatch(512, [4, 8, 16].map((batch) => [batch, bytes(batch)] as const))).toBeCloseTo(bytes(512), 3); // prettier-ignore
  });
});

describe("more than the device has", () => {
  const refusal = (how: string) =>
    new RegExp(
      `^This run would need ${how} (\\d\\S*)\\s([MG])B of memory, and this device is not likely to give it more than \\d\\S*\\s[MG]B\\.$`,
    );
  const withGigabytes = (deviceMemory: number) => vi.stubGlobal("navigator", { deviceMemory });
  const start = (batch: number) =>
    begin(
      techniques.find(({ id }) => id === "simclr")!,
      smallRunData.image(1),
      { batch, encoder: "convnet" },
    );
  const refused = async (work: () => unknown) => {
    try {
      await work();
    } catch (error) {
      expect(hintFor(error)).toMatch(/smaller batch/);
      return (error as Error).message;
    }
    return "";
  };

  it("is refused when it is made, where it holds more than that", async () => {
    withGigabytes(0.0004);
    expect(await refused(() => start(8))).toMatch(refusal("more than"));
  });

  it("is refused in its rehearsal with both numbers, and what it would need is what it needs where there is more", async () => {
    const run = start(256);
    await run.trainer.rehearse();
    const needed = run.trainer.neededBytes;
    withGigabytes(0.04);
    const other = start(256);
    const message = await refused(() => other.trainer.rehearse());
    expect(message).toMatch(refusal("about"));
    const [, number, unit] = refusal("about").exec(message)!;
    const said = Number(number) * (unit === "G" ? 1e9 : 1e6);
    expect(Math.abs(said - needed) / needed).toBeLessThan(0.05);
    expect(other.trainer.step).toBe(0);
  });
});
