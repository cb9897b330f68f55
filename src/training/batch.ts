/** One step's batch: each view is made when first read, from random numbers of its own, so that who reads what changes nothing for the others. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import type { Pretext } from "../shape/kind";
import { must } from "../shape/must";
import type { Batch, Graded, Labelled, Learner, Diagnostics, Views } from "../shape/technique";
import type { Draw } from "./batches";
import { makeDice, type Dice } from "./blocks/dice";
import type { KindTools, Originals } from "./blocks/kind-tools";
import { makeStepRandom } from "./blocks/step-random";

export interface BatchSource {
  kind: KindTools;
  /** The pool's inputs, on the device. */
  inputs: Tensor;
  /** Classes of the pool, −1 where hidden. */
  labels: Tensor1D;
  seed: number;
  /** Standard normal numbers to draw from. */
  noise: Tensor1D;
  /** Which marks each example of the pool has on its views, 1 on and 0 off, where they are stamped. [pool, marks] */
  marks?: Tensor2D;
}

type FullViews = { weak: 2; strong: 2; contrastive: 2; masked: true; rotated: true; tiled: true };

/**
 * A batch that can make every view there is, and the views that were read so far by name; whoever takes them disposes them.
 * @param step of the run @param before how many of its steps came before the phase @param strengthOf as the learner has it
 */
export function makeBatch(
  source: BatchSource,
  views: Views,
  step: number,
  draw: Draw,
  before = 0,
  strengthOf: Learner<Diagnostics, Views>["strengthOf"] = () => 1,
): { batch: Batch<FullViews>; seen: Map<string, Tensor> } {
  const { kind, inputs, labels, seed, noise } = source;
  const { seen, view } = makeViewer();
  const dice = (name: string) => makeDice(seed, step, "view", name);
  const originals = (places: Tensor1D, name: string): Originals => ({
    pool: inputs,
    places,
    get inputs() {
      return view(name, () => tf.gather(inputs, places));
    },
  });
  const many = originals(draw.unlabelled(step), "plain");
  const stamp = makeStamp(source);
  const grades = makeGraded(kind, dice, view, stamp, strengthOf);
  const declared = (name: Graded) => grades.several(many, name, views[name] ?? 0, name);
  const made = <T extends { inputs: Tensor }>(name: string, one: T): T => ({ ...one, inputs: view(name, () => one.inputs) });
  const pretext = <T extends { inputs: Tensor }>(name: string, one: T): T => made(name, { ...one, inputs: stamp(one.inputs, many) });
  const wanted = (name: Pretext) => `view “${name}” of such data`;
  const batch = {
    step: step - before,
    labelled: draw.labelled && labelledFrom(originals(draw.labelled(step), "labelled.plain"), labels, grades),
    get plain() {
      return many.inputs;
    },
    weak: declared("weak"),
    strong: declared("strong"),
    contrastive: declared("contrastive"),
    // Stamped before it is hidden: at a hidden place no mark is seen, and what it is compared with, the example as it is, has none.
    masked: (share: number) => made("masked", kind.mask(stampedOriginals(source, many, stamp), share, dice("masked"))),
    get rotated() {
      return pretext("rotated", must(kind.rotated, wanted("rotated"))(many, dice("rotated")));
    },
    tiled: (gap: number) => pretext("tiled", must(kind.tiled, wanted("tiled"))(many, gap, dice("tiled"))),
    places: many.places,
    random: makeStepRandom(seed, step, noise),
  };
  return { batch: batch as unknown as Batch<FullViews>, seen };
}

type Stamp = (views: Tensor, of: Pick<Originals, "places">) => Tensor;

/** The marks of each example on its views, after they are made: so all of them have the same, in the same place. */
function makeStamp({ kind, inputs, marks }: BatchSource): Stamp {
  if (!marks) return (views) => views;
  const stamp = must(kind.stamp, "stamp for such data");
  return (views, { places }) => stamp(views, tf.gather(marks, places), tf.gather(inputs, places));
}

const stampedOriginals = ({ inputs, marks }: BatchSource, some: Originals, stamp: Stamp): Originals =>
  marks ? { pool: inputs, places: some.places, inputs: stamp(tf.gather(inputs, some.places), some) } : some;

/** Views that have a strength. Each is told under a name: several of a kind are numbered. */
function makeGraded(
  kind: KindTools,
  dice: (name: string) => Dice,
  view: ReturnType<typeof makeViewer>["view"],
  stamp: Stamp,
  strengthOf: (kindOfView: Graded, number: number) => number,
) {
  const graded = (some: Originals, kindOfView: Graded, number: number, name: string) =>
    view(name, () => {
      const strength = strengthOf(kindOfView, number);
      return stamp(strength > 0 ? kind[kindOfView](some, dice(name), strength) : tf.clone(some.inputs), some);
    });
  const several = (some: Originals, kindOfView: Graded, count: number, name: string) => {
    const all: Tensor[] = [];
    for (let i = 0; i < count; i++) Object.defineProperty(all, i, { get: () => graded(some, kindOfView, i, `${name}.${i}`) });
    return all;
  };
  return { graded, several };
}

/** @param labels classes of the pool */
const labelledFrom = (some: Originals, labels: Tensor1D, { graded, several }: ReturnType<typeof makeGraded>): Labelled => ({
  get plain() {
    return some.inputs;
  },
  get weak() {
    return graded(some, "weak", 0, "labelled.weak");
  },
  get strong() {
    return graded(some, "strong", 0, "labelled.strong");
  },
  contrastive: several(some, "contrastive", 2, "labelled.contrastive") as [Tensor, Tensor],
  classes: tf.gather(labels, some.places),
  places: some.places,
});

function makeViewer() {
  const seen = new Map<string, Tensor>();
  return {
    seen,
    /** Makes a view once and remembers that it was looked at. Kept, for it may be made inside the loss and be shown after it. */
    view(name: string, make: () => Tensor): Tensor {
      const made = seen.get(name) ?? tf.keep(make());
      seen.set(name, made);
      return made;
    },
  };
}
