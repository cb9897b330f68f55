/** What is said of the link that is this experiment. */
export const shareSentences = {
  copied: "Link copied",
  /** Where it cannot be done for the reader. */
  copy: "Copy this link:",
  link: "Link to this experiment",
  close: "Close",
} as const;
