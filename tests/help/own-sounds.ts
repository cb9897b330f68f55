/** Sounds as a reader might bring them: tones that rise or fall, in a folder for each class. */
import { WaveFile } from "wavefile";
import { seeded } from "../../src/shape/random";
import { glide } from "./tones";

export const soundClasses = ["falling", "rising"];

/** @param valueAt a sample, from −1 to 1, at its second */
export function wav(seconds: number, valueAt: (second: number) => number, { rate = 8000, channels = 1, form = "16" } = {}): Uint8Array {
  const count = Math.round(seconds * rate);
  const span = form === "16" ? 2 ** 15 - 1 : 1;
  const one = Array.from({ length: count }, (_, i) => span * valueAt(i / rate));
  const file = new WaveFile();
  file.fromScratch(channels, rate, form, channels > 1 ? Array.from({ length: channels }, () => one) : one);
  return new Uint8Array(file.toBuffer());
}

export function someSounds({ labelled = 16, unlabelled = 4, seconds = 0.3 } = {}): Record<string, Uint8Array> {
  const random = seeded(4, "some sounds");
  return Object.fromEntries(
    Array.from({ length: labelled + unlabelled }, (_, i) => {
      const [low, high] = [300 + 100 * random(), 1800 + 200 * random()];
      const tone = i % 2 ? glide(low, high, seconds) : glide(high, low, seconds);
      return [`tones/${i < labelled ? soundClasses[i % 2] : "unlabelled"}/${i}.wav`, wav(seconds, tone)];
    }),
  );
}
