/** What is said where there is something to learn. */
export const learnSentences = {
  trapShown: "See it happen",
} as const;
