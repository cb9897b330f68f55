/** A phase of a run that has begun: its learner and its optimiser, made from what the phase before has learned, and who it learns from. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor1D, Variable } from "@tensorflow/tfjs-core";
import type { Foundation } from "../shape/checkpoint";
import { kindNamed } from "../kinds/catalogue";
import { must } from "../shape/must";
import { startValues, type Params, type Value } from "../shape/params";
import { stepsOf } from "../shape/phases";
import type { RunSpec } from "../shape/protocol";
import type { AnyPhase, Before, Diagnostics, Learner, Views } from "../shape/technique";
import type { Encoder, Toolbox } from "../shape/toolbox";
import { keeper, type Assembly } from "./assemble";
import type { BatchSource } from "./batch";
import { makeDraw, type Draw } from "./batches";
import type { KindContext } from "./blocks/kind-tools";
import { makeDescent, type Descent } from "./descent";
import { memoryOf } from "./remembered";
import { makeToolbox } from "./toolbox";

/** What every phase of a run is made from. */
export interface Ground {
  spec: RunSpec;
  phases: readonly AnyPhase[];
  assembly: Assembly;
  wishes: Wishes;
}

/** What may be changed while it runs. */
export interface Wishes {
  values: Record<string, Value>;
  labelCount: number;
}

export interface Stage {
  phase: AnyPhase;
  /** How many steps of the run came before it, and how many it takes at most. */
  first: number;
  steps: number;
  foundation: Foundation;
  learner: Learner<Diagnostics, Views>;
  descent: Descent;
  source: BatchSource;
  /** Batches of the run's own size, and of any. */
  draw: Draw;
  drawOf(batch: number): Draw;
  /** What a checkpoint holds. */
  memory: Record<string, Variable>;
  /** That it asked for, and the phases before it. */
  encoders: readonly Encoder[];
  /** Another step would change nothing. */
  isSettled: boolean;
  wasEvaluated: boolean;
  dispose(): void;
}

/** What a phase would be built from now. */
export function foundationOf({ labels, params }: AnyPhase, { values, labelCount }: Wishes): Foundation {
  const rebuilding = Object.entries(params as Params).filter(([, { rebuilds }]) => rebuilds);
  return {
    ...(labels === "seen" && { labels: labelCount }),
    values: Object.fromEntries(rebuilding.map(([name]) => [name, values[name]!])),
  };
}

/** Begins the phase that comes after these. @param first how many steps of the run come before it */
export function beginStage(ground: Ground, earlier: readonly Stage[], first: number): Stage {
  const { weights } = ground.assembly.context;
  const weightsBefore = weights.count;
  const { keep, letGo } = keeper();
  const release = () => {
    weights.dispose(weightsBefore);
    letGo();
  };
  tf.engine().startScope();
  try {
    return build(ground, earlier, first, keep, release);
  } catch (error) {
    release(); // nobody can dispose what was never made
    throw error;
  } finally {
    tf.engine().endScope();
  }
}

/** @param release lets go of its weights and of all that it keeps */
function build(ground: Ground, earlier: readonly Stage[], first: number, keep: KindContext["keep"], release: () => void): Stage {
  const { spec, phases, assembly, wishes } = ground;
  const phase = phases[earlier.length]!;
  const { runData, context, kind, inputs, marks } = assembly;
  const { data, pool, order } = runData;
  const integers = (numbers: Int32Array) => keep(tf.tensor1d(numbers, "int32"));
  const planned = stepsOf(phases, spec.steps, wishes.values);
  // A phase that has settled before its time leaves its steps to the last one.
  const steps = earlier.length + 1 === phases.length ? spec.steps - first : planned[earlier.length]!;
  const previous = earlier.at(-1);
  const seesLabels = phase.labels === "seen";

  const labels = integers(runData.visible(seesLabels ? wishes.labelCount : 0));
  const labelled = integers(order.slice(0, seesLabels ? wishes.labelCount : 0));
  const drawOf = (batch: number) => makeDraw(pool.labels.length, seesLabels ? labelled : undefined, batch, spec.seed);
  const { toolbox, encoders } = notingEncoders(makeToolbox(kind, { ...context, keep }, spec.encoder));
  const lab = labOf(ground, toolbox, { labels, labelled }, { steps, keep });
  const learner = phase.create(lab, previous ? beforeOf(previous.learner, previous.encoders) : nothingBefore);
  const { learningRate } = kindNamed(data.kind);
  const rate = () => rateOf(phase, wishes.values) * learningRate;
  const descent = makeDescent(learner, { ...scheduleOf(phases, earlier, first, planned), rate }, phase.goesOn && previous?.descent.adam);
  const memory = memoryOf(learner, descent.adam);
  const carried = new Set(earlier.flatMap((stage) => Object.values(stage.memory)));
  return {
    phase,
    first,
    steps,
    foundation: foundationOf(phase, wishes),
    learner,
    descent,
    source: { kind, inputs, labels, seed: spec.seed, noise: context.noise, ...(marks && { marks }) },
    draw: drawOf(spec.batch),
    drawOf,
    memory,
    encoders: [...encoders, ...(previous?.encoders ?? [])],
    isSettled: false,
    wasEvaluated: false,
    dispose() {
      descent.adam.dispose();
      release();
      tf.dispose(Object.values(memory).filter((variable) => !carried.has(variable) && !variable.isDisposed));
    },
  };
}

/** What a phase may compute with. */
const labOf = (
  { assembly, wishes: { values } }: Ground,
  toolbox: Toolbox,
  known: { labels: Tensor1D; labelled: Tensor1D },
  own: { steps: number; keep: KindContext["keep"] },
): Parameters<AnyPhase["create"]>[0] => {
  const { inputs, drawn, runData } = assembly;
  const { kind, classes } = runData.data;
  return {
    ...toolbox,
    ...own,
    values,
    usual: (params) => startValues(params, kind),
    drawnAs: kindNamed(kind).drawnAs,
    classCount: classes.length,
    pool: { inputs, ...known },
    drawn,
  };
};

/** A toolbox, and the encoders that it was asked for. */
function notingEncoders(toolbox: Toolbox): { toolbox: Toolbox; encoders: readonly Encoder[] } {
  const encoders: Encoder[] = [];
  const encoder: Toolbox["encoder"] = (name) => {
    const made = toolbox.encoder(name);
    encoders.push(made);
    return made;
  };
  return { toolbox: { ...toolbox, encoder }, encoders };
}

const rateOf = ({ rate = "rate", params }: AnyPhase, values: Readonly<Record<string, Value>>): number =>
  Object.hasOwn(params, rate) ? Number(values[rate]) : 1;

/** One descent takes a phase and those that go on with its optimiser: one schedule is over all of them. */
function scheduleOf(phases: readonly AnyPhase[], earlier: readonly Stage[], first: number, planned: readonly number[]) {
  let [begin, end] = [earlier.length, earlier.length + 1];
  while (begin > 0 && phases[begin]!.goesOn) begin--;
  while (end < phases.length && phases[end]!.goesOn) end++;
  const from = earlier[begin]?.first ?? first;
  const steps = planned.slice(end).reduce((left, some) => left - some, sum(planned) - from);
  return { first: from, steps };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** @param encoders that the phase or one before it asked for */
function beforeOf(learner: Learner<Diagnostics, Views>, encoders: readonly Encoder[]): Before {
  return {
    learner,
    features: learner.features,
    encoder: () =>
      must(
        encoders.find(({ features }) => features === learner.features),
        "encoder behind the features of the phase before",
      ),
  };
}

const nothing = (): never => {
  throw new Error("The first phase has none before it.");
};
const nothingBefore: Before = {
  features: nothing,
  encoder: nothing,
  get learner() {
    return nothing();
  },
};
