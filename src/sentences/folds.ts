/** What is said of what is folded on the bench, and of how its maps are read. */
import { said } from "../shape/language";
import { counted } from "../shape/numerals";
import { count, percent } from "./numbers";

/** The parts that are one press away. */
export const foldNames = said("foldNames", {
  examples: "Examples",
  views: "Views",
  lessons: "How it works",
  evidence: "Evidence",
  confusions: "Confusions",
  settings: "Settings",
  figures: "Numbers and pictures",
  numbers: "Table",
  save: "Save",
  /** @param kept how many */
  runs: (kept: number): string => `Runs ${count(kept)}`,
  saveAs: (title: string) => `“${title}” as a picture:`,
} as const);

/** What the contestants are given. */
export const exampleSentences = said("exampleSentences", {
  title: "A few of each class",
  counts: ({ pool, test, judged }: { pool: number; test: number; judged: string }): string =>
    `${count(pool)} to learn from · ${count(test)} ${judged}`,
  labelled: (areSkewed: boolean): string =>
    `${
      areSkewed ? "Of labels some classes are given many and others few" : "Labels are drawn equally from every class"
    }, which every contestant sees. ${
      areSkewed ? "In which shares the whole pool has its classes" : "That the whole pool has its classes in these shares"
    } nobody is told, unless you let self-training or label spreading balance.`,
  shared: (judged: string): string => `All contestants share data, ${judged}, labels, seed, encoder, batch and number of steps.`,
} as const);

/** What can be set. */
export const settingsFold = said("settingsFold", {
  common: "The same for all",
  data: "How the data are made",
  own: (name: string): string => `Settings of ${name}`,
  none: "It has none.",
  pace: "Speed",
  paces: (pace: number | "to follow"): string =>
    pace === "to follow" ? "a pace to follow" : pace === Infinity ? "full speed" : `${counted(pace, "step")} a second`,
} as const);

/** How the maps are to be read. */
export const mapSentences = said("mapSentences", {
  placedBy: "placed by",
  layouts: { neighbours: "neighbours", components: "two principal components" },
  colouredBy: "coloured by",
  colours: { class: "true class", guess: "guess", right: "right or wrong" },
  /** What a map may be read for. @param kept of the ten nearest of each in what was learned, the share that are among its ten nearest there */
  caution: {
    neighbours: "Read who is near whom: how far groups lie apart, and how large they are, means nothing.",
    components: "Two of many directions: who differs in the others lies on top of each other.",
  },
  kept: (kept: readonly { name: string; share: number }[]): string =>
    `Of the ten nearest, ${kept.map(({ name, share }, i) => `${i ? "" : "the map of "}${name}${i ? "" : " keeps"} ${percent(share, 0)}`).join(", ")}.`,
  /** The example that is pointed at. */
  ringed: (guesses: readonly { name: string; guess: string | undefined }[]): string =>
    `ringed: ${guesses.map(({ name, guess }) => (guess === undefined ? `${name} has no guess` : `${name} says ${guess}`)).join(", ")}`,
} as const);
