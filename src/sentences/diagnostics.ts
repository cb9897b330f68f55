/** What the charts of diagnostics say. */
import { said } from "../shape/language";
import { counted, isOrAre } from "../shape/numerals";
import { count, percent } from "./numbers";

export const diagnosticSentences = said("diagnosticSentences", {
  /** @param name of the diagnostic, in lower case */
  awaited: (name: string): string => `${name} will be drawn here.`,
  noNumber: (name: string): string => `Nothing to measure ${name} of so far: it has no number.`,
  failed: (title: string): string => `${title} could not be drawn. Training goes on without it.`,
  steps: "step",
} as const);

/** How often each size of number occurs. */
export const histogramSentences = said("histogramSentences", {
  total: (examples: number): string => counted(examples, "example"),
  awaited: "examples will be counted here.",
  value: "value",
  examples: "examples",
  /** @param from as it is written */
  bin: ({ from, to }: { from: string; to: string }): string => `${from} to ${to}`,
  none: "nothing to draw yet.",
  /** @param median as it is written @param beyond the share at or above a line, and how that is called */
  summary: (of: { total: number; median: string; beyond: { share: number; line: string } | undefined }): string =>
    `${counted(of.total, "example")}, half of them below ${of.median}${of.beyond ? `, ${percent(of.beyond.share)} at or above ${of.beyond.line}` : ""}.`,
} as const);

/** Who is joined to whom. */
export const graphSentences = said("graphSentences", {
  awaited: "the graph will be drawn here.",
  noEdges: "No edges between drawn examples yet.",
  edges: ({ drawn, within }: { drawn: number; within: number }): string =>
    `${counted(drawn, "edge")} between drawn examples; ${percent(within)} of them within one class, the others are dark.`,
  head: ["edges", "number"],
  all: "in the whole graph",
  drawn: "drawn",
  within: "within one class",
  between: "between classes",
} as const);

/** Rows of pictures. */
export const pictureSentences = said("pictureSentences", {
  awaited: "pictures will be drawn here.",
  none: "no pictures yet.",
  row: (number: number): string => `row ${number}`,
  rows: ({ pictures, names }: { pictures: number; names: readonly string[] }): string =>
    `${counted(pictures, "picture")} in ${counted(names.length, "row")}: ${names.join(", ")}.`,
  ink: "mean ink",
} as const);

/** Sentences with hidden words. */
export const tokenSentences = said("tokenSentences", {
  awaited: "sentences with hidden words will be shown here.",
  none: "no hidden words yet.",
  right: ({ right, asked }: { right: number; asked: number }): string =>
    `${right} of ${asked} hidden words guessed right here (${percent(right / asked)}).`,
  head: ["true word", "guess", "right or wrong"],
  outcome: (isRight: boolean): string => (isRight ? "right" : "wrong"),
  /** After a word, and between a wrong guess and what it is, for those who listen. */
  guessedRight: "guessed right",
  guessedWrong: "guessed wrong, it is",
} as const);

/** Numbers in rows and columns. */
export const matrixSentences = said("matrixSentences", {
  awaited: "it will be drawn here.",
  /** Where nobody has said what they are. */
  rows: "row",
  columns: "column",
  axes: ({ rows, columns }: { rows: string; columns: string }): string => `${rows} ↓ ${columns} →`,
  rowsAre: (rows: string): string => `${rows} ↓`,
  columnsAre: (columns: string): string => `${columns} →`,
  unknown: "unknown",
  unknownShort: "?",
  unknownMeans: "unknown: no label has reached these, and they count as wrong",
  /** “91.2 % on the diagonal; most often 4 is taken for 9: 31 times; 12 are unknown.” */
  confusion: (of: { diagonal: number; worst: { truth: string; taken: string; times: number } | undefined; unknown: number }): string => {
    const parts = [
      `${percent(of.diagonal)} on the diagonal`,
      ...(of.worst ? [`most often ${of.worst.truth} is taken for ${of.worst.taken}: ${counted(of.worst.times, "time")}`] : []),
      ...(of.unknown > 0 ? [`${count(of.unknown)} ${isOrAre(of.unknown)} unknown`] : []),
    ];
    return `${parts.join("; ")}.`;
  },
  noCounts: "nothing counted yet.",
  /** “8 by 8, from −0.12 to 1.00.” @param least as it is written */
  range: (of: { rows: number; columns: number; least: string; most: string }): string =>
    `${of.rows} by ${of.columns}, from ${of.least} to ${of.most}.`,
  noNumbers: "nothing measured yet.",
} as const);
