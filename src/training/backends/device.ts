// Waiting for the device that computes: it may be lost, and then it never answers.
import type { Loss } from "../../shape/protocol";

/** The device that computes is gone or full, and every tensor with it. What was learned up to the last checkpoint is not. */
export class DeviceLost extends Error {
  override name = "DeviceLost";
  constructor(
    message: string,
    readonly loss: Exclude<Loss, "worker"> = "device",
  ) {
    super(message);
  }
}

/** A read that takes longer will never come. */
const secondsOfPatience = 60;
/** Reads fail a moment before the browser says why. */
const millisecondsToHearWhy = 500;
export const aMoment = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Why the device is gone, once it is. */
let lostBecause: string | undefined;
/** Those who wait for it. */
const waiting = new Set<(error: DeviceLost) => void>();
let watched: Promise<string> | undefined;

/** @param lost settles with a sentence when the backend that computes from now on goes away */
export function watchDevice(lost: Promise<string>): void {
  if (lost === watched) return;
  watched = lost;
  lostBecause = undefined;
  void lost.then((why) => {
    if (lost !== watched) return;
    lostBecause = why;
    for (const reject of waiting) reject(new DeviceLost(why));
  });
}

/** The values of a tensor, once they are there. @throws DeviceLost when they will never be */
export async function readBack(tensor: { data(): Promise<unknown> }): Promise<Float32Array> {
  let giveUp: (error: DeviceLost) => void = () => undefined;
  const never = new Promise<never>((_, reject) => (giveUp = reject));
  const silence = () => giveUp(new DeviceLost(`The device that computes has not answered for ${secondsOfPatience} seconds.`));
  const timer = setTimeout(silence, 1000 * secondsOfPatience);
  waiting.add(giveUp);
  try {
    return (await Promise.race([tensor.data(), never])) as Float32Array;
  } catch (error) {
    throw await asLoss(error);
  } finally {
    clearTimeout(timer);
    waiting.delete(giveUp);
  }
}

/** The error itself, or that the device was lost where that is behind it. */
export async function asLoss(error: unknown): Promise<unknown> {
  if (error instanceof DeviceLost) return error;
  if (error instanceof DOMException && lostBecause === undefined) await aMoment(millisecondsToHearWhy);
  if (lostBecause !== undefined) return new DeviceLost(lostBecause);
  const words = error instanceof Error ? error.message : String(error);
  // Memory that another start frees: the heap of WebAssembly, which only grows, and the browser's own arrays.
  return /out of memory|allocation failed|Invalid typed array length|could not allocate/i.test(words)
    ? new DeviceLost(words, "memory")
    : error;
}
