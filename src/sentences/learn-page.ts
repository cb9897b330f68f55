/** What stands around the lessons and the glossary on the page where they are read. */
import { said } from "../shape/language";
import { capital } from "./capital";
import { lessonSentences } from "./lesson";
import { tuningSentences } from "./tuning";

export const learnPageSentences = said("learnPageSentences", {
  techniques: "What each technique holds to be true",
  /** In it, how that part of a lesson is called. */
  intro: [
    "Whether a technique helps hangs on whether what it assumes is so. Put one on the bench, move the labels, and see; where it is known to fail stands under ",
    { called: lessonSentences.trap },
    ".",
  ] as readonly (string | { called: string })[],
  /** After its name. */
  idea: ({ year, idea, isTuned }: { year: number; idea: string; isTuned: boolean }): string =>
    `${year}. ${idea}${isTuned ? "" : ` ${capital(tuningSentences.untuned.mark)}.`}`,
  coming: "On its way …",
  /** @param why it does not learn from the present data */
  refused: (why: string): string => `${why}.`,
  /** In it, a button for each place. */
  put: ["Put it on the bench as ", { slot: "a" }, " or as ", { slot: "b" }] as readonly (string | { slot: "a" | "b" })[],
  words: "What the words mean",
} as const);
