// The encoders against PyTorch's with the same weights: features, and the gradient by each weight.
import * as tf from "@tensorflow/tfjs-core";
import type { Scalar, Tensor } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Encoder } from "../../src/shape/toolbox";
import { start } from "./backends/start";
import { expectGlance, furthest, type Glance } from "./compare";
import { bench } from "./lab";
import fixture from "./networks.json";
import { scattered, scatteredTensor } from "./scattered";

/** Weights as weight() in make-networks.py makes them; those that begin as ones stay near one. */
function fill({ weights }: Encoder) {
  weights.forEach((weight, i) => {
    const fanIn = weight.size / weight.shape.at(-1)!;
    const reach = weight.rank === 1 ? 0.1 : Math.sqrt(6 / fanIn);
    const begin = weight.rank === 1 ? weight.dataSync()[0]! : 0;
    weight.assign(tf.add(begin, scatteredTensor(weight.shape, 700 + i, -reach, reach)));
  });
}

function compare(encoder: Encoder, inputs: Tensor, right: { features: number[]; gradients: Glance[] }) {
  fill(encoder);
  const features = encoder.features(inputs);
  expect(furthest(features.dataSync(), right.features)).toBeLessThan(1e-5);
  const uneven = scatteredTensor(features.shape, 99);
  const { grads } = tf.variableGrads(() => tf.sum(tf.mul(encoder.features(inputs), uneven)) as Scalar, [...encoder.weights]);
  expect(right.gradients.length).toBe(encoder.weights.length);
  right.gradients.forEach((gradient, i) => expectGlance(grads[encoder.weights[i]!.name]!.dataSync(), gradient, `gradient ${i}`));
}

const pictures = { kind: "image", shape: [12, 12, 1], inputs: scattered(144, 1, 0, 1), labels: [0], classCount: 2 } as const;

describe.each(["wasm", "cpu"] as const)("on %s", (backend) => {
  beforeAll(() => start(backend));

  it("the convnet", () => {
    compare(bench({ ...pictures, encoder: "convnet" }).toolbox.encoder(), scatteredTensor([3, 12, 12, 1], 21, 0, 1), fixture.convnet);
  });
  it("the transformer over patches", () => {
    compare(bench({ ...pictures, encoder: "transformer" }).toolbox.encoder(), scatteredTensor([3, 12, 12, 1], 22, 0, 1), fixture.patches);
  });
  it("the transformer over words, which does not attend to padding", () => {
    const { words } = fixture;
    const { toolbox, asInputs } = bench({
      kind: "text",
      shape: [6],
      vocabularySize: 23,
      inputs: words,
      labels: [0, -1, -1],
      classCount: 2,
      encoder: "transformer",
    });
    compare(toolbox.encoder(), asInputs(words), fixture.text);
  });
});
