/** What is said where there is something to learn. */
export const lessonSentences = {
  /** Before the parts of a lesson. */
  assumption: "It assumes",
  watch: "Watch",
  trap: "Trap",
  read: "Read",
  trapShown: "See it happen",
} as const;
