/** What is said of what a contestant makes of every example, as a file. */
import { said } from "../shape/language";

export const predictionSentences = said("predictionSentences", {
  title: "What it makes of every example",
  about:
    "A table with one row an example, as it stands: its class, its label where it has one, the guess, how sure that is, and its features.",
  save: (name: string): string => `${name} as CSV`,
  coming: "All examples are being looked at …",
  notYet: "Press Play: nothing has been learned yet.",
  lost: "The run began anew before it had answered. Press again.",
  failed: (why: string): string => `The table was not made: ${why}.`,
  /** “labelscape-digits-fixmatch-40-labels-seed-1”, to be followed by what is in it. */
  file: ({ data, technique, labelled, seed }: { data: string; technique: string; labelled: number; seed: number }): string =>
    `labelscape-${data}-${technique}-${labelled}-labels-seed-${seed}`,
} as const);
