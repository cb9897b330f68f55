/** A model from a file, run again: by the same kernels, on any backend. */
import * as tf from "@tensorflow/tfjs-core";
import type { NamedAttrMap, NamedTensorMap, Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import { inputsName, type Attribute, type Model, type Operation } from "../../shape/model";
import { must } from "../../shape/must";
import { relu } from "../backends/operations/layer";
import type { Prediction } from "../evaluate";
import { guessOf } from "../guess";
import { partsOf } from "../parts";

/** A model on the device. */
export interface Replayed {
  /** Guesses for any inputs, a part at a time. */
  predict(inputs: Tensor): Prediction;
  dispose(): void;
}

export function replayed({ operations, values, constants, outputs }: Model): Replayed {
  const kept = new Map<string, Tensor>(
    [...constants].map(([name, numbers]) => [name, tf.tensor(numbers, values[name]!.shape as number[], values[name]!.dtype)]),
  );
  const pass = (inputs: Tensor) => {
    const known = new Map<string, Tensor>([...kept, [inputsName, inputs]]);
    for (const operation of operations) {
      const made = runOne(operation, (name) => must(known.get(name), `value ${name}`), inputs.shape[0]!);
      operation.outputs.forEach((name, i) => known.set(name, made[i]!));
    }
    return { probabilities: known.get(outputs.probabilities) as Tensor2D, features: known.get(outputs.features) as Tensor2D };
  };
  return {
    predict: (inputs) =>
      tf.tidy(() => {
        const parts = partsOf(inputs).map((part) => tf.tidy(() => ({ ...pass(part) })));
        const [probabilities, features] = [
          tf.concat(parts.map((part) => part.probabilities)),
          tf.concat(parts.map((part) => part.features)),
        ];
        return { guess: guessOf(probabilities), confidence: tf.max(probabilities, 1), features };
      }),
    dispose: () => tf.dispose([...kept.values()]),
  };
}

/** @param count of examples */
function runOne({ kernel, inputs, attributes }: Operation, valueOf: (name: string) => Tensor, count: number): Tensor[] {
  const given = Object.entries(inputs).map(([key, name]) => [key, valueOf(name)] as const);
  const told = Object.entries(attributes).map(([key, value]) => [
    key,
    key === "activation" ? activations[String(value)] : withCount(value, count),
  ]);
  const all = given[0]?.[0] === "0" ? given.map(([, tensor]) => tensor) : Object.fromEntries(given);
  return [tf.engine().runKernel<Tensor | Tensor[]>(kernel, all as NamedTensorMap, Object.fromEntries(told) as NamedAttrMap)].flat();
}

const activations: Readonly<Record<string, object>> = { relu };

function withCount(value: Attribute, count: number): unknown {
  if (typeof value !== "object") return value;
  return "perExample" in value ? value.perExample * count : value.map((one) => withCount(one, count));
}
