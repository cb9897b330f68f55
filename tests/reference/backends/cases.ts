// Every operation the toolbox offers, on shapes that have gone wrong somewhere: what the backends must agree on.
import type { Tensor, Tensor2D, Tensor3D, Tensor4D } from "@tensorflow/tfjs-core";
import { binary, forward, integers, numbers, positive, some, tf, unary, type Case } from "./case";
import { ownCases } from "./own-cases";

type Padding = "same" | "valid" | number;
const convolution = (x: number[], filter: number[], strides: [number, number] | number, pad: Padding): Case =>
  binary((a, b) => tf.conv2d(a as Tensor4D, b as Tensor4D, strides, pad), x, filter);
const transposedConvolution = (x: number[], filter: number[], out: [number, number, number, number], strides: number): Case =>
  binary((a, b) => tf.conv2dTranspose(a as Tensor4D, b as Tensor4D, out, strides, "same"), x, filter);
const depthwise = (x: number[], filter: number[], strides: number, pad: "same" | "valid"): Case =>
  binary((a, b) => tf.depthwiseConv2d(a as Tensor4D, b as Tensor4D, strides, pad), x, filter);
const dilatedConvolution = (x: number[], filter: number[], pad: "same" | "valid", dilations: number | [number, number]): Case =>
  binary((a, b) => tf.conv2d(a as Tensor4D, b as Tensor4D, 1, pad, "NHWC", dilations), x, filter);
const product = (a: number[], b: number[], transposeA = false, transposeB = false): Case =>
  binary((x, y) => tf.matMul(x, y, transposeA, transposeB), a, b);

const gelu = (x: Tensor) =>
  tf.mul(tf.mul(x, 0.5), tf.add(tf.tanh(tf.mul(tf.add(x, tf.mul(tf.mul(x, tf.square(x)), 0.044715)), 0.7978845608)), 1));
const geluByErf = (x: Tensor) => tf.mul(tf.mul(x, 0.5), tf.add(tf.erf(tf.div(x, Math.SQRT2)), 1));
function layerNorm(x: Tensor, scale: Tensor, shift: Tensor) {
  const centred = tf.sub(x, tf.mean(x, -1, true));
  const variance = tf.mean(tf.square(centred), -1, true);
  return tf.add(tf.mul(tf.mul(centred, tf.rsqrt(tf.add(variance, 1e-5))), scale), shift);
}
function attention(queries: Tensor, keys: Tensor, values: Tensor) {
  return tf.matMul(tf.softmax(tf.mul(tf.matMul(queries, keys, false, true), 0.5)), values);
}
function contrast(z: Tensor) {
  const unit = tf.div(z, tf.sqrt(tf.add(tf.sum(tf.square(z), -1, true), 1e-8)));
  const scores = tf.sub(tf.div(tf.matMul(unit, unit, false, true), 0.5), tf.mul(tf.oneHot(tf.range(0, 8, 1, "int32"), 8), 1e4));
  return tf.logSoftmax(scores as Tensor2D);
}

export const cases: Record<string, Case> = {
  "product of matrices": product([17, 33], [33, 9]),
  "product, right side turned": product([17, 33], [9, 33], false, true),
  "product, left side turned": product([33, 17], [33, 9], true, false),
  "product, both turned": product([33, 17], [9, 33], true, true),
  "product with one row": product([1, 5], [5, 3]),
  "product with one inner value": product([6, 1], [1, 4]),
  "larger product": product([130, 70], [70, 131]),
  "product with a long inner side": product([3, 1100], [1100, 9]),
  "product with a long inner side, turned": product([1030, 5], [6, 1030], true, true),
  "product with a very long inner side": product([5, 2049], [2049, 7]),
  "product with a very long inner side, left side turned": product([2048, 6], [2048, 9], true, false),
  "product with a very long prime inner side, left side turned": product([2053, 3], [2053, 4], true, false),
  "products of a batch": product([4, 7, 5], [4, 5, 6]),
  "products of a batch, turned": product([4, 5, 7], [4, 6, 5], true, true),
  "products of two batch axes": product([2, 3, 7, 5], [2, 3, 5, 6]),
  "products of a batch with one matrix": product([4, 7, 5], [5, 6]),
  "products of a batch with one matrix, turned": product([4, 7, 5], [1, 6, 5], false, true),
  "products of one matrix with a batch": product([1, 7, 5], [4, 5, 6]),
  "the same matrix in two shapes": binary(
    (a, b) =>
      tf.add(tf.matMul(tf.reshape(a, [4, 6]), tf.reshape(b, [6, 4])), tf.sum(tf.matMul(tf.reshape(a, [6, 4]), tf.reshape(b, [4, 6])))),
    [24],
    [24],
  ),
  // On WebGL values lie two by two, and what lies beyond an odd edge must not count: exp(0) is 1 there.
  "product with what is not 0 beyond its edges": binary((a, b) => tf.matMul(tf.exp(a), tf.exp(b)), [3, 5], [5, 7]),
  "product with what is not 0 beyond its edges, turned": binary((a, b) => tf.matMul(tf.exp(a), tf.exp(b), true, true), [5, 3], [7, 5]),
  "dot product": binary((a, b) => tf.dot(a, b), [8], [8]),

  "convolution, same": convolution([2, 8, 8, 3], [3, 3, 3, 5], 1, "same"),
  "convolution by steps of 2, even size": convolution([2, 8, 8, 4], [3, 3, 4, 8], 2, "same"),
  "convolution by steps of 2, odd size": convolution([3, 7, 7, 2], [3, 3, 2, 4], 2, "same"),
  "convolution, valid, one channel": convolution([4, 12, 12, 1], [5, 5, 1, 6], 1, "valid"),
  "convolution by steps of 2, valid": convolution([2, 9, 8, 3], [3, 3, 3, 4], 2, "valid"),
  "convolution of single pixels": convolution([2, 8, 8, 4], [1, 1, 4, 8], 1, "same"),
  "convolution of single pixels by steps of 2": convolution([2, 8, 8, 4], [1, 1, 4, 8], 2, "same"),
  "convolution with an uneven filter": convolution([2, 6, 9, 2], [2, 4, 2, 3], [2, 1], "same"),
  "convolution with padding in numbers": convolution([2, 6, 6, 2], [3, 3, 2, 3], 1, 2),
  "convolution of many images": convolution([70, 8, 8, 1], [3, 3, 1, 4], 1, "same"),
  "convolution by steps of 3": convolution([2, 10, 10, 2], [2, 2, 2, 3], 3, "valid"),
  "convolution by steps of 3, large filter": convolution([2, 10, 11, 4], [5, 4, 4, 12], 3, "same"),
  "convolution by steps longer than the filter": convolution([2, 11, 10, 8], [2, 1, 8, 8], [3, 2], "valid"),
  "convolution of one pixel of one image": convolution([1, 1, 1, 5], [3, 3, 5, 7], 2, "same"),
  "convolution to eight channels and two": convolution([5, 6, 7, 9], [3, 3, 9, 10], 1, "same"),
  "convolution that leaves pixels out": convolution([2, 8, 8, 4], [1, 1, 4, 8], 3, "valid"),
  "convolution of sequences": binary((a, b) => tf.conv1d(a as Tensor3D, b as Tensor3D, 1, "same"), [2, 16, 3], [3, 3, 5]),
  "transposed convolution": transposedConvolution([2, 4, 4, 5], [3, 3, 3, 5], [2, 8, 8, 3], 2),
  "transposed convolution, odd size": transposedConvolution([2, 4, 4, 5], [3, 3, 3, 5], [2, 7, 7, 3], 2),

  "largest of windows": unary((x) => tf.maxPool(x as Tensor4D, 2, 2, "same"), some([2, 8, 8, 3])),
  "largest of windows, all negative": unary(
    (x) => tf.maxPool(x as Tensor4D, 2, 2, "valid"),
    () => [numbers([2, 6, 6, 3], 1, -3, -0.1)],
  ),
  "largest of windows that overlap": unary((x) => tf.maxPool(x as Tensor4D, 3, 2, "same"), some([2, 9, 7, 3])),
  "largest of windows with ties": unary(
    (x) => tf.maxPool(tf.mul(tf.step(x), tf.add(tf.mul(x, 0), 1)) as Tensor4D, 2, 2, "same"),
    some([2, 5, 5, 2]),
  ),
  "depthwise convolution": depthwise([2, 8, 8, 3], [3, 3, 3, 2], 1, "same"),
  "depthwise convolution by steps of 2": depthwise([2, 9, 7, 4], [3, 3, 4, 1], 2, "same"),
  "depthwise convolution, valid, uneven": depthwise([3, 6, 8, 2], [2, 4, 2, 3], 1, "valid"),
  "separable convolution": {
    inputs: some([2, 8, 8, 3], [3, 3, 3, 1], [1, 1, 3, 4]),
    compute: (x, a, b) => tf.separableConv2d(x as Tensor4D, a as Tensor4D, b as Tensor4D, 1, "same"),
  },
  "dilated convolution": dilatedConvolution([2, 9, 8, 3], [3, 3, 3, 5], "same", 2),
  "dilated convolution, valid, uneven": dilatedConvolution([2, 12, 11, 2], [3, 2, 2, 4], "valid", [2, 3]),
  "dilated depthwise convolution": binary(
    (x, filter) => tf.depthwiseConv2d(x as Tensor4D, filter as Tensor4D, 1, "same", "NHWC", 2),
    [2, 9, 8, 3],
    [3, 3, 3, 2],
  ),

  "mean of windows": unary((x) => tf.avgPool(x as Tensor4D, 2, 2, "same"), some([2, 7, 8, 3])),
  "mean of windows that overlap": unary((x) => tf.avgPool(x as Tensor4D, 3, 2, "same"), some([2, 9, 7, 3])),
  "mean over places": unary((x) => tf.mean(x, [1, 2]), some([2, 8, 8, 3])),

  softmax: unary((x) => tf.softmax(x), some([6, 10])),
  "softmax of large values": unary((x) => tf.softmax(tf.mul(x, 500)), some([6, 10])),
  "logarithm of softmax": unary((x) => tf.logSoftmax(x as Tensor2D), some([6, 10])),
  "logarithm of summed exponentials": unary((x) => tf.logSumExp(x, -1), some([6, 10])),
  "cross-entropy": unary(
    (x) => tf.neg(tf.sum(tf.mul(tf.oneHot(integers(1, 2, 3, 4, 5, 6), 10), tf.logSoftmax(x as Tensor2D)), 1)),
    some([6, 10]),
  ),
  "layer norm": { inputs: some([6, 10], [10], [10]), compute: layerNorm as Case["compute"] },
  attention: { inputs: some([2, 2, 5, 4], [2, 2, 5, 4], [2, 2, 5, 4]), compute: attention as Case["compute"] },
  "contrast of pairs": unary(contrast, some([8, 6])),
  moments: unary((x) => tf.moments(x, [0]).variance, some([6, 10])),
  "mean and variance of all": unary((x) => tf.add(tf.moments(x).mean, tf.moments(x).variance), some([6, 10])),
  gelu: unary(gelu),
  "gelu by erf": unary(geluByErf),

  "rows by index": unary((x) => tf.gather(x, integers(1, 3, 3, 9, 0)), some([10, 6])),
  "wide rows by index": unary((x) => tf.gather(x, integers(1, 3, 3, 9, 0)), some([10, 40])),
  "rows by a table of indices": unary((x) => tf.gather(x, tf.tensor2d([1, 3, 3, 9], [2, 2], "int32")), some([10, 6])),
  "columns by index": unary((x) => tf.gather(x, integers(1, 3, 3, 9, 0), 1), some([4, 10, 3])),
  "the last axis by index": unary((x) => tf.gather(x, integers(2, 0), -1), some([4, 5, 3])),
  "other rows of every example": unary((x) => tf.gather(x, tf.tensor2d([0, 1, 2, 2, 5, 0], [3, 2], "int32"), 1, 1), some([3, 6, 2])),
  "whole numbers by index": forward(
    () => [],
    () => tf.gather(integers(7, 8, 9, -1), integers(3, 0, 0)),
  ),
  "sums of segments": unary((x) => tf.unsortedSegmentSum(x, integers(0, 1, 1, 2, 0, 3), 5), some([6, 4])),
  "sums of segments of numbers": unary((x) => tf.unsortedSegmentSum(x, integers(0, 1, 1, 2, 0, 3), 4), some([6])),
  "a memory with some rows replaced": binary((memory, rows) => tf.scatter(memory, integers(4, 1, 4, 0), rows), [6, 3], [4, 3]),
  "a memory of numbers with some replaced": binary((memory, rows) => tf.scatter(memory, integers(2, 5), rows), [6], [2]),
  "rows in order": unary((x) => tf.sort(x as Tensor2D), some([5, 30])),
  "rows of one in order": unary((x) => tf.sort(x as Tensor2D), some([4, 1])),
  "rows with ties in order": forward(
    () => [tf.tensor2d([1, 3, 3, 2, 3, 1, 0, 3], [2, 4])],
    (x) => tf.sort(x as Tensor2D),
  ),
  "sums of each with all before": unary((x) => tf.cumsum(x as Tensor2D), some([5, 7])),
  "sums of each with all before, of wide rows": unary((x) => tf.cumsum(x as Tensor2D), some([3, 130])),
  "the largest": forward(some([4, 50]), (x) => Object.values(tf.topk(x!, 7))),
  "the largest of few": forward(some([3, 2, 4]), (x) => Object.values(tf.topk(x!, 4))),
  "the largest with ties": forward(
    () => [tf.tensor2d([1, 3, 3, 2, 3, 1, 0, 3], [2, 4])],
    (x) => Object.values(tf.topk(x!, 3)),
  ),
  "one of many": forward(
    () => [],
    () => tf.oneHot(integers(0, 2, -1, 1), 4),
  ),

  "sum of all": unary((x) => tf.sum(x), some([40, 20])),
  "sum over the first axis": unary((x) => tf.sum(x, 0), some([40, 20])),
  "sum over a long first axis": unary((x) => tf.sum(x, 0), some([300, 7])),
  "sum over the first three axes": unary((x) => tf.sum(x, [0, 1, 2]), some([3, 5, 6, 4])),
  "sum over the first axes, kept": unary((x) => tf.sum(x, [0, 1], true), some([4, 6, 5])),
  "sum over the last axis": unary((x) => tf.sum(x, -1, true), some([4, 6, 5])),
  "sum over outer axes": unary((x) => tf.sum(x, [0, 2]), some([4, 6, 5])),
  "sum of whole numbers": forward(
    () => [],
    () => tf.sum(tf.tensor2d([1, 2, 3, 4], [2, 2], "int32"), 0),
  ),
  "sum of yes and no": forward(some([4, 5]), (x) => tf.sum(tf.greater(x!, 0), 0)),
  "mean over the first axis": unary((x) => tf.mean(x, 0), some([40, 20])),
  "mean over middle axes": unary((x) => tf.mean(x, [1]), some([4, 6, 5])),
  "mean of whole numbers": forward(
    () => [],
    () => tf.mean(tf.tensor2d([1, 2, 3, 5], [2, 2], "int32"), 0),
  ),
  largest: unary((x) => tf.max(x, 1), some([4, 20])),
  "largest of the first axis": unary((x) => tf.max(x, 0, true), some([4, 20])),
  smallest: unary((x) => tf.min(x, 1), some([4, 20])),
  "place of the largest": forward(some([4, 20]), (x) => tf.argMax(x!, 1)),
  "place of the smallest": forward(some([4, 20]), (x) => tf.argMin(x!, 0)),
  "product of all": forward(positive([4, 6]), (x) => tf.prod(x!, 1)),
  "all and any": forward(some([4, 6]), (x) => [tf.all(tf.greater(x!, -1.9), 1), tf.any(tf.greater(x!, 1.8), 0)]),
  length: unary((x) => tf.norm(x, "euclidean", 1)),
  "length of all": unary((x) => tf.norm(x)),
  "sum of sizes": unary((x) => tf.norm(x, 1, 0, true)),
  "largest size": unary((x) => tf.norm(x, Infinity, 1)),

  tile: unary((x) => tf.tile(x, [2, 3]), some([2, 3])),
  "tile three axes": unary((x) => tf.tile(x, [2, 1, 3]), some([2, 3, 2])),
  "tile four axes": unary((x) => tf.tile(x, [1, 2, 1, 3]), some([2, 2, 3, 2])),
  "stretch to a shape": unary((x) => tf.broadcastTo(x, [5, 3]), some([1, 3])),
  "stretch a scalar": unary((x) => tf.broadcastTo(x, [2, 3]), some([])),
  pad: unary(
    (x) =>
      tf.pad(x, [
        [1, 1],
        [2, 0],
      ]),
    some([2, 3]),
  ),
  "pad images": unary(
    (x) =>
      tf.pad(
        x,
        [
          [0, 0],
          [2, 2],
          [1, 2],
          [0, 0],
        ],
        0.5,
      ),
    some([2, 4, 4, 3]),
  ),
  "slice of two axes": unary((x) => tf.slice2d(x as Tensor2D, [1, 1], [2, 3]), some([4, 5])),
  "without a side of 1": unary((x) => tf.add(tf.squeeze(tf.expandDims(x, 1), [1]), x)),
  slice: unary((x) => tf.slice(x, [1, 1], [2, 3]), some([4, 5])),
  "slice of wide rows": unary((x) => tf.slice(x, [1, 4], [2, 40]), some([4, 50])),
  "slice of four axes": unary((x) => tf.slice(x, [1, 0, 2, 1], [1, 3, -1, 2]), some([3, 3, 4, 4])),
  "every second": forward(some([4, 6]), (x) => tf.stridedSlice(x!, [0, 1], [4, 6], [1, 2])),
  "backwards by two": forward(some([4, 6]), (x) => tf.stridedSlice(x!, [3, 5], [0, 0], [-1, -2])),
  "join columns": binary((a, b) => tf.concat([a, b], 1), [4, 5], [4, 2]),
  "join rows": binary((a, b) => tf.concat([a, b], 0), [4, 5], [2, 5]),
  stack: binary((a, b) => tf.stack([a, b], 1)),
  unstack: unary((x) => unstacked(x, 1), some([4, 5])),
  "unstack the first axis": unary((x) => unstacked(x, 0), some([5, 4, 3])),
  split: unary(
    (x) => {
      const [a, b, c] = tf.split(x, 3, 1) as [Tensor, Tensor, Tensor];
      return tf.add(tf.mul(a, b), c);
    },
    some([4, 6]),
  ),
  "split unevenly": unary(
    (x) => {
      const [a, b] = tf.split(x, [1, 5], 0) as [Tensor, Tensor];
      return tf.mul(tf.sum(b, 0, true), a);
    },
    some([6, 3]),
  ),
  transpose: unary((x) => tf.transpose(x), some([40, 3])),
  "transpose three axes": unary((x) => tf.transpose(x, [2, 0, 1]), some([2, 3, 4])),
  "transpose heads": unary((x) => tf.transpose(x, [0, 2, 1, 3]), some([2, 3, 4, 5])),
  "transpose wide heads": unary((x) => tf.transpose(x, [0, 2, 1, 3]), some([2, 3, 4, 40])),
  "transpose five axes": unary((x) => tf.transpose(x, [2, 0, 3, 1, 4]), some([2, 3, 3, 2, 4])),
  "transpose with sides of 1": unary((x) => tf.transpose(x, [3, 1, 0, 2]), some([2, 1, 4, 1])),
  reverse: unary((x) => tf.reverse(x, [1]), some([2, 3, 4])),
  "reverse two axes": unary((x) => tf.reverse(x, [0, 2]), some([2, 3, 4])),
  reshape: unary((x) => tf.reshape(x, [6, 4]), some([2, 3, 4])),
  "sum of three": { inputs: some([4], [4], [4]), compute: (a, b, c) => tf.addN([a!, b!, c!]) },
  "fill and range": forward(
    () => [],
    () => [tf.fill([2, 3], 1.5), tf.range(0, 5), tf.range(5, 0, -1, "int32"), tf.eye(3), tf.ones([2, 1]), tf.zeros([2]), tf.scalar(4)],
  ),

  add: binary(tf.add),
  "add a row": binary(tf.add, [4, 5], [5]),
  "add a column": binary(tf.add, [4, 5], [4, 1]),
  subtract: binary(tf.sub),
  "subtract outer": binary(tf.sub, [4, 1], [1, 5]),
  multiply: binary(tf.mul),
  "multiply images by channels": binary(tf.mul, [2, 3, 3, 4], [4]),
  "multiply by a scalar": binary(tf.mul, [4, 5], []),
  divide: binary(tf.div, [], [], positive([4, 5], [4, 5])),
  "divide by a row": binary(tf.div, [], [], positive([4, 5], [5])),
  "squared difference": binary(tf.squaredDifference),
  "squared difference from a row": binary(tf.squaredDifference, [4, 5], [5]),
  "squared differences of all pairs": binary(tf.squaredDifference, [4, 1, 3], [1, 5, 3]),
  "larger of two": binary(tf.maximum),
  "larger, outer": binary(tf.maximum, [4, 1], [1, 5]),
  "smaller of two": binary(tf.minimum),
  "smaller than a row": binary(tf.minimum, [4, 5], [5]),
  power: binary(tf.pow, [], [], positive([4, 5], [4, 5])),
  "power of a row": binary(tf.pow, [], [], positive([4, 5], [5])),
  "square by power": unary((x) => tf.pow(x, 2)),
  "root by power": unary((x) => tf.pow(x, 0.5), positive([5, 7])),
  "whole quotient": forward(
    () => [],
    () => tf.floorDiv(tf.tensor2d([7, 8, -7, 9], [2, 2], "int32"), tf.tensor1d([2, 4], "int32")),
  ),
  comparisons: forward(
    () => [tf.tensor1d([1, 2, 3, 2]), tf.tensor1d([2, 2, 2, 3])],
    (a, b) => compared(a!, b!),
  ),
  "comparisons, outer": forward(
    () => [tf.tensor2d([1, 2, 3], [3, 1]), tf.tensor2d([3, 2, 2, 1], [1, 4])],
    (a, b) => compared(a!, b!),
  ),
  "comparisons of whole numbers": forward(
    () => [],
    () => compared(tf.tensor2d([1, 2, 3], [3, 1], "int32"), tf.tensor2d([3, 2, 1], [1, 3], "int32")),
  ),
  logic: forward(
    () => [tf.tensor2d([1, 0], [2, 1], "bool"), tf.tensor2d([1, 0, 1], [1, 3], "bool")],
    (a, b) => [tf.logicalAnd(a!, b!), tf.logicalOr(a!, b!), tf.logicalNot(a!)],
  ),
  "choose by comparison": binary((a, b) => tf.where(tf.greater(a, b), a, tf.mul(b, 2))),
  "choose by comparison with a number": unary((x) => tf.where(tf.logicalAnd(tf.greater(x, 0), tf.less(x, 1)), tf.square(x), x)),
  "choose with a column": binary((a, b) => tf.where(tf.greater(tf.slice(a, [0, 0], [4, 1]), 0), a, b)),

  relu: unary(tf.relu),
  "sigmoid far out": unary((x) => tf.sigmoid(tf.mul(x, 40))),
  "softplus far out": unary((x) => tf.softplus(tf.mul(x, 40))),
  "logarithm of softmax far out": unary((x) => tf.logSoftmax(tf.mul(x, 40) as Tensor2D), some([6, 10])),
  "logarithm of summed exponentials far out": unary((x) => tf.logSumExp(tf.mul(x, 40), 1), some([6, 10])),
  "leaky relu": unary((x) => tf.leakyRelu(x, 0.1)),
  sigmoid: unary(tf.sigmoid),
  tanh: unary(tf.tanh),
  "tanh far out": unary((x) => tf.tanh(tf.mul(x, 40))),
  softplus: unary(tf.softplus),
  erf: unary(tf.erf),
  exp: unary(tf.exp),
  log: unary(tf.log, positive([5, 7])),
  log1p: unary(tf.log1p, positive([5, 7])),
  sqrt: unary(tf.sqrt, positive([5, 7])),
  rsqrt: unary(tf.rsqrt, positive([5, 7])),
  square: unary(tf.square),
  abs: unary(tf.abs),
  neg: unary(tf.neg),
  step: unary((x) => tf.mul(tf.step(x), x)),
  sign: unary((x) => tf.mul(tf.sign(x), x)),
  clip: unary((x) => tf.clipByValue(x, -0.5, 0.5)),
  "floor of what is multiplied": unary((x) => tf.mul(tf.floor(x), x)),
  "round, up, down": forward(
    () => [tf.tensor1d([-1.7, -0.2, 0.3, 1.5, 2.5, 2.6])],
    (x) => [tf.round(x!), tf.ceil(x!), tf.floor(x!)],
  ),
  "what is not a number": forward(
    () => [tf.tensor1d([1, NaN, Infinity, -2])],
    (x) => [tf.isNaN(x!), tf.isFinite(x!)],
  ),
  "relu of what is not a number": forward(
    () => [tf.tensor1d([1, NaN, -1])],
    (x) => [tf.relu(x!), tf.sum(x!)],
  ),
  cast: unary((x) => tf.add(tf.cast(x, "float32"), tf.cast(tf.greater(x, 0), "float32"))),
  "cast to whole numbers": forward(
    () => [tf.tensor1d([-1.7, 0.3, 2.6])],
    (x) => tf.cast(x!, "int32"),
  ),
  "ones and zeros like": unary((x) => tf.add(tf.mul(tf.onesLike(x), x), tf.zerosLike(x))),
  clone: unary((x) => tf.mul(tf.clone(x), x)),

  ...ownCases,
};

function unstacked(x: Tensor, axis: number): Tensor {
  const parts = tf.unstack(x, axis) as [Tensor, Tensor, Tensor, Tensor, Tensor];
  return tf.add(tf.mul(parts[0], parts[1]), parts[4]);
}

function compared(a: Tensor, b: Tensor): Tensor[] {
  return [tf.equal, tf.notEqual, tf.greater, tf.greaterEqual, tf.less, tf.lessEqual].map((compare) => compare(a, b));
}
