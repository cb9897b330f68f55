/** The examples of one run: who learns, who is tested, who is labelled, who is drawn; plain arrays, no tensors. */
import { kindNamed } from "../kinds/catalogue";
import { sizeOf, type Clips, type DataSet, type Examples } from "../shape/data-set";
import { askedOf, easy, type Hardness } from "../shape/hardness";
import { labelledIn } from "../shape/labelled";
import type { Gallery, Labelling, RunSpec } from "../shape/protocol";
import { drawnPlaces, labellingOrder, splitExamples, visibleLabels, type Drawn, type Split } from "./batches";
import { namedClasses, skewedOrder, skewedShares, thinned, tossedMarks } from "./harder";

export interface RunData {
  /** With the classes that are asked for. */
  data: DataSet;
  /** Those that come after them, which nobody asks for: their examples are in the pool alone, and never labelled. The last one has no name where it is of those that nobody has labelled. */
  strangers: readonly string[];
  examples: Examples;
  split: Split;
  /** Inputs and classes of the pool, and of the examples that are judged. */
  pool: { inputs: Float32Array | Int32Array; labels: Int32Array };
  test: { inputs: Float32Array | Int32Array; labels: Int32Array };
  /** The class that each label of the pool names once it is given: wrong ones name another than `pool.labels`. [pool] */
  named: Int32Array;
  /** Which marks each example of the pool has on all of its views, 1 on and 0 off, where views are stamped. [pool · marks] */
  marks?: Float32Array;
  /** Places in the pool in the order in which a growing budget labels them: all but strangers. */
  order: Int32Array;
  drawn: Drawn;
  /** How many labels a budget of so many a class buys. */
  count(labelsAClass: number): number;
  /** What is said to be the class of each example of the pool under so many labels, −1 where hidden. */
  visible(count: number): Int32Array;
  /** Inputs of some places of the pool, one after the other. */
  inputsOf(places: ArrayLike<number>): Float32Array | Int32Array;
}

/** @param spec as the data are, where it does not say what is harder @param most how many examples the map shows at most */
export function arrange(
  data: DataSet,
  examples: Examples,
  spec: Pick<RunSpec, "seed" | "judged"> & Partial<Hardness>,
  most: number = kindNamed(data.kind).mostDrawn,
): RunData {
  const size = sizeOf(data.shape);
  const hard = { ...easy, ...spec };
  const asked = askedOf(data, hard);
  const classCount = asked.classes.length;
  const { split, order } = shareOut(data, examples, hard, classCount);
  const take = (places: Int32Array) => ({
    inputs: pick(examples.inputs, size, places),
    labels: Int32Array.from(places, (i) => examples.labels[i]!),
  });
  const pool = take(split.pool);
  const said = hard.wrongLabels > 0 && namedClasses(examples.labels, hard.wrongLabels, classCount, spec.seed);
  const named = said ? split.pool.map((i) => said[i]!) : pool.labels;
  const marks = (count: number) => pick(tossedMarks(examples.labels.length, count, spec.seed), count, split.pool);
  return {
    data: asked,
    strangers: [...data.classes.slice(classCount), ...(hasUnlabelled(data) ? [""] : [])],
    examples,
    split,
    pool,
    test: take(split.test),
    named,
    ...(hard.shortcut > 0 && { marks: marks(hard.shortcut) }),
    order,
    drawn: drawnPlaces(order, most, spec.seed, pool.labels.length),
    count: (labelsAClass) => labelledIn(order.length, labelsAClass, classCount),
    visible: (count) => visibleLabels(named, order.subarray(0, count)),
    inputsOf: (places) => pick(pool.inputs, size, places),
  };
}

const hasUnlabelled = ({ brought }: DataSet): boolean => brought !== undefined && brought.labelled < brought.count;

/** Who is in the pool and who is judged, and in which order the pool is labelled. @param asked the first so many classes are asked for */
function shareOut(data: DataSet, examples: Examples, spec: Pick<RunSpec, "seed" | "judged"> & Hardness, asked: number) {
  const { labels, chosen = [] } = examples;
  const all = splitExamples(data, examples, spec);
  const classes = Int32Array.from(all.pool, (i) => labels[i]!);
  const inTurns = labellingOrder(classes, data.classes.length + Number(hasUnlabelled(data)), spec.seed, chosen.length);
  const stays = thinned(inTurns, classes, { ...spec, asked, chosen: chosen.length });
  const order = inTurns.filter((place) => stays[place] && classes[place]! < asked);
  const skewed = spec.labelSkew > 1 ? skewedOrder(order, classes, skewedShares(asked, spec.labelSkew, spec.seed)) : order;
  /** Places among those that stay. */
  let count = 0;
  const moved = Int32Array.from(stays, (isThere) => (isThere ? count++ : -1));
  const split: Split = {
    pool: all.pool.filter((_, place) => stays[place]),
    test: all.test.filter((i) => labels[i]! < asked),
  };
  return { split, order: skewed.map((place) => moved[place]!) };
}

function pick<T extends Float32Array | Int32Array>(inputs: T, size: number, places: ArrayLike<number>): T {
  const picked = new (inputs.constructor as Float32ArrayConstructor)(places.length * size) as T;
  for (let i = 0; i < places.length; i++) picked.set(inputs.subarray(places[i]! * size, (places[i]! + 1) * size), i * size);
  return picked;
}

/** Classes of the pool for what only measures: −1 of those that nobody has labelled. [pool] */
export function truthOf({ data, strangers, pool }: RunData): Int32Array {
  const known = data.classes.length + strangers.length - 1;
  return strangers.at(-1) === "" ? pool.labels.map((label) => (label < known ? label : -1)) : pool.labels;
}

/** What the page shows of the examples. */
export function galleryOf({ data, strangers, examples, split, drawn, pool, order, inputsOf }: RunData): Gallery {
  const names = examples.names;
  const clipsOf = ({ count }: Clips) => Int32Array.from(drawn.places, (place) => (split.pool[place]! < count ? split.pool[place]! : -1));
  return {
    kind: data.kind,
    shape: data.shape,
    classes: data.classes,
    ...(strangers.length && { strangers }),
    ...(examples.vocabulary && { vocabulary: examples.vocabulary }),
    ...(data.columns && { columns: data.columns }),
    ...(data.heard && { heard: data.heard }),
    ...(data.clips && { clips: { file: data.clips, of: clipsOf(data.clips) } }),
    poolCount: split.pool.length,
    ...(strangers.length && { askedCount: order.length }),
    testCount: split.test.length,
    places: drawn.places,
    inputs: inputsOf(drawn.places),
    ...(names && { names: Array.from(drawn.places, (place) => names[split.pool[place]!]!) }),
    labels: Uint8Array.from(drawn.places, (place) => pool.labels[place]!),
  };
}

export function labellingOf({ drawn, visible, order, named, pool }: RunData, count: number): Labelling {
  const labels = visible(count);
  const isRight = (place: number) => named[place] === pool.labels[place];
  const wrong = named === pool.labels ? undefined : order.subarray(0, count).filter((place) => !isRight(place)).length;
  return { count, ...(wrong !== undefined && { wrong }), visible: Uint8Array.from(drawn.places, (place) => Number(labels[place]! >= 0)) };
}
