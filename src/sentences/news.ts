/** What has become of the runs, and what is told of the experiment as a whole. */
import { said } from "../shape/language";
import { aClass, allLabels } from "./budgets";
import { count, percent, plain } from "./numbers";

export const newsSentences = said("newsSentences", {
  /** “All have finished, accuracy: SimCLR 83.4 %, FixMatch 89.7 %.” @param accuracy what it is called */
  finished: ({ accuracy, scores }: { accuracy: string; scores: readonly { name: string; share: number }[] }): string =>
    `All have finished, ${accuracy}: ${scores.map(({ name, share }) => `${name} ${percent(share)}`).join(", ")}.`,

  /** “FixMatch (4 a class)”, measured under a budget that the slider has left. @param labels a class; Infinity for all */
  measuredUnder: ({ name, labels }: { name: string; labels: number }): string =>
    `${name} (${labels === Infinity ? allLabels : aClass(plain(labels))})`,

  training: "Training.",
  toStart: "Training starts as soon as data and engine are here.",
  paused: (step: number): string => `Paused at step ${count(step)}.`,
  fromTheStart: "Training from the start.",
  retrying: "Trying again.",
  undone: "The last change is undone.",
  leastBatch: ({ batch, by }: { batch: number; by: string | undefined }): string => `The batch is ${batch} now, as ${by} needs so many.`,
  diverged: (step: number): string => `Stopped at step ${count(step)}: the loss is not a number any more.`,
  afterDiverged: "Lower one of its weights, then press Again.",

  /** Two that do not go together. @param why without a full stop */
  refused: (why: string): string => `${why}.`,
  /** A part of the page that a choice needs did not come. @param name of what was chosen; undefined for a link */
  lost: (name: string | undefined): string =>
    name === undefined
      ? "What this link chooses did not arrive, so all is as it was. Open it again once the connection is back; where that does not help, load the page again."
      : `${name} did not arrive, so all is as it was. Choose it again once the connection is back; where that does not help, load the page again.`,
} as const);
