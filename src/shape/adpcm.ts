/**
 * Sounds in four bits a sample: the IMA's adaptive differential code, begun anew with each sound. Of two samples in a byte the first is in the
 * high half.
 */

/** What the decoder knows: the sample that it has come to, and how large its steps are. */
export interface Decoder {
  /** From −32,768 to 32,767. */
  sample: number;
  /** Place in `stepSizes`. */
  size: number;
}

const stepSizes = [
  ...[7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 19, 21, 23, 25, 28, 31, 34, 37, 41, 45, 50, 55, 60, 66, 73, 80, 88, 97, 107, 118, 130, 143],
  ...[157, 173, 190, 209, 230, 253, 279, 307, 337, 371, 408, 449, 494, 544, 598, 658, 724, 796, 876, 963, 1060, 1166, 1282, 1411, 1552],
  ...[1707, 1878, 2066, 2272, 2499, 2749, 3024, 3327, 3660, 4026, 4428, 4871, 5358, 5894, 6484, 7132, 7845, 8630, 9493, 10442, 11487],
  ...[12635, 13899, 15289, 16818, 18500, 20350, 22385, 24623, 27086, 29794, 32767],
];
/** How much larger the steps become by how far the last one went. */
const growth = [-1, -1, -1, -1, 2, 4, 6, 8];

export const silence: Decoder = { sample: 0, size: 0 };
export const stepOf = ({ size }: Decoder): number => stepSizes[size]!;

/** After four more bits: a sign, and how far in quarters of a step. */
export function decoded({ sample, size }: Decoder, bits: number): Decoder {
  const step = stepSizes[size]!;
  const far = (step >> 3) + (bits & 4 ? step : 0) + (bits & 2 ? step >> 1 : 0) + (bits & 1 ? step >> 2 : 0);
  const next = sample + (bits & 8 ? -far : far);
  return {
    sample: Math.min(2 ** 15 - 1, Math.max(-(2 ** 15), next)),
    size: Math.min(stepSizes.length - 1, Math.max(0, size + growth[bits & 7]!)),
  };
}

/** Samples from −1 to 1, two a byte. */
export function decodeSound(bytes: Uint8Array): Float32Array<ArrayBuffer> {
  let state = silence;
  const next = (bits: number) => (state = decoded(state, bits)).sample / 2 ** 15;
  const samples = new Float32Array(2 * bytes.length);
  bytes.forEach((pair, i) => samples.set([next(pair >> 4), next(pair & 15)], 2 * i));
  return samples;
}
