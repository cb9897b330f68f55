// What techniques are built of, with numbers known beforehand.
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { kindNamed } from "../../src/kinds/catalogue";
import { makeAdam } from "../../src/training/backends/adam";
import { spread } from "../../src/training/blocks/rows";
import { bitsOf } from "../help/bits";
import { start } from "./backends/start";
import { furthest } from "./compare";
import { bench, type HandMade } from "./lab";
import { scattered, scatteredTensor } from "./scattered";

const labels = [0, 1, -1, -1];
const points: HandMade = { kind: "points", shape: [2], inputs: scattered(8, 1), labels, classCount: 2 };
const ofEach: HandMade[] = [
  points,
  { kind: "image", shape: [8, 8, 1], inputs: scattered(4 * 64, 2, 0, 1), labels, classCount: 2 },
  { kind: "text", shape: [3], vocabularySize: 9, inputs: [3, 4, 0, 5, 6, 7, 8, 0, 0, 3, 3, 8], labels, classCount: 2 },
  {
    kind: "table",
    shape: [2],
    columns: [{ name: "length" }, { name: "colour", categories: ["red", "blue"] }],
    inputs: [1, 0, 3, 1, 2, 1, 5, 0],
    labels,
    classCount: 2,
  },
];
const numbers = (x: Tensor) => [...x.dataSync()];
const close = (x: Tensor, right: readonly number[]) => expect(furthest(x.dataSync(), right)).toBeLessThan(1e-4);
const rows = (...given: number[][]) => tf.tensor2d(given);

describe.each(["cpu", "wasm"] as const)("on %s", (backend) => {
  beforeAll(() => start(backend));

  it("the surest are those of all, or an even part of each group", () => {
    const { surest } = bench(points).toolbox;
    const confidence = tf.tensor1d([0.9, 0.2, 0.8, 0.7, 0.6]);
    expect(numbers(surest(confidence, 2))).toEqual([1, 0, 1, 0, 0]);
    const groups = rows([1, 0], [0, 1], [1, 0], [1, 0], [0, 1]);
    expect(numbers(surest(confidence, 2, groups))).toEqual([1, 0, 0, 0, 1]);
    expect(numbers(surest(confidence, 0.2))).toEqual([1, 0, 0, 0, 0]);
  });

  it("probabilities are sharpened, columns standardised, diagonals taken away", () => {
    const { sharpen, standardise, offDiagonal } = bench(points).toolbox;
    close(sharpen(rows([0.5, 0.25, 0.25], [1, 0, 0]), 0.5), [2 / 3, 1 / 6, 1 / 6, 1, 0, 0]);
    close(sharpen(rows([0.6, 0.4]), 0.001), [1, 0]);
    close(standardise(rows([1, 5], [3, 5])), [-1, 0, 1, 0]);
    expect(numbers(offDiagonal(rows([1, 2], [3, 4])))).toEqual([0, 2, 3, 0]);
  });

  it("spread is 1 where features go all ways, and 0 where they are all one", () => {
    close(spread(rows([1, 0], [-1, 0], [0, 2], [0, -2])), [1]);
    close(spread(rows([1, 2], [2, 4], [3, 6])), [0]);
  });

  it("the answer of all is the mean of their answers, though none of them believes in a class", () => {
    const { meanAnswer, entropy } = bench(points).toolbox;
    const scores = rows([0, 0, -300], [Math.log(3), 0, -300]);
    close(tf.softmax(meanAnswer(scores)), [0.625, 0.375, 0]);
    close(entropy(scores), [Math.log(2), Math.log(4) - 0.75 * Math.log(3)]);
    close(entropy(meanAnswer(scores)), [-0.625 * Math.log(0.625) - 0.375 * Math.log(0.375)]);
  });

  it("guesses are believed from a threshold on, which may be one for each class", () => {
    const { guesses, judged } = bench(points).toolbox;
    const [answers, truth] = [rows([0.7, 0.3], [0.4, 0.6], [0.1, 0.9], [0.8, 0.2]), tf.tensor1d([0, 0, 1, 1], "int32")];
    expect(numbers(guesses(answers, 0.65).believed)).toEqual([1, 0, 1, 1]);
    const ofEach = guesses(answers, tf.tensor1d([0.75, 0.5]));
    expect([numbers(ofEach.classes), numbers(ofEach.believed)]).toEqual([
      [0, 1, 1, 0],
      [0, 1, 1, 1],
    ]);
    const { coverage, precision } = ofEach.measure(truth);
    close(tf.stack([coverage, precision]), [0.75, 1 / 3]);
    expect(guesses(answers, 0.95).measure(truth).precision.dataSync()[0]).toBeNaN();
    const { right, largest } = judged(answers, truth);
    close(tf.stack([right, largest]), [0.5, 0.5]);
  });

  it("ramps, averages and queues go on from step to step", () => {
    const { rampUp, linearRamp, follow, enqueue } = bench(points).toolbox;
    [0, 10, 20, 50, 90].forEach((step, i) => expect(linearRamp(step, 100, 0.1, 0.4)).toBeCloseTo([0, 0, 0.25, 1, 1][i]!));
    expect([0, 20, 40, 90].map((step) => rampUp(step, 100, 0.4))).toEqual([Math.exp(-5), Math.exp(-1.25), 1, 1]);
    const average = tf.variable(tf.tensor1d([1, 2]));
    follow(average, tf.tensor1d([3, 6]), 0.75);
    close(average, [1.5, 3]);
    const queue = tf.variable(rows([1, 1], [2, 2], [3, 3]));
    enqueue(queue, rows([4, 4], [5, 5]));
    expect(numbers(queue)).toEqual([4, 4, 5, 5, 1, 1]);
    enqueue(queue, rows([6, 6], [7, 7], [8, 8], [9, 9]));
    expect(numbers(queue)).toEqual([6, 6, 7, 7, 8, 8]);
  });

  it("two batches are mixed row by row, and where either has a word there is one", () => {
    const { mix } = bench(points).toolbox;
    const shares = tf.tensor1d([0.25, 1]);
    close(mix(rows([4, 8], [1, 1]), rows([0, 4], [9, 9]), shares), [1, 5, 1, 1]);
    const mixed = mix({ values: rows([4], [1]), present: rows([1], [0]) }, { values: rows([0], [9]), present: rows([0], [0]) }, shares);
    close(mixed.values, [1, 1]);
    expect(numbers(mixed.present!)).toEqual([1, 0]);
  });

  it("a parameter is normal about its mean, and all alike without a deviation", () => {
    const { parameter } = bench(points).toolbox;
    expect(numbers(parameter("a", [3], 0, 0.5))).toEqual([0.5, 0.5, 0.5]);
    const [a, again, other] = [parameter("a", [400], 2, 1), parameter("a", [400], 2, 1), parameter("b", [400], 2, 1)];
    expect(numbers(again)).toEqual(numbers(a));
    expect(numbers(other)).not.toEqual(numbers(a));
    const { mean, variance } = tf.moments(a);
    expect(mean.dataSync()[0]).toBeCloseTo(1, 0);
    expect(Math.sqrt(variance.dataSync()[0]!)).toBeCloseTo(2, 0);
  });

  it("dense layers are normed over the batch or each example, with the activation that is wished for", () => {
    const { dense } = bench(points).toolbox;
    const x = rows([1, -2], [3, 0], [-1, 1]);
    const formula = (axis: 0 | 1, act: (h: Tensor) => Tensor, [w, scale, shift, v, b]: readonly Tensor[]) => {
      const h = tf.matMul(x, w as Tensor2D);
      const centred = tf.sub(h, tf.mean(h, axis, true));
      const normed = tf.div(centred, tf.sqrt(tf.add(tf.mean(tf.square(centred), axis, true), 1e-5)));
      return tf.add(tf.matMul(act(tf.add(tf.mul(normed, scale!), shift!)) as Tensor2D, v as Tensor2D), b!);
    };
    for (const [norm, activation, axis, act] of [
      ["batch", "relu", 0, tf.relu],
      ["layer", "tanh", 1, tf.tanh],
    ] as const) {
      const made = dense(norm, [2, 5, 3], { norm, activation });
      made.weights.forEach((weight, i) => weight.assign(scatteredTensor(weight.shape, 90 + i)));
      close(made.apply(x), numbers(formula(axis, act, made.weights)));
    }
    const [last, linear] = [dense("last", [2, 4], { activation: "sigmoid", last: true }), dense("last", [2, 4])];
    linear.weights.forEach((weight, i) => weight.assign(last.weights[i]!));
    close(last.apply(x), numbers(tf.sigmoid(linear.apply(x))));
  });

  it.each([
    // A picture of 8 pixels has 16 patches of 2 × 2, a text of three words three places: what stands in the first is another.
    { data: ofEach[1]!, isFirst: (i: number) => i % 8 < 2 && i % 64 < 16, other: (ink: number) => 1 - ink },
    {
      data: { ...ofEach[2]!, inputs: [3, 4, 0, 5, 6, 7, 8, 4, 0, 3, 3, 8] },
      isFirst: (i: number) => i % 3 === 0,
      other: (word: number) => 11 - word,
    },
  ])("what is covered has no part in the other tokens: $data.kind", ({ data, isFirst, other }) => {
    const { toolbox, asInputs } = bench({ ...data, encoder: "transformer" });
    const { tokens } = toolbox.encoder();
    const [seen, changed] = [(x: number) => x, other].map((of) => asInputs(Array.from(data.inputs, (x, i) => (isFirst(i) ? of(x) : x))));
    const [n, places] = tokens!(seen!).shape;
    const first = tf.tensor2d(Array.from({ length: n * places }, (_, i) => Number(i % places === 0)), [n, places]); // prettier-ignore
    const rest = (inputs: Tensor, cover?: Tensor2D) => bitsOf(tf.slice(tokens!(inputs, cover), [0, 1, 0]).dataSync());
    expect(rest(changed!, first)).toBe(rest(seen!, first));
    expect(rest(changed!)).not.toBe(rest(seen!));
    expect(rest(seen!, tf.zerosLike(first))).toBe(rest(seen!));
  });

  it("attention lets tokens look at each other", () => {
    const { attention } = bench(points).toolbox;
    const { weights, apply } = attention("decoder", 8, 2);
    const tokens = tf.tensor3d(scattered(2 * 5 * 8, 3), [2, 5, 8]);
    const first = (x: typeof tokens) => numbers(tf.slice(apply(x), [0, 0, 0], [1, 1, 8]));
    expect(apply(tokens).shape).toEqual([2, 5, 8]);
    expect(weights.length).toBeGreaterThan(10);
    const later = tf.concat([tf.slice(tokens, [0, 0, 0], [2, 4, 8]), tf.ones([2, 1, 8])], 1) as typeof tokens;
    expect(first(later)).not.toEqual(first(tokens));
    const apart = tf.concat([tf.slice(tokens, 0, 1), tf.ones([1, 5, 8])]) as typeof tokens;
    expect(furthest(first(apart), first(tokens))).toBeLessThan(1e-6);
  });

  it.each(ofEach)("the encoders of $kind read what they embed, and a named one begins with weights of its own", (data) => {
    for (const encoder of kindNamed(data.kind).encoders) {
      const { toolbox, asInputs } = bench({ ...data, encoder });
      const [one, again, other] = [toolbox.encoder(), toolbox.encoder(), toolbox.encoder("second")];
      const inputs = asInputs(data.inputs);
      const bits = ({ features }: typeof one) => bitsOf(features(inputs).dataSync());
      expect(bitsOf(one.featuresOf(one.embed(inputs)).dataSync())).toBe(bits(one));
      expect(one.embed(inputs).values.dtype).toBe("float32");
      expect(bits(again)).toBe(bits(one));
      expect(bits(other)).not.toBe(bits(one));
    }
  });

  it.each(ofEach)("the gradient by the inputs of $kind is the slope along it", (data) => {
    const { toolbox, asInputs } = bench(data);
    const body = toolbox.encoder();
    body.weights.forEach((weight, i) => weight.assign(scatteredTensor(weight.shape, 60 + i)));
    const { logitsOf } = toolbox.classifier(body, 2);
    const embedded = body.embed(asInputs(data.inputs));
    const answer = (values: Tensor) => toolbox.crossEntropy(logitsOf({ ...embedded, values }), tf.tensor1d([0, 1, 1, 0], "int32"));
    const slope = toolbox.gradient(answer, embedded.values);
    expect(slope.shape).toEqual(embedded.values.shape);
    const way = tf.div(slope, tf.norm(slope));
    const at = (length: number) => tf.sum(answer(tf.add(embedded.values, tf.mul(way, length)))).dataSync()[0]!;
    const expected = tf.sum(tf.mul(slope, way)).dataSync()[0]!;
    expect((at(1e-3) - at(-1e-3)) / 2e-3 / expected).toBeCloseTo(1, 1);
  });

  it("several teachers follow any of the weights, each at its own pace", () => {
    const [a, b] = [tf.variable(tf.tensor1d([1])), tf.variable(tf.tensor1d([2]))];
    const [slow, fast, ofB] = [tf.variable(a), tf.variable(a), tf.variable(b)];
    const adam = makeAdam([a, b], {}, [
      { weights: [slow], of: [a], decay: () => 0.9 },
      { weights: [ofB, fast], of: [b, a], decay: (step) => (step === 0 ? 0.5 : 0) },
    ]);
    const step = () => adam.step({ [a.name]: tf.tensor1d([1]) as Tensor1D, [b.name]: tf.tensor1d([-1]) as Tensor1D }, 0.1);
    step();
    close(tf.concat([a, b, slow, fast, ofB] as Tensor1D[]), [0.9, 2.1, 0.99, 0.95, 2.05]);
    step();
    close(tf.concat([a, b, slow, fast, ofB] as Tensor1D[]), [0.8, 2.2, 0.971, 0.8, 2.2]);
    adam.dispose();
  });
});
