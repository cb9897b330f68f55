/** What page and worker say to each other. Everything names its run, so that what belongs to an older run is dropped. */
import type { Checkpoint } from "./checkpoint";
import type { Clips, Column, Heard } from "./data-set";
import type { EncoderName } from "./encoder";
import type { Hardness } from "./hardness";
import type { Kind } from "./kind";
import type { Own } from "./own";
import type { Value } from "./params";
import type { AnswerTo, Question } from "./question";
import type { Report } from "./report";

export const backendNames = ["webgpu", "webgl", "wasm", "cpu"] as const;
export type BackendName = (typeof backendNames)[number];

/**
 * The examples that accuracies are measured on: the test examples, or a part of the pool that the seed takes out of it, so that settings
 * can be chosen without a look at the test examples.
 */
export const judges = ["test", "validation"] as const;
export type Judge = (typeof judges)[number];

/** Everything that decides the numbers of one contestant's run. */
export interface RunSpec extends Hardness {
  data: string;
  dataValues: Readonly<Record<string, Value>>;
  technique: string;
  values: Readonly<Record<string, Value>>;
  encoder: EncoderName;
  /** Labels a class; Infinity for all. */
  labels: number;
  seed: number;
  steps: number;
  /** Unlabelled examples a step; half as many labelled ones. */
  batch: number;
  judged: Judge;
}

export type Command =
  | Start
  /** Is it alive? It answers between two turns, whether there is a run or not. */
  | Ping
  /** Live hyper-parameters: felt by the next step. Where a phase was built from them, it goes back to before that phase. */
  | { type: "tune"; run: number; values: Readonly<Record<string, Value>> }
  /** Another budget of labels: where no phase has seen one yet, only the readout is fitted again, else it goes back to before the first that has. */
  | { type: "relabel"; run: number; labels: number }
  | { type: "play"; run: number }
  | { type: "pause"; run: number }
  | { type: "step"; run: number }
  /** About what it has learned, as it stands. */
  | { type: "ask"; run: number; question: Question }
  /** At most so many steps a second; Infinity for as fast as it goes. */
  | { type: "pace"; run: number; stepsPerSecond: number }
  /** The last report is on the screen: the next one may come. */
  | { type: "drawn"; run: number };

export interface Ping {
  type: "ping";
  run: number;
}

export interface Start {
  type: "start";
  run: number;
  spec: RunSpec;
  backend: BackendName | "auto";
  /** A quiet run is evaluated only when it ends, and shows nothing on the way. */
  quiet?: boolean;
  /** Where the same run had come to before its worker or its device was lost, or the page was loaded again. */
  from?: Checkpoint;
  /** What a reader brought, where it learns from that. */
  own?: Own;
  /** Backends that were lost too often in this run, and why each is passed over. */
  without?: readonly Skipped[];
  /** The name of a lock that the worker is to hold as long as it lives. */
  life?: string;
}

/** What was lost: the device that computes, the memory for more, or the whole worker. */
export type Loss = "device" | "memory" | "worker";

/** A backend that would have come first, and why it did not. */
export interface Skipped {
  name: BackendName;
  reason: string;
}

/** The examples that the page shows: those on the map first, in the map's order. */
export interface Gallery {
  kind: Kind;
  shape: readonly number[];
  classes: readonly string[];
  /** Classes that nobody asks for, where there are some: what is said to be of class `classes.length` is of the first of them, and so on. An empty name at the end stands for those that nobody has labelled. */
  strangers?: readonly string[];
  vocabulary?: readonly string[];
  columns?: readonly Column[];
  heard?: Heard;
  /** What can be played, and the number of the clip of each drawn example: −1 where it has none. [drawn] */
  clips?: { file: Clips; of: Int32Array };
  /** All examples of the pool and of the test, counted; and those of the pool that may be labelled, where strangers are among them. */
  poolCount: number;
  askedCount?: number;
  testCount: number;
  /** Places in the pool of the drawn examples. [drawn] */
  places: Int32Array;
  inputs: Float32Array | Int32Array;
  names?: readonly string[];
  /** True classes, whatever labels name; strangers' are none of `classes`. [drawn] */
  labels: Uint8Array;
}

/** Who is labelled now. */
export interface Labelling {
  /** How many examples of the pool are labelled. */
  count: number;
  /** How many of these labels name another class, where labels may be wrong. */
  wrong?: number;
  /** For each drawn example, whether its label is in force. [drawn] */
  visible: Uint8Array;
}

export type Message =
  | { type: "loading"; run: number; what: "data" | "engine"; loaded: number; total: number }
  /** The data is there, often before the engine. */
  | { type: "gallery"; run: number; gallery: Gallery; labelling: Labelling }
  | {
      type: "ready";
      run: number;
      backend: BackendName;
      device: string;
      software: boolean;
      skipped: readonly Skipped[];
    }
  | { type: "report"; run: number; report: Report; stepSeconds: number }
  /**
   * The answer to `relabel`: the accuracies and guesses under the new labels, of the last evaluated step or of where it went back to. A run
   * that had ended and went back is not `ended` any more: it goes on when it is told to play.
   */
  | { type: "relabelled"; run: number; labelling: Labelling; report: Report; milliseconds: number; ended: boolean }
  /** To `ask`. */
  | { type: "answer"; run: number; answer: AnswerTo<Question> }
  /** Every few seconds, and where a phase has ended: with it the run can go on elsewhere. */
  | { type: "checkpoint"; run: number; checkpoint: Checkpoint }
  /** The answer to `ping`. */
  | { type: "alive"; run: number }
  /** It holds the lock of its life. */
  | { type: "here"; run: number }
  /** A fresh worker can go on from the last checkpoint. */
  | { type: "lost"; run: number; loss: Loss; message: string }
  | { type: "stopped"; run: number; why: "finished" | "settled" | "diverged"; step: number; hint?: string }
  | { type: "failed"; run: number; message: string; hint: string };
