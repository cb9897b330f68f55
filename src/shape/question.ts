/** What a worker is asked about what its run has learned, and what it answers. */
import type { ModelAbout, ModelFault, ModelForm } from "./model";

/** All examples as a run sees them, n of them: those of the pool first, then those that are judged. */
export interface Described {
  /** True classes. [n] */
  labels: Int32Array;
  /** 0 in the pool, 1 where it is judged. [n] */
  split: Int32Array;
  /** The class that its label names where it has one in force, −1 where it is hidden. [n] */
  visible: Int32Array;
  /** The class that it is guessed to be, and how sure the guess is, as a share. [n] */
  predictions: Int32Array;
  confidence: Float32Array;
  /** `width` numbers of one example after the other. [n · width] */
  features: Float32Array;
  width: number;
  /** Where examples have names of their own. [n] */
  names?: readonly string[];
}

/** How many examples are judged, and how many of them are guessed right: those whose class is known. */
export function rightIn({ labels, split, predictions }: Pick<Described, "labels" | "split" | "predictions">, classCount: number) {
  const judged = [...labels.keys()].filter((i) => split[i] === 1 && labels[i]! < classCount);
  return { judged: judged.length, right: judged.filter((i) => labels[i] === predictions[i]).length };
}

/** What a worker is asked. */
export type Question =
  /** What it makes of every example. */
  | { about: "examples" }
  /** The model as a file. */
  | { about: "model"; form: ModelForm; link: string; version: string }
  /** What the model in this file makes of the examples of the run. */
  | { about: "file"; bytes: Uint8Array };

/** What a model from a file makes of examples. */
export interface Judged {
  about: ModelAbout;
  examples: Described;
  /** Whether they are judged on those that were kept for that when it was trained; else it may have learned from some of them. */
  isKeptForIt: boolean;
}

/** The answer to a question, or why there is none. */
export type AnswerTo<Q extends Question> = ModelFault | { examples: Described; model: { bytes: Uint8Array }; file: Judged }[Q["about"]];
