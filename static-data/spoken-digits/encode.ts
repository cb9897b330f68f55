/** Puts a sound into four bits a sample, for `src/shape/adpcm.ts` to decode. */
import { decoded, silence, stepOf } from "../../src/shape/adpcm";

/** @param samples from −1 to 1, an even number of them */
export function encodeSound(samples: Float64Array): Uint8Array {
  let state = silence;
  const next = (sample: number): number => {
    const wanted = Math.max(-(2 ** 15), Math.min(2 ** 15 - 1, Math.round(sample * 2 ** 15)));
    const bits = bitsFor(wanted - state.sample, stepOf(state));
    state = decoded(state, bits);
    return bits;
  };
  return Uint8Array.from({ length: samples.length / 2 }, (_, i) => (next(samples[2 * i]!) << 4) | next(samples[2 * i + 1]!));
}

/** The sign, and of a step, its half and its quarter those that the way there has room for. */
function bitsFor(way: number, step: number): number {
  let left = Math.abs(way);
  let bits = way < 0 ? 8 : 0;
  for (const [bit, size] of [
    [4, step],
    [2, step >> 1],
    [1, step >> 2],
  ] as const)
    if (left >= size) {
      bits |= bit;
      left -= size;
    }
  return bits;
}
