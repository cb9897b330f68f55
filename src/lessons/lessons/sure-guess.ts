/** Lesson 7: confirmation bias. */
import { lessonResults } from "../../sentences/lessons";
import { numberIn, rangeOf, type Lesson } from "../lesson";

export const sureGuess: Lesson = {
  id: "sure-guess",
  title: "A sure guess teaches itself",
  picture: [{ d: "M8 40C24 32 32 14 56 9S80 8 88 8" }, { d: "M8 10C30 11 50 15 88 30", of: "soft", as: "dashed" }],
  idea: "With one label a class, pseudo-label takes each guess it is 95 % sure of for a label. B is the same network without the guesses.",
  tries: [
    {
      link: "data=digits&labels=1&steps=400&a=pseudo-label&b=labels-only&pseudo-label.threshold=0.95&pseudo-label.strongLabelled=0&labels-only.augmentation=weak",
      act: "Press Play and let both come to their end.",
    },
  ],
  question: "It says it is 95 % sure. How many of the guesses that it believes are right?",
  choices: ["At least 90 in 100", "70 to 90 in 100", "Fewer than 70 in 100"],
  answer: ([{ a }]) => 2 - rangeOf(numberIn(a, "diagnostic.precision"), [0.7, 0.9]),
  recorded: [0, 0, 5],
  watch: "Under Evidence, coverage climbs: more and more guesses are sure. Precision does not climb with it.",
  happened: ([{ a, b }]) =>
    lessonResults.sureGuess({
      coverage: numberIn(a, "diagnostic.coverage"),
      precision: numberIn(a, "diagnostic.precision"),
      taught: a.accuracy,
      only: b.accuracy,
    }),
  why: "What is taught is what was guessed, so a guess grows surer whether it is right or not. To be sure says how often it was repeated, not how true it is.",
  further: { says: "Taught on strongly changed views", link: "data=digits&labels=1&steps=400&a=pseudo-label&b=fixmatch" },
};
