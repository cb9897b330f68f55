/** What the settings that all contestants share do. */
import { said } from "../shape/language";

export const settingHelp = said("settingHelp", {
  seed: "Another seed draws other labels, initial weights, batches and views. Packed data keep their test examples and, with all labels, their training examples; points and validation examples are drawn anew. Look at several before you believe a difference.",
  encoder: "The network that turns an example into features. All contestants share it.",
  steps: "How many batches each contestant learns from.",
  batch: "Unlabelled examples a step; half as many labelled ones go with them.",
  judged:
    "Test: the examples kept for the end. Validation: those are put aside, and a part of the pool, whose labels stay hidden, is tested on instead. Choose settings by it, so that the test examples stay unseen.",
  backend: "What computes. Auto takes the fastest that passes its test.",
  wrongLabels: "Of the labels that are given, this share names another class, drawn by the seed. What is judged keeps its true classes.",
  labelSkew:
    "The most frequent class is given so many times as many labels as the rarest, the others lie between; every class is given one at least. Which class is frequent is drawn by the seed.",
  poolSkew:
    "The most frequent class has so many times as many examples to learn from as the rarest, the others lie between. What is judged stays as it is.",
  strangers:
    "Of so many classes, the last ones, nobody asks: their examples are among those to learn from, but are never labelled and never judged.",
  poolShare: "How much of the pool there is to learn from, labelled examples included. What is judged stays as it is.",
  shortcut:
    "So many marks are stamped on every view of an example, the same on all of them, and on no example as it is: what tells two views apart from others without a look at what they show.",
} as const);

/** What the settings that make it hard are called. */
export const hardLabels = said("hardLabels", {
  wrongLabels: "Wrong labels",
  labelSkew: "Skewed labels",
  poolSkew: "Skewed pool",
  strangers: "Strangers",
  poolShare: "Share of the pool",
  shortcut: "Shortcut",
} as const);

/** @param by who asks for the least batch */
export const batchHelp = said(
  "batchHelp",
  ({ batch, by }: { batch: number; by: string }): string => `${settingHelp.batch} ${by} needs at least ${batch}.`,
);
