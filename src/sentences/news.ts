/** What has become of the runs, and what is told of the experiment as a whole. */
import { pluralOf } from "../shape/numerals";
import { aClass, allLabels } from "./budgets";
import { count, percent, plain } from "./numbers";

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** Goes back to where a phase began, and on from there. */
interface GoingOn {
  name: string;
  /** The phase that it keeps. */
  phase: string;
  /** That has seen no label. */
  isBlind: boolean;
}
/** Whose features stay, so that they are only read again. */
interface ReadAgain {
  names: readonly string[];
  /** They will see labels later. */
  isYet: boolean;
  /** How long it took; undefined until it is there. */
  milliseconds: number | undefined;
}

/** @param final false while the slider is still held: nothing has been started again yet */
const goingOn = ({ name, phase, isBlind }: GoingOn, final: boolean): string => {
  const from = `from the end of its ${phase}${isBlind ? ", which has seen no label" : ""}`;
  return final ? `${name} goes on ${from}` : `${name} will go on ${from}, when you let go`;
};
const learningAgain = (names: readonly string[], final: boolean): string =>
  final
    ? `${list.format(names)} ${pluralOf(names.length, "is", "are")} learning again`
    : `${list.format(names)} will learn again when you let go`;
const readAgain = ({ names, isYet, milliseconds }: ReadAgain): string =>
  `${list.format(names)} ${pluralOf(names.length, "has", "have")} ${isYet ? "not seen a label yet" : "never seen a label"}, so only the readout ${
    milliseconds === undefined ? "is fitted again" : `was fitted again, in ${count(milliseconds)}\u202fms`
  }`;
const joined = (parts: readonly string[]): string => parts.join("; ");

export const newsSentences = {
  /** “Labels changed: FixMatch is learning again; SimCLR has never seen a label, so only the readout was fitted again, in 12 ms.” @param names each once */
  labelsChanged: (news: {
    learning: readonly string[];
    goingOn: readonly GoingOn[];
    readAgain: readonly ReadAgain[];
    final: boolean;
  }): string => {
    const learning = news.learning.length ? [learningAgain(news.learning, news.final)] : [];
    const goesOn = news.goingOn.map((one) => goingOn(one, news.final));
    return `Labels changed: ${joined([...learning, ...goesOn, ...news.readAgain.map(readAgain)])}.`;
  },
  /** “Changed: FixMatch starts again.” @param starting each once, or all there are */
  changed: (news: { starting: readonly string[] | "all"; goingOn: readonly GoingOn[] }): string => {
    const { starting } = news;
    const starts =
      starting === "all"
        ? ["all start again"]
        : starting.length
          ? [`${list.format(starting)} ${pluralOf(starting.length, "starts", "start")} again`]
          : [];
    return `Changed: ${joined([...starts, ...news.goingOn.map((one) => goingOn(one, true))])}.`;
  },
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
} as const;
