/** A trained model as plain data: from the inputs of an example, as a data set has them, to class probabilities and features. */
import type { Column } from "./data-set";
import type { EncoderName } from "./encoder";
import type { Kind } from "./kind";

/** So many for each example that is looked at. */
export interface PerExample {
  perExample: number;
}
export type Size = number | PerExample;
export type Attribute = Size | string | boolean | readonly Attribute[];

/** Of an operation's arguments and of what it makes. */
export interface Value {
  shape: readonly Size[];
  dtype: "float32" | "int32" | "bool";
}

/** One kernel of the engine, as it was run. */
export interface Operation {
  kernel: string;
  /** The value that each argument is, by its name. Those of a list are called 0, 1, 2 … */
  inputs: Readonly<Record<string, string>>;
  attributes: Readonly<Record<string, Attribute>>;
  /** The values that it makes. */
  outputs: readonly string[];
}

export type ModelNumbers = Float32Array | Int32Array | Uint8Array;

export interface Model {
  about: ModelAbout;
  /** Each after those that make what it reads. */
  operations: readonly Operation[];
  /** All values by their names, {@link inputsName} among them. */
  values: Readonly<Record<string, Value>>;
  /** The values that are the same whatever the inputs are: weights, and what was found out about the pool. */
  constants: ReadonlyMap<string, ModelNumbers>;
  /** Probabilities [n, classes], all 0 where nothing that is known of the labels reaches an example, and features [n, width]. */
  outputs: { readonly probabilities: string; readonly features: string };
}

/** The value that stands for the inputs [n, …shape]. */
export const inputsName = "inputs";

/** Where a model comes from and what it reads. */
export interface ModelAbout {
  technique: string;
  encoder: EncoderName;
  /** Steps taken. */
  step: number;
  /** How many labels it has learned from, or was read out by. */
  labelled: number;
  /** The experiment that it comes from. */
  link: string;
  /** Of the program. */
  version: string;
  kind: Kind;
  /** Of one example. */
  shape: readonly number[];
  classes: readonly string[];
  /** What stands in each place of an example, for tables; and what stands for a number that is missing: the median of the column. */
  columns?: readonly Column[];
  medians?: readonly number[];
  /** Only for texts: the word of each number. */
  vocabulary?: readonly string[];
  /** Of the examples that were kept for judging it: {@link Checksum}. */
  judgedOn: string;
}

export const modelForms = ["safetensors", "onnx"] as const;
export type ModelForm = (typeof modelForms)[number];

export type ModelFault =
  /** The file is none, or not whole. */
  | { fault: "no model" }
  | { fault: "cut"; found: number; expected: number }
  | { fault: "damaged"; where: string }
  | { fault: "other program"; format: string }
  /** It has learned from other data. */
  | { fault: "other kind"; of: Kind; wanted: Kind }
  | { fault: "other shape"; of: readonly number[]; wanted: readonly number[] }
  | { fault: "other classes"; of: string; wanted: string }
  | { fault: "other columns"; of: string; wanted: string }
  | { fault: "other words"; of: string; wanted: string }
  /** It could not be made or run. */
  | { fault: "failed"; why: string };

export const isFault = (answer: object): answer is ModelFault => "fault" in answer;
