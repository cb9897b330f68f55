// Sounds that a browser decodes: read as WAV is, one at a time, once, and no more than are taken.
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { load, prepare, read } from "../../../src/data-sets/own/read";
import type { Decode } from "../../../src/data-sets/own/reading";
import { ownSentences } from "../../../src/sentences/own";
import type { Own, OwnFile } from "../../../src/shape/own";
import type { OwnChoices } from "../../../src/shape/own-choices";
import { zipped } from "../../help/own-images";
import { wav } from "../../help/own-sounds";
import { glide } from "../../help/tones";

const [rate, seconds, count] = [48_000, 0.3, 16];
const times = <T>(of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));
const toneOf = (i: number) => (i % 2 ? glide(300 + 20 * i, 1800, seconds) : glide(1800, 300 + 20 * i, seconds));
const archive = (ending: string, of: (i: number) => Uint8Array): OwnFile => ({
  name: "a.zip",
  bytes: zipped(Object.fromEntries(times((i) => [`${["falls", "rises"][i % 2]}/${i}.${ending}`, of(i)]))),
});
const beginnings = ["OggS\0", "ID3", "fLaC", "\0\0\0 ftypM4A "];
const packed = archive("packed", (i) => Uint8Array.from([...beginnings[i % 4]!, "\0"].map((one) => one.charCodeAt(0)).concat(i)));
const waves = archive("packed", (i) => wav(seconds, toneOf(i), { rate, form: "32f" }));

let underWay = 0;
const decode = vi.fn<Decode>(async (bytes) => {
  expect(++underWay).toBe(1);
  await Promise.resolve();
  underWay--;
  const tone = toneOf(bytes.at(-1)!);
  return { rate, samples: Float32Array.from({ length: seconds * rate }, (_, i) => tone(i / rate)), isMixed: bytes.at(-1) === 3 };
});
beforeAll(() => load(packed));
beforeEach(() => void decode.mockClear());

const reading = (file: OwnFile, choices: Partial<OwnChoices> = {}): Own => {
  const own = read(file, choices);
  if ("fault" in own) throw new Error(ownSentences.fault(own));
  return own;
};

it("where nothing decodes them, say by name what would", () => {
  const answer = read(packed);
  expect("fault" in answer && ownSentences.fault(answer)).toMatch(
    /4 files are in Ogg, which a browser decodes.* ffmpeg -i one\.ogg one\.wav\.$/,
  );
});

describe("decoded before", () => {
  it("they are what the same sounds are as WAV, and told of likewise", async () => {
    await prepare(packed, {}, decode);
    const [own, other] = [reading(packed), reading(waves)];
    expect(own.names).toEqual(other.names);
    expect(own.labels).toEqual(other.labels);
    expect(own.inputs.length).toBe(count * 32 * 32);
    own.inputs.forEach((value, i) => expect(value).toBeCloseTo(other.inputs[i]!, 5));
    expect(own.notes).toEqual([{ note: "changed sounds", change: "channels", count: 1, seconds: 1 }, ...other.notes]);
  });

  it("none is decoded twice, but for another length", async () => {
    await prepare(packed, { seconds: 4 }, decode);
    expect(decode).toHaveBeenCalledTimes(count);
    await prepare(packed, { seconds: 4 }, decode);
    expect(decode).toHaveBeenCalledTimes(count);
    expect(reading(packed, { seconds: 4 }).declared!.heard!.seconds).toBe(4);
    await prepare(packed, { seconds: 2 }, decode);
    expect(decode).toHaveBeenCalledTimes(2 * count);
  });

  it("of more than are taken only those that are", async () => {
    await prepare(packed, { mostExamples: 10 }, decode);
    expect(decode).toHaveBeenCalledTimes(10);
    expect(reading(packed, { mostExamples: 10 }).labels).toHaveLength(10);
  });

  it("what cannot be decoded is left out by name", async () => {
    decode.mockResolvedValueOnce({ not: "too long" }).mockResolvedValueOnce({ not: "not decoded" });
    await prepare(packed, { seconds: 4 }, decode);
    const own = reading(packed, { seconds: 4 });
    expect(own.labels).toHaveLength(count - 2);
    expect(own.notes.map(ownSentences.note)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^1 file is left out: longer than a minute, such as “falls\/0\.packed”/),
        expect.stringMatching(/^1 file is left out: broken, or in a form that this browser does not decode, such as “falls\/10\.packed”/),
      ]),
    );
  });

  it.each([
    ["text", { name: "a.csv", bytes: new TextEncoder().encode("a,b\n1,2") }],
    ["WAV", waves],
    ["a broken archive", { name: "a.zip", bytes: packed.bytes.subarray(0, 200) }],
  ])("nothing is asked of %s", async (_, file) => {
    await prepare(file, {}, decode);
    expect(decode).not.toHaveBeenCalled();
  });
});
