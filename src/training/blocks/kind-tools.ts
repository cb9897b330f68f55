/** What training must know of a kind of data: its views, encoders, decoder and plain vectors. Each kind makes it in its own folder. */
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import type { DataSet } from "../../shape/data-set";
import type { EncoderName } from "../../shape/encoder";
import type { MaskedView, PretextView } from "../../shape/technique";
import type { Decoder, Encoder, Places, Words } from "../../shape/toolbox";
import type { Dice } from "./dice";
import type { Weights } from "./networks";

/** A batch of examples as they are. */
export interface Originals {
  /** All examples there are [pool, …shape], and which of them these are [n] int32. */
  pool: Tensor;
  places: Tensor1D;
  /** [n, …shape], chosen when first read. */
  inputs: Tensor;
}

export interface KindTools {
  /** What still is surely the same example. @param strength above 0: by how much more or less it is changed than usual, 1 where it is not said */
  weak(originals: Originals, dice: Dice, strength?: number): Tensor;
  /** What makes it hard, and is still the same example. */
  strong(originals: Originals, dice: Dice, strength?: number): Tensor;
  /** What two views of one example are compared by, with nothing to say what it is: they may share only what makes it that example. */
  contrastive(originals: Originals, dice: Dice, strength?: number): Tensor;
  mask(originals: Originals, share: number, dice: Dice): MaskedView;
  /** Absent where the kind is without them. */
  rotated?(originals: Originals, dice: Dice): PretextView;
  /** @param gap of a tile's side, how much is blank at either end */
  tiled?(originals: Originals, gap: number, dice: Dice): PretextView;
  /**
   * The marks of each example on all its views alike, whatever else they show. Absent where a kind has no `marks`.
   * @param views [m·n, …shape] of n examples, which come m times in the same order @param marks 1 on, 0 off [n, count]
   * @param plain the examples as they are [n, …shape]
   */
  stamp?(views: Tensor, marks: Tensor2D, plain: Tensor): Tensor;
  /** What is left where one of the two natural halves is hidden. */
  half(inputs: Tensor, which: 0 | 1): Tensor;
  everyPlace(inputs: Tensor): Places;
  /** @throws where the kind has no such encoder */
  encoder(name: EncoderName): Encoder;
  decoder(encoder: Encoder, options: { tokens: boolean }): Decoder;
  vectors(inputs: Tensor): Tensor2D;
  /** Of texts alone. */
  words?: Words;
}

export interface KindContext extends Pick<DataSet, "shape" | "columns" | "ownHalves" | "longestRun" | "flips" | "views"> {
  /** The pool's inputs, one example after the other. */
  pool: Float32Array | Int32Array;
  /** What each example of the pool shows, where a contrastive view of one may be of another that shows the same. */
  alike?: Int32Array;
  vocabularySize: number;
  seed: number;
  weights: Weights;
  /** Standard normal numbers to draw from. */
  noise: Tensor1D;
  /** Makes a constant live as long as the run. */
  keep<T extends Tensor>(constant: T): T;
}

/** What a kind makes: for each encoder that it offers, and perhaps some that only others of its pieces offer, how it is made. */
export type MadeTools = Omit<KindTools, "encoder"> & { encoders: Readonly<Partial<Record<EncoderName, () => Encoder>>> };

/** What the folder `training/` of each kind exports under the name `makeTools`. */
export type MakeTools = (context: KindContext) => MadeTools;
