/** What is said where there is something to learn. */
import { said } from "../shape/language";

export const lessonSentences = said("lessonSentences", {
  /** Before the parts of a lesson. */
  assumption: "It assumes",
  watch: "Watch",
  trap: "Trap",
  read: "Read",
  /** Two links to experiments, side by side. */
  goodShown: "Where it is good",
  trapShown: "Where it fails",
  pseudocodeName: "One step as pseudo-code",
  /** Above it. */
  pseudocode:
    "One step as pseudo-code. Names in braces are its settings, as links have them; what is in sg(·) is a constant for the gradient.",
} as const);
