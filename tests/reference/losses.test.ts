// Losses and their gradients against PyTorch's.
import * as tf from "@tensorflow/tfjs-core";
import type { Scalar, Tensor, Tensor2D, Tensor3D, Variable } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Decoder, Places } from "../../src/shape/toolbox";
import { alignment, binaryCrossEntropy, crossEntropy, ntXent, uniformity } from "../../src/training/blocks/losses";
import { start } from "./backends/start";
import { expectGlance, furthest, type Glance } from "./compare";
import { bench } from "./lab";
import fixture from "./losses.json";
import { scattered, scatteredTensor } from "./scattered";

interface Right {
  value: number[];
  gradients: Glance[];
}

/** Compares a loss and its gradients by the inputs and by some weights; several values are weighted unevenly, as in the generator. */
function compare(right: Right, inputs: readonly Tensor[], weights: readonly Variable[], loss: (...inputs: Tensor[]) => Tensor) {
  const given = inputs.map((input) => tf.variable(input));
  const value = loss(...given);
  const uneven = value.rank ? scatteredTensor(value.shape, 99) : tf.scalar(1);
  const variables = [...given, ...weights];
  const { grads } = tf.variableGrads(() => tf.sum(tf.mul(loss(...given), uneven)) as Scalar, variables);
  const size = Math.max(1, ...right.value.map(Math.abs));
  expect(furthest(value.dataSync(), right.value) / size, "value").toBeLessThan(1e-5);
  expect(right.gradients.length).toBe(variables.length);
  right.gradients.forEach((gradient, i) => expectGlance(grads[variables[i]!.name]!.dataSync(), gradient, `gradient ${i}`));
}

const asInt = (numbers: ArrayLike<number>) => tf.tensor1d(Int32Array.from(numbers), "int32");

/** Weights as network() in make-losses.py makes them. */
function fill({ weights }: Decoder): Decoder["weights"] {
  weights.forEach((weight, i) => {
    const reach = weight.rank === 1 ? 0.1 : Math.sqrt(6 / weight.shape[0]!);
    weight.assign(scatteredTensor(weight.shape, 500 + i, -reach, reach));
  });
  return weights;
}

describe.each(["wasm", "cpu"] as const)("on %s", (backend) => {
  beforeAll(() => start(backend));

  describe("views", () => {
    const { views } = fixture;
    const both = () => [scatteredTensor([6, 5], 1), scatteredTensor([6, 5], 2)];

    it.each([0.2, 0.5] as const)("NT-Xent at temperature %d", (temperature) => {
      compare(views[`ntXent ${temperature}`], both(), [], (a, b) => ntXent(a as Tensor2D, b as Tensor2D, temperature));
    });
    it("NT-Xent of two pairs", () => {
      const loss = ntXent(tf.tensor2d([1, 0, 0, 1], [2, 2]), tf.tensor2d([0.8, 0.6, -0.6, 0.8], [2, 2]), 0.5).dataSync();
      expect(furthest(loss, fixture.golden)).toBeLessThan(1e-5);
      expect(furthest(loss, [0.43019])).toBeLessThan(1e-5);
    });
    it("NT-Xent by chance is ln(2n − 1)", () => {
      const same = tf.ones([6, 5]) as Tensor2D;
      expect(furthest(ntXent(same, same, 0.2).dataSync(), [Math.log(11)])).toBeLessThan(1e-5);
    });
    it("alignment", () => {
      compare(views.alignment, both(), [], (a, b) => alignment(a as Tensor2D, b as Tensor2D));
      expect(alignment(tf.tensor2d([3, 4], [1, 2]), tf.tensor2d([6, 8], [1, 2])).dataSync()[0]).toBeCloseTo(0, 5);
    });
    it("uniformity", () => {
      compare(views.uniformity, both().slice(0, 1), [], (a) => uniformity(a as Tensor2D));
    });
    it("uniformity of two opposite points is −8, of one point twice 0", () => {
      expect(uniformity(tf.tensor2d([3, 4, -3, -4], [2, 2])).dataSync()[0]).toBeCloseTo(-8, 5);
      expect(uniformity(tf.tensor2d([3, 4, 3, 4], [2, 2])).dataSync()[0]).toBeCloseTo(0, 5);
    });
  });

  describe("entropies", () => {
    const { shares, classes, probabilities, binary } = fixture.entropies;
    const scores = () => [scatteredTensor([5, 7], 3, -30, 30)];

    it("cross-entropy with classes", () => {
      const targets = asInt([0, 6, 3, 3, 1]);
      compare(classes, scores(), [], (x) => crossEntropy(x as Tensor2D, targets));
    });
    it("cross-entropy with probabilities", () => {
      const targets = tf.tensor2d(shares, [5, 7]);
      compare(probabilities, scores(), [], (x) => crossEntropy(x as Tensor2D, targets));
    });
    it("binary cross-entropy", () => {
      const ink = scatteredTensor([4, 8], 6, 0, 1);
      compare(binary, [scatteredTensor([4, 8], 5, -40, 40)], [], (x) => binaryCrossEntropy(x, ink));
    });
  });

  const places = (): Places => ({
    at: asInt(fixture.places),
    examples: asInt(fixture.places.map((place) => Math.floor(place / 9))),
    weights: tf.tensor1d(fixture.counts),
  });

  describe("pictures said again", () => {
    const pool = scattered(5 * 144, 10, -0.2, 1).map((ink) => Math.max(0, ink));
    const given = { kind: "image", shape: [12, 12, 1], inputs: pool, labels: [0, -1, -1, -1, -1], classCount: 2 } as const;
    const make = (encoder: "convnet" | "transformer") => {
      const { toolbox } = bench({ ...given, encoder });
      const decoder = toolbox.decoder(toolbox.encoder(), { tokens: encoder === "transformer" });
      fill(decoder);
      return { ...toolbox, decoder, original: scatteredTensor([2, 12, 12, 1], 7, 0, 1) };
    };
    const features = () => [scatteredTensor([2, 64], 8)];

    it("only at the asked patches", () => {
      const { decoder, original } = make("convnet");
      const loss = (x: Tensor) => decoder.loss({ features: x as Tensor2D }, original, places());
      compare(fixture.image["some places from features"], features(), decoder.weights, loss);
    });
    it("everywhere", () => {
      const { decoder, original, everyPlace } = make("convnet");
      const loss = (x: Tensor) => decoder.loss({ features: x as Tensor2D }, original, everyPlace(original));
      compare(fixture.image["every place from features"], features(), decoder.weights, loss);
    });
    it("only at the asked patches, from one vector a patch", () => {
      const { decoder, original } = make("transformer");
      const loss = (x: Tensor) => decoder.loss({ tokens: x as Tensor3D }, original, places());
      compare(fixture.image["some places from tokens"], [scatteredTensor([2, 9, 32], 9)], decoder.weights, loss);
    });
    it("by the average of the pool", () => {
      const { decoder, original } = make("convnet");
      expect(furthest(decoder.naiveLoss(original, places()).dataSync(), fixture.image.naive.value)).toBeLessThan(1e-5);
    });
  });

  describe("texts said again", () => {
    const { words, ...right } = fixture.text;
    const given = { kind: "text", shape: [6], vocabularySize: 23, inputs: words, labels: [0, -1, -1], classCount: 2 } as const;
    const make = (encoder: "dense" | "transformer") => {
      const { toolbox, asInputs } = bench({ ...given, encoder });
      const decoder = toolbox.decoder(toolbox.encoder(), { tokens: encoder === "transformer" });
      fill(decoder);
      return { ...toolbox, decoder, original: asInputs(words) };
    };
    const asked = (): Places => ({ at: asInt(right.at), examples: asInt(right.examples), weights: tf.tensor1d(right.weights) });
    const features = () => [scatteredTensor([3, 128], 11)];

    it("the asked words, from one vector a word", () => {
      const { decoder, original } = make("transformer");
      const loss = (x: Tensor) => decoder.loss({ tokens: x as Tensor3D }, original, asked());
      compare(right["some places from tokens"], [scatteredTensor([3, 6, 64], 12)], decoder.weights, loss);
    });
    it("the asked words, from one vector a text", () => {
      const { decoder, original } = make("dense");
      const loss = (x: Tensor) => decoder.loss({ features: x as Tensor2D }, original, asked());
      compare(right["some places from features"], features(), decoder.weights, loss);
    });
    it("every word but the padding, from one vector a text", () => {
      const { decoder, original, everyPlace } = make("dense");
      const loss = (x: Tensor) => decoder.loss({ features: x as Tensor2D }, original, everyPlace(original));
      compare(right["every place from features"], features(), decoder.weights, loss);
    });
    it("by how often each word occurs", () => {
      const { decoder, original } = make("dense");
      expect(furthest(decoder.naiveLoss(original, asked()).dataSync(), right.naive.value)).toBeLessThan(1e-5);
    });
  });

  describe("points said again", () => {
    const given = { kind: "points", shape: [9], inputs: scattered(5 * 9, 15), labels: [0, -1, -1, -1, -1], classCount: 2 } as const;
    const make = () => {
      const { toolbox } = bench(given);
      const decoder = toolbox.decoder(toolbox.encoder(), { tokens: false });
      fill(decoder);
      return { ...toolbox, decoder, original: scatteredTensor([2, 9], 13) };
    };
    const features = () => [scatteredTensor([2, 64], 14)];

    it("only at the asked coordinates", () => {
      const { decoder, original } = make();
      const loss = (x: Tensor) => decoder.loss({ features: x as Tensor2D }, original, places());
      compare(fixture.points["some places from features"], features(), decoder.weights, loss);
    });
    it("everywhere", () => {
      const { decoder, original, everyPlace } = make();
      const loss = (x: Tensor) => decoder.loss({ features: x as Tensor2D }, original, everyPlace(original));
      compare(fixture.points["every place from features"], features(), decoder.weights, loss);
    });
    it("by the average of the pool", () => {
      const { decoder, original } = make();
      expect(furthest(decoder.naiveLoss(original, places()).dataSync(), fixture.points.naive.value)).toBeLessThan(1e-5);
    });
  });
});
