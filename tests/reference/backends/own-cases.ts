// The operations that have kernels of our own, against the same from operations of TensorFlow.js.
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D, Tensor4D } from "@tensorflow/tfjs-core";
import { makeAdam } from "../../../src/training/backends/adam";
import { scrambled, shuffledPlace } from "../../../src/training/backends/arrays/random-integers";
import { crossEntropyRows } from "../../../src/training/backends/operations/cross-entropy";
import { binaryCrossEntropyOf, geluOf } from "../../../src/training/backends/operations/elementwise";
import { add, divide, exp, input, multiply, subtract } from "../../../src/training/backends/expression";
import { affine, convolve, relu, type Activation, type Convolution } from "../../../src/training/backends/operations/layer";
import { standardRows, unitRows } from "../../../src/training/backends/operations/normal-rows";
import { randomIntegers, shuffledPlaces } from "../../../src/training/backends/operations/random";
import { inverseOf, ranksOf } from "../../../src/training/backends/operations/ranks";
import type { Warp } from "../../../src/shape/image-change";
import { warpDice, warpImages } from "../../../src/training/backends/operations/warp-images";
import { clusters, clusterStart, evenShares } from "../../../src/training/blocks/clusters";
import { forward, integers, numbers, some, unary, type Case } from "./case";
import { warpedByTransform } from "./warp-by-transform";

type Compute = Case["compute"];
const own = (inputs: () => Tensor[], compute: (...inputs: never[]) => Tensor, reference: (...inputs: never[]) => Tensor): Case => ({
  inputs,
  compute: compute as Compute,
  reference: reference as Compute,
});
const ownForward = (...given: Parameters<typeof own>): Case => ({ ...own(...given), forwardOnly: true });

const classes = () => integers(1, 2, 3, 4, 5, 0);
const shares = () => tf.softmax(numbers([6, 10], 8));
const geluByErf = (x: Tensor) => tf.mul(tf.mul(x, 0.5), tf.add(tf.erf(tf.div(x, Math.SQRT2)), 1));
const minusInfinityOnDiagonal = (x: Tensor) => tf.sub(x, tf.mul(tf.oneHot(tf.range(0, x.shape[0]!, 1, "int32"), x.shape[1]!), 1e4));
const crossEntropy = (x: Tensor, target: Tensor) => tf.neg(tf.sum(tf.mul(target, tf.logSoftmax(x as Tensor2D)), 1));
const oneHot = (target: Tensor1D, width: number) => tf.cast(tf.oneHot(target, width), "float32");
const standardised = (x: Tensor) => {
  const centred = tf.sub(x, tf.mean(x, 1, true));
  return tf.div(centred, tf.sqrt(tf.add(tf.mean(tf.square(centred), 1, true), 1e-5)));
};

const source = { seed: 12345, stream: -1234567890, step: 77 };
const shuffled = (start: number, count: number, size: number): Case => {
  const draw = { seed: 3, stream: 987654321, start, count, size };
  return ownForward(
    () => [],
    () => shuffledPlaces(draw),
    () => integers(...Array.from({ length: count }, (_, i) => shuffledPlace(start + i, draw))),
  );
};

const still: Warp = { turn: 0, scale: 0, shear: 0, shift: 0, hole: 0, contrast: 0, noise: 0 };
const warp = (amounts: Partial<Warp>, shape: [number, number, number, number]): Case => {
  const parts = (images: Tensor) =>
    [
      tf.clipByValue(tf.mul(tf.add(images, 2), 0.25), 0, 1) as Tensor4D,
      integers(4, 0, 0, 2, 3, 1),
      tf.tensor2d(
        Int32Array.from({ length: 6 * warpDice }, (_, i) => scrambled(i, 3, 2, 1)),
        [6, warpDice],
      ),
      numbers([50], 5, -2, 2) as Tensor1D,
      { ...still, ...amounts },
    ] as const;
  return ownForward(
    some(shape),
    (images: Tensor) => warpImages(...parts(images)),
    (images: Tensor) => warpedByTransform(...parts(images)),
  );
};

/** A product with a weight after a step of Adam: of its gradient nothing may be felt beyond the edges. */
const descent =
  (descend: (weight: Tensor, gradient: Tensor) => Tensor[]) =>
  (a: Tensor, weight: Tensor, gradient: Tensor): Tensor =>
    tf.matMul(tf.exp(a), descend(weight, tf.exp(gradient))[0]!);

/** Three steps of Adam with weight decay and an average, and what has become of weight and average. */
const descended = (weight: Tensor, ...gradients: Tensor[]) => {
  const [changed, average] = [tf.variable(weight), tf.variable(weight)];
  const adam = makeAdam([changed], { weightDecay: () => 0.1 }, [{ weights: [average], decay: () => 0.7 }]);
  for (const gradient of gradients) adam.step({ [changed.name]: gradient }, 0.05);
  const results = [tf.clone(changed), tf.clone(average)];
  adam.dispose();
  tf.dispose([changed, average]);
  return results;
};
const descendedByFormula = (weight: Tensor, ...gradients: Tensor[]) => {
  let [w, average, m, v] = [weight, weight, tf.zerosLike(weight), tf.zerosLike(weight)];
  gradients.forEach((gradient, i) => {
    m = tf.add(tf.mul(m, 0.9), tf.mul(gradient, 0.1));
    v = tf.add(tf.mul(v, 0.999), tf.mul(tf.square(gradient), 0.001));
    const [mean, square] = [tf.div(m, 1 - 0.9 ** (i + 1)), tf.div(v, 1 - 0.999 ** (i + 1))];
    w = tf.sub(tf.mul(w, 1 - 0.05 * 0.1), tf.div(tf.mul(mean, 0.05), tf.add(tf.sqrt(square), 1e-8)));
    average = tf.add(tf.mul(average, 0.7), tf.mul(w, 0.3));
  });
  return [w, average];
};

/** One that no program of ours knows beforehand. */
const logistic: Activation = {
  name: "logistic",
  formula: divide(1, add(1, exp(subtract(0, input("x"))))),
  gradient: multiply(input("dy"), multiply(input("y"), subtract(1, input("y")))),
};
const stock = new Map<Activation | undefined, (x: Tensor) => Tensor>([[undefined, (x) => x], [relu, tf.relu], [logistic, tf.sigmoid]]); // prettier-ignore

const affineLayer = (rows: number, inputs: number, outputs: number, activation?: Activation) =>
  own(
    some([rows, inputs], [inputs, outputs], [outputs]),
    (x: Tensor2D, weight: Tensor, bias: Tensor) => affine(x, weight, bias, activation),
    (x: Tensor2D, weight: Tensor2D, bias: Tensor) => stock.get(activation)!(tf.add(tf.matMul(x, weight), bias)),
  );
const convolutionLayer = (x: number[], filter: number[], convolution: Convolution, activation?: Activation) =>
  own(
    some(x, filter, filter.slice(-1)),
    (x: Tensor4D, filter: Tensor, bias: Tensor) => convolve(x, filter, bias, convolution, activation),
    (x: Tensor4D, filter: Tensor4D, bias: Tensor) =>
      stock.get(activation)!(tf.add(tf.conv2d(x, filter, convolution.strides, convolution.pad), bias)),
  );

export const ownCases: Record<string, Case> = {
  "affine layer": affineLayer(7, 13, 5),
  "affine layer with ReLU": affineLayer(9, 20, 24, relu),
  "affine layer with ReLU, uneven": affineLayer(33, 10, 17, relu),
  "affine layer with a logistic": affineLayer(6, 9, 11, logistic),
  "affine layer with one row and one output": affineLayer(1, 3, 1, relu),
  "affine layer with a long inner side": affineLayer(4, 1030, 9, relu),
  "affine layer of many rows": affineLayer(130, 8, 12, relu),
  "convolution layer": convolutionLayer([2, 8, 8, 3], [3, 3, 3, 8], { strides: 1, pad: "same" }),
  "convolution layer with ReLU, by steps of 2": convolutionLayer([3, 9, 7, 1], [3, 3, 1, 8], { strides: 2, pad: "same" }, relu),
  "convolution layer with ReLU, even size": convolutionLayer([3, 8, 8, 8], [3, 3, 8, 16], { strides: 2, pad: "same" }, relu),
  "convolution layer with a logistic, uneven": convolutionLayer([2, 9, 11, 3], [2, 4, 3, 5], { strides: [2, 1], pad: "valid" }, logistic),
  "convolution layer with padding in numbers": convolutionLayer([2, 6, 6, 2], [3, 3, 2, 10], { strides: 3, pad: 2 }, relu),
  "convolution layer of many images": convolutionLayer([70, 9, 9, 2], [3, 3, 2, 9], { strides: 2, pad: "same" }, relu),

  "steps of Adam with an average": {
    inputs: some([4, 7], [4, 7], [4, 7], [4, 7]),
    compute: descended as Case["compute"],
    reference: descendedByFormula as Case["compute"],
    forwardOnly: true,
  },

  "steps of Adam on filters": {
    inputs: some([3, 3, 3, 5], [3, 3, 3, 5], [3, 3, 3, 5]),
    compute: descended as Case["compute"],
    reference: descendedByFormula as Case["compute"],
    forwardOnly: true,
  },
  "steps of Adam on a row": {
    inputs: some([7], [7], [7], [7]),
    compute: descended as Case["compute"],
    reference: descendedByFormula as Case["compute"],
    forwardOnly: true,
  },
  "product with a weight after a step of Adam": {
    inputs: some([4, 5], [5, 3], [5, 3]),
    compute: descent(descended) as Case["compute"],
    reference: descent(descendedByFormula) as Case["compute"],
    forwardOnly: true,
  },

  "gelu, fused": own(some([5, 7]), geluOf, geluByErf),
  "gelu far out, fused": own(() => [numbers([5, 7], 1, -40, 40)], geluOf, geluByErf),
  "binary cross-entropy, fused": own(
    some([5, 7]),
    (x: Tensor) => binaryCrossEntropyOf(x, tf.sigmoid(numbers([5, 7], 4))),
    (x: Tensor) => tf.sub(tf.softplus(x), tf.mul(x, tf.sigmoid(numbers([5, 7], 4)))),
  ),
  "binary cross-entropy of large scores, fused": own(
    () => [numbers([5, 7], 1, -90, 90)],
    (x: Tensor) => binaryCrossEntropyOf(x, tf.onesLike(x)),
    (x: Tensor) => tf.softplus(tf.neg(x)),
  ),
  "cross-entropy with classes, fused": own(
    some([6, 10]),
    (x: Tensor2D) => crossEntropyRows(x, classes()),
    (x: Tensor2D) => crossEntropy(x, oneHot(classes(), 10)),
  ),
  "cross-entropy with probabilities, fused": own(
    some([6, 10]),
    (x: Tensor2D) => crossEntropyRows(x, shares() as Tensor2D),
    (x: Tensor2D) => crossEntropy(x, shares()),
  ),
  "cross-entropy of many classes, fused": own(
    some([6, 700]),
    (x: Tensor2D) => crossEntropyRows(x, integers(699, 0, 63, 64, 65, 300)),
    (x: Tensor2D) => crossEntropy(x, oneHot(integers(699, 0, 63, 64, 65, 300), 700)),
  ),
  "cross-entropy of large scores, fused": own(
    () => [numbers([6, 10], 1, -800, 800)],
    (x: Tensor2D) => crossEntropyRows(x, classes()),
    (x: Tensor2D) => crossEntropy(x, oneHot(classes(), 10)),
  ),
  "cross-entropy with all but oneself, scaled, fused": own(
    some([6, 6]),
    (x: Tensor2D) => crossEntropyRows(x, integers(3, 4, 5, 0, 1, 2), { scale: 2.5, withoutDiagonal: true }),
    (x: Tensor2D) => crossEntropy(minusInfinityOnDiagonal(tf.mul(x, 2.5)), oneHot(integers(3, 4, 5, 0, 1, 2), 6)),
  ),
  "rows of length one, fused": own(some([6, 10]), unitRows, (x: Tensor) => tf.div(x, tf.sqrt(tf.add(tf.sum(tf.square(x), 1, true), 1e-8)))),
  "wide rows of length one, fused": own(some([3, 130]), unitRows, (x: Tensor) =>
    tf.div(x, tf.sqrt(tf.add(tf.sum(tf.square(x), 1, true), 1e-8))),
  ),
  "layer norm, fused": own(some([6, 10]), standardRows, standardised),
  "layer norm of wide rows, fused": own(some([3, 130]), standardRows, standardised),

  "groups about means": forward(some([40, 5], [3, 5]), (x, start) => Object.values(clusters(x as Tensor2D, start as Tensor2D, 4))),
  "where groups begin": forward(some([40, 5]), (x) =>
    clusterStart(x as Tensor2D, 4, { uniform: (_, shape) => numbers([...shape], 7, 0, 1) }),
  ),
  "even shares": unary((x) => evenShares(x as Tensor2D, 0.2, 3), some([12, 4])),

  "random integers": ownForward(
    () => [],
    () => randomIntegers(source, [7, 13, 3]),
    () =>
      tf.tensor(
        Int32Array.from({ length: 273 }, (_, i) => scrambled(i, source.step, source.stream, source.seed)),
        [7, 13, 3],
      ),
  ),
  "random integers below a number": ownForward(
    () => [],
    () => randomIntegers(source, [500], 2997),
    () => integers(...Array.from({ length: 500 }, (_, i) => scrambled(i, source.step, source.stream, source.seed) % 2997)),
  ),
  "places in random order": shuffled(0, 64, 8000),
  "places over the end of a pass": shuffled(7990, 64, 8000),
  "places of few": shuffled(0, 12, 3),
  "places of one": shuffled(5, 4, 1),
  "places of a power of two": shuffled(100, 200, 128),

  "ranks in rows": ownForward(some([5, 30]), ranksOf, (x: Tensor) => {
    const [a, b] = [tf.expandDims(x, 2), tf.expandDims(x, 1)];
    return tf.sum(tf.cast(tf.less(b, a), "int32"), 2);
  }),
  "ranks in rows with ties": ownForward(
    () => [],
    () => ranksOf(tf.tensor2d([3, 1, 3, 1, 1, 2], [1, 6], "int32")),
    () => integers(4, 0, 5, 1, 2, 3),
  ),
  "inverse of rows": ownForward(
    some([5, 30]),
    (x: Tensor) => inverseOf(ranksOf(x)),
    (x: Tensor) => tf.topk(tf.neg(x), 30).indices,
  ),
  "the largest of many": {
    inputs: some([3, 150]),
    compute: (x) => Object.values(tf.topk(x!, 40)),
    forwardOnly: true,
  },

  ...Object.fromEntries(
    Object.entries({
      "that stay": {},
      "shifted by whole pixels": { shift: 2 },
      turned: { turn: 40 },
      "scaled, sheared and shifted": { scale: 0.4, shear: 0.3, shift: 3 },
      "cut out": { shift: 1, hole: 4 },
      faded: { contrast: 0.5 },
      "with noise": { noise: 0.2 },
    }).flatMap(([what, amounts]) => [
      [`images ${what}`, warp(amounts, [5, 9, 10, 1])],
      [`images of two channels ${what}`, warp(amounts, [5, 9, 8, 2])],
    ]),
  ),
  "images turned, narrow": warp({ turn: 40, noise: 0.1 }, [5, 9, 3, 1]),
  "images turned, of uneven width": warp({ turn: 40, scale: 0.3, noise: 0.1 }, [5, 9, 11, 1]),
  "images with everything": warp({ turn: 25, scale: 0.25, shear: 0.25, shift: 3, hole: 5, contrast: 0.4, noise: 0.1 }, [5, 12, 10, 1]),
};
