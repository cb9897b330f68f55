/** What is said of examples, and of the views of them that are compared. */
export const exampleWords = {
  sample: "What it is given",
  views: "What is compared now",
  /** In the place of a word. */
  hidden: "hidden",
  hiddenWord: "hidden word",
  unknown: "…",
  viewsAwaited: "the views being compared will be shown here.",
} as const;
