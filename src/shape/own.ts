/** What a reader brings: the file, what it was recognised as, and what came of it. */
import type { Column, DataSet } from "./data-set";
import type { Kind } from "./kind";
import type { ArrayChoices, CellChoices, ImageChoices, OwnCaps, SoundChoices } from "./own-choices";
import type { Fault } from "./own-faults";
import type { OwnNote } from "./own-notes";

/** A file as it was dropped, picked or pasted; a folder as a zip archive of what is in it. */
export interface OwnFile {
  name: string;
  bytes: Uint8Array;
}

/** The same before it is read. */
export type Brought = Pick<File, "name" | "size" | "arrayBuffer">;

/** What a column holds: one that names each row, one whose cells are sentences, one where nothing stands. */
export type Recognised = "number" | "category" | "words" | "id" | "empty";

export interface OwnColumn {
  name: string;
  as: Recognised;
  /** How many different values it has. */
  distinct: number;
  /** How many rows say nothing in it. */
  missing: number;
}

/** What is shown of a file before anything is learned from it. */
export type Preview = {
  /** Of the file, cleaned. */
  name: string;
  /** How many examples there are in it. */
  count: number;
  /** The labels, as `Own` has them. */
  classes: readonly string[];
  notes: readonly OwnNote[];
  /** How many of them have a label, and which share of these is tested; absent where nothing can be learned. */
  judged?: Pick<DataSet, "brought" | "testShare">;
  /** Why nothing can be learned from it with these choices. */
  problem?: Fault;
} & (CellsShown | ExamplesShown);

/** Of each form with its choices as given, and as guessed where not. */
export interface CellsShown {
  shows: "cells";
  choices: OwnCaps & CellChoices;
  columns: readonly OwnColumn[];
  /** The first eight, as they are written. [rows][columns] */
  rows: readonly (readonly string[])[];
}
export interface ExamplesShown {
  shows: "examples";
  /** Those that concern what it holds. */
  choices: OwnCaps & Partial<ImageChoices & ArrayChoices & SoundChoices>;
  /** Names of arrays that may be chosen. */
  arrays?: { inputs: readonly string[]; labels: readonly string[] };
  /** How many of each class there are among those that are kept, and at the end how many without a label. [classes + 1] */
  counts: readonly number[];
  /** The first of each class. */
  some: OwnExamples;
}

/** Examples as they are learned from. */
export type OwnExamples = Pick<Own, "kind" | "shape" | "columns" | "vocabulary" | "inputs" | "labels">;

/** What decides how some data sets of a kind are learned from, and is not known of others. */
export type Declared = Pick<DataSet, "flips" | "views" | "longestRun" | "ownHalves" | "heard">;

/** What the runner writes beside the arrays that it exports, as JSON: what their numbers mean. */
export interface ArraysAbout extends Pick<Own, "kind" | "classes" | "columns" | "vocabulary" | "names">, Declared {}
export const aboutName = "data.json";

/** What a reader brought, read and checked. */
export interface Own {
  /** Of the file, cleaned: no markup, no control characters, at most 80 characters. */
  name: string;
  /** First 16 hexadecimal digits of SHA-256 over all that is below but the notes, and what follows from it. */
  checksum: string;
  kind: Kind;
  /** Of one example. */
  shape: readonly number[];
  /** At least two, each with at least two labelled examples. */
  classes: readonly string[];
  /** Only for tables. */
  columns?: readonly Column[];
  /** Only for texts. */
  vocabulary?: readonly string[];
  inputs: Float32Array | Int32Array;
  /** `classes.length` where an example has none. */
  labels: Uint8Array;
  /** What stands in the column of ids, or the path of each file. */
  names?: readonly string[];
  /** What stands in the grouping column, as numbers from 0 on; groups that share an example are one. */
  groups?: Uint32Array;
  /** Without a grouping column, where some are equal: for each example the place of the first that is equal to it. */
  copies?: Uint32Array;
  /** 1 where an example is tested, where the file says so: of those that have a label. */
  tested?: Uint8Array;
  /** What each shows, where several show the same and the file says it. */
  alike?: Uint32Array;
  /** What a data set of the kind may say of itself, where the file says it. */
  declared?: Declared;
  notes: readonly OwnNote[];
}
