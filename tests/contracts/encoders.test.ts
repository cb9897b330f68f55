/** What every encoder of every kind of data keeps to, and that no kind has any other. */
import * as tf from "@tensorflow/tfjs-core";
import type { Scalar, Tensor1D } from "@tensorflow/tfjs-core";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { kindNamed, kindNames } from "../../src/kinds/catalogue";
import type { EncoderName } from "../../src/shape/encoder";
import type { Kind } from "../../src/shape/kind";
import { makeWeights } from "../../src/training/blocks/networks";
import { inputsOf } from "../../src/training/inputs";
import { makeKind } from "../../src/training/kinds";
import { expectClose } from "../help/close";
import { startEngine } from "../help/engine";
import { smallRunData } from "../help/small-data";
import fixtures from "../reference/networks.json";

beforeAll(() => startEngine("wasm"));
beforeEach(() => tf.engine().startScope());
afterEach(() => tf.engine().endScope());

const n = 5;
/** An encoder of the small data, with weights of this seed, and a few examples to read. */
function reader(name: Kind, encoder: EncoderName, seed = 1) {
  const { data, pool, examples, inputsOf: some } = smallRunData[name](1);
  const before = new Set(variables());
  const kind = makeKind(name, {
    ...data,
    pool: pool.inputs,
    vocabularySize: examples.vocabulary?.length ?? 0,
    seed,
    weights: makeWeights(seed),
    noise: tf.zeros([1]) as Tensor1D,
    keep: (t) => t,
  });
  const made = kind.encoder(encoder);
  return { encoder: made, inputs: inputsOf(data, some([0, 1, 2, 3, 4])), variables: variables().filter((one) => !before.has(one)) };
}
const variables = () => Object.values(tf.engine().registeredVariables);
function featuresOf(name: Kind, encoder: EncoderName, seed?: number): number[][] {
  const made = reader(name, encoder, seed);
  return made.encoder.features(made.inputs).arraySync();
}
const everyEncoder = [...new Set(kindNames.flatMap((kind) => kindNamed(kind).encoders))];

/** By which fixtures each is compared with PyTorch's. Dense layers alone are compared with every technique. */
const compared: Record<EncoderName, readonly Exclude<keyof typeof fixtures, "madeBy" | "words">[]> = {
  dense: [],
  convnet: ["convnet"],
  transformer: ["patches", "text"],
};
it("are compared with PyTorch's, but for dense ones", () => {
  const names = everyEncoder.filter((name) => name !== "dense");
  expect(names.filter((name) => !compared[name].some((one) => fixtures[one].features.length))).toEqual([]);
});

describe.each(kindNames)("of %s", (kind) => {
  const { encoders } = kindNamed(kind);

  describe.each(encoders)("%s", (name) => {
    it("tells examples apart, by as many features as it says", () => {
      const features = featuresOf(kind, name);
      expect(features.map((row) => row.length)).toEqual(Array.from({ length: n }, () => reader(kind, name).encoder.width));
      expect(features.flat().every(Number.isFinite)).toBe(true);
      expect(new Set(features.map(String)).size).toBe(n);
    });

    it("makes examples again of what it has embedded, but of words", () => {
      const { encoder, inputs } = reader(kind, name);
      if (kind === "text") return expect(encoder.unembed).toBeUndefined();
      const [again, were] = [encoder.unembed!(encoder.embed(inputs)), inputs].map((tensor) => Array.from(tensor.dataSync()));
      expectClose(again!, were!);
    });

    it("begins with the same weights in every run with the same seed, and with others in any other", () => {
      expect(featuresOf(kind, name)).toEqual(featuresOf(kind, name));
      expect(featuresOf(kind, name, 2)).not.toEqual(featuresOf(kind, name));
    });

    it("lists each of its weights, all of which learn", () => {
      const { encoder, inputs, variables } = reader(kind, name);
      expect(new Set(encoder.weights)).toEqual(new Set(variables));
      const before = tf.memory().numTensors;
      const slopes = tf.tidy(() => {
        const { grads } = tf.variableGrads(() => tf.sum(tf.square(encoder.features(inputs))) as Scalar, [...encoder.weights]);
        return encoder.weights.map((weight) => grads[weight.name]?.dataSync().some((slope) => slope !== 0));
      });
      expect(slopes).toEqual(encoder.weights.map(() => true));
      expect(tf.memory().numTensors).toBe(before);
    });

    it("reads the same in one step and in two", () => {
      const { encoder, inputs } = reader(kind, name);
      expect(encoder.featuresOf(encoder.embed(inputs)).arraySync()).toEqual(encoder.features(inputs).arraySync());
    });
  });

  it.each(everyEncoder.filter((name) => !encoders.includes(name)))("%s is none, and it says which are", (name) => {
    expect(() => reader(kind, name)).toThrow(`The encoder “${name}” does not read data of the kind “${kind}”: choose ${encoders[0]}`);
  });
});
