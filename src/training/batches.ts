/** Who is tested, who is labelled, who is drawn next: all of it decided here, from the seed alone. */
import { gather, tidy } from "@tensorflow/tfjs-core";
import type { Tensor1D } from "@tensorflow/tfjs-core";
import { seeded, streamOf } from "../shape/random";
import { shuffledPlaces } from "./backends/operations/random";
import { makeDice } from "./dice";

/** Places of the examples that may be learned from, and of those kept for testing. */
export interface Split {
  pool: Int32Array;
  test: Int32Array;
}

export function splitExamples(count: number, testShare: number, seed: number): Split {
  const order = seeded(seed, "split").shuffled(Int32Array.from({ length: count }, (_, i) => i));
  const testCount = Math.round(count * testShare);
  return { pool: order.slice(testCount), test: order.slice(0, testCount) };
}

/**
 * The order in which places of the pool are given their labels: the classes take turns, each in its own random order. Any
 * beginning of it is balanced, and the labels of a smaller budget are always among those of a larger one.
 */
export function labellingOrder(poolLabels: ArrayLike<number>, classCount: number, seed: number): Int32Array {
  const random = seeded(seed, "labels");
  const waiting = Array.from({ length: classCount }, (_, c) => {
    const places = Array.from(poolLabels, (label, place) => (label === c ? place : -1)).filter((place) => place >= 0);
    return [...random.shuffled(places)];
  });
  const order: number[] = [];
  while (order.length < poolLabels.length) {
    for (const c of random.shuffled(waiting.map((_, i) => i))) {
      const place = waiting[c]!.pop();
      if (place !== undefined) order.push(place);
    }
  }
  return Int32Array.from(order);
}

/** How many labels a budget of so many a class buys, at most all; at least one. */
export const labelCount = (labelsAClass: number, classCount: number, poolCount: number): number =>
  Math.max(1, Math.min(poolCount, Math.round(labelsAClass * classCount)));

/** The class of each example of the pool where its label is in force, −1 where it is hidden. */
export function visibleLabels(poolLabels: ArrayLike<number>, labelled: Int32Array): Int32Array {
  const visible = new Int32Array(poolLabels.length).fill(-1);
  for (const place of labelled) visible[place] = poolLabels[place]!;
  return visible;
}

/** Which places each step learns from, on the device [n] int32; the same for every contestant with this seed. */
export interface Draw {
  /** Unlabelled batch of a step: passes over the whole pool, each in a new random order. */
  unlabelled(step: number): Tensor1D;
  /** Labelled batch of a step: with replacement. */
  labelled(step: number): Tensor1D;
}

/** @param labelled places in the pool [labels] int32 */
export function makeDraw(poolCount: number, labelled: Tensor1D, batch: number, seed: number): Draw {
  const stream = streamOf("order");
  return {
    unlabelled: (step) => shuffledPlaces({ seed, stream, start: step * batch, count: batch, size: poolCount }),
    labelled: (step) =>
      tidy(() => gather(labelled, makeDice(seed, step, "labelled").roll("places", [Math.max(1, batch >> 1)], labelled.size))),
  };
}

/** The examples that the map shows: some from the front of the labelling order, so that the few labelled ones are among them, the rest from its end. */
export function drawnPlaces(order: Int32Array, most: number): Int32Array {
  if (order.length <= most) return order;
  const front = Math.floor(most / 3);
  return Int32Array.from([...order.subarray(0, front), ...order.subarray(order.length - (most - front))]);
}
