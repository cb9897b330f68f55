/** WAV files as one channel of samples. */
import { WaveFile } from "wavefile";
import { mostSoundSeconds } from "../../../shape/own-choices";
import type { NotRead } from "../../../shape/own-notes";

export interface Sound {
  /** Samples a second. */
  rate: number;
  /** The mean of all channels, from −1 to 1. */
  samples: Float64Array;
  /** It had several channels. */
  isMixed: boolean;
}

const rates = { least: 2000, most: 192_000 };
/** All usual rates are a multiple of it; of others the filter that resamples them would be long, and nobody hears the difference. */
const step = 25;
const mostTimes = 100;
const mostChannels = 16;

/** What stands for the loudest sample, by bits of a whole number; those of 8 bits have their zero in the middle. */
const scaleOf: Readonly<Record<string, { zero: number; span: number }>> = {
  "8": { zero: 128, span: 128 },
  "16": { zero: 0, span: 2 ** 15 },
  "24": { zero: 0, span: 2 ** 23 },
  "32": { zero: 0, span: 2 ** 31 },
  "32f": { zero: 0, span: 1 },
  "64": { zero: 0, span: 1 },
};

interface Format {
  numChannels: number;
  sampleRate: number;
  blockAlign: number;
}

/** What reads it throws whatever it likes where something is broken. */
function trying<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** First by its head alone, so that nothing long is unpacked. */
export function soundIn(bytes: Uint8Array): Sound | { not: NotRead } {
  const wave = new WaveFile();
  if (!trying(() => (wave.fromBuffer(bytes, false), true))) return { not: "broken" };
  const { numChannels, sampleRate, blockAlign } = wave.fmt as Format;
  const scale = scaleOf[wave.bitDepth];
  if (!scale) return { not: "packed samples" };
  const isSound = blockAlign > 0 && numChannels > 0 && numChannels <= mostChannels && sampleRate >= rates.least && sampleRate <= rates.most;
  if (!isSound) return { not: "broken" };
  const size = Math.min((wave.data as { chunkSize: number }).chunkSize, bytes.length);
  if (size / (blockAlign * sampleRate) > mostSoundSeconds) return { not: "too long" };
  const all = trying(() => {
    wave.fromBuffer(bytes, true);
    return wave.getSamples(true, Float64Array);
  });
  // Of floats that are off scale somebody has made numbers of something else.
  if (!all?.length || !all.every((value) => Math.abs(value) <= mostTimes * (scale.span + scale.zero))) return { not: "broken" };
  const count = Math.floor(all.length / numChannels);
  const samples = Float64Array.from({ length: count }, (_, i) => {
    let sum = 0;
    for (let channel = 0; channel < numChannels; channel++) sum += (all[i * numChannels + channel]! - scale.zero) / scale.span;
    return sum / numChannels;
  });
  return { rate: step * Math.round(sampleRate / step), samples, isMixed: numChannels > 1 };
}
