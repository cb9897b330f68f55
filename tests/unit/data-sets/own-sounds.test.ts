// What is read of archives of sounds, what is told of it, and what bad ones get.
import { beforeAll, describe, expect, it } from "vitest";
import { learned } from "../../../src/data-sets/own/learned";
import { load, preview, read } from "../../../src/data-sets/own/read";
import { ownSentences } from "../../../src/sentences/own";
import type { ExamplesShown, Own, Preview } from "../../../src/shape/own";
import type { OwnChoices } from "../../../src/shape/own-choices";
import { png, zipped } from "../../help/own-images";
import { someSounds, wav } from "../../help/own-sounds";
import { glide } from "../../help/tones";
import { kindsForTests } from "../../help/small-data";

const times = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));
type Files = Record<string, Uint8Array>;

beforeAll(() => load({ name: "a.zip", bytes: zipped({}) }));

const answerTo = (files: Files, choices: Partial<OwnChoices> = {}) => read({ name: "a.zip", bytes: zipped(files) }, choices);
function reading(files: Files, choices: Partial<OwnChoices> = {}): Own {
  const own = answerTo(files, choices);
  if ("fault" in own) throw new Error(ownSentences.fault(own));
  return own;
}
const notesOf = (own: Pick<Own, "notes">): string[] => own.notes.map(ownSentences.note);
const said = (files: Files): string => {
  const answer = answerTo(files);
  if (!("fault" in answer)) throw new Error(`It was read: ${JSON.stringify(answer.notes)}`);
  return ownSentences.fault(answer);
};
const tone = (i: number) => wav(0.2, glide(400 + 100 * i, 400 + 100 * i, 0.2));
const fine = (more: Files = {}): Files => ({
  ...Object.fromEntries(times(12, (i) => [`${["a", "b"][i % 2]}/${i}.wav`, tone(i)])),
  ...more,
});

/** The band in which a picture is loudest at a moment, the highest first. */
const loudestBand = (own: Own, example: number, moment: number): number => {
  const picture = own.inputs.subarray(example * 1024, (example + 1) * 1024);
  return times(32, (band) => picture[band * 32 + moment]!).reduce((best, value, band, all) => (value > all[best]! ? band : best), 0);
};

describe("sounds", () => {
  it("have the classes of their folders, and keep to what their kind keeps to", () => {
    const own = reading(someSounds());
    expect(own).toMatchObject({
      kind: "sound",
      shape: [32, 32, 1],
      classes: ["falling", "rising"],
      declared: { heard: { seconds: 1, hertz: [60, 4000] } },
    });
    expect(own.labels.filter((label) => label === 2)).toHaveLength(4);
    const { faultOf, isAllowed, smallData } = kindsForTests[own.kind];
    const data = { ...smallData, shape: own.shape, classes: own.classes };
    expect(faultOf(data, own)).toBeUndefined();
    expect(own.inputs.findIndex((value, i) => !isAllowed(value, i, data, own))).toBe(-1);
    expect(learned(own).heard).toEqual({ seconds: 1, hertz: [60, 4000] });
  });

  it("rise where their pitch rises, in the middle, between silences", () => {
    const own = reading(someSounds());
    own.labels.forEach((label, i) => {
      if (label > 1) return;
      const [early, late] = [loudestBand(own, i, 12), loudestBand(own, i, 19)];
      expect(early > late, own.names![i]).toBe(label === 1);
      expect(
        own.inputs
          .subarray(i * 1024, (i + 1) * 1024)
          .filter((_, at) => at % 32 < 8)
          .every((value) => value === 0),
      ).toBe(true);
    });
    expect(notesOf(own)).toContain("20 files are shorter than 1 second, and put between silences.");
  });

  it("sound alike at every rate, in every form, and in stereo", () => {
    const same = (how: Parameters<typeof wav>[2]) => wav(0.5, glide(700, 700, 0.5), how);
    const own = reading(
      fine({
        "a/plain.wav": same({}),
        "a/fast.wav": same({ rate: 44_100 }),
        "a/float.wav": same({ rate: 96_000, form: "32f" }),
        "a/stereo.wav": same({ channels: 2 }),
      }),
    );
    const picture = (name: string) => own.inputs.subarray(own.names!.indexOf(name) * 1024, (own.names!.indexOf(name) + 1) * 1024);
    for (const other of ["a/fast.wav", "a/float.wav", "a/stereo.wav"]) {
      const differences = Array.from(picture(other), (value, i) => Math.abs(value - picture("a/plain.wav")[i]!));
      expect(differences.reduce((a, b) => a + b, 0) / 1024, other).toBeLessThan(0.02);
    }
    expect(notesOf(own)).toContain("1 file is in stereo or more channels, of which the mean is taken.");
  });

  it("that are longer are cut to their loudest part, as long as is asked for", () => {
    const quiet = glide(400, 400, 5, 0.05);
    const long = wav(5, (second) => (second > 3 && second < 4 ? glide(2000, 2000, 5)(second) : quiet(second)));
    const own = reading(fine({ "a/long.wav": long }));
    const at = own.names!.indexOf("a/long.wav");
    const bands = [4, 16, 28].map((moment) => loudestBand(own, at, moment));
    expect(new Set(bands).size).toBe(1);
    expect(notesOf(own)).toContain("1 file is longer than 1 second: the loudest part of that length is taken.");
    const longer = reading(fine({ "a/long.wav": long }), { seconds: 4 });
    expect(loudestBand(longer, at, 3)).toBeGreaterThan(bands[0]!);
    expect(longer.checksum).not.toBe(own.checksum);
    expect(longer.declared!.heard!.seconds).toBe(4);
  });

  it("are what their preview says", () => {
    const file = { name: "a.zip", bytes: zipped(someSounds()) };
    const found = preview(file) as Preview & ExamplesShown;
    expect(found).toMatchObject({ shows: "examples", count: 20, counts: [8, 8, 4], choices: { seconds: 1 }, some: { kind: "sound" } });
    expect(read(file, found.choices)).toEqual(read(file));
  });

  it("are read beside a cover, which is left out", () => {
    const own = reading(fine({ "cover.png": png(8, 8, 1, () => 0) }));
    expect(own.kind).toBe("sound");
    expect(notesOf(own)).toContain(
      "1 file is left out: nothing that is read here, such as “cover.png”. Bring PNG, JPEG, GIF or WAV to have them read.",
    );
  });
});

it("other bytes are other sounds, however long they are", () => {
  expect(tone(0)).toHaveLength(tone(7).length);
  expect(reading(fine({ "a/0.wav": tone(7) })).checksum).not.toBe(reading(fine()).checksum);
});

describe("bad sounds", () => {
  const silence = wav(0.2, () => 0);
  const hour = () => {
    const bytes = wav(0.1, glide(400, 400, 0.1), { rate: 2000 });
    const view = new DataView(bytes.buffer);
    const whole = new Uint8Array(bytes.length + 2 * 2000 * 61);
    whole.set(bytes);
    new DataView(whole.buffer).setUint32(4, whole.length - 8, true);
    new DataView(whole.buffer).setUint32(40, view.getUint32(40, true) + 2 * 2000 * 61, true);
    return whole;
  };
  it("are left out and told of by name", () => {
    const packed = tone(1).slice();
    new DataView(packed.buffer).setUint16(20, 17, true); // ADPCM
    new DataView(packed.buffer).setUint16(34, 4, true);
    const own = reading(
      fine({
        "a/silent.wav": silence,
        "a/song.mp3": Uint8Array.from([0x49, 0x44, 0x33, 4, 0]),
        "b/hour.wav": hour(),
        "b/broken.wav": tone(1).subarray(0, 30),
        "b/packed.wav": packed,
      }),
    );
    expect(own.labels).toHaveLength(12);
    const notes = notesOf(own).filter((note) => note.includes("left out"));
    expect(notes.toSorted()).toEqual([
      "1 file is left out: WAV with samples that are packed, such as “b/packed.wav”. Save as WAV with PCM of 16 bits to have them read.",
      "1 file is left out: broken, such as “b/broken.wav”. Save anew, or copy once more from where it comes to have them read.",
      "1 file is left out: in MP3, which a browser decodes, while WAV alone is read here, such as “a/song.mp3”. Save as WAV, as by ffmpeg -i one.mp3 one.wav to have them read.",
      "1 file is left out: longer than a minute, such as “b/hour.wav”. Cut into parts, each an example to have them read.",
      "1 file is left out: silent, such as “a/silent.wav”. Record anew to have them read.",
    ]);
  });

  it("are refused where there is nothing else", () => {
    expect(said({ "a/1.ogg": new TextEncoder().encode("OggS\0\x02"), "b/2.ogg": new TextEncoder().encode("OggS\0\x02") })).toBe(
      "a.zip: no file in it can be read: 2 files are in Ogg, which a browser decodes, while WAV alone is read here, such as “a/1.ogg” and “b/2.ogg”. Save as WAV, as by ffmpeg -i one.ogg one.wav.",
    );
    expect(said(Object.fromEntries(times(12, (i) => [`${i}.wav`, tone(i)])))).toContain("a.zip: no folder says a class.");
  });
});
