// RandomIntegers and ShuffledPlaces: the counter-based generator pcg4d (Jarzynski & Olano 2020, "Hash functions for GPU rendering") and the
// random order that is made of it.
import { arrayKernel } from "./array-kernel";
import { shuffling, type RandomIntegers, type ShuffledPlaces } from "../operations/random";

/** The last of the four words that pcg4d makes of these four, its upper 24 bits. */
export function scrambled(place: number, step: number, stream: number, seed: number): number {
  let x = (Math.imul(place, 1664525) + 1013904223) | 0;
  let y = (Math.imul(step, 1664525) + 1013904223) | 0;
  let z = (Math.imul(stream, 1664525) + 1013904223) | 0;
  let w = (Math.imul(seed, 1664525) + 1013904223) | 0;
  x = (x + Math.imul(y, w)) | 0;
  y = (y + Math.imul(z, x)) | 0;
  z = (z + Math.imul(x, y)) | 0;
  w = (w + Math.imul(y, z)) | 0;
  x ^= x >>> 16;
  y ^= y >>> 16;
  z ^= z >>> 16;
  w ^= w >>> 16;
  x = (x + Math.imul(y, w)) | 0;
  y = (y + Math.imul(z, x)) | 0;
  z = (z + Math.imul(x, y)) | 0;
  w = (w + Math.imul(y, z)) | 0;
  return w >>> 8;
}

export const randomIntegers = arrayKernel<Record<string, never>, RandomIntegers>("RandomIntegers", ({ attrs, arrays }) => {
  const { seed, stream, step, below, shape } = attrs;
  const out = arrays.make([...shape], "int32");
  const to = arrays.integers(out);
  for (let i = 0; i < to.length; i++) to[i] = scrambled(i, step, stream, seed) % below;
  return out;
});

export const shuffledPlaces = arrayKernel<Record<string, never>, ShuffledPlaces>("ShuffledPlaces", ({ attrs, arrays }) => {
  const { start, count } = attrs;
  const out = arrays.make([count], "int32");
  const to = arrays.integers(out);
  for (let i = 0; i < count; i++) to[i] = shuffledPlace(start + i, attrs);
  return out;
});

export function shuffledPlace(position: number, { seed, stream, size }: Pick<ShuffledPlaces, "seed" | "stream" | "size">): number {
  const { left, right } = shuffling.halves(size);
  const pass = Math.floor(position / size);
  let place = position % size;
  do {
    let a = place >> right;
    let b = place & ((1 << right) - 1);
    for (let round = 0; round < shuffling.rounds; round += 2) {
      a ^= scrambled(b, 256 * pass + round, stream, seed) & ((1 << left) - 1);
      b ^= scrambled(a, 256 * pass + round + 1, stream, seed) & ((1 << right) - 1);
    }
    place = (a << right) | b;
  } while (place >= size);
  return place;
}
