/** What is said of a sweep: what to run, how long that will take, and how far it is. */
import { said } from "../shape/language";
import { counted, pluralOf } from "../shape/numerals";
import type { BackendName } from "../shape/protocol";
import type { Paradigm } from "../shape/technique";
import { labelsAClass } from "./budgets";
import { capital } from "./capital";
import { backendName } from "./machine";
import { count } from "./numbers";
import { paradigmKind } from "./paradigms";

/** A part of a sentence: text, or what is nobody's language. */
type Piece = string | { code: string };

/** Of the links of what failed. */
const mostNamed = 3;

export const sweepSentences = said("sweepSentences", {
  title: "Sweep",
  about:
    "Trains the same techniques with few labels and with many, each with several seeds, in the background. What is done stays done: a finished run is never run twice.",
  empty: "Choose at least one data set, one technique and one budget of labels.",

  /** @param done how many of the runs are there already */
  plan: ({ runs, trainings, done }: { runs: number; trainings: number; done: number }): string =>
    `${counted(runs, "run")} by ${counted(trainings, "training")}${done ? `, ${counted(done, "run")} done before` : ""}.`,
  nothingLeft: "Nothing is left to do.",
  timeUnknown: "How long it takes is known after the first runs.",
  /** @param time “12 min” @param isTimedHere whether by this machine's own speed */
  time: ({ time, workers, isTimedHere }: { time: string; workers: number; isTimedHere: boolean }): string =>
    `About ${time} with ${counted(workers, "worker")}${isTimedHere ? "" : ", if this machine is as fast as the one of the recording"}.`,
  timing: ({ done, total }: { done: number; total: number }): string => `Timing ${count(done + 1)} of ${count(total)} …`,
  untimed: (seconds: number): string => `How many steps fit into ${count(seconds)}\u202fs is found out by timing a few of them first.`,

  cancel: "Cancel",
  timeSteps: "Time the steps",
  timeMachine: "Time this machine",
  start: "Start the sweep",
  workers: "Workers",
  savePlan: "Save the plan",
  machine: (cores: number): Piece[] => [
    `${counted(cores, "core")} here. A graphics processor takes one or two runs at a time. The saved plan runs without a page, on one machine or on many: `,
    { code: "npm run sweep -- plan.json" },
    ".",
  ],

  endedElsewhere: "The sweep was ended in another tab.",
  ended: ({ isDone, done, total }: { isDone: boolean; done: number; total: number }): string =>
    `The sweep ${isDone ? "is done" : "was cancelled"}: ${count(done)} of ${counted(total, "run")}.`,
  /** @param message a sentence @param links of all trainings that failed by it */
  failed: ({ message, links }: { message: string; links: readonly string[] }): Piece[] => [
    `${counted(links.length, "training")} failed: ${message} Start the sweep again to try ${pluralOf(links.length, "it", "them")} again. `,
    { code: links.slice(0, mostNamed).join(", ") },
    ...(links.length > mostNamed ? [` and ${count(links.length - mostNamed)} more`] : []),
  ],
} as const);

/** What there is to choose. */
export const sweepChoice = said("sweepChoice", {
  data: "Data sets",
  usually: "Each data set is trained with its usual encoder, steps and batch.",
  techniquesOf: (paradigm: Paradigm): string => `Techniques, ${paradigmKind(paradigm)}`,
  labels: capital(labelsAClass),
  seeds: "Seeds",
  each: "Each has",
  over: { steps: "equal steps", seconds: "equal seconds" },
  seconds: "Seconds",
} as const);

interface Progress {
  isPaused: boolean;
  done: number;
  total: number;
  /** “12 min”; undefined where that is not known. */
  left: string | undefined;
}

/** While it goes on, here or in another tab. */
export const sweepProgress = said("sweepProgress", {
  at: ({ isPaused, done, total, left }: Progress): string =>
    `${isPaused ? "Paused at " : ""}${count(done)} of ${counted(total, "run")}${left === undefined ? "" : `, about ${left} left`}`,
  share: (share: number): string => `${Math.round(100 * share)} %`,
  on: ({ backend, device }: { backend: BackendName; device: string }): string => `On ${backendName[backend]} (${device}).`,
  elsewhere: (isPaused: boolean): string =>
    isPaused
      ? "Another tab of this page has paused it: this one shows how far it is, and there it can be gone on with and cancelled."
      : "Another tab of this page is sweeping: this one shows how far it is, and there it can be paused and cancelled.",
  here: "It goes on while you do other things here. If this page is closed, it can be gone on with: only the runs under way begin again.",
  pause: "Pause the sweep",
  resume: "Go on",
  cancel: "Cancel the sweep",
} as const);
