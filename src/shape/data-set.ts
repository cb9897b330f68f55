/** What a data set looks like. Its file in `data-sets/` and one line in the index there are all it takes to add one. */
import type { ImageViews } from "./image-change";
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

/** What can be listened to: the first so many examples as they sound, one after the other, each in four bits a sample (`adpcm.ts`). */
export interface Clips extends DataFile {
  count: number;
  /** Samples a second. */
  rate: number;
}

/** What the numbers of a sound are about. */
export interface Heard {
  /** How long it is. */
  seconds: number;
  /** Where its lowest and its highest band end; between them they are even in mel. */
  hertz: readonly [number, number];
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
  /** Which are equal, by the same number, where who is tested follows from the share: equal ones are all learned from, or all tested. */
  copies?: ArrayLike<number>;
  /** What each shows, where several show the same and learners may be told: a contrastive view of one is then of any of them. */
  alike?: ArrayLike<number>;
  /** 1 where an example is kept for testing, and 0 elsewhere, where this does not follow from the share: all of a group, or none. */
  tested?: ArrayLike<number>;
  /** Places of those that somebody chose to label: they are never tested on, and of each class these are labelled first, in this order. */
  chosen?: readonly number[];
}

/** A column of a table: a number where it lists no categories. */
export interface Column {
  name: string;
  /** What its numbers are counted in: “mm Hg”. Absent where they have no unit. */
  unit?: string;
  categories?: readonly string[];
}

/** What a reader brought. An example without a label is of the class `classes.length`: it is learned from, and never labelled or judged. */
export interface Brought {
  count: number;
  /** Of them, those that have a label. */
  labelled: number;
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
  /** Where it comes from and under which licence; null for made-up data. */
  source: { url: string; licence: string; citation: string } | null;
  /** For its card. */
  card: {
    /** What is known to be hard about it. */
    hard: string;
    /** Which assumption of the techniques it meets or breaks. */
    assumption: string;
  };
  params: P;
  kind: Kind;
  /** Shape of one example, as its kind says. */
  shape: readonly number[];
  /** Only for tables: what each column holds. */
  columns?: readonly Column[];
  /** What to call its two halves where they are others than those of its kind; of tables, the places in `columns` that each has. */
  ownHalves?: { names: readonly [string, string]; columns?: readonly [readonly number[], readonly number[]] };
  /** Only for texts whose words are characters: whoever counts words counts runs of up to so many of them, and halves are beginning and end. */
  longestRun?: number;
  /** Only for sounds. */
  heard?: Heard;
  /** Only for sounds: those that can be played. Nobody learns from them, and they come when one is first played. */
  clips?: Clips;
  /** Only for images: left and right may be exchanged and nothing is changed by that. */
  flips?: true;
  /** Only for images: where its views are nearer to an image than those of digits are, or further from it. */
  views?: ImageViews;
  classes: readonly string[];
  /** How many of the classes there are, from the first on, where that follows from the parameters. */
  classCount?(values: Values<P>): number;
  /** Which of several that have its id it is under these values: where a reader brought them. Undefined where that one is not here. */
  under?(values: Values<P>): DataSet | undefined;
  /** Only for what a reader brought. */
  brought?: Brought;
  /** Nothing of it has been recorded or tuned yet: links open it and the terminal trains on it, but it is not offered. */
  untuned?: true;
  /** Share of the examples that is kept for testing, and never learned from; where they say themselves which are, it tells how many that is. */
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

/** As it is under these values: with the classes that it has then. */
export const madeWith = (data: DataSet, values: Readonly<Record<string, unknown>>): DataSet =>
  data.under?.(values as never) ?? (data.classCount ? { ...data, classes: data.classes.slice(0, data.classCount(values as never)) } : data);

/** Whether it is there before a seed says anything: packed, or brought by a reader. Then everybody tests on the same examples, whatever the seed. */
export const isGiven = ({ files, brought }: Pick<DataSet, "files" | "brought">): boolean => files.length > 0 || brought !== undefined;

/** How many numbers one example has. */
export const sizeOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);
