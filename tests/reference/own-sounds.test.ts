// WAV files in the forms that people bring have the samples that SciPy reads.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { refusing } from "../../src/data-sets/own/fault";
import { unpacked } from "../../src/data-sets/own/files/archive";
import { soundIn } from "../../src/data-sets/own/sounds/decode";
import { furthest } from "./compare";
import fixture from "./own-sounds.json";

const bytes = new Uint8Array(readFileSync("tests/reference/own/sounds.zip"));
const files = new Map(unpacked(bytes, 1e6, () => true, refusing("sounds.zip")).map((entry) => [entry.path, entry.bytes]));

describe.each(Object.entries(fixture).filter(([name]) => name !== "madeBy"))("%s", (name, expected) => {
  const { rate, count, some } = expected as { rate: number; count: number; some: number[] };
  it("has its rate, and the mean of its channels", () => {
    const sound = soundIn(files.get(name)!);
    if ("not" in sound) throw new Error(sound.not);
    expect([sound.rate, sound.samples.length, sound.isMixed]).toEqual([rate, count, name === "stereo.wav"]);
    expect(
      furthest(
        Array.from(sound.samples).filter((_, i) => i % 23 === 0),
        some,
      ),
    ).toBeLessThan(1e-6);
  });
});
