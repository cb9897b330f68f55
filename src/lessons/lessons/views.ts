/** Lesson 5: what a network is taught to ignore decides what it learns. */
import { lessonResults } from "../../sentences/lessons";
import { lead, numberIn, rangeOf, type Lesson } from "../lesson";

export const views: Lesson = {
  id: "views",
  title: "The views decide",
  picture: [
    { d: "M8 12h22v22h-22zM19 16v14M19 16l-5 7h10", of: "soft" },
    { d: "M40 17l20-6l6 20l-20 6zM51 17l4 13" },
    { d: "M78 8l12 16l-16 13l-13-16zM77 15l-3 14" },
  ],
  idea: "Both take a guess for a label when they are 95 % sure of it, and both guess on a picture that is hardly changed. Pseudo-label then teaches the guess on that same view, FixMatch on a strongly changed one.",
  tries: [
    {
      link: "data=digits&labels=4&steps=400&a=pseudo-label&b=fixmatch&pseudo-label.threshold=0.95&pseudo-label.strongLabelled=0&fixmatch.threshold=0.95&fixmatch.strongLabelled=0",
      act: "Press Play and let both come to their end.",
    },
  ],
  question: "Which of the two gets further?",
  choices: ["Pseudo-label, by 5 points or more", "Neither, by 5 points", "FixMatch, by 5 points or more"],
  answer: ([{ a, b }]) => rangeOf(lead(b, a), [-0.05, 0.05]),
  recorded: [0, 0, 5],
  watch: "Precision below each name, the share of believed guesses that are right; under Views, what each of them was taught on.",
  happened: ([{ a, b }]) =>
    lessonResults.views({
      same: { accuracy: a.accuracy, precision: numberIn(a, "diagnostic.precision") },
      changed: { accuracy: b.accuracy, precision: numberIn(b, "diagnostic.precision") },
    }),
  why: "A sure guess on the view it was made on teaches next to nothing. On a strongly changed view it says that a 4 stays a 4 when it is turned, and that is true of digits: views carry what we know of the data.",
};
