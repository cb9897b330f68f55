/** A word as it was spoken becomes a sound of the length that all have: at 8 kHz, in the middle, equally loud, with some hiss. */
import type { Random } from "../../src/shape/random";
import { resampled } from "../../src/data-sets/own/sounds/resample";
import { RATE } from "../../src/data-sets/own/sounds/spectrogram";
import type { Sound } from "./wav";

/** 0.8 s. */
export const LENGTH = 6400;

/** Where the word is, is told by what reaches so much of its loudest sample: that is put in the middle, and what is around it stays. */
const LOUD = 0.01;
/** The loudest sample becomes this. */
const PEAK = 0.7;
/** Decibels by which the hiss is below the word. */
const HISS = { most: 30, least: 50 };

export function prepared({ rate, samples }: Sound, random: Random): { samples: Float64Array; isCut: boolean } {
  const word = resampled(samples, rate, RATE);
  const loudest = word.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const isLoud = (sample: number) => Math.abs(sample) >= LOUD * loudest;
  const [first, last] = [word.findIndex(isLoud), word.findLastIndex(isLoud)];
  const length = last + 1 - first;
  const power = word.reduce((sum, sample) => sum + sample ** 2, 0) / length;
  const below = HISS.most + (HISS.least - HISS.most) * random();
  const hiss = Math.sqrt(power / 10 ** (below / 10));
  const from = first - Math.floor((LENGTH - length) / 2);
  const around = Float64Array.from({ length: LENGTH }, (_, i) => ((word[from + i] ?? 0) + hiss * random.normal()) * (PEAK / loudest));
  return { samples: around, isCut: length > LENGTH };
}
