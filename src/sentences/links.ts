/** What is said of a link that cannot be read as it is, and of one that was spoilt on its way. */
import { said } from "../shape/language";
import { count } from "./numbers";

interface Reason {
  why: string;
  /** Kinds of data where that is no reason. */
  others: readonly string[];
}
const butElsewhere = (word: string, others: readonly string[]): string => (others.length ? `, but does ${word} ${others.join(", ")}` : "");

/** What is wrong with a value, to follow it. */
const faults = {
  noToggle: "is neither 1 nor 0",
  noOption: (options: readonly string[]): string => `is not one of ${options.join(", ")}`,
  /** Where they are too many to list. @param nearest what may have been meant */
  noneOfMany: ({ many, nearest }: { many: number; nearest: string | undefined }): string =>
    `is none of the ${many} there are${nearest === undefined ? "" : ` (${nearest}?)`}`,
  /** “does not go with these data, as a text has no tiles, but does with images” */
  refused: ({ why, others }: Reason): string => `does not go with these data, as ${why}${butElsewhere("with", others)}`,
  noNumber: "is not a number",
  noWhole: "is not a whole number",
  below: (least: number): string => `is below ${least}`,
  above: (most: number): string => `is above ${most}`,
  noBudget: "is neither a number nor all",
  noYes: "is neither yes nor no",
  version: "is a version of the numbers that is not known here",
  leastBatch: ({ batch, by }: { batch: number; by: string | undefined }): string => `is less than the ${batch} that ${by} needs`,
} as const;

export const linkSentences = said("linkSentences", {
  faults,
  /** In the place of one that is faulty. */
  startOf: { drawing: "the drawing that it starts with", file: "what was brought last" },
  /** “labels=0 is below 1: 1 is used” @param given “labels=0” @param used what is used instead, as a link has it */
  instead: ({ given, fault, used }: { given: string; fault: string; used: string }): string => `${given} ${fault}: ${used} is used`,
  /** The same without what is used instead: for those who do not go on with anything else. */
  faultOnly: (problem: string): string => problem.replace(/: [^:]* is used$/, ""),
  /** “a=jigsaw does not learn from definitions, as a text has no tiles: labels-only is used” @param refused as below */
  refusedInstead: ({ slot, refused, used }: { slot: string; refused: string; used: string }): string =>
    `${slot}=${refused}: ${used} is used`,
  noPart: ({ given, parts }: { given: string; parts: readonly string[] }): string =>
    `${given} is no part of the page: there are ${parts.join(", ")}`,
  /** “not known here: sed (seed?), and 3 more” @param nearest what may have been meant */
  unknown: ({ keys, more }: { keys: readonly { key: string; nearest: string | undefined }[]; more: number }): string =>
    `not known here: ${keys.map(({ key, nearest }) => (nearest === undefined ? key : `${key} (${nearest}?)`)).join(", ")}${more ? `, and ${more} more` : ""}`,
  tooLong: ({ length, most }: { length: number; most: number }): string =>
    `the link is ${count(length)} characters long: only the first ${count(most)} are read`,
  twice: ({ key, used }: { key: string; used: string }): string => `${key} is given again: ${used} is used`,

  leftOut: (key: string): string => `${key} is left out`,

  /** “Jigsaw does not learn from Definitions, as a text has no tiles, but does from images” */
  refused: ({ technique, data, why, others }: Reason & { technique: string; data: string }): string =>
    `${technique} does not learn from ${data}, as ${why}${butElsewhere("from", others)}`,
} as const);
