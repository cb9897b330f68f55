/** How good it is now: accuracy on the test examples, the probe, the nearest neighbours, the confusion, and what the map needs. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import type { Diagnostics, Learner, Views } from "../shape/technique";
import type { Encoder } from "../shape/toolbox";
import { unit } from "./losses";
import { applyLinear, fitLinear } from "./linear";
import { inParts, overParts, partsOf } from "./parts";

/** The probe is kept ready for so many labels a class, so that the label slider answers at once. */
const readyLabels = 64;
/** Labelled examples that the nearest-neighbour vote looks among, at most. */
const mostVoters = 1000;
const voters = 20;
const voteTemperature = 0.07;

export interface Bench {
  testInputs: Tensor;
  testLabels: Tensor1D;
  drawnInputs: Tensor;
  /** Inputs of the pool in labelling order: [0, n) are those labelled by a budget of n. */
  inOrder(count: number): Tensor;
  /** Their classes. [pool] int32 */
  orderLabels: Tensor1D;
  classCount: number;
  /** For points: a grid over the plane [side², 2]. */
  grid?: Tensor2D;
  untrained: Encoder;
}

/** Guessed class int32 [n], its probability [n], features [n, width]. */
export interface Prediction {
  guess: Tensor;
  confidence: Tensor;
  features: Tensor2D;
}

type AnyLearner = Learner<Diagnostics, Views>;
type Features = { test: Tensor2D; labelled: Tensor2D; drawn: Tensor2D; grid?: Tensor2D };

/** Keeps the features of the last evaluation, so that another budget of labels needs no pass through the network. */
export class Evaluator {
  #bench: Bench;
  #trained: Features | undefined;
  #untrained: Features | undefined;
  /** The untrained encoder's probe changes with the labels alone. */
  #random: { labels: number; accuracy: Tensor } | undefined;
  #testParts: Tensor[];
  #drawnParts: Tensor[];

  constructor(bench: Bench) {
    this.#bench = bench;
    // Kept, so that a technique may remember what it found out about them.
    const keptParts = (inputs: Tensor) => partsOf(inputs).map((part) => tf.keep(part));
    this.#testParts = keptParts(bench.testInputs);
    this.#drawnParts = keptParts(bench.drawnInputs);
  }

  /** Evaluates the learner as it is now. Call inside a tidy. */
  evaluate(learner: AnyLearner, labels: number): Record<string, Tensor> {
    if (!learner.classify) this.#trained = this.#refresh(this.#trained, (x) => learner.features(x), this.#ready(labels), true);
    this.#untrained ??= this.#refresh(
      undefined,
      (x) => this.#bench.untrained.features(x),
      learner.classify ? labels : this.#ready(labels),
      false,
    );
    return this.#judge(learner, labels);
  }

  /** The same under `labels` labels, with the features of the last evaluation as far as they reach. */
  judge(learner: AnyLearner, labels: number): Record<string, Tensor> {
    const ready = this.#trained && this.#untrained && Math.min(this.#trained.labelled.shape[0], this.#untrained.labelled.shape[0]);
    if (!learner.classify && (ready ?? 0) < labels) {
      this.#untrained = disposeFeatures(this.#untrained);
      return this.evaluate(learner, labels);
    }
    return this.#judge(learner, labels);
  }

  #judge(learner: AnyLearner, labels: number): Record<string, Tensor> {
    const { grid } = this.#bench;
    const random = this.#untrainedAccuracy(labels);
    if (learner.classify) {
      const test = overParts(this.#testParts, learner.classify);
      return {
        ...this.#summary(test, overParts(this.#drawnParts, learner.classify), grid && learner.classify(grid)),
        features: overParts(this.#drawnParts, (part) => learner.features(part)),
        "accuracy.random": random,
      };
    }
    const trained = this.#trained!;
    const probe = this.#probe(trained, labels);
    const test = probe(trained.test);
    return {
      ...this.#summary(test, probe(trained.drawn), trained.grid && probe(trained.grid)),
      features: tf.clone(trained.drawn), // whoever takes it disposes it; the next budget of labels needs the original
      "accuracy.probe": this.#accuracy(test),
      "accuracy.knn": this.#accuracy(this.#vote(trained, labels)),
      "accuracy.random": random,
    };
  }

  /** Guesses for any inputs, a part at a time. */
  predict(learner: AnyLearner, labels: number, inputs: Tensor): Prediction {
    return tf.tidy(() => {
      const probe = learner.classify ? undefined : this.#probe(this.#trained!, labels);
      const features = inParts(inputs, (part) => learner.features(part));
      const probabilities = probe ? probe(features) : inParts(inputs, learner.classify!);
      return { guess: tf.argMax(probabilities, 1), confidence: tf.max(probabilities, 1), features };
    });
  }

  dispose(): void {
    disposeFeatures(this.#trained);
    disposeFeatures(this.#untrained);
    this.#random?.accuracy.dispose();
    tf.dispose([...this.#testParts, ...this.#drawnParts]);
  }

  #ready(labels: number): number {
    return Math.min(this.#bench.orderLabels.size, Math.max(labels, readyLabels * this.#bench.classCount));
  }

  #refresh(old: Features | undefined, features: (x: Tensor) => Tensor2D, labelled: number, all: boolean): Features {
    disposeFeatures(old);
    const { inOrder, grid } = this.#bench;
    const fresh: Features = {
      test: overParts(this.#testParts, features),
      labelled: inParts(inOrder(labelled), features),
      drawn: overParts(this.#drawnParts, features),
      ...(all && grid && { grid: features(grid) }),
    };
    for (const t of Object.values(fresh)) tf.keep(t);
    return fresh;
  }

  /** A linear probe on standardised features; few labels get a stronger penalty. */
  #probe({ labelled, drawn }: Features, labels: number): (rows: Tensor2D) => Tensor2D {
    const { classCount, orderLabels } = this.#bench;
    const { mean, variance } = tf.moments(drawn, 0);
    const standard = (rows: Tensor2D) => tf.div(tf.sub(rows, mean), tf.sqrt(tf.add(variance, 1e-6))) as Tensor2D;
    const targets = tf.cast(tf.oneHot(tf.slice(orderLabels, 0, labels), classCount), "float32") as Tensor2D;
    const inversePenalty = labels <= 10 * classCount ? 0.1 : 1;
    const model = fitLinear(standard(tf.slice(labelled, 0, labels)), targets, tf.ones([labels]), inversePenalty);
    return (rows) => applyLinear(model, standard(rows));
  }

  /** Votes of the nearest labelled examples by cosine, weighted exp(similarity / 0.07) (Wu et al. 2018). [test, classes] */
  #vote({ test, labelled }: Features, labels: number): Tensor2D {
    const { classCount, orderLabels } = this.#bench;
    const bank = Math.min(labels, mostVoters);
    const similarity = tf.matMul(unit(test), unit(tf.slice(labelled, 0, bank)), false, true);
    const { values, indices } = tf.topk(similarity, Math.min(voters, bank));
    const classes = tf.oneHot(tf.cast(tf.gather(orderLabels, indices as Tensor1D), "int32"), classCount); // [test, k, classes]
    const weights = tf.exp(tf.div(tf.sub(values, tf.max(values, 1, true)), voteTemperature));
    return tf.sum(tf.mul(tf.cast(classes, "float32"), tf.expandDims(weights, 2)), 1);
  }

  #untrainedAccuracy(labels: number): Tensor {
    if (this.#random?.labels !== labels) {
      this.#random?.accuracy.dispose();
      this.#random = { labels, accuracy: tf.keep(this.#accuracy(this.#probe(this.#untrained!, labels)(this.#untrained!.test))) };
    }
    return tf.clone(this.#random.accuracy);
  }

  #accuracy(probabilities: Tensor2D): Tensor {
    return tf.mean(tf.cast(tf.equal(tf.argMax(probabilities, 1), this.#bench.testLabels), "float32"));
  }

  #summary(test: Tensor2D, drawn: Tensor2D, grid: Tensor2D | undefined): Record<string, Tensor> {
    const { testLabels, classCount } = this.#bench;
    const flags = (classes: Tensor) => tf.cast(tf.oneHot(tf.cast(classes, "int32"), classCount), "float32") as Tensor2D;
    return {
      accuracy: this.#accuracy(test),
      confusion: tf.matMul(tf.transpose(flags(testLabels)), flags(tf.argMax(test, 1))),
      guess: tf.argMax(drawn, 1),
      sure: tf.max(drawn, 1),
      // Class and confidence in one number: 1.93 is class 1 with probability 0.93.
      ...(grid && {
        field: tf.reshape(tf.add(tf.cast(tf.argMax(grid, 1), "float32"), tf.minimum(tf.max(grid, 1), 0.999)), [
          Math.sqrt(grid.shape[0]),
          -1,
        ]),
      }),
    };
  }
}

const disposeFeatures = (features: Features | undefined): undefined => {
  if (features) tf.dispose(Object.values(features));
};
