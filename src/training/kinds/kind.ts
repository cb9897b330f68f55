/** What training must know of a kind of data: its views, encoders, decoder and plain vectors. One file a kind. */
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import type { EncoderName } from "../../shape/encoder";
import type { Random } from "../../shape/random";
import type { MaskedView } from "../../shape/technique";
import type { Decoder, Encoder, Places } from "../../shape/toolbox";
import type { Weights } from "../networks";

/** A batch of examples as they are. */
export interface Originals {
  /** [n, …shape] */
  inputs: Tensor;
  /** The same numbers on this side of the device. */
  numbers(): Float32Array | Int32Array;
}

export interface KindTools {
  /** What still is surely the same example. */
  weak(originals: Originals, random: Random): Tensor;
  /** What makes it hard, and is still the same example. */
  strong(originals: Originals, random: Random): Tensor;
  mask(originals: Originals, share: number, random: Random): MaskedView;
  everyPlace(inputs: Tensor): Places;
  encoder(name: EncoderName): Encoder;
  decoder(encoder: Encoder, options: { tokens: boolean }): Decoder;
  vectors(inputs: Tensor): Tensor2D;
}

export interface KindContext {
  /** Shape of one example. */
  shape: readonly number[];
  /** The pool's inputs, one example after the other. */
  pool: Float32Array | Int32Array;
  vocabularySize: number;
  seed: number;
  weights: Weights;
  /** Makes a constant live as long as the run. */
  keep<T extends Tensor>(constant: T): T;
}
