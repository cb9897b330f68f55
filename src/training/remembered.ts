/** What a run remembers from step to step, under the names of a checkpoint. */
import type { Variable } from "@tensorflow/tfjs-core";
import * as tf from "@tensorflow/tfjs-core";
import type { Checkpoint } from "../shape/checkpoint";
import { read } from "../shape/report";
import type { Diagnostics, Learner, Views } from "../shape/technique";
import type { Adam } from "./backends/adam";

export function memoryOf({ weights, teachers = [], state }: Learner<Diagnostics, Views>, adam: Adam): Record<string, Variable> {
  const named = (name: string, variables: readonly Variable[] = []) => variables.map((variable, i) => [`${name}.${i}`, variable] as const);
  return Object.fromEntries([
    ...named("weight", weights),
    ...named(
      "moments",
      adam.slots.map(({ moments }) => moments),
    ),
    ...named(
      "average",
      teachers.flatMap((teacher) => teacher.weights),
    ),
    ...named("state", state),
  ]);
}

/** @throws where the checkpoint is of another network, before anything is changed */
export function remember(memory: Readonly<Record<string, Variable>>, adam: Adam, checkpoint: Checkpoint): void {
  const shapes = (of: Readonly<Record<string, { shape: readonly number[] }>>) =>
    Object.entries(of)
      .map(([name, { shape }]) => `${name} [${shape}]`)
      .sort()
      .join(", ");
  if (shapes(memory) !== shapes(checkpoint.layout))
    throw new Error(`The checkpoint of step ${checkpoint.step} belongs to another network: it holds ${shapes(checkpoint.layout)}.`);
  tf.tidy(() => {
    for (const [name, variable] of Object.entries(memory)) variable.assign(tf.tensor(read(checkpoint, name)!.slice(), variable.shape));
  });
  adam.slots.forEach((slot, i) => (slot.steps = checkpoint.optimiserSteps[i]!));
}

/** Does `work`, and puts everything back to what it was before. */
export function undoing(memory: Readonly<Record<string, Variable>>, adam: Adam, work: () => void): void {
  // A second name for the same values keeps them from being written to in place.
  const before = Object.values(memory).map((variable) => [variable, tf.clone(variable)] as const);
  const optimiserSteps = adam.slots.map(({ steps }) => steps);
  try {
    work();
  } finally {
    adam.slots.forEach((slot, i) => (slot.steps = optimiserSteps[i]!));
    for (const [variable, values] of before) {
      variable.assign(values);
      values.dispose();
    }
  }
}
