/** The toolbox of one run, put together for its data, seed and encoder. */
import type { Tensor } from "@tensorflow/tfjs-core";
import type { EncoderName } from "../shape/encoder";
import * as ops from "../shape/ops";
import type { Toolbox } from "../shape/toolbox";
import { directedGraph, neighbourGraph, rbfGraph } from "./graph";
import type { KindContext, KindTools } from "./blocks/kind-tools";
import { applyLinear, fitLinear } from "./linear";
import { alignment, crossEntropy, ntXent, uniformity, unit } from "./blocks/losses";
import { dense } from "./blocks/networks";
import { inParts } from "./parts";
import { shareOf } from "./share";

export function makeToolbox(kind: KindTools, { weights, keep }: KindContext, encoder: EncoderName): Toolbox {
  return {
    tf: ops,
    encoder: () => kind.encoder(encoder),
    dense: (name, ...widths) => dense(weights, name, ...widths),
    classifier(encoder, classes) {
      const head = dense(weights, "head", encoder.width, classes);
      const logits = (inputs: Tensor) => head.apply(encoder.features(inputs));
      return { weights: [...encoder.weights, ...head.weights], logits, classify: (inputs) => ops.softmax(logits(inputs)) };
    },
    decoder: kind.decoder,
    encode: (network, inputs, { tokens }) => {
      // Where tokens are wanted and kept apart, the pooled features are not needed.
      if (tokens && network.tokens) return { tokens: network.tokens(inputs) };
      return { features: network.features(inputs) };
    },
    everyPlace: kind.everyPlace,
    half: kind.half,
    inParts,
    shareOf,
    crossEntropy,
    ntXent,
    unit,
    alignment,
    uniformity,
    vectors: kind.vectors,
    neighbourGraph: (rows, k) => neighbourGraph(rows, k, keep),
    directedGraph: (rows, k) => directedGraph(rows, k, keep),
    rbfGraph: (rows, gamma) => rbfGraph(rows, gamma, keep),
    fitLinear,
    applyLinear,
  };
}
