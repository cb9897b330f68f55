/** What is said of examples where they are drawn, and of the views of them that are compared. */
import { said } from "../shape/language";
import { count } from "./numbers";

export const exampleWords = said("exampleWords", {
  sample: "What it is given",
  views: "What is looked at now",
  /** In the place of a word. */
  hidden: "hidden",
  hiddenWord: "hidden word",
  unknown: "…",
  viewsAwaited: "the views will be shown here.",
  outside: "a word outside the vocabulary",
  /** What the sign stands for, below examples that have it. @param known how many words have a number of their own */
  unknownSign: (known: number, isSpelled: boolean): string =>
    `“…” stands for a ${isSpelled ? "character" : "word"} outside the vocabulary, which has ${count(known)}.`,
  /** A row of a table of which only the beginning is shown. */
  moreColumns: (more: number): string => `and ${count(more)} more`,
  /** @param halves what to call them */
  halves: ([first, second]: readonly [string, string]): string => `Two halves, where a technique looks at one each: ${first}, ${second}.`,
} as const);
