/** What a run has learned, as a model that can be taken elsewhere: whatever its technique computes of an example, followed kernel by kernel. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { checksumOf } from "../../models/checksum";
import { must } from "../../shape/must";
import { sizeOf, type DataSet } from "../../shape/data-set";
import type { Model, ModelAbout, ModelNumbers } from "../../shape/model";
import type { RunSpec } from "../../shape/protocol";
import { readBack } from "../backends/device";
import { inputsOf } from "../inputs";
import type { RunData } from "../run-data";
import type { Trainer } from "../trainer";
import { compacted, passSizes, type ReadPass } from "./compact";
import { record, type Pass } from "./record";

/** What else is said of it: by whoever knows the experiment. */
export type Origin = Pick<ModelAbout, "link" | "version">;

/** @throws where something that the technique computes cannot be written down */
export async function takeModel(trainer: Trainer, spec: RunSpec, data: RunData, origin: Origin): Promise<Model> {
  const passes: Recorded[] = [];
  try {
    for (const count of passSizes) passes.push(passOf(trainer, data, count));
    const [one, other] = await read(passes);
    return { about: aboutOf(trainer, spec, data, origin), ...compacted(one!, other!) };
  } finally {
    for (const { constants } of passes) tf.dispose([...constants.values()]);
  }
}

type Recorded = Pass & Pick<ReadPass, "inputs" | "outputs">;

/** The first so many examples of the pool, guessed. */
function passOf(trainer: Trainer, { data, pool }: RunData, count: number): Recorded {
  const inputs = inputsOf(data, pool.inputs.slice(0, count * sizeOf(data.shape)));
  let made: Record<"guess" | "confidence" | "features", Tensor> | undefined;
  try {
    const pass = record(inputs, () => (made = { ...trainer.predict(inputs) }));
    const { confidence, features } = must(made, "prediction");
    const surest = must(pass.operations.find(({ outputs }) => outputs.includes(String(confidence.id))), "operation that tells how sure a guess is"); // prettier-ignore
    if (surest.kernel !== "Max") throw new Error("How sure a guess is is no longer its largest probability.");
    return {
      ...pass,
      inputs: String(inputs.id),
      outputs: { probabilities: must(surest.inputs.x, "probabilities"), features: String(features.id) },
    };
  } finally {
    tf.dispose([inputs, ...Object.values(made ?? {})]);
  }
}

/** With the numbers of their constants, of those that share them once. */
export async function read(passes: readonly Recorded[]): Promise<ReadPass[]> {
  const found = new Map<object, ModelNumbers>();
  const all: ReadPass[] = [];
  for (const pass of passes) {
    const numbers = new Map<string, ModelNumbers>();
    for (const [name, tensor] of pass.constants) {
      const content = found.get(tensor.dataId) ?? (await readBack(tensor)).slice();
      found.set(tensor.dataId, content);
      numbers.set(name, content);
    }
    all.push({ ...pass, numbers });
  }
  return all;
}

function aboutOf(trainer: Trainer, spec: RunSpec, { data, examples, test }: RunData, origin: Origin): ModelAbout {
  return {
    technique: spec.technique,
    encoder: spec.encoder,
    step: trainer.step,
    labelled: trainer.labelCount,
    ...origin,
    kind: data.kind,
    shape: data.shape,
    classes: data.classes,
    ...(data.columns && { columns: data.columns, medians: mediansOf(data, examples.inputs) }),
    ...(examples.vocabulary && { vocabulary: examples.vocabulary }),
    judgedOn: checksumOf(test.inputs),
  };
}

/** Of each column; of an even number of values the lower one of the two in the middle. */
function mediansOf({ shape }: Pick<DataSet, "shape">, inputs: ArrayLike<number>): number[] {
  const columns = shape[0]!;
  return Array.from({ length: columns }, (_, column) => {
    const values = Float32Array.from({ length: inputs.length / columns }, (_, row) => inputs[row * columns + column]!).sort();
    return values[(values.length - 1) >> 1]!;
  });
}
