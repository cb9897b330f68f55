/** A sound as the loudness of its bands at each moment: short-time Fourier transforms, bands that are even in mel, logarithms. */
import { hertzOf, melOf } from "../../../shape/mel";
import { fourier } from "./fourier";

/** Samples a second. */
export const RATE = 8000;
export const BANDS = 32;
export const MOMENTS = 32;
/** The lowest and the highest band end there. */
export const HERTZ = [60, 4000] as const;
/** What is so many decibels below the loudest, or more, is silence. */
export const RANGE = 60;

interface Transform {
  /** Hann's window, periodic. */
  window: Float64Array;
  /** For each band, the lowest first, its weight at each frequency: a triangle from its lower neighbour's centre to its upper's. */
  bands: readonly Float64Array[];
}

function transformOf(size: number): Transform {
  const [low, high] = [melOf(HERTZ[0]), melOf(HERTZ[1])];
  const bands = Array.from({ length: BANDS }, (_, band) => {
    const [from, centre, to] = [0, 1, 2].map((k) => hertzOf(low + ((high - low) * (band + k)) / (BANDS + 1))) as [number, number, number];
    return Float64Array.from({ length: size / 2 + 1 }, (_, bin) => {
      const hertz = (bin * RATE) / size;
      return Math.max(0, Math.min((hertz - from) / (centre - from), (to - hertz) / (to - centre)));
    });
  });
  return { window: Float64Array.from({ length: size }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size)), bands };
}

const transforms = new Map<number, Transform>();
/** @param size a power of 2 */
export function transformBy(size: number): Transform {
  const known = transforms.get(size) ?? transformOf(size);
  transforms.set(size, known);
  return known;
}

/** Loudness from 0 to 1, the highest band first, one column a moment; the loudest of all is 1. @param samples as many times `MOMENTS` as the moments are apart */
export function spectrogram(samples: Float64Array): Float64Array {
  const decibels = new Float64Array(BANDS * MOMENTS);
  const hop = samples.length / MOMENTS;
  // As wide as moments are apart, or a little wider.
  const transform = transformBy(2 ** Math.ceil(Math.log2(hop)));
  for (let moment = 0; moment < MOMENTS; moment++) {
    const power = powerAround(samples, hop * moment + hop / 2, transform);
    transform.bands.forEach((weights, band) => {
      const energy = weights.reduce((sum, weight, bin) => sum + weight * power[bin]!, 0);
      decibels[(BANDS - 1 - band) * MOMENTS + moment] = 10 * Math.log10(Math.max(energy, Number.MIN_VALUE));
    });
  }
  const loudest = decibels.reduce((a, b) => Math.max(a, b));
  return decibels.map((value) => Math.max(0, 1 + (value - loudest) / RANGE));
}

/** The power at each frequency, of a window about one sample; beyond both ends there is silence. */
function powerAround(samples: Float64Array, centre: number, { window }: Transform): Float64Array {
  const size = window.length;
  const real = window.map((weight, i) => weight * (samples[centre - size / 2 + i] ?? 0));
  const imaginary = new Float64Array(size);
  fourier(real, imaginary);
  return Float64Array.from({ length: size / 2 + 1 }, (_, bin) => real[bin]! ** 2 + imaginary[bin]! ** 2);
}
