/** How good it is now: accuracy on the examples that are judged, by readout and nearest neighbours, the confusion, and what the map needs. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import type { Diagnostics, Learner, Views } from "../shape/technique";
import type { Encoder } from "../shape/toolbox";
import { spread } from "./blocks/rows";
import { accuracyOf, confusionOf, guessOf, rightOf, unknownShare } from "./guess";
import { inParts, overParts, partsOf } from "./parts";
import { fitReadout, type Readout } from "./readout";
import { shareOf } from "./blocks/share";
import { vote } from "./vote";

/** The readout is kept ready for so many labels a class, so that the label slider answers at once. */
const readyLabels = 64;

interface Bench {
  testInputs: Tensor;
  testLabels: Tensor1D;
  drawnInputs: Tensor;
  /**
   * The first so many of these are a random sample of the pool. Their classes, and how many labels there are without theirs: −1 for strangers, who
   * are not asked about. [sample] int32
   */
  sampleLabels: Tensor1D;
  sampleTurns: Tensor1D;
  /** Inputs of the pool in labelling order: [0, n) are those labelled by a budget of n. */
  inOrder(count: number): Tensor;
  /** The classes that their labels name. [all that may be labelled] int32 */
  orderLabels: Tensor1D;
  classCount: number;
  /** For points: a grid over the plane [side², 2]. */
  grid?: Tensor2D;
  untrained: Encoder;
}

/** Guessed class [n], −1 where unknown, its probability [n], features [n, width]. */
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
  /** The untrained encoder's readout changes with the labels alone. */
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
    this.#trained = learner.classify
      ? disposeFeatures(this.#trained)
      : this.#refresh(this.#trained, (x) => learner.features(x), this.#ready(labels), true);
    if ((this.#untrained?.labelled.shape[0] ?? labels) < labels) this.#untrained = disposeFeatures(this.#untrained);
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
    const needed = learner.classify ? [this.#untrained] : [this.#trained, this.#untrained];
    const isReady = needed.every((features) => (features?.labelled.shape[0] ?? 0) >= labels);
    return isReady ? this.#judge(learner, labels) : this.evaluate(learner, labels);
  }

  #judge(learner: AnyLearner, labels: number): Record<string, Tensor> {
    const { grid } = this.#bench;
    const random = this.#untrainedAccuracy(labels);
    if (learner.classify) {
      const test = overParts(this.#testParts, learner.classify);
      return {
        ...this.#summary(labels, test, overParts(this.#drawnParts, learner.classify), grid && learner.classify(grid)),
        features: overParts(this.#drawnParts, (part) => learner.features(part)),
        "accuracy.random": random,
      };
    }
    const trained = this.#trained!;
    const { apply, residual } = this.#readout(trained, labels);
    const summary = this.#summary(labels, apply(trained.test), apply(trained.drawn), trained.grid && apply(trained.grid));
    return {
      ...summary,
      features: tf.clone(trained.drawn), // whoever takes it disposes it; the next budget of labels needs the original
      "accuracy.probe": tf.clone(summary.accuracy!),
      "accuracy.knn": accuracyOf(this.#vote(trained, labels), this.#bench.testLabels),
      "accuracy.random": random,
      "readout.residual": residual,
      spread: spread(this.#sampleOf(trained.drawn)),
    };
  }

  /** Guesses for any inputs, a part at a time. */
  predict(learner: AnyLearner, labels: number, inputs: Tensor): Prediction {
    return tf.tidy(() => {
      const readout = learner.classify ? undefined : this.#readout(this.#trained!, labels);
      const features = inParts(inputs, (part) => learner.features(part));
      const probabilities = readout ? readout.apply(features) : inParts(inputs, learner.classify!);
      return { guess: guessOf(probabilities), confidence: tf.max(probabilities, 1), features };
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

  #readout({ labelled }: Features, labels: number): Readout {
    const { classCount, orderLabels } = this.#bench;
    return fitReadout(tf.slice(labelled, 0, labels), tf.slice(orderLabels, 0, labels), classCount);
  }

  #vote({ test, labelled }: Features, labels: number): Tensor2D {
    const { classCount, orderLabels } = this.#bench;
    return vote(test, tf.slice(labelled, 0, labels), tf.slice(orderLabels, 0, labels), classCount);
  }

  #untrainedAccuracy(labels: number): Tensor {
    if (this.#random?.labels !== labels) {
      this.#random?.accuracy.dispose();
      const { apply } = this.#readout(this.#untrained!, labels);
      this.#random = { labels, accuracy: tf.keep(accuracyOf(apply(this.#untrained!.test), this.#bench.testLabels)) };
    }
    return tf.clone(this.#random.accuracy);
  }

  #sampleOf(drawn: Tensor2D): Tensor2D {
    return tf.slice(drawn, 0, this.#bench.sampleLabels.size);
  }

  #summary(labels: number, test: Tensor2D, drawn: Tensor2D, grid: Tensor2D | undefined): Record<string, Tensor> {
    const { testLabels, sampleLabels, sampleTurns } = this.#bench;
    const hidden = tf.cast(tf.greaterEqual(sampleTurns, labels), "float32");
    return {
      accuracy: accuracyOf(test, testLabels),
      "pool.accuracy": shareOf(tf.sum(tf.mul(rightOf(this.#sampleOf(drawn), sampleLabels), hidden)), tf.sum(hidden)),
      unknown: unknownShare(test),
      confusion: confusionOf(test, testLabels),
      guess: guessOf(drawn),
      sure: tf.max(drawn, 1),
      // Class and confidence in one number: 1.93 is class 1 with probability 0.93, and −1 is unknown.
      ...(grid && {
        field: tf.reshape(tf.add(guessOf(grid), tf.minimum(tf.max(grid, 1), 0.999)), [Math.sqrt(grid.shape[0]), -1]),
      }),
    };
  }
}

const disposeFeatures = (features: Features | undefined): undefined => {
  if (features) tf.dispose(Object.values(features));
};
