/** What is kept of one finished run: enough to draw it, to compare it, and to make it again. The same on the page, in files and in the terminal. */
import type { BackendName } from "./protocol";

/**
 * Which version of the numbers this program makes. The same link gave other numbers under an older one: its defaults, its readout or its
 * test examples were others. Links, records and plans carry it, and what differs in it is never compared.
 */
export const numbersVersion = 2;

/** The form of a record and of the files that hold records. */
export const recordVersion = 2;

export interface RunRecord {
  /** A hash of the link. */
  id: string;
  /** The whole run, as contestant a. */
  link: string;
  /** The version of the numbers, as the link has it. */
  numbers: number;
  data: string;
  technique: string;
  /** Labels a class. */
  labels: number | "all";
  /** How many examples of the pool were labelled, how many there are, and how many were judged. */
  labelled: number;
  pool: number;
  test: number;
  seed: number;
  /** Steps taken: fewer than the link says where it settled before. */
  steps: number;
  /** Of training, evaluation not counted. */
  seconds: number;
  /** Shares of the examples that were judged; null where the run diverged. */
  accuracy: number | null;
  probe?: number;
  knn?: number;
  random?: number;
  stopped: "finished" | "settled" | "diverged";
  backend: BackendName;
  device: string;
  /** The program that made it, and the commit where that is known. */
  version: string;
  commit?: string;
  /** When it ended, in milliseconds since 1970. */
  at: number;
  /** Where it was made. */
  origin: "here" | "recorded" | "elsewhere";
  /** Accuracy on the way, where it was looked at. */
  curve?: { steps: number[]; accuracy: number[] };
  /** Live settings were moved while it ran: the link does not make it again, so it takes no part in comparisons. */
  touched?: true;
  /** What the reader called it, and that it is to stay on top, and on the label curve. */
  name?: string;
  pinned?: true;
  overlaid?: true;
}

/** Made by an older or newer program, whose numbers are never compared with those of this one. */
export const isOfAnotherVersion = ({ numbers }: Pick<RunRecord, "numbers">): boolean => numbers !== numbersVersion;

/** Labels a class as a number; Infinity for all. */
export const labelsOf = ({ labels }: Pick<RunRecord, "labels">): number => (labels === "all" ? Infinity : labels);
export const budgetOf = (labels: number): RunRecord["labels"] => (labels === Infinity ? "all" : labels);

/** Where a budget lies on an axis of labels a class: all labels are as many as there are. */
export const labelsAClass = ({ labels, pool }: Pick<RunRecord, "labels" | "pool">, classCount: number): number =>
  labels === "all" ? pool / classCount : labels;
