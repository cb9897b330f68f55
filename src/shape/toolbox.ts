/** What a technique may compute with. It is handed to it, so technique files import no TensorFlow.js of their own. */
import type { Tensor, Scalar, Tensor1D, Tensor2D, Tensor3D, Variable } from "@tensorflow/tfjs-core";
import type * as Operations from "./ops";

/** The operations on offer. */
export type Ops = typeof Operations;

/** What is done between the layers of a network, each a linear map. */
export interface Between {
  /** ReLU where it is not said. */
  activation?: "relu" | "gelu" | "tanh" | "sigmoid";
  /**
   * Before the activation, with a scale and a shift of its own: each number to mean 0 and variance 1 over the batch, for what only the loss
   * sees (Ioffe & Szegedy 2015), or over the numbers of each example (Ba, Kiros & Hinton 2016).
   */
  norm?: "batch" | "layer";
  /** After the last layer too. */
  last?: true;
}

export interface Network {
  weights: readonly Variable[];
  /** [n, inputs] → [n, outputs] */
  apply(x: Tensor2D): Tensor2D;
}

export interface TokenNetwork {
  weights: readonly Variable[];
  /** [n, tokens, width] → the same */
  apply(tokens: Tensor3D): Tensor3D;
}

/** Examples as an encoder first makes numbers of them. */
export interface Embedded {
  /** [n, …] */
  values: Tensor;
  /** Of texts that are read word by word: 0 where there is none, [n, length]. */
  present?: Tensor2D;
}

export interface Encoder {
  weights: readonly Variable[];
  /** How many features an example gets. */
  width: number;
  /** [n, …] → [n, width] */
  features(inputs: Tensor): Tensor2D;
  /** The first half of {@link features}: numbers that may be mixed, disturbed or differentiated by. Of pictures and points they are the inputs. */
  embed(inputs: Tensor): Embedded;
  /** What was embedded as examples again, to be shown: [n, …]. Absent where no vector says which words they were. */
  unembed?(embedded: Embedded): Tensor;
  /** The second half: [n, width] of what was embedded. */
  featuresOf(embedded: Embedded): Tensor2D;
  /**
   * [n, …] → [n, tokens, token width]: one vector for each patch or word, where the encoder keeps them apart.
   * @param cover 1 where nobody looks: what is there has no part in the other tokens, if there is one (He et al. 2022, masked autoencoders) [n, tokens]
   */
  tokens?(inputs: Tensor, cover?: Tensor2D): Tensor3D;
}

export interface Classifier {
  /** Of the encoder, and of the layer on top. */
  weights: readonly Variable[];
  /** The encoder's. [n, …] → [n, width] */
  features(inputs: Tensor): Tensor2D;
  /** [n, …] → [n, classes] */
  logits(inputs: Tensor): Tensor2D;
  /** The same of what the encoder has embedded. */
  logitsOf(embedded: Embedded): Tensor2D;
  /** [n, …] → probabilities [n, classes] */
  classify(inputs: Tensor): Tensor2D;
}

/** Places inside the examples of one batch: coordinates, patches, words or columns. */
export interface Places {
  /** example × places an example + place within it. [n] int32 */
  at: Tensor1D;
  /** Which example each belongs to. [n] int32 */
  examples: Tensor1D;
  /** 1, or 0 for those that only fill up the batch. [n] */
  weights: Tensor1D;
}

/** Says again what stood at some places: decoder and loss follow from the kind of data. */
export interface Decoder {
  weights: readonly Variable[];
  /**
   * Mean loss at the places []: binary cross-entropy a pixel, squared error a coordinate or column, cross-entropy a word (nats).
   * @param original the inputs as they were before anything was hidden [n, …]
   */
  loss(encoded: Encoded, original: Tensor, places: Places): Tensor;
  /** The same loss of somebody who always says the average of the pool: means of pixels, coordinates and columns, word frequencies. */
  naiveLoss(original: Tensor, places: Places): Tensor;
  /** The whole example as the decoder sees it, in the form of the inputs: of words and categories the likeliest. [n, …] */
  show(encoded: Encoded): Tensor;
}
/** What an encoder made of a batch: one vector an example, or one a token. */
export type Encoded = { features: Tensor2D; tokens?: never } | { tokens: Tensor3D; features?: never };

/** What there is to count in texts: their words, or, where these are single characters, frequent runs of them. */
export interface Words {
  /** They are numbered from 0 to this; 0 is none. */
  size: number;
  /** Those of each text, and 0 where there is none or one outside the vocabulary. [n, …] → [n, places] int32 */
  of(inputs: Tensor): Tensor2D;
}

/** For each of n examples its nearest ones, nearest first. */
export interface Neighbours {
  /** [n, k] int32 */
  places: Tensor2D;
  /** Squared Euclidean distances [n, k] */
  distances: Tensor2D;
}

/** Rows in groups about their means. */
export interface Clusters {
  /** [k, width] */
  centres: Tensor2D;
  /** Which of them each row is nearest to. [n] int32 */
  of: Tensor1D;
}

/** A graph over the rows of the pool. Values are [rows, columns]; sums run over the edges of each row. */
export interface Graph {
  size: number;
  /** The edges, where they are few: [n, k] int32 and [n, k]. */
  neighbours?: { places: Tensor2D; weights: Tensor2D };
  /** D^−½ W D^−½ · values, loops left out: the operator of label spreading (Zhou et al. 2004). */
  spread(values: Tensor2D): Tensor2D;
  /** W · values: the operator of label propagation, up to the degree of each row (Zhu & Ghahramani 2002). */
  propagate(values: Tensor2D): Tensor2D;
  /** Kernel sums from rows that need not be in the graph. [queries, columns] */
  reach(queries: Tensor2D, values: Tensor2D): Tensor2D;
}

/** The labels in use of the examples of the pool: those that are known, and those that a learner has given for good. */
export interface PseudoLabels {
  /** What a run remembers of them: the class, −1 where none is in use. [pool] */
  state: Variable;
  /** 1 where one is in use. [pool] */
  used(): Tensor1D;
  /** A row of zeros where none is in use. [pool, classes] */
  flags(): Tensor2D;
  /** Of these places [n]: the class, 0 where none is in use [n] int32, and 1 where one is [n]. */
  of(places: Tensor1D): { classes: Tensor1D; used: Tensor1D };
  /** @param chosen whether each of the pool takes its guess [pool] bool. @param guesses classes [pool] */
  adopt(chosen: Tensor, guesses: Tensor): void;
  /** What {@link pseudoLabelDiagnostics} declares. @param truth the hidden classes [pool] int32 */
  measure(truth: Tensor1D): Record<"adopted" | "precision" | "largest", Tensor>;
}

/** What is guessed of the unlabelled examples of a batch, and which guesses are believed. */
export interface Guesses {
  /** [n] int32 */
  classes: Tensor1D;
  /** 1 where the guess is believed. [n] */
  believed: Tensor1D;
  /** Cross-entropy with the guess where it is believed, as a mean over all, believed or not. @param logits [n, classes] */
  loss(logits: Tensor2D): Tensor;
  /** What {@link guessDiagnostics} declares. @param truth the hidden classes [n] int32 */
  measure(truth: Tensor1D): Record<"coverage" | "precision" | "confidence", Tensor>;
}

/** A linear map of plain vectors to class scores. */
export interface LinearModel {
  /** [width, classes] */ weights: Tensor2D;
  /** [classes] */ bias: Tensor1D;
}
/** One that was fitted. */
export interface LinearFit extends LinearModel {
  /** The steepest slope that is left, as a multiple of the one at which it counts as converged: at most 1 where it has. [] */
  residual: Scalar;
}

/** One that is fitted step by step, by Newton's method. */
export interface LinearFitInSteps {
  /** What it remembers from step to step. */
  state: readonly Variable[];
  /** What it has come to. */
  model(): LinearModel;
  /** @param number how many were taken before it */
  step(number: number): void;
  /** 1 once another step would change nothing. @param steps how many were taken [] */
  converged(steps: number): Tensor;
}

export interface Toolbox {
  tf: Ops;

  /** The encoder of the experiment. Every call gives a new copy of the same initial weights; with a name, of others, which are the name's own. */
  encoder(name?: string): Encoder;
  /** Dense layers with ReLU between them, named so that their initial weights are the same in every run with this seed. */
  dense(name: string, widths: readonly number[], between?: Between): Network;
  /** Layers in which tokens attend to each other (Vaswani et al. 2017). @param width of a token, a multiple of 4 */
  attention(name: string, width: number, layers: number): TokenNetwork;
  /** One weight, or several, that is none of a layer: normal about the mean, all alike where the deviation is 0. */
  parameter(name: string, shape: readonly number[], deviation: number, mean?: number): Variable;
  /** An encoder with a linear layer on its features, whose initial weights are the same each time; with a name, those of the name. */
  classifier(encoder: Encoder, classes: number, name?: string): Classifier;
  /** From one vector an example to the whole example; from one vector a token to that token, where `tokens` is set and the encoder keeps them apart. */
  decoder(encoder: Encoder, options: { tokens: boolean }): Decoder;
  /** What {@link decoder} with the same options reads. @param options.cover as {@link Encoder.tokens} has it, for an encoder that keeps tokens apart */
  encode(encoder: Encoder, inputs: Tensor, options: { tokens: boolean; cover?: Tensor2D | undefined }): Encoded;
  /** Many examples a part at a time, to bound the memory. [n, …] → [n, width] */
  inParts(inputs: Tensor, apply: (part: Tensor) => Tensor2D): Tensor2D;
  /** Several batches in one pass. @param apply [n, …] → [n, width] */
  together<B extends readonly Tensor[]>(
    apply: (inputs: Tensor) => Tensor2D,
    batches: readonly [...B],
  ): { -readonly [K in keyof B]: Tensor2D };
  /** All places of a batch of examples; padding of texts weighs 0. */
  everyPlace(inputs: Tensor): Places;
  /** What is left of examples where one of their natural halves is hidden, such as the right of a picture: two learners, one example. [n, …] */
  half(inputs: Tensor, which: 0 | 1): Tensor;

  /**
   * The slope of a sum by the inputs that it is a function of, as a constant: for step(), outside loss().
   * @param of x [n, …] → [] or [n], of which each is of its own example
   */
  gradient(of: (x: Tensor) => Tensor, x: Tensor): Tensor;
  /** Two batches mixed row by row: share·a + (1 − share)·b. @param shares [n], the first batch's (MixUp, Zhang et al. 2018) */
  mix<T extends Tensor | Embedded>(a: T, b: T, shares: Tensor1D): T;

  /** exp(−5(1 − t)²) with t the part that has gone by of this share of the steps; 1 from then on (Laine & Aila 2017). */
  rampUp(step: number, steps: number, share: number): number;
  /** 0 until `from` of the steps have gone by, as a share, then evenly up to 1 over the next `share` of them (Lee 2013). */
  linearRamp(step: number, steps: number, from: number, share: number): number;
  /** average ← keep·average + (1 − keep)·value */
  follow(average: Variable, value: Tensor, keep: number): void;
  /** A memory of the latest rows, newest first: [size, width] with these [n, width] in the place of the oldest. */
  enqueue(queue: Variable, rows: Tensor2D): void;
  /**
   * Whether each is among the surest `count`; of those of its own group, where there are some, among its even part of them. [n] bool
   * @param groups flags [n, groups]
   */
  surest(confidence: Tensor1D, count: number, groups?: Tensor2D): Tensor;
  /** @param known classes of the pool, −1 for those that are not [pool] int32 */
  pseudoLabels(known: Tensor1D, classCount: number): PseudoLabels;
  /** Where the likeliest class is the guess. @param threshold from how sure it is believed: one for all, or one for each class [classes] */
  guesses(probabilities: Tensor2D, threshold: number | Tensor1D): Guesses;
  /** What {@link answerDiagnostics} declares of answers on unlabelled examples. @param truth the hidden classes [n] int32 */
  judged(probabilities: Tensor2D, truth: Tensor1D): Record<"right" | "largest" | "confidence", Tensor>;
  /** Probabilities p^(1/T) / Σ p^(1/T): the surer, the lower the temperature (Berthelot et al. 2019). [n, classes] */
  sharpen(probabilities: Tensor2D, temperature: number): Tensor2D;
  /** Each column to mean 0 and variance 1 over the batch. [n, width] */
  standardise(x: Tensor2D): Tensor2D;
  /** With 0 on the diagonal. [n, n] */
  offDiagonal(matrix: Tensor2D): Tensor2D;
  /** Rows to begin {@link clusters} with: each the likelier the larger its squared distance to those before (k-means++). [n, width] → [k, width] */
  clusterStart(rows: Tensor2D, k: number, random: { uniform(what: string, shape: readonly number[]): Tensor }): Tensor2D;
  /** k-means, for so many rounds; a centre that no row is nearest to stays where it is. @param rows [n, width] @param start [k, width] */
  clusters(rows: Tensor2D, start: Tensor2D, rounds: number): Clusters;
  /**
   * Shares of groups [n, k] that follow the scores [n, k], but that each group has as much of all rows: Sinkhorn's algorithm, for so many
   * rounds. The lower the temperature, the surer.
   */
  evenShares(scores: Tensor2D, temperature: number, rounds: number): Tensor2D;

  /** 1 where there is a class, 0 where it is −1: hidden, or known to nobody. [n] */
  isKnown(classes: Tensor1D): Tensor1D;
  /** part / whole, and not a number where the whole, 0 or more, is 0. [] */
  shareOf(part: Tensor, whole: Tensor): Tensor;
  /** Share of the examples whose highest score is that of their class. @param scores [n, classes] @param classes [n] int32 [] */
  shareRight(scores: Tensor2D, classes: Tensor1D): Tensor;
  /** Cross-entropy of each example with its class (int32 [n]) or its class probabilities ([n, classes]), in nats. [n] */
  crossEntropy(logits: Tensor2D, target: Tensor1D | Tensor2D): Tensor1D;
  /** Σ w·x / Σ w, and 0 where nothing weighs. Weights are 0 or 1. [] */
  weightedMean(x: Tensor1D, weights: Tensor1D): Tensor;
  /** −Σ p·ln p of each row, p = softmax(logits). [n] */
  entropy(logits: Tensor2D): Tensor1D;
  /** Logits of the mean answer: ln 1/n Σ softmax(logits). [n, classes] → [1, classes] */
  meanAnswer(logits: Tensor2D): Tensor2D;
  /** Squared difference of softmax(logits) and probabilities, the mean over the classes as well. [] */
  answerDistance(logits: Tensor2D, probabilities: Tensor2D): Tensor;
  /** NT-Xent of two views, mean over both directions (Chen et al. 2020). [] */
  ntXent(a: Tensor2D, b: Tensor2D, temperature: number): Tensor;
  /** Each row to length one. */
  unit(x: Tensor2D): Tensor2D;
  /** Mean squared distance of normalised pairs (Wang & Isola 2020). [] */
  alignment(a: Tensor2D, b: Tensor2D): Tensor;
  /** log E exp(−2‖x−y‖²) of normalised rows (Wang & Isola 2020). [] */
  uniformity(x: Tensor2D): Tensor;

  /** Examples as plain vectors for methods without a network: coordinates, standardised columns, principal components of pixels, of TF-IDF for texts. [n, d] */
  vectors(inputs: Tensor): Tensor2D;
  /** The k nearest of `among` for each row, nearest first. @param rows [n, d] @param among [m, d] */
  nearest(rows: Tensor2D, among: Tensor2D, k: number): Neighbours;
  /** Absent where examples are no texts. */
  words?: Words;
  /** Symmetric graph of the k nearest neighbours; weights fall with distance. By cosine it is the distance of rows of length one. */
  neighbourGraph(rows: Tensor2D, k: number, by?: "distance" | "cosine"): Graph;
  /** scikit-learn's directed graph of the k nearest neighbours, the row itself among them. */
  directedGraph(rows: Tensor2D, k: number): Graph;
  /** scikit-learn's full graph exp(−γ‖x − y‖²). */
  rbfGraph(rows: Tensor2D, gamma: number): Graph;
  /** Multinomial logistic regression with an L2 penalty, to convergence: minimises Σ weight·cross-entropy + ‖W‖²/(2·inverse penalty). */
  fitLinear(rows: Tensor2D, targets: Tensor2D, exampleWeights: Tensor1D, inversePenalty: number): LinearFit;
  /** The same of rows that all weigh one, to be taken in steps. */
  fitInSteps(rows: Tensor2D, targets: Tensor2D, inversePenalty: number): LinearFitInSteps;
  /** Probabilities [n, classes]. */
  applyLinear(model: LinearModel, rows: Tensor2D): Tensor2D;
}
