/** The examples of one run: who learns, who is tested, who is labelled, who is drawn; plain arrays, no tensors. */
import { kindNamed } from "../kinds/catalogue";
import { sizeOf, type Clips, type DataSet, type Examples } from "../shape/data-set";
import { labelledIn } from "../shape/labelled";
import type { Gallery, Labelling, RunSpec } from "../shape/protocol";
import { drawnPlaces, labellingOrder, splitExamples, visibleLabels, type Drawn, type Split } from "./batches";

export interface RunData {
  data: DataSet;
  examples: Examples;
  split: Split;
  /** Inputs and classes of the pool, and of the examples that are judged. */
  pool: { inputs: Float32Array | Int32Array; labels: Int32Array };
  test: { inputs: Float32Array | Int32Array; labels: Int32Array };
  /** Places in the pool in the order in which a growing budget labels them. */
  order: Int32Array;
  drawn: Drawn;
  /** How many labels a budget of so many a class buys. */
  count(labelsAClass: number): number;
  /** Class of each example of the pool under so many labels, −1 where hidden. */
  visible(count: number): Int32Array;
  /** Inputs of some places of the pool, one after the other. */
  inputsOf(places: ArrayLike<number>): Float32Array | Int32Array;
}

/** @param most how many examples the map shows at most */
export function arrange(
  data: DataSet,
  examples: Examples,
  spec: Pick<RunSpec, "seed" | "judged">,
  most: number = kindNamed(data.kind).mostDrawn,
): RunData {
  const size = sizeOf(data.shape);
  const classCount = data.classes.length;
  const split = splitExamples(data, examples, spec);
  const take = (places: Int32Array) => ({
    inputs: pick(examples.inputs, size, places),
    labels: Int32Array.from(places, (i) => examples.labels[i]!),
  });
  const pool = take(split.pool);
  const order = labellingOrder(pool.labels, classCount, spec.seed, examples.chosen?.length);
  return {
    data,
    examples,
    split,
    pool,
    test: take(split.test),
    order,
    drawn: drawnPlaces(order, most, spec.seed),
    count: (labelsAClass) => labelledIn(pool.labels.length, labelsAClass, classCount),
    visible: (count) => visibleLabels(pool.labels, order.subarray(0, count)),
    inputsOf: (places) => pick(pool.inputs, size, places),
  };
}

function pick(inputs: Float32Array | Int32Array, size: number, places: ArrayLike<number>): Float32Array | Int32Array {
  const picked = new (inputs.constructor as Float32ArrayConstructor)(places.length * size);
  for (let i = 0; i < places.length; i++) picked.set(inputs.subarray(places[i]! * size, (places[i]! + 1) * size), i * size);
  return picked;
}

/** What the page shows of the examples. */
export function galleryOf({ data, examples, split, drawn, pool, inputsOf }: RunData): Gallery {
  const names = examples.names;
  const clipsOf = ({ count }: Clips) => Int32Array.from(drawn.places, (place) => (split.pool[place]! < count ? split.pool[place]! : -1));
  return {
    kind: data.kind,
    shape: data.shape,
    classes: data.classes,
    ...(examples.vocabulary && { vocabulary: examples.vocabulary }),
    ...(data.columns && { columns: data.columns }),
    ...(data.heard && { heard: data.heard }),
    ...(data.clips && { clips: { file: data.clips, of: clipsOf(data.clips) } }),
    poolCount: split.pool.length,
    testCount: split.test.length,
    places: drawn.places,
    inputs: inputsOf(drawn.places),
    ...(names && { names: Array.from(drawn.places, (place) => names[split.pool[place]!]!) }),
    labels: Uint8Array.from(drawn.places, (place) => pool.labels[place]!),
  };
}

export function labellingOf({ drawn, visible }: RunData, count: number): Labelling {
  const labels = visible(count);
  return { count, visible: Uint8Array.from(drawn.places, (place) => Number(labels[place]! >= 0)) };
}
