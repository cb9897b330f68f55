/** How far a lesson is: what was guessed, which of its experiments is on the bench, and what came of it. */
import type { Run } from "../../experiment/run.svelte";
import type { Experiment } from "../../experiment/experiment.svelte";
import { endMean, type Came, type Come, type Lesson, type Outcome, type Try } from "../../lessons/lesson";
import { fromLink, toLink } from "../../link/link";
import type { Settings, Slot } from "../../link/settings";
import { numberOf, numbersUnder } from "../../shape/arrays";
import { openLink } from "../../shape/open-link";

/** What is kept of a lesson. */
export interface Kept {
  /** Which of the choices; null where the reader did not guess, undefined as long as it is asked. */
  guess: number | null | undefined;
  /** In the order of the tries, as far as they have come. */
  came: readonly Outcome[];
}
export const nothingKept: Kept = { guess: undefined, came: [] };

/** Asked before anything runs; guessed; told once all of its experiments have come to their end. */
export type Stage = "asked" | "guessed" | "told";

export function stageOf({ tries }: Pick<Lesson, "tries">, { guess, came }: Kept): Stage {
  if (guess === undefined) return "asked";
  return came.length < tries.length ? "guessed" : "told";
}

/** Of a lesson that is told. */
export const cameOf = ({ came }: Kept): Came => came as unknown as Came;

/** What is told after another experiment has come to its end: the first of two begins the comparison, and what is told stays until it is asked again. */
export function withOutcome({ tries }: Pick<Lesson, "tries">, kept: Kept, at: number, outcome: Outcome): Kept {
  if (at > kept.came.length || (kept.came.length === tries.length && tries.length > 1)) return kept;
  if (tries[at]!.done?.(outcome) === false) return kept;
  return { ...kept, came: [...kept.came.slice(0, at), outcome] };
}

/** The link of one of its experiments, with the seed that it is to have after what has come. */
export function linkOfTry({ tries }: Pick<Lesson, "tries">, at: number, came: readonly Outcome[]): string {
  const { link, redrawn } = tries[at]!;
  const first = at > 0 ? came[0]?.seed : undefined;
  return first === undefined ? openLink(link) : toLink({ ...fromLink(openLink(link)).settings, seed: first + (redrawn ? 1 : 0) });
}

/** Which of its experiments these settings are, counted from 0; undefined where they are another. All that its links name must have come. */
export function tryOn({ tries }: Pick<Lesson, "tries">, settings: Settings, came: readonly Outcome[]): number | undefined {
  const isOn = ({ link, redrawn }: Try, at: number): boolean => {
    if (butSeed(fromLink(openLink(link)).settings) !== butSeed(settings)) return false;
    if (at === 0) return true;
    return came[0] !== undefined && (settings.seed === came[0].seed) === !redrawn;
  };
  const at = tries.findLastIndex(isOn);
  return at < 0 ? undefined : at;
}
const butSeed = (settings: Settings): string => toLink({ ...settings, seed: 1, backend: "auto" });

/** What has come of the experiment on the bench: undefined until all that run have come to their end under the labels that are in force. */
export function outcomeNow({
  runs,
  active,
  baseline,
  settings,
}: Pick<Experiment, "runs" | "active" | "baseline" | "settings">): Outcome | undefined {
  const isThere = ({ stage, labels, arrays }: Run) =>
    (stage === "finished" || stage === "settled") && labels === settings.labels && "accuracy" in arrays;
  if (!active.every(isThere)) return undefined;
  const come = (slot: Slot) => comeOf(runs[slot]);
  return { seed: settings.seed, a: come("a"), b: come("b"), baseline: come(baseline.slot) };
}

function comeOf({ arrays, history, step }: Run): Come {
  const names = Object.keys(numbersUnder(arrays, "loss.", "diagnostic."));
  const means = names.map((name) => [name, endMean(history.curve(name), step)] as const);
  return {
    accuracy: numberOf(arrays, "accuracy")!,
    random: numberOf(arrays, "accuracy.random") ?? NaN,
    // It was measured under these labels from this step on.
    steps: step - (history.accuracy().xs[0] ?? 0),
    numbers: Object.fromEntries(means.filter(([, mean]) => Number.isFinite(mean))),
  };
}
