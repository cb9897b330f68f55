/** What is kept, in the form in which it lies in storage: plain data. */
import type { Slot } from "../link/settings";
import type { Arrays } from "../shape/arrays";
import type { Checkpoint } from "../shape/checkpoint";
import type { Kind } from "../shape/kind";
import type { Own, OwnFile } from "../shape/own";
import type { SweepPlan } from "../shape/plan";
import type { RunRecord } from "../shape/record";

/** One row a report, one column a curve. */
export interface TableData {
  steps: Float32Array;
  seconds: Float32Array;
  columns: Record<string, Float32Array>;
}

export interface StoredHistory {
  reports: TableData;
  evaluations: TableData;
  /** Labels a class that these were measured under. */
  labels: number;
  /** How many steps came before each phase that has begun. */
  began: readonly number[];
}
/** An older page did not say of a history what may be missing here. */
export interface StoredRun extends Omit<StoredHistory, "labels" | "began">, Partial<Pick<StoredHistory, "labels" | "began">> {
  technique: string;
  step: number;
  seconds: number;
  stepSeconds: number;
  arrays: Arrays;
  touched: boolean;
  told: boolean;
}
export interface StoredExperiment {
  link: string;
  runs: Partial<Record<Slot, StoredRun>>;
  /** The reader wanted the runs to go on. */
  playing: boolean;
}
export type Checkpoints = Partial<Record<Slot, Checkpoint>>;

/** A sweep that is not done yet. */
export interface StoredSweep {
  id: string;
  /** When it was begun, in milliseconds since 1970. */
  at: number;
  plan: SweepPlan;
  state: "running" | "paused";
  /** The tab that began it, or went on with it; an older page did not say it. */
  tab?: string;
  /** Ids of jobs that are not to be tried again. */
  skipped?: string[];
}

/** What a reader brought, as it is listed. */
export interface StoredOwn {
  checksum: string;
  name: string;
  /** When it was brought, in milliseconds since 1970. */
  at: number;
  kind: Kind;
  classes: number;
  count: number;
  /** Examples that have a label. */
  labelled: number;
  /** Of its file. */
  bytes: number;
}
/** What was read of it, and the file as it was brought. */
export interface StoredOwnData {
  checksum: string;
  own: Own;
  file: OwnFile;
}

/** A record under the form in which it was written: see recordVersion. */
export type StoredRecord = RunRecord & { form: number };
