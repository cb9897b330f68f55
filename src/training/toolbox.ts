/** The toolbox of one run, put together for its data, seed and encoder. */
import type { Tensor } from "@tensorflow/tfjs-core";
import type { EncoderName } from "../shape/encoder";
import * as ops from "../shape/ops";
import type { Classifier, Embedded, Encoder, Toolbox } from "../shape/toolbox";
import { directedGraph, neighbourGraph, neighbours, rbfGraph } from "./graph";
import type { KindContext, KindTools } from "./blocks/kind-tools";
import { applyLinear, fitInSteps, fitLinear } from "./linear";
import { clusters, clusterStart, evenShares } from "./blocks/clusters";
import { guesses, judged, shareRight } from "./blocks/guesses";
import { alignment, answerDistance, crossEntropy, entropy, meanAnswer, ntXent, uniformity, unit, weightedMean } from "./blocks/losses";
import { inputGradient } from "./blocks/input-gradient";
import { mix } from "./blocks/mix";
import { dense, network, transformer } from "./blocks/networks";
import { enqueue, follow, linearRamp, rampUp } from "./blocks/over-time";
import { pseudoLabels } from "./blocks/pseudo-labels";
import { offDiagonal, sharpen, standardise } from "./blocks/rows";
import { surest } from "./blocks/surest";
import { inParts, together } from "./parts";
import { isKnown } from "./blocks/known";
import { shareOf } from "./blocks/share";

export function makeToolbox(kind: KindTools, { weights, keep }: KindContext, encoder: EncoderName): Toolbox {
  return {
    tf: ops,
    encoder: (name) => (name === undefined ? kind.encoder(encoder) : weights.apart(name, () => kind.encoder(encoder))),
    dense: (name, widths, between) => network(weights, name, widths, between),
    attention: (name, width, layers) => transformer(weights, name, { width, heads: 4, layers }),
    parameter: (name, shape, deviation, mean = 0) => weights.normal(name, shape, deviation, mean),
    classifier: (encoder, classes, name) => classifierOn(encoder, classes, weights, name),
    decoder: kind.decoder,
    encode: (network, inputs, { tokens, cover }) => {
      // Where tokens are wanted and kept apart, the pooled features are not needed.
      if (tokens && network.tokens) return { tokens: network.tokens(inputs, cover) };
      return { features: network.features(inputs) };
    },
    everyPlace: kind.everyPlace,
    half: kind.half,
    inParts,
    together,
    gradient: inputGradient,
    mix,
    rampUp,
    linearRamp,
    follow,
    enqueue,
    surest,
    pseudoLabels: (known, classCount) => pseudoLabels(known, classCount, keep),
    guesses,
    judged,
    sharpen,
    standardise,
    offDiagonal,
    isKnown,
    shareOf,
    shareRight,
    crossEntropy,
    weightedMean,
    entropy,
    meanAnswer,
    answerDistance,
    ntXent,
    unit,
    alignment,
    uniformity,
    vectors: kind.vectors,
    nearest: neighbours,
    ...(kind.words && { words: kind.words }),
    clusterStart,
    clusters,
    evenShares,
    neighbourGraph: (rows, k, by) => neighbourGraph(rows, k, keep, by),
    directedGraph: (rows, k) => directedGraph(rows, k, keep),
    rbfGraph: (rows, gamma) => rbfGraph(rows, gamma, keep),
    fitLinear,
    fitInSteps: (rows, targets, inversePenalty) => fitInSteps(rows, targets, inversePenalty, keep),
    applyLinear,
  };
}

/** One layer on top of the features. @param name by which its initial weights are drawn */
function classifierOn(encoder: Encoder, classes: number, weights: KindContext["weights"], name = "head"): Classifier {
  const head = dense(weights, name, encoder.width, classes);
  const logits = (inputs: Tensor) => head.apply(encoder.features(inputs));
  const logitsOf = (embedded: Embedded) => head.apply(encoder.featuresOf(embedded));
  const classify = (inputs: Tensor) => ops.softmax(logits(inputs));
  return { weights: [...encoder.weights, ...head.weights], features: encoder.features, logits, logitsOf, classify };
}
