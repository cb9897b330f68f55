/** What a run is said to need before it begins is about what it then needs, for every technique, kind of data and encoder; too much is refused. */
import * as tf from "@tensorflow/tfjs-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Kind } from "../../src/shape/data-set";
import { encoderFits, encoderNames } from "../../src/shape/encoder";
import { techniques } from "../../src/techniques/catalogue";
import { hintFor } from "../../src/training/hints";
import { beginRuns } from "../help/begun-runs";
import { smallRunData } from "../help/small-data";

const { begin } = beginRuns();
const kinds = Object.keys(smallRunData) as Kind[];
const megabyte = 1e6;

/** The most bytes in use while this is done. */
async function peakOf(work: () => unknown): Promise<number> {
  const before = tf.memory().numBytes;
  const { kernels } = await tf.profile((async () => {
    await work();
    return [];
  }) as never);
  return Math.max(...kernels.map(({ totalBytesSnapshot }) => totalBytesSnapshot)) - before;
}

const cases = techniques.flatMap((technique) =>
  kinds.flatMap((kind) => encoderNames.filter((encoder) => encoderFits(encoder, kind)).map((encoder) => ({ technique, kind, encoder }))),
);

afterEach(() => vi.unstubAllGlobals());

it.each(cases)("$technique.id on $kind, $encoder", async ({ technique, kind, encoder }) => {
  for (const batch of [32, 256]) {
    let needed = 0;
    const found = await peakOf(async () => {
      const run = begin(technique, smallRunData[kind](1), { encoder, batch });
      needed = run.trainer.neededBytes;
      await run.report(1, "evaluation");
    });
    expect(needed, `${batch} a batch: said ${needed / megabyte} MB, ${found / megabyte} MB needed`).toBeGreaterThan(
      0.6 * found - 2 * megabyte,
    );
    expect(needed).toBeLessThan(5 * found);
  }
});

describe("more than the device has", () => {
  it("is refused with both numbers, and with what to do", () => {
    vi.stubGlobal("navigator", { deviceMemory: 0.004 });
    const start = () => begin(techniques[0]!, smallRunData.image(1), { batch: 512 });
    expect(start).toThrow(
      /^This run would need about \d\S*\s[MG]B of memory, and this device is not likely to give it more than \d\S*\s[MG]B\.$/,
    );
    try {
      start();
    } catch (error) {
      expect(hintFor(error)).toMatch(/smaller batch/);
    }
  });
});
