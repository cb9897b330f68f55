/** What a data set looks like. Its file in `data-sets/` and one line in the index there are all it takes to add one. */
import type { EncoderName } from "./encoder";
import type { Kind } from "./kind";
import type { Params, Values } from "./params";
import type { Random } from "./random";

/** A packed file below `static-data/`, gzipped. */
export interface DataFile {
  path: string;
  /** Size as it travels. */
  bytes: number;
  /** SHA-256 of the unpacked content, in hexadecimal. */
  sha256: string;
}

export interface Examples {
  /**
   * One example after the other, each as `shape` says. Points: coordinates. Images: ink from 0 to 1, row by row. Text: word
   * numbers, padded with 0; number 1 is a word outside the vocabulary, number 2 the mask that hides a word.
   */
  inputs: Float32Array | Int32Array;
  /** The class of each example. Who may see it is not decided here, but by the budget of labels. */
  labels: Uint8Array;
  /** The text behind word number i; only for text. */
  vocabulary?: readonly string[];
  /** What to call each example, where it has a name of its own. */
  names?: readonly string[];
}

export const PADDING = 0;
export const UNKNOWN_WORD = 1;
export const HIDDEN_WORD = 2;

export interface DataSet<P extends Params = Params, Id extends string = string> {
  id: Id;
  name: string;
  /** One sentence: what it is and what it shows. */
  lesson: string;
  /** Where it comes from and under which licence; null for made-up data. */
  source: { url: string; licence: string; citation: string } | null;
  params: P;
  kind: Kind;
  /** Shape of one example: [coordinates], [height, width, 1] or [words]. */
  shape: readonly number[];
  classes: readonly string[];
  /** Share of the examples that is kept for testing, and never learned from. */
  testShare: number;
  /** Steps of training that are enough here, for every technique alike. */
  steps: number;
  /** The encoder that suits it. */
  encoder: EncoderName;
  files: readonly DataFile[];
  /** How many examples they hold, told before they have come; absent where there are none. */
  packedCount?: number;
  /** @param files the unpacked content of `files`, in that order. */
  make(values: Values<P>, random: Random, files: readonly Uint8Array[]): Examples;
}

/** The identity, but it infers and checks. */
export const dataSet = <const Id extends string, const P extends Params>(d: DataSet<P, Id>): DataSet<P, Id> => d;

/** How many numbers one example has. */
export const sizeOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);
