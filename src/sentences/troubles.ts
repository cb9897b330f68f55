/** What went wrong, and what was read otherwise than it was written. */
import { said } from "../shape/language";

export const troubleSentences = said("troubleSentences", {
  /** @param problems each for the middle of a sentence */
  unread: (problems: readonly string[]): string => `Not everything in the link could be read: ${problems.join("; ")}.`,
  mended: (mended: readonly string[]): string => `The link was read as it was meant: ${mended.join("; ")}.`,
  older: (version: number): string =>
    `This link was made by version ${version} of the numbers. Its settings are as they were, but accuracies are others now.`,
  whyOthers: "Why?",
  /** @param reasons for the middle of a sentence */
  because: (reasons: string): string => `Since then, ${reasons}.`,
  /** @param message a sentence, and what to do in another @param names whom it befell; undefined for all */
  failed: ({ message, hint, names }: { message: string; hint: string; names: readonly string[] | undefined }): string =>
    `${names ? `${names.join(" and ")}: ` : ""}${message} ${hint}`,
  reload: "Load again",
  retry: "Retry",
  newer: {
    message: "A newer Labelscape has come.",
    hint: "This page goes on as it is until you load it again; kept runs stay.",
  },
} as const);
