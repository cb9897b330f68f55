/** What page and worker say to each other. Everything names its run, so that what belongs to an older run is dropped. */
import type { EncoderName } from "./encoder";
import type { Kind } from "./data-set";
import type { Value } from "./params";
import type { Report } from "./report";

export const backendNames = ["webgpu", "webgl", "wasm", "cpu"] as const;
export type BackendName = (typeof backendNames)[number];

/** Everything that decides the numbers of one contestant's run. */
export interface RunSpec {
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
}

export type Command =
  /** A quiet run is evaluated only when it ends, and shows nothing on the way. */
  | { type: "start"; run: number; spec: RunSpec; backend: BackendName | "auto"; quiet?: boolean }
  /** Live hyper-parameters: felt by the next step. */
  | { type: "tune"; run: number; values: Readonly<Record<string, Value>> }
  /** Another budget of labels for a technique that learned nothing from labels: only the probe is fitted again. */
  | { type: "relabel"; run: number; labels: number }
  | { type: "play"; run: number }
  | { type: "pause"; run: number }
  | { type: "step"; run: number }
  /** At most so many steps a second; Infinity for as fast as it goes. */
  | { type: "pace"; run: number; stepsPerSecond: number }
  /** The last report is on the screen: the next one may come. */
  | { type: "drawn"; run: number };

/** The examples that the page shows: those on the map first, in the map's order. */
export interface Gallery {
  kind: Kind;
  shape: readonly number[];
  classes: readonly string[];
  vocabulary?: readonly string[];
  /** All examples of the pool and of the test, counted. */
  poolCount: number;
  testCount: number;
  /** Places in the pool of the drawn examples. [drawn] */
  places: Int32Array;
  inputs: Float32Array | Int32Array;
  names?: readonly string[];
  /** True classes [drawn]. */
  labels: Uint8Array;
}

/** Who is labelled now. */
export interface Labelling {
  /** How many examples of the pool are labelled. */
  count: number;
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
      skipped: readonly { name: BackendName; reason: string }[];
    }
  | { type: "report"; run: number; report: Report; stepSeconds: number }
  /** The answer to `relabel`: the accuracies and guesses of the last evaluated step under the new labels. */
  | { type: "relabelled"; run: number; labelling: Labelling; report: Report; milliseconds: number }
  | { type: "stopped"; run: number; why: "finished" | "settled" | "diverged"; step: number; hint?: string }
  | { type: "failed"; run: number; message: string; hint: string };
