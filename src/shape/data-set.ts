/** What a data set looks like. Its file in `data-sets/` and one line in the index there are all it takes to add one. */
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
  /** One example after the other, each as `shape` says; what its numbers are is said in the `index.ts` of its kind. */
  inputs: Float32Array | Int32Array;
  /** The class of each example. Who may see it is not decided here, but by the budget of labels. */
  labels: Uint8Array;
  /** The text behind word number i; only for text. */
  vocabulary?: readonly string[];
  /** What to call each example, where it has a name of its own. */
  names?: readonly string[];
  /** Who it comes from, where several come from one, such as a speaker or a patient: all of a group are learned from, or all are tested. */
  groups?: ArrayLike<number>;
  /** Places of those that somebody chose to label: they are never tested on, and of each class these are labelled first, in this order. */
  chosen?: readonly number[];
}

/** A column of a table: a number where it lists no categories. */
export interface Column {
  name: string;
  categories?: readonly string[];
}

export const PADDING = 0;
export const UNKNOWN_WORD = 1;
export const HIDDEN_WORD = 2;

export interface DataSet<P extends Params = Params, Id extends string = string> {
  id: Id;
  name: string;
  /** What its examples are called after a number: “handwritten digits”. */
  plural: string;
  /** One sentence: what it is and what it shows. */
  lesson: string;
  /** For its card. */
  card?: {
    /** What is known to be hard about it. */
    hard: string;
    /** Which assumption of the techniques it meets or breaks. */
    assumption: string;
  };
  /** Where it comes from and under which licence; null for made-up data. */
  source: { url: string; licence: string; citation: string } | null;
  params: P;
  kind: Kind;
  /** Shape of one example, as its kind says. */
  shape: readonly number[];
  /** Only for tables: what each column holds. */
  columns?: readonly Column[];
  /** Only for images: left and right may be exchanged and nothing is changed by that. */
  flips?: true;
  classes: readonly string[];
  /** How many of the classes there are, from the first on, where that follows from the parameters. */
  classCount?(values: Values<P>): number;
  /** Nothing of it has been recorded or tuned yet: links open it and the terminal trains on it, but it is not offered. */
  untuned?: true;
  /** Share of the examples that is kept for testing, and never learned from. */
  testShare: number;
  /** Where examples come in groups, how many the largest has: since none is split, the share may be missed by so many. */
  largestGroup?: number;
  /** Steps of training that are enough here, for every technique alike. */
  steps: number;
  files: readonly DataFile[];
  /** How many examples they hold, told before they have come; absent where there are none. */
  packedCount?: number;
  /** @param files the unpacked content of `files`, in that order. */
  make(values: Values<P>, random: Random, files: readonly Uint8Array[]): Examples;
}

/** The identity, but it infers and checks. */
export const dataSet = <const Id extends string, const P extends Params>(d: DataSet<P, Id>): DataSet<P, Id> => d;

/** The same with the classes that it has under these values. */
export const madeWith = (data: DataSet, values: Readonly<Record<string, unknown>>): DataSet =>
  data.classCount ? { ...data, classes: data.classes.slice(0, data.classCount(values as never)) } : data;

/** How many numbers one example has. */
export const sizeOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);
