/** What went wrong, and what was read otherwise than it was written. */
export const troubleSentences = {
  /** @param problems each for the middle of a sentence */
  unread: (problems: readonly string[]): string => `Not everything in the link could be read: ${problems.join("; ")}.`,
  mended: (mended: readonly string[]): string => `The link was read as it was meant: ${mended.join("; ")}.`,
  /** @param why for the end of a sentence; undefined as long as it has not come */
  older: (version: number, why: string | undefined): string =>
    `This link was made by version ${version} of the numbers. It opens with the settings that it had, but accuracies are others than it showed then${why === undefined ? "" : `: ${why}`}.`,
  /** @param message a sentence, and what to do in another @param names whom it befell; undefined for all */
  failed: ({ message, hint, names }: { message: string; hint: string; names: readonly string[] | undefined }): string =>
    `${names ? `${names.join(" and ")}: ` : ""}${message} ${hint}`,
  reload: "Load again",
  retry: "Retry",
} as const;
