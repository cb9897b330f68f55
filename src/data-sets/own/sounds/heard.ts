/** A sound as a picture of how loud each band of pitch is at each moment: of its loudest seconds. */
import type { NotRead, SoundNews } from "../../../shape/own-notes";
import type { Left } from "../files/not-read";
import type { Sound } from "./decode";
import { resampled } from "./resample";
import { RATE, spectrogram } from "./spectrogram";

export interface HeardSound {
  path: string;
  /** [bands, moments] */
  picture: Float64Array;
  news: readonly SoundNews[];
}

/** Less than the smallest step of 16 bits. */
const leastHeard = 1e-5;

/** As many seconds in which there is most energy; all of it where it is shorter. */
function loudest({ rate, samples }: Sound, seconds: number): Float64Array {
  const length = Math.round(seconds * rate);
  if (samples.length <= length) return samples;
  let energy = 0;
  for (let i = 0; i < length; i++) energy += samples[i]! ** 2;
  let [most, from] = [energy, 0];
  for (let i = length; i < samples.length; i++) {
    energy += samples[i]! ** 2 - samples[i - length]! ** 2;
    if (energy > most * (1 + 1e-9)) [most, from] = [energy, i - length + 1];
  }
  return samples.subarray(from, from + length);
}

/** In the middle, between silences. */
function centred(samples: Float64Array, length: number): Float64Array {
  const around = new Float64Array(length);
  const from = Math.floor((length - samples.length) / 2);
  if (from >= 0) around.set(samples, from);
  else around.set(samples.subarray(-from, length - from));
  return around;
}

export function heardIn(path: string, sound: Sound | { not: NotRead }, seconds: number): HeardSound | Left {
  if ("not" in sound) return { path, why: sound.not };
  const part = loudest(sound, seconds);
  if (!part.some((sample) => Math.abs(sample) > leastHeard)) return { path, why: "silent" };
  const news: SoundNews[] = [
    ...(sound.isMixed ? (["channels"] as const) : []),
    ...(part.length < sound.samples.length ? (["loudest"] as const) : []),
    ...(sound.samples.length < Math.round(0.99 * seconds * sound.rate) ? (["short"] as const) : []),
  ];
  return { path, picture: spectrogram(centred(resampled(part, sound.rate, RATE), seconds * RATE)), news };
}
