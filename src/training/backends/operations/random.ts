// Random numbers made on the device, and who is drawn next. Each is a function of the experiment's seed, of what it is for, of the step and
// of its place alone: nothing is remembered from one to the next, and all backends give the same ones bit for bit.
import { engine } from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D } from "@tensorflow/tfjs-core";

/** Which numbers: 32 bits each. */
export interface Source {
  seed: number;
  /** What they are for. */
  stream: number;
  step: number;
}

/** Random numbers have so many bits: floats and WebGL's textures hold them exactly. */
export const randomBits = 24;

export interface RandomIntegers extends Source {
  shape: readonly number[];
  below: number;
}

/** Even among 0 … below − 1, int32. @param below at most 2²⁴ */
export function randomIntegers(source: Source, shape: readonly number[], below: number = 2 ** randomBits): Tensor {
  return engine().runKernel("RandomIntegers", {}, { ...source, shape, below } satisfies RandomIntegers as never);
}

export interface ShuffledPlaces {
  seed: number;
  stream: number;
  /** How many were drawn before. */
  start: number;
  count: number;
  /** Out of how many. */
  size: number;
}

/** Drawn without replacement, in passes: each pass goes over 0 … size − 1 in a random order of its own. [count] int32 */
export function shuffledPlaces(draw: ShuffledPlaces): Tensor1D {
  return engine().runKernel("ShuffledPlaces", {}, { ...draw } as never);
}

/**
 * How a pass is put into random order: as a Feistel network over the smallest power of two that holds all places (Luby & Rackoff 1988),
 * walked until it comes back among them (Black & Rogaway 2002). So any place of the order is found without making the others.
 */
export const shuffling = {
  rounds: 8,
  /** Bits of the two halves of a place. */
  halves(size: number): { left: number; right: number } {
    const bits = Math.max(1, Math.ceil(Math.log2(size)));
    return { left: bits >> 1, right: bits - (bits >> 1) };
  },
};
