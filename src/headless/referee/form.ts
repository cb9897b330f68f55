/** What the referee finds: the form of its questions, of the answers and of its file. */
import type { Budget } from "../../shape/plan";
import type { Value } from "../../shape/params";

/** Each part compares something else; {@link partWords} says what. */
export const parts = ["spreading", "self-training", "readout", "baselines"] as const;
export type Part = (typeof parts)[number];

export const partWords: Readonly<Record<Part, string>> = {
  spreading: "label spreading and propagation, in their compatible form",
  "self-training": "self-training, in its linear form",
  readout: "readout and nearest neighbours of self-supervised techniques, and a list of other readouts on the same features",
  baselines: "labels only and FixMatch, beside logistic regression on the raw inputs, and the statistics of their difference",
};

/** One run as it came out here. */
export interface Ours {
  link: string;
  labels: Budget;
  labelled: number;
  steps: number;
  /** Shares of the test examples. */
  accuracy: number;
  knn?: number;
  /** [classes, classes + 1], the last column unknown. */
  confusion: readonly (readonly number[])[];
}

/** About the arrays of one run. */
export interface RunQuestion {
  part: Part;
  technique: string;
  kind: string;
  /** Holds the exported arrays. */
  folder: string;
  values: Readonly<Record<string, Value>>;
  steps: number;
  /** C of the readout under so many labels. */
  inversePenalty: number;
}

/** The same prediction by somebody else. */
interface Same {
  examples: number;
  /** How many of them are taken for another class. */
  differ: number;
  /** Greatest difference of the probability of the class that ours guessed. */
  probability: number;
  accuracy: number;
}

export interface Theirs {
  /** Counted from our predictions. */
  accuracy: number;
  confusion: readonly (readonly number[])[];
  same?: Same;
  /** Accuracy by nearest neighbours. */
  vote?: number;
  /** Accuracy of each readout of the list, on our features. */
  readouts?: Readonly<Record<string, number>>;
  /** Accuracy by C of logistic regression on the raw inputs. */
  raw?: Readonly<Record<string, number>>;
}

/** The mean of a − b, paired, half its 95 % interval and p. Null where there is no such number. */
export interface Difference {
  mean: number | null;
  half: number | null;
  p: number | null;
}

/** Whoever computes the same a second time. */
export interface Arbiter {
  /** Programs and their versions. */
  name: string;
  judge(run: RunQuestion): Promise<Theirs>;
  /** Paired, a − b. */
  compare(a: readonly number[], b: readonly number[]): Promise<Difference>;
  close(): void;
}

/** One run, by both. */
export interface Result {
  part: Part;
  /** What was computed, in words: technique and variant. */
  name: string;
  data: string;
  technique: string;
  seed: number;
  labels: Budget;
  ours: Ours;
  /** Absent where there is no arbiter. */
  theirs?: Theirs;
}

/** FixMatch − labels only under one budget, by both. */
export interface Compared {
  data: string;
  labels: Budget;
  seeds: number;
  ours: Difference;
  theirs?: Difference;
}

/** Text in cells, the first row is the head. */
export interface Table {
  title: string;
  /** What is in it, in a sentence or two. */
  note: string;
  rows: readonly (readonly string[])[];
}

export interface RefereeFile {
  format: "labelscape-referee";
  version: string;
  numbers: number;
  commit?: string;
  seeds: readonly number[];
  /** Null where nobody else computed. */
  arbiter: string | null;
  tables: readonly Table[];
  results: readonly Result[];
  statistics: readonly Compared[];
}
