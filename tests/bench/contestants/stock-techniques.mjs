// SimCLR and FixMatch with stock operations: the same views, networks and losses as ours, and random numbers as TensorFlow.js makes them.
import * as tf from "@tensorflow/tfjs";
import { loadDigits } from "./digits.mjs";
import { batch, classCount } from "./problem.mjs";

const side = 28;
const width = 64;
const temperature = 0.2;
const projection = 64;
const threshold = 0.95;
const labelsAClass = 4;

export async function stockSimclr(site) {
  const pool = await loadPool(site);
  const body = encoder();
  const project = denseLayers(width, 128, projection);
  return () => {
    const images = tf.gather(pool.images, somePlaces(pool.count, batch));
    const views = tf.concat([strong(images), strong(images)]);
    return () => ntXent(project(body(views)));
  };
}

export async function stockFixMatch(site) {
  const pool = await loadPool(site);
  const labelled = pool.order.subarray(0, labelsAClass * classCount);
  const body = encoder();
  const head = denseLayers(width, classCount);
  const logits = (images) => head(body(images));
  const flags = (classes) => tf.cast(tf.oneHot(tf.cast(classes, "int32"), classCount), "float32");
  return () => {
    const some = tf.tensor1d(
      somePlaces(labelled.length, batch / 2).map((i) => labelled[i]),
      "int32",
    );
    const known = strong(tf.gather(pool.images, some));
    const images = tf.gather(pool.images, somePlaces(pool.count, batch));
    const hard = strong(images);
    const guesses = tf.softmax(logits(shifted(images, 2)));
    const believed = tf.cast(tf.greaterEqual(tf.max(guesses, 1), threshold), "float32");
    const [truth, pseudoLabels] = [flags(tf.gather(pool.labels, some)), flags(tf.argMax(guesses, 1))];
    return () => {
      const [ofKnown, ofHard] = tf.split(logits(tf.concat([known, hard])), [batch / 2, batch]);
      const consistency = tf.losses.softmaxCrossEntropy(pseudoLabels, ofHard, believed, 0, tf.Reduction.NONE);
      return tf.add(tf.losses.softmaxCrossEntropy(truth, ofKnown), tf.mean(consistency));
    };
  };
}

async function loadPool(site) {
  const { pool, order } = await loadDigits(site);
  const count = pool.labels.length;
  return { images: tf.tensor4d(pool.inputs, [count, side, side, 1]), labels: tf.tensor1d(pool.labels, "int32"), order, count };
}

const somePlaces = (count, howMany) => Int32Array.from({ length: howMany }, () => Math.floor(Math.random() * count));
const around = (most) => (2 * Math.random() - 1) * most;
const weight = (shape, gain = 2) => {
  const inputs = shape.slice(0, -1).reduce((a, b) => a * b, 1);
  return tf.tidy(() => tf.variable(tf.randomNormal(shape, 0, Math.sqrt(gain / inputs))));
};

function encoder() {
  const convolutions = [1, 8, 16].map((inputs, i) => [weight([3, 3, inputs, 8 << i]), tf.variable(tf.zeros([8 << i]))]);
  const last = denseLayers(4 * 4 * 32, width);
  return (images) => {
    const h = convolutions.reduce((x, [w, b]) => tf.relu(tf.add(tf.conv2d(x, w, 2, "same"), b)), images);
    return tf.relu(last(tf.reshape(h, [images.shape[0], -1])));
  };
}

function denseLayers(...widths) {
  const weights = widths.slice(1).map((outputs, i) => {
    const gain = i < widths.length - 2 ? 2 : 1;
    return [weight([widths[i], outputs], gain), tf.variable(tf.zeros([outputs]))];
  });
  return (x) => weights.reduce((h, [w, b], i) => tf.add(tf.matMul(i ? tf.relu(h) : h, w), b), x);
}

function ntXent(projected) {
  const count = projected.shape[0];
  const z = tf.div(projected, tf.norm(projected, 2, 1, true));
  const similarity = tf.sub(tf.div(tf.matMul(z, z, false, true), temperature), tf.mul(tf.eye(count), 1e4));
  const partners = tf.oneHot(
    tf.tensor1d(
      [...Array(count).keys()].map((i) => (i + count / 2) % count),
      "int32",
    ),
    count,
  );
  return tf.losses.softmaxCrossEntropy(tf.cast(partners, "float32"), similarity);
}

function transform(images, row, how) {
  const rows = tf.tensor2d(Array.from({ length: images.shape[0] }, row));
  const moved = (some, by) => tf.image.transform(some, by, how, "constant", 0);
  if (tf.getBackend() !== "cpu") return moved(images, rows);
  // There it moves the first picture and leaves the others blank.
  const [alone, ownRows] = [tf.split(images, images.shape[0]), tf.split(rows, images.shape[0])];
  return tf.concat(alone.map((image, i) => moved(image, ownRows[i])));
}

const shifted = (images, most) =>
  transform(images, () => [1, 0, Math.round(around(most)), 0, 1, Math.round(around(most)), 0, 0], "nearest");

/** Turned, sized, sheared and shifted; a hole cut out; contrast and noise. */
function strong(images) {
  const warped = transform(images, affine, "bilinear");
  const contrast = tf.add(1, tf.randomUniform([images.shape[0], 1, 1, 1], -0.4, 0.4));
  const noise = tf.randomNormal(images.shape, 0, 0.1);
  return tf.clipByValue(tf.add(tf.mul(tf.mul(warped, withHole(images.shape[0], 10)), contrast), noise), 0, 1);
}

function affine() {
  const centre = (side - 1) / 2;
  const angle = (around(25) * Math.PI) / 180;
  const size = 1 / (1 + around(0.25));
  const shear = around(0.25);
  const [cos, sin] = [size * Math.cos(angle), size * Math.sin(angle)];
  const [a, b, c, d] = [cos, cos * shear - sin, sin, sin * shear + cos];
  return [a, b, centre - (a + b) * centre + around(3), c, d, centre - (c + d) * centre + around(3), 0, 0];
}

function withHole(count, hole) {
  const bands = (shape) => {
    const starts = tf.randomUniform([count, 1, 1, 1], 0, side - hole + 1, "int32");
    const off = tf.sub(tf.reshape(tf.range(0, side, 1, "int32"), shape), starts);
    return tf.cast(tf.logicalAnd(tf.greaterEqual(off, 0), tf.less(off, hole)), "float32");
  };
  return tf.sub(1, tf.mul(bands([1, side, 1, 1]), bands([1, 1, side, 1])));
}
