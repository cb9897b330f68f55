/** Who is tested, who is labelled, who is drawn next: all of it decided here, from the seed alone. */
import { gather, tidy } from "@tensorflow/tfjs-core";
import type { Tensor1D } from "@tensorflow/tfjs-core";
import { isGiven, type DataSet, type Examples } from "../shape/data-set";
import type { RunSpec } from "../shape/protocol";
import { seeded, streamOf, type Random } from "../shape/random";
import { shuffledPlaces } from "./backends/operations/random";
import { makeDice } from "./blocks/dice";
import { stratified } from "./strata";
import { together } from "./together";

/** Places of the examples that may be learned from, those that somebody chose to label before all others, and of those that accuracies are measured on. */
export interface Split {
  pool: Int32Array;
  test: Int32Array;
}

/** Of what is given everybody has the same test examples, whatever the seed: no seed that settings are chosen with sees those of another. */
const fixedSeed = 0;

export function splitExamples(
  data: Pick<DataSet, "files" | "testShare"> & Partial<Pick<DataSet, "brought" | "classes">>,
  { labels, groups, copies, tested: kept, chosen = [] }: Pick<Examples, "labels" | "groups" | "copies" | "tested" | "chosen">,
  { seed, judged }: Pick<RunSpec, "seed" | "judged">,
): Split {
  const all = Int32Array.from(labels.keys());
  const isChosen = new Set(chosen);
  const { testShare, brought, classes } = data;
  const hasLabel = (place: number) => !brought || labels[place]! < classes!.length;
  const parted = (places: Int32Array, random: Random) => {
    const others = places.filter((place) => !isChosen.has(place));
    const count = Math.round(places.filter(hasLabel).length * testShare);
    if (brought && !groups) {
      const split = partByClass(others, labels, { count, hasLabel }, random);
      return copies ? together(split, { copies, labels, hasLabel }) : split;
    }
    const [test, pool] = partByGroups(others, groups, { count, least: brought ? 1 : 0, hasLabel }, random);
    return { pool: Int32Array.from([...chosen, ...pool]), test };
  };
  const random = seeded(isGiven(data) ? fixedSeed : seed, "split");
  const tested = kept ? partByMark(all, kept, random) : parted(all, random);
  // The test examples are put aside, and the same share of the pool is taken out of it in their place.
  return judged === "test" ? tested : parted(tested.pool, seeded(seed, "validation"));
}

/** Each part in random order. */
const partByMark = (places: Int32Array, kept: ArrayLike<number>, random: Random): Split => ({
  test: random.shuffled(places.filter((place) => kept[place])),
  pool: random.shuffled(places.filter((place) => !kept[place])),
});

/** Of the few labels that somebody has given, each class has its share in both parts. */
function partByClass(
  places: Int32Array,
  labels: ArrayLike<number>,
  { count, hasLabel }: Pick<Wanted, "count" | "hasLabel">,
  random: Random,
): Split {
  const shuffled = random.shuffled(places);
  const test = stratified(shuffled.filter(hasLabel), labels, count);
  const isTested = new Set(test);
  return { test, pool: shuffled.filter((place) => !isTested.has(place)) };
}

interface Wanted {
  /** About so many that have a label, and no others; at least so many groups, as long as as many are left. */
  count: number;
  least: number;
  hasLabel(place: number): boolean;
}

/** Places in random order, those that are wanted and the rest: a group is never in both, and an example without one is a group of its own. */
function partByGroups(
  places: Int32Array,
  groups: Examples["groups"],
  { count, least, hasLabel }: Wanted,
  random: Random,
): [Int32Array, Int32Array] {
  const members = new Map<number, number[]>();
  for (const place of places) {
    const group = groups ? groups[place]! : place;
    const others = members.get(group);
    if (others) others.push(place);
    else members.set(group, [place]);
  }
  const all = Int32Array.from(members.keys());
  const ofAny = all.filter((group) => !members.get(group)!.some(hasLabel));
  const shuffled = Array.from(random.shuffled(all.filter((group) => members.get(group)!.some(hasLabel))), (group) => members.get(group)!);
  const sizes = shuffled.map((group) => group.filter(hasLabel).length);
  let [taken, next] = [0, 0];
  // As many whole groups as come nearest to the count.
  while (next < shuffled.length - least && (next < least || taken + sizes[next]! / 2 <= count)) taken += sizes[next++]!;
  const rest = [...shuffled.slice(next), ...Array.from(ofAny, (group) => members.get(group)!)];
  return [Int32Array.from(shuffled.slice(0, next).flat()), Int32Array.from(rest.flat())];
}

/**
 * The order in which places of the pool are given their labels: the classes take turns, each in its own random order. Any
 * beginning of it is balanced, and the labels of a smaller budget are always among those of a larger one.
 * @throws RangeError for a label of none of the classes
 * @param chosen how many places, at the front of the pool, somebody chose to label: they come first of their class, as they stand
 */
export function labellingOrder(poolLabels: ArrayLike<number>, classCount: number, seed: number, chosen = 0): Int32Array {
  const random = seeded(seed, "labels");
  const waiting = Array.from({ length: classCount }, (_, c) => {
    const places = Array.from(poolLabels, (label, place) => (label === c ? place : -1)).filter((place) => place >= 0);
    const first = places.filter((place) => place < chosen);
    return [...random.shuffled(places.slice(first.length)), ...first.reverse()];
  });
  const order: number[] = [];
  const known = waiting.reduce((sum, { length }) => sum + length, 0);
  if (known < poolLabels.length)
    throw new RangeError(`Of ${poolLabels.length} labels ${poolLabels.length - known} are of none of ${classCount} classes.`);
  while (order.length < poolLabels.length) {
    for (const c of random.shuffled(waiting.map((_, i) => i))) {
      const place = waiting[c]!.pop();
      if (place !== undefined) order.push(place);
    }
  }
  return Int32Array.from(order);
}

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
  /** Labelled batch of a step: with replacement. Absent where labels are unseen. */
  labelled?(step: number): Tensor1D;
}

/** @param labelled places in the pool [labels] int32; undefined where labels are unseen */
export function makeDraw(poolCount: number, labelled: Tensor1D | undefined, batch: number, seed: number): Draw {
  const stream = streamOf("order");
  return {
    unlabelled: (step) => shuffledPlaces({ seed, stream, start: step * batch, count: batch, size: poolCount }),
    ...(labelled && {
      labelled: (step: number) =>
        tidy(() => gather(labelled, makeDice(seed, step, "labelled").roll("places", [Math.max(1, batch >> 1)], labelled.size))),
    }),
  };
}

/** Places in the pool that the map shows. */
export interface Drawn {
  places: Int32Array;
  /** The first so many are a random sample, drawn without a look at any label: axes and scales come from them alone. */
  sample: number;
}

/** Of a pool that is larger than the map, the share that is drawn because it is labelled first. */
const labelledShare = 1 / 3;

/**
 * A random sample of the pool, and after it the front of the labelling order, so that the few labelled examples are on the map too.
 * @param poolCount how many there are, where some are never labelled
 */
export function drawnPlaces(order: Int32Array, most: number, seed: number, poolCount: number = order.length): Drawn {
  const random = seeded(seed, "drawn").shuffled(Array.from({ length: poolCount }, (_, place) => place));
  if (poolCount <= most) return { places: random, sample: random.length };
  const front = Math.floor(most * labelledShare);
  const sample = random.subarray(0, most - front);
  const known = new Set(sample);
  return { places: Int32Array.from([...sample, ...order.subarray(0, front).filter((place) => !known.has(place))]), sample: sample.length };
}
