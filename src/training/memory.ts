/** How much memory a run will need, told before it begins: a device that is asked for too much is lost, or the whole page with it. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import type { Views } from "../shape/technique";
import type { Encoder } from "../shape/toolbox";
import { partSize } from "./parts";

/** A run that is not begun. */
export class TooLarge extends Error {
  override name = "TooLarge";
}

export interface Load {
  /** Held all the time: examples, features, weights. */
  heldBytes: number;
  /** Numbers of one example. */
  size: number;
  /** By one pass of one example through the encoder, everything on the way counted. */
  passBytes: number;
  batch: number;
  views: Views;
  /** How many examples go through the encoder at a time when it is evaluated. */
  evaluated: number;
}

/** What lies between input and output is kept for the gradient, which is as large again; measured over all techniques: 1.6 to 2. */
const timesForGradient = 2;

/** Numbers for each number that is to be said again, with their loss and gradient; measured. */
const timesSaidAgain = 20;

/** The most that is in use at any time, in bytes: in a step, or in an evaluation. */
export function bytesNeeded({ heldBytes, size, passBytes, batch, views, evaluated }: Load): number {
  const examples = batch * ((views.weak ?? 0) + (views.strong ?? 0) + (views.masked ? 1 : 0) + 0.5);
  const saidAgain = views.masked ? 4 * size * batch * timesSaidAgain : 0;
  return heldBytes + Math.max(passBytes * timesForGradient * examples + saidAgain, passBytes * evaluated);
}

/** A network is there untrained and trained, as its average, as its gradient and with two running means of that. */
const copiesOfWeights = 6;

/** Examples and weights. @param numbers all of the examples together have */
export const heldBytes = (numbers: number, { weights }: Encoder): number =>
  4 * (numbers + copiesOfWeights * weights.reduce((sum, { size }) => sum + size, 0));

/** Bytes of all tensors that one example makes on its way through the encoder. */
export function passBytesOf({ features }: Encoder, example: Tensor): number {
  tf.engine().startScope();
  const before = tf.memory().numBytes;
  features(example);
  const bytes = tf.memory().numBytes - before;
  tf.engine().endScope();
  return bytes;
}

/** @param counts of the sets of examples that go through in parts @param gridSize of the one that does not */
export const evaluatedAtOnce = (counts: readonly number[], gridSize: number): number =>
  Math.max(gridSize, ...counts.map((count) => Math.min(count, partSize)));

const gigabyte = 2 ** 30;
/** The heap of WebAssembly ends here. */
const mostOfWasm = 2 * gigabyte;
/** Three contestants may run at once, beside the page and all else. Browsers that do not say how much there is have at least so much. */
const usualDeviceGigabytes = 8;

/** What one run may use on this device, in bytes. */
export function bytesToBeHad(): number {
  const { deviceMemory = usualDeviceGigabytes } = (globalThis.navigator ?? {}) as { deviceMemory?: number };
  const quarter = (deviceMemory * gigabyte) / 4;
  return tf.getBackend() === "wasm" ? Math.min(quarter, mostOfWasm) : quarter;
}

const inWords = (bytes: number): string => (bytes < 1e9 ? `${Math.round(bytes / 1e6)}\u00a0MB` : `${(bytes / 1e9).toPrecision(2)}\u00a0GB`);

/** The bytes that a run will need. @throws TooLarge where that is more than there is, with both numbers */
export function affordableBytes(load: Load): number {
  const [needed, had] = [bytesNeeded(load), bytesToBeHad()];
  if (needed > had)
    throw new TooLarge(
      `This run would need about ${inWords(needed)} of memory, and this device is not likely to give it more than ${inWords(had)}.`,
    );
  return needed;
}
