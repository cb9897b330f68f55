/** What a reader brings: the file, how it is to be read, what it was recognised as, and what came of it or why nothing did. */
import type { Column, DataSet } from "./data-set";
import type { Encoding, NoText } from "./file-text";
import type { Kind } from "./kind";

/** A file as it was dropped, picked or pasted; a folder as a zip archive of what is in it. */
export interface OwnFile {
  name: string;
  bytes: Uint8Array;
}

/** The same before it is read. */
export type Brought = Pick<File, "name" | "size" | "arrayBuffer">;

/** Rows of cells; an object a line, or a list of objects; an example a line, after a label and a tab where it has one. */
export type OwnForm = "rows" | "objects" | "lines";
/** A blank stands for runs of blanks and tabs. */
export type Delimiter = "," | ";" | "\t" | "|" | " ";
/** What a column holds: one that names each row, one whose cells are sentences, one where nothing stands. */
export type Recognised = "number" | "category" | "words" | "id" | "empty";

/** How cells of text are read. */
export interface CellChoices {
  encoding: Encoding;
  form: OwnForm;
  /** Of rows. */
  delimiter: Delimiter;
  /** Of rows: the first names the columns. */
  header: boolean;
  /** 0,5 is a half, and points part thousands. */
  decimalComma: boolean;
  /** Names of columns; null where there is none. */
  label: string | null;
  group: string | null;
  id: string | null;
  /** The one whose words are learned from, and all others are not; null learns from the columns. */
  words: string | null;
}

/** Pixels that an image has in height and width. */
export const ownSides = [28, 32] as const;
export type OwnSide = (typeof ownSides)[number];
/** What counts as no ink: of shades, the side that frames most images. */
export type Paper = "light" | "dark";

/** How images are read. */
export interface ImageChoices {
  side: OwnSide;
  colours: "grey" | "colour";
  /** Of images in grey. */
  paper: Paper;
}

/** How arrays are read: by the names that they have in the file. */
export interface ArrayChoices {
  /** The one of the examples, one a row. */
  inputs: string;
  /** The one of the labels; null where there is none. */
  labels: string | null;
}

/** Seconds of a sound that are learned from: the loudest. */
export const ownSeconds = [1, 2, 4] as const;

/** Each file is one example: nobody knows which of its words a longer one is about. */
export const mostSoundSeconds = 60;

/** How sounds are read. */
export interface SoundChoices {
  seconds: (typeof ownSeconds)[number];
}

export interface OwnCaps {
  /** More are left out evenly. */
  mostExamples: number;
  /** A larger file is refused, and an archive that has more in it; of one whose numbers take more, examples are left out. */
  mostBytes: number;
}

/** How a file is read: what concerns none of its form is not looked at, and what is left out is guessed. */
export interface OwnChoices extends OwnCaps, CellChoices, ImageChoices, ArrayChoices, SoundChoices {}

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
  /** What a data set of the kind may say of itself, where the file says it. */
  declared?: Declared;
  notes: readonly OwnNote[];
}

/** What was guessed, filled in or left out, and what a reader should know before trusting the numbers. */
export type OwnNote =
  | { note: "encoding"; encoding: Encoding }
  /** The first row holds values. */
  | { note: "no header" }
  | { note: "decimal comma"; columns: readonly string[] }
  | { note: "left out"; kept: number; of: number; why: "examples" | "bytes" }
  /** Numbers that are missing: the median of the column stands for them. */
  | { note: "imputed"; column: string; count: number; median: number }
  /** The same where something stands that is no number, such as the found one. */
  | { note: "no number"; column: string; count: number; found: string; line: number; median: number }
  /** A category of their own stands for them. */
  | { note: "missing category"; column: string; count: number }
  /** Columns of which nothing is learned, as they are empty, name the rows, hold sentences or one value only. */
  | { note: "unused"; columns: readonly string[]; why: "empty" | "id" | "words" | "constant" | "beside words" }
  /** Categories that are too rare to have a place of their own. */
  | { note: "rare categories"; column: string; count: number }
  | { note: "unlabelled"; count: number; of: number }
  /** Classes with a single labelled row, which now has none. */
  | { note: "single"; classes: readonly string[] }
  /** Classes with few labelled rows. */
  | { note: "few"; classes: readonly string[]; most: number }
  /** Rows that are equal to an earlier one in all that is learned from: on one side of what is tested where they are apart. */
  | { note: "copies"; count: number; areApart: boolean }
  /** Equal rows of different classes. */
  | { note: "contradictions"; count: number }
  /** A column that tells the label by itself. */
  | { note: "disguise"; column: string; share: number }
  /** Too few groups to keep some for testing. */
  | { note: "few groups"; count: number }
  | { note: "cut"; count: number; length: number }
  | { note: "no words"; count: number }
  /** How many words have a number of their own, and which share of all words that is. */
  | { note: "vocabulary"; known: number; share: number }
  /** Labels that were written in more than one way: “spam ” and “spam”. */
  | { note: "cleaned labels"; count: number }
  /** Files of an archive that systems leave there for themselves. */
  | { note: "system files"; count: number }
  /** Files of an archive of which nothing is learned, and the first of them. */
  | { note: "not read"; why: NotRead; count: number; paths: readonly string[] }
  /** What was done to images on the way, and to how many. */
  | { note: "changed images"; change: ImageNews; count: number }
  /** The same of sounds. */
  | { note: "changed sounds"; change: SoundNews; count: number; seconds: number }
  /** How many were not as high as wide. */
  | { note: "cut to squares"; count: number; of: number }
  | { note: "paper"; paper: Paper }
  /** Numbers of images that were from these to those: from 0 to 1 now. */
  | { note: "scaled"; least: number; most: number }
  /** The file says who is tested. */
  | { note: "tested"; count: number };

/** Why a file of an archive is not read: what it is, or what is the matter with it. */
export type NotRead =
  OtherFile | "broken" | "too many pixels" | "interlaced bits" | "too long" | "silent" | "packed samples" | "not decoded";
/** Files that hold nothing that is read here, as their first bytes say it. */
export type OtherFile = "webp" | "avif" | "tiff" | "bmp" | "svg" | "html" | "ogg" | "mp3" | "flac" | "m4a" | "aiff" | "other";
/** Put over white, 16 bits made 8, inks made light, the first of several frames taken, turned as the camera was held. */
export type ImageNews = "transparent" | "deep" | "inks" | "frames" | "turned";

/** Several channels made one, cut to the loudest seconds, put between silences. */
export type SoundNews = "channels" | "loudest" | "short";

/** Where labels stand. */
export type LabelsIn = { column: string } | { array: string } | { folders: true };

/** Why nothing was read. */
export type FaultOf =
  | { fault: "empty" }
  | { fault: "too large"; bytes: number; most: number }
  | { fault: "no text"; is: NoText }
  | { fault: "no rows" }
  /** Nothing parts its cells. */
  | { fault: "one column"; delimiter: Delimiter }
  | { fault: "ragged"; found: number; expected: number }
  | { fault: "open quote" }
  | { fault: "stray quote" }
  | { fault: "no JSON" }
  | { fault: "no object" }
  | { fault: "nested"; column: string }
  | { fault: "too many columns"; found: number; most: number }
  | { fault: "no such column"; column: string; columns: readonly string[] }
  | { fault: "same choice twice"; column: string }
  | { fault: "too large a number"; column: string; found: string }
  | { fault: "no label" }
  | { fault: "nothing to learn from" }
  /** Hardly a word is in two texts. */
  | { fault: "no common words"; column: string }
  | { fault: "too few rows"; found: number; least: number }
  | ({ fault: "no labels" } & LabelsIn)
  | { fault: "one class"; class: string }
  | ({ fault: "no class twice" } & LabelsIn)
  | { fault: "numbers as labels"; column: string; distinct: number }
  | ({ fault: "too many classes"; distinct: number; most: number } & LabelsIn)
  | { fault: "no archive"; why: "broken" | "locked" | "method" }
  /** What is packed in it. */
  | { fault: "unpacks to too much"; bytes: number; most: number }
  /** It grows beyond what it says of itself. */
  | { fault: "unpacks to more than it says" }
  /** How it is written, though it cannot be read so. */
  | { fault: "array"; array: string; is: "broken" | "records" | "objects" | "big-endian" | "Fortran" | "another type"; type?: string }
  | { fault: "no inputs"; arrays: readonly string[] }
  | { fault: "no such array"; array: string; arrays: readonly string[] }
  | { fault: "no label array"; arrays: readonly string[] }
  | { fault: "array shape"; array: string; shape: readonly number[] }
  | { fault: "other length"; array: string; found: number; expected: number }
  /** Counted from 0, as NumPy does. */
  | { fault: "array value"; array: string; row: number; found: number; allowed: "finite" | "0 to 1" | "listed" }
  | { fault: "labels are no classes"; array: string; row: number; found: number }
  /** What the runner writes beside arrays is not as it writes it. */
  | { fault: "no description" }
  /** No file of it is read, and why not, the commonest reason first. */
  | { fault: "nothing to read"; count: number; why: NotRead; paths: readonly string[] };

/** Where it stands, and why nothing was read: `"fault" in answer` tells it from what was. */
export type Fault = {
  /** The name of the file, cleaned. */
  file: string;
  /** Counted from 1; absent where it is about the whole file. */
  line?: number;
} & FaultOf;

/** What is brought at most, where nobody says more. */
export const ownCaps = { mostExamples: 5_000, mostBytes: 32_000_000 } as const;
