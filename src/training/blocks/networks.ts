/** Networks as pure functions over variables, with initial weights that depend on the seed and the layer's name alone. */
import * as tf from "@tensorflow/tfjs-core";
import type { Rank, Tensor, Tensor1D, Tensor2D, Tensor3D, Tensor4D, Variable } from "@tensorflow/tfjs-core";
import { seeded } from "../../shape/random";
import { geluOf as gelu } from "../backends/operations/elementwise";
import { affine, convolve, relu, type Activation } from "../backends/operations/layer";
import { standardRows } from "../backends/operations/normal-rows";
import type { Between, Network } from "../../shape/toolbox";
import { standardise } from "./rows";

/** Makes variables, and remembers them so that a run can let go of all of them, or of the latest. */
export interface Weights {
  /** How many there are. */
  readonly count: number;
  /** Normal with this standard deviation, about 0 where no mean is said. */
  normal(name: string, shape: readonly number[], deviation: number, mean?: number): Variable<Rank>;
  /** All alike. */
  fill(shape: readonly number[], value: number): Variable<Rank>;
  /** What is made meanwhile has initial weights that are this name's own. */
  apart<Made>(name: string, make: () => Made): Made;
  /** @param from how many of the first stay; none where it is not said */
  dispose(from?: number): void;
}

export function makeWeights(seed: number): Weights {
  const made: Variable<Rank>[] = [];
  let inside: readonly string[] = [];
  const remember = (initial: Tensor) => {
    const variable = tf.variable(initial);
    initial.dispose();
    made.push(variable);
    return variable;
  };
  return {
    get count() {
      return made.length;
    },
    normal(name, shape, deviation, mean = 0) {
      const random = seeded(seed, "weights", ...inside, name);
      const size = shape.reduce((a, b) => a * b, 1);
      return remember(
        tf.tensor(
          Float32Array.from({ length: size }, () => mean + deviation * random.normal()),
          [...shape],
        ),
      );
    },
    fill: (shape, value) => remember(tf.fill([...shape], value)),
    apart(name, make) {
      const outside = inside;
      inside = [...outside, name];
      try {
        return make();
      } finally {
        inside = outside;
      }
    },
    dispose: (from = 0) => tf.dispose(made.splice(from)),
  };
}

/** Dense layers with ReLU between them; He initialisation. */
export const dense = (weights: Weights, name: string, ...widths: readonly number[]): Network =>
  layers(weights, name, widths, { between: relu });

/** The same with ReLU after the last one as well: features, not scores. */
export const denseFeatures = (weights: Weights, name: string, ...widths: readonly number[]): Network =>
  layers(weights, name, widths, { between: relu, last: relu });

/** @param between what is done between the layers; an activation is part of the layer before it */
function layers(
  weights: Weights,
  name: string,
  widths: readonly number[],
  { between, last }: { between: Activation | ((x: Tensor2D) => Tensor2D); last?: Activation },
): Network {
  const all = widths.slice(1).map((outputs, i) => {
    const inputs = widths[i]!;
    const gain = i < widths.length - 2 ? 2 : 1;
    return [weights.normal(`${name}.${i}`, [inputs, outputs], Math.sqrt(gain / inputs)), weights.fill([outputs], 0)] as const;
  });
  const final = all.length - 1;
  return {
    weights: all.flat(),
    apply: (x) =>
      all.reduce<Tensor2D>((h, [w, b], i) => {
        if (i === final) return affine(h, w, b, last);
        return typeof between === "function" ? between(affine(h, w, b)) : affine(h, w, b, between);
      }, x),
  };
}

const activations = { relu, gelu, tanh: tf.tanh, sigmoid: tf.sigmoid } as const;

/** Dense layers with what is wished for between them. */
export function network(weights: Weights, name: string, widths: readonly number[], wished: Between = {}): Network {
  const { activation = "relu", norm, last } = wished;
  const activate = activations[activation];
  if (!norm && typeof activate !== "function") return layers(weights, name, widths, { between: activate, ...(last && { last: activate }) });
  const all = widths.slice(1).map((outputs, i) => {
    const inputs = widths[i]!;
    const isBetween = i < widths.length - 2 || last === true;
    const matrix = weights.normal(`${name}.${i}`, [inputs, outputs], Math.sqrt((isBetween ? 2 : 1) / inputs));
    const [scale, shift] = [isBetween && norm ? weights.fill([outputs], 1) : undefined, weights.fill([outputs], 0)];
    // Whatever is standardised first needs no bias before that.
    const apply = (x: Tensor2D): Tensor2D => {
      if (!scale) return isBetween ? activated(affine(x, matrix, shift)) : affine(x, matrix, shift);
      const product: Tensor2D = tf.matMul(x, matrix as Tensor2D);
      return activated(tf.add(tf.mul(norm === "batch" ? standardise(product) : standardRows(product), scale), shift));
    };
    return { weights: scale ? [matrix, scale, shift] : [matrix, shift], apply };
  });
  const activated = (x: Tensor2D): Tensor2D => (typeof activate === "function" ? activate(x) : tf.relu(x));
  return { weights: all.flatMap((layer) => layer.weights), apply: (x) => all.reduce((h, layer) => layer.apply(h), x) };
}

/** Three 3×3 convolutions of stride 2 (8, 16, 32 channels), then dense to `width`, with ReLU; no normalisation. [n, h, w, c] → [n, width] */
export function convnet(weights: Weights, name: string, [height, breadth, inks]: readonly [number, number, number], width: number) {
  const channels = [inks, 8, 16, 32];
  const convolutions = channels.slice(1).map((outputs, i) => {
    const inputs = channels[i]!;
    return [weights.normal(`${name}.conv.${i}`, [3, 3, inputs, outputs], Math.sqrt(2 / (9 * inputs))), weights.fill([outputs], 0)] as const;
  });
  const flat = Math.ceil(height / 8) * Math.ceil(breadth / 8) * 32;
  const last = denseFeatures(weights, `${name}.dense`, flat, width);
  return {
    weights: [...convolutions.flat(), ...last.weights],
    apply(images: Tensor4D): Tensor2D {
      const h = convolutions.reduce<Tensor4D>((x, [w, b]) => convolve(x, w, b, { strides: 2, pad: "same" }, relu), images);
      return last.apply(tf.reshape(h, [images.shape[0], flat]));
    },
  };
}

/** Each row to mean 0 and variance 1, then scaled and shifted (Ba, Kiros & Hinton 2016). */
function layerNorm(weights: Weights, width: number) {
  const scale = weights.fill([width], 1);
  const shift = weights.fill([width], 0);
  return {
    weights: [scale, shift],
    apply: (x: Tensor2D): Tensor2D => tf.add(tf.mul(standardRows(x), scale), shift),
  };
}

/**
 * Pre-norm transformer blocks over tokens (Vaswani et al. 2017), with GELU. [n, length, width] → the same.
 * `present` [n, length] is 0 where there is no token: nobody attends to it.
 */
export function transformer(weights: Weights, name: string, spec: { width: number; heads: number; layers: number }) {
  const { width, heads } = spec;
  const blocks = Array.from({ length: spec.layers }, (_, i) => ({
    before: layerNorm(weights, width),
    qkv: dense(weights, `${name}.${i}.qkv`, width, 3 * width),
    out: dense(weights, `${name}.${i}.out`, width, width),
    between: layerNorm(weights, width),
    mlp: layers(weights, `${name}.${i}.mlp`, [width, 2 * width, width], { between: gelu }),
  }));
  const last = layerNorm(weights, width);
  return {
    weights: [...blocks.flatMap((b) => [b.before, b.qkv, b.out, b.between, b.mlp].flatMap((part) => part.weights)), ...last.weights],
    apply(x: Tensor3D, present?: Tensor2D): Tensor3D {
      const [n, length] = x.shape;
      // Absent tokens get a score so low that their share of attention is nothing.
      const absent = present && tf.reshape(tf.mul(tf.sub(present, 1), 1e4), [n, 1, 1, length]);
      const attend = (rows: Tensor2D, block: (typeof blocks)[number]) => {
        const qkv = tf.transpose(tf.reshape(block.qkv.apply(rows), [n, length, 3, heads, width / heads]), [2, 0, 3, 1, 4]);
        const [q, k, v] = tf.unstack(qkv) as [Tensor4D, Tensor4D, Tensor4D]; // each [n, heads, length, width / heads]
        const scores = tf.mul(tf.matMul(q, k, false, true), Math.sqrt(heads / width));
        const shares = tf.softmax(absent ? tf.add(scores, absent) : scores);
        return block.out.apply(tf.reshape(tf.transpose(tf.matMul(shares, v), [0, 2, 1, 3]), [n * length, width]));
      };
      let rows: Tensor2D = tf.reshape(x, [n * length, width]);
      for (const block of blocks) {
        rows = tf.add(rows, attend(block.before.apply(rows), block));
        rows = tf.add(rows, block.mlp.apply(block.between.apply(rows)));
      }
      return tf.reshape(last.apply(rows), [n, length, width]);
    },
  };
}

/** One row of a table for each number; numbers of any shape. */
export const embed = (table: Tensor, numbers: Tensor): Tensor => tf.gather(table as Tensor2D, numbers as Tensor1D);
