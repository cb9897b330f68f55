// Spoken digits are made of what SciPy, NumPy and Python's audioop make of the same sound, and a WAV file is read as it was written.
import { expect, it } from "vitest";
import { resampled } from "../../src/data-sets/own/sounds/resample";
import { RATE, spectrogram, transformBy } from "../../src/data-sets/own/sounds/spectrogram";
import { decodeSound } from "../../src/shape/adpcm";
import { encodeSound } from "../../static-data/spoken-digits/encode";
import { LENGTH } from "../../static-data/spoken-digits/prepare";
import { readWav } from "../../static-data/spoken-digits/wav";
import { furthest } from "./compare";
import { scattered } from "./scattered";
import fixture from "./spectrograms.json";

/** A tone that rises from 200 to 3,000 Hz, swelling and fading, with hiss. */
const hiss = scattered(LENGTH, 1);
const end = (LENGTH - 1) / RATE;
const sound = Float64Array.from(hiss, (noise, i) => {
  const time = i / RATE;
  const swell = 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / LENGTH);
  return 0.5 * Math.cos(2 * Math.PI * (200 * time + (2800 * time ** 2) / (2 * end))) * swell + 0.01 * noise;
});

it.each([
  ["160/441", 441, 160],
  ["1/2", 16_000, 8000],
] as const)("resampled by %s", (name, from, to) => {
  expect(furthest(resampled(Float64Array.from(scattered(300, 2)), from, to), fixture.resampled[name])).toBeLessThan(1e-6);
});

it("bands that are even in mel", () => {
  const sums = transformBy(256).bands.map((weights) => weights.reduce((a, b) => a + b, 0));
  expect(furthest(sums, fixture.bands)).toBeLessThan(1e-5);
});

it("a spectrogram, the highest band first", () => {
  const found = spectrogram(sound);
  expect(furthest(found, fixture.spectrogram)).toBeLessThan(1e-6);
  expect(Math.max(...found)).toBe(1);
});

it("four bits a sample, and back", () => {
  const code = encodeSound(sound);
  expect([...code.subarray(1000, 1200)]).toEqual(fixture.code);
  expect(code.reduce((a, b) => a + b, 0)).toBe(fixture.sums.code);
  const back = Array.from(decodeSound(code), (sample) => sample * 2 ** 15);
  expect(back.slice(2000, 2400)).toEqual(fixture.decoded);
  expect(back.reduce((sum, sample) => sum + Math.abs(sample), 0)).toBe(fixture.sums.decoded);
});

/** RIFF, a part that nobody asked for, the form, and two samples. */
function wav({ channels = 1, dataSize = 4 } = {}): Uint8Array {
  const view = new DataView(new ArrayBuffer(58));
  const tag = (at: number, name: string) => [...name].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)));
  tag(0, "RIFF");
  tag(8, "WAVE");
  tag(12, "odd ");
  view.setUint32(16, 1, true);
  tag(22, "fmt ");
  view.setUint32(26, 16, true);
  [1, channels].forEach((value, i) => view.setUint16(30 + 2 * i, value, true));
  view.setUint32(34, 22_050, true);
  view.setUint16(44, 16, true);
  tag(46, "data");
  view.setUint32(50, dataSize, true);
  view.setInt16(54, -(2 ** 15), true);
  view.setInt16(56, 2 ** 14, true);
  return new Uint8Array(view.buffer);
}

it("a WAV file of one channel, and no other", () => {
  expect(readWav(wav())).toEqual({ rate: 22_050, samples: Float64Array.of(-1, 0.5) });
  expect(readWav(wav({ dataSize: 0x7fffffff })).samples, "written to a pipe").toHaveLength(2);
  expect(() => readWav(wav({ channels: 2 }))).toThrow("not one channel");
  expect(() => readWav(new Uint8Array(58))).toThrow("no WAV");
  expect(() => readWav(wav().slice(0, 46))).toThrow("no samples");
});
